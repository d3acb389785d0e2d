import {
  defaultFieldResolver,
  getNamedType,
  isCompositeType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLField,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { Context } from '../context.ts';
import type { AnswerBudget } from './answerBudget.ts';
import { mayWait } from './awaitItems.ts';
import { noteWrapped } from './bareResolvers.ts';
import { ownCost, type Arguments, type FieldCost } from './fieldCosts.ts';

type Field = GraphQLField<unknown, Context>;

/** Has every field charge the budget of its request, if it has one: its cost before it is resolved, its items and its bytes after. */
export function meterFields(
  schema: GraphQLSchema,
  costs: ReadonlyMap<Pick<Field, 'astNode'>, FieldCost>,
): GraphQLSchema {
  const patient = patientFields(schema);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields()) as Field[]) {
      const cost = costs.get(field);
      if (cost === undefined) throw new Error(`${type.name}.${field.name} has no cost.`);
      meterField(field, cost, patient.has(field));
    }
  }
  return schema;
}

/** Fields whose own time does not count: what changes something is finished, not cut off, and exports take as long as they take. */
function patientFields(schema: GraphQLSchema): ReadonlySet<Field> {
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  const guideExport = schema.getQueryType()?.getFields()['guideExport'];
  return new Set<Field>(guideExport === undefined ? mutations : [...mutations, guideExport]);
}

function meterField(field: Field, cost: FieldCost, isPatient: boolean): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  const isComposite = isCompositeType(getNamedType(field.type));
  const isFixed = cost.texts.length === 0;
  const isAsync = mayWait(field);
  field.resolve = (parent, args: Arguments, context: Context, info) => {
    const { budget } = context;
    if (budget === undefined) return resolve(parent, args, context, info);
    budget.charge(isFixed ? cost.weight : ownCost(cost, args));
    const started = performance.now();
    const value: unknown = resolve(parent, args, context, info);
    const settle = (settled: unknown): unknown => {
      if (isPatient) budget.extend(performance.now() - started);
      chargeValue(budget, settled, info, isComposite);
      return settled;
    };
    if (!(value instanceof Promise)) {
      if (!isPatient) budget.charge(Math.max(0, (performance.now() - started) * pointsOfMillisecond - cost.weight));
      return settle(value);
    }
    // A root field is in no list: see awaitItems.ts.
    if (!isAsync && info.path.prev !== undefined)
      throw new Error(`${info.parentType.name}.${field.name} answers with a promise; make its resolver async.`);
    return value.then(settle);
  };
  noteWrapped(field.resolve, resolve);
}

/** A field that takes four times as long as its cost says is charged for its time. */
export const pointsOfMillisecond = 50;

function chargeValue(budget: AnswerBudget, value: unknown, info: GraphQLResolveInfo, isComposite: boolean): void {
  const name = String(info.path.key);
  const items = Array.isArray(value) ? value.length : 1;
  if (isComposite) {
    const names = typeNamesOf(info);
    budget.charge(Array.isArray(value) ? items * (1 + names) : names);
    budget.chargeBytes(name.length + signs + items * (signs + names * bytesOfTypeName));
  } else {
    if (items > 1) budget.charge(items);
    budget.chargeBytes(name.length + signs + bytesOf(value));
  }
}

/** Quotes, colon, comma, brackets around a value. */
const signs = 4;
const bytesOfNumber = 8;
const bytesOfTypeName = 32;

function bytesOf(value: unknown): number {
  if (typeof value === 'string') return signs + (value.length < 64 ? value.length : Buffer.byteLength(value));
  if (!Array.isArray(value)) return bytesOfNumber;
  let sum = signs;
  for (const each of value) sum += bytesOf(each);
  return sum;
}

/** How often an object's own type name is asked for, which no resolver answers. */
function typeNamesOf({ fieldNodes, fragments }: GraphQLResolveInfo): number {
  return fieldNodes.reduce((sum, node) => sum + typeNamesIn(node, fragments), 0);
}

const typeNames = new WeakMap<FieldNode, number>();

function typeNamesIn(node: FieldNode, fragments: GraphQLResolveInfo['fragments']): number {
  const before = typeNames.get(node);
  if (before !== undefined) return before;
  const count = node.selectionSet === undefined ? 0 : typeNamesInSet(node.selectionSet, fragments, new Set());
  typeNames.set(node, count);
  return count;
}

function typeNamesInSet(
  { selections }: SelectionSetNode,
  fragments: GraphQLResolveInfo['fragments'],
  visited: Set<string>,
): number {
  let count = 0;
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) count += selection.name.value === '__typename' ? 1 : 0;
    else if (selection.kind === Kind.INLINE_FRAGMENT)
      count += typeNamesInSet(selection.selectionSet, fragments, visited);
    else if (!visited.has(selection.name.value)) {
      visited.add(selection.name.value);
      const fragment = fragments[selection.name.value];
      if (fragment !== undefined) count += typeNamesInSet(fragment.selectionSet, fragments, visited);
    }
  }
  return count;
}
