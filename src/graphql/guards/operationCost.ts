import {
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  isInterfaceType,
  Kind,
  type ArgumentNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { mayActAs, type Role } from '../../domain/access/access.ts';
import { ownCost, sizeOf, type Arguments, type FieldCost } from './fieldCosts.ts';
import { introspectionCost } from './introspectionCost.ts';

/** What an operation costs before it runs, and which of its fields costs most. */
export interface OperationCost {
  readonly points: number;
  /** The way to the field, by the names it has in the answer; null for an operation without fields. */
  readonly mostCostly: CostlyField | null;
}

export interface CostlyField {
  readonly path: readonly string[];
  readonly points: number;
}

/** A valid operation, and who asks it. */
export interface CostedOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** As they were sent. */
  readonly variables: Arguments;
  readonly role: Role;
}

type Costs = ReadonlyMap<Pick<GraphQLField<unknown, unknown>, 'astNode'>, FieldCost>;

/**
 * Works out what a valid operation costs, by @cost and @listSize: fragments count wherever they are used, each once however
 * deep they nest; fields that a variable leaves out, or that are refused to the role, do not. Runs nothing.
 */
export function costOfOperation(
  schema: GraphQLSchema,
  costs: Costs,
  { document, operation, variables, role }: CostedOperation,
): OperationCost {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of document.definitions)
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  const values = { ...defaultsOf(operation), ...withoutUndefined(variables) };
  /** By fragment and by the size of the lists in it. */
  const known = new Map<string, OperationCost>();
  return costOfSelections(operation.selectionSet, schema.getRootType(operation.operation) ?? null, null);

  function costOfSelections(
    { selections }: SelectionSetNode,
    type: GraphQLNamedType | null,
    sized: SizedLists | null,
  ): OperationCost {
    let [points, mostCostly]: [number, CostlyField | null] = [0, null];
    for (const selection of selections) {
      if (isLeftOut(selection.directives, values)) continue;
      let cost: OperationCost;
      if (selection.kind === Kind.FIELD) cost = costOfField(selection, type, sized);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) cost = costOfFragment(selection.name.value, sized);
      else {
        const on = selection.typeCondition?.name.value;
        cost = costOfSelections(selection.selectionSet, on === undefined ? type : (schema.getType(on) ?? null), sized);
      }
      points += cost.points;
      if (cost.mostCostly !== null && cost.mostCostly.points > (mostCostly?.points ?? -1)) mostCostly = cost.mostCostly;
    }
    return { points, mostCostly };
  }

  function costOfFragment(name: string, sized: SizedLists | null): OperationCost {
    const key = `${name} ${String(sized?.size)} ${sized?.fields.join() ?? ''}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const fragment = fragments.get(name);
    if (fragment === undefined) return nothing;
    const cost = costOfSelections(
      fragment.selectionSet,
      schema.getType(fragment.typeCondition.name.value) ?? null,
      sized,
    );
    known.set(key, cost);
    return cost;
  }

  function costOfField(node: FieldNode, type: GraphQLNamedType | null, sized: SizedLists | null): OperationCost {
    const name = (node.alias ?? node.name).value;
    if (node.name.value === '__schema' || node.name.value === '__type') {
      const points = introspectionCost(schema, node, fragments);
      return { points, mostCostly: { path: [name], points } };
    }
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
    if (field === undefined) return { points: 1, mostCostly: { path: [name], points: 1 } };
    const cost = costs.get(field) ?? costOfInterfaceField;
    if (cost.role !== null && !mayActAs(role, cost.role)) return { points: 1, mostCostly: { path: [name], points: 1 } };
    const args = argumentsOf(field, node.arguments ?? [], values);
    const own = ownCost(cost, args);
    const size = cost.size === null ? null : sizeOf(cost.size, args);
    const inner =
      node.selectionSet === undefined
        ? nothing
        : costOfSelections(
            node.selectionSet,
            getNamedType(field.type),
            cost.size === null || size === null ? null : { size, fields: cost.size.sizedFields },
          );
    const isList = isListType(getNullableType(field.type));
    const items = !isList ? 1 : sized?.fields.includes(node.name.value) === true ? sized.size : (size ?? 1);
    const perItem = isList ? 1 + inner.points : inner.points;
    const points = own + items * perItem;
    return { points, mostCostly: mostCostlyOf(name, points, items, inner.mostCostly) };
  }
}

/** The lists of an answer whose size its field says. */
interface SizedLists {
  readonly size: number;
  readonly fields: readonly string[];
}

const nothing: OperationCost = { points: 0, mostCostly: null };
const costOfInterfaceField: FieldCost = { role: null, weight: 1, texts: [], perText: 0, perWord: 0, size: null };

/** The field itself, unless one within it makes up half of its cost or more. */
function mostCostlyOf(name: string, points: number, items: number, inner: CostlyField | null): CostlyField {
  const innerPoints = items * (inner?.points ?? 0);
  if (inner === null || 2 * innerPoints < points) return { path: [name], points };
  return { path: [name, ...inner.path], points: innerPoints };
}

function argumentsOf(
  field: GraphQLField<unknown, unknown>,
  written: readonly ArgumentNode[],
  variables: Arguments,
): Arguments {
  const args: Record<string, unknown> = {};
  for (const { name, defaultValue } of field.args) args[name] = defaultValue;
  for (const { name, value } of written) {
    const given = valueOf(value, variables);
    if (given !== undefined) args[name.value] = given;
  }
  // A size of its own takes the place of the default: see writtenPage.ts.
  if (isGivenSize(args['last']) && !written.some(({ name }) => name.value === 'first')) delete args['first'];
  return args;
}

function isGivenSize(value: unknown): boolean {
  return typeof value === 'number';
}

/** As far as costs need it: numbers, texts and lists; undefined for a variable without a value. */
function valueOf(node: ValueNode, variables: Arguments): unknown {
  switch (node.kind) {
    case Kind.VARIABLE:
      return variables[node.name.value];
    case Kind.INT:
    case Kind.FLOAT:
      return Number(node.value);
    case Kind.STRING:
    case Kind.BOOLEAN:
      return node.value;
    case Kind.LIST:
      return node.values.map((each) => valueOf(each, variables));
    case Kind.OBJECT:
      return Object.fromEntries(node.fields.map(({ name, value }) => [name.value, valueOf(value, variables)]));
    default:
      return null;
  }
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Arguments {
  const defaults: Record<string, unknown> = {};
  for (const { variable, defaultValue } of variableDefinitions)
    if (defaultValue !== undefined) defaults[variable.name.value] = valueOf(defaultValue, {});
  return defaults;
}

function withoutUndefined(variables: Arguments): Arguments {
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined));
}

function isLeftOut(directives: readonly DirectiveNode[] | undefined, variables: Arguments): boolean {
  for (const { name, arguments: args = [] } of directives ?? []) {
    const condition = args[0] === undefined ? undefined : valueOf(args[0].value, variables);
    if (name.value === 'skip' && condition === true) return true;
    if (name.value === 'include' && condition === false) return true;
  }
  return false;
}
