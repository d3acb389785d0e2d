import {
  defaultFieldResolver,
  defaultTypeResolver,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLAbstractType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Context } from '../../../graphql/context.ts';
import type { Arguments } from '../../../graphql/guards/fieldCosts.ts';
import { bareResolver } from '../../../graphql/guards/bareResolvers.ts';
import { argumentReader } from './argumentReader.ts';
import { leafWriter } from './leafWriter.ts';
import { selectedFields, type Condition, type SelectedField, type Selecting } from './selectedFields.ts';
import { fallBack } from './fallBack.ts';
import { variableReader } from './variableReader.ts';

/**
 * Writes what a query answers: the JSON of its `data`, as graphql-js and JSON.stringify would make it. Null if there is an
 * error, or a field below the root has to wait. `names`: what the answer calls fields of the root, if not by their keys.
 */
export type AnswerWriter = (
  context: Context,
  variables: Arguments,
  names: Readonly<Record<string, string>>,
) => string | null | Promise<string | null>;

interface Run {
  readonly context: Context;
  readonly variables: Arguments;
  /** Called if a field below the root returns a promise: such an operation cannot be run this way. */
  readonly waitBelow: () => void;
}

/** Writes a value that has been resolved; throws whatever it cannot write. */
type Write = (value: unknown, run: Run) => string;

interface FieldWriter {
  readonly key: string;
  /** The key as written before its value; and after another field. */
  readonly firstLead: string;
  readonly lead: string;
  /** Null for none. */
  readonly conditions: readonly Condition[] | null;
  /** Null for __typename, which nothing resolves. */
  readonly resolve: ((parent: unknown, run: Run) => unknown) | null;
  readonly write: Write;
}

/**
 * A valid query as functions that call its resolvers and put their values together as text: without an object for each level, and
 * without what every field of graphql-js prepares for errors. Null if it asks for what only graphql-js can do.
 */
export function answerWriter(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): AnswerWriter | null {
  const query = schema.getQueryType();
  if (query === undefined || query === null) return null;
  const made = new Writers(schema, document, operation).fields(query, [operation], undefined);
  if (made === null) return null;
  const readVariables = variableReader(schema, operation);
  let waitsBelow = false;
  return (context, given, names) => {
    if (waitsBelow) return null;
    try {
      const variables = readVariables(given);
      const run: Run = { context, variables, waitBelow: () => (waitsBelow = true) };
      const values: unknown[] = [];
      let waits = false;
      for (const { conditions, resolve } of made) {
        if (conditions !== null && !hold(conditions, run)) {
          values.push(leftOut);
          continue;
        }
        const value = heard(resolve?.(undefined, run));
        values.push(value);
        waits ||= value instanceof Promise;
      }
      if (!waits) return writeRoot(made, values, run, names);
      return Promise.all(values).then(
        (settled) => writeOrNull(made, settled, run, names),
        () => null,
      );
    } catch {
      return null;
    }
  };
}

function writeOrNull(...written: Parameters<typeof writeRoot>): string | null {
  try {
    return writeRoot(...written);
  } catch {
    return null;
  }
}

/** Stands for the value of a field that @skip or @include leaves out. */
const leftOut = Symbol('left out');

function writeRoot(
  fields: readonly FieldWriter[],
  values: readonly unknown[],
  run: Run,
  names: Readonly<Record<string, string>>,
): string {
  let text = '{';
  for (let place = 0; place < fields.length; place++) {
    if (values[place] === leftOut) continue;
    const { key, write } = fields[place] as FieldWriter;
    const name = Object.hasOwn(names, key) ? (names[key] ?? key) : key;
    text += `${text.length === 1 ? '' : ','}"${name}":${write(values[place], run)}`;
  }
  return `${text}}`;
}

/** What the objects of one operation are written by. */
class Writers {
  readonly #selecting: Selecting;
  readonly #info: Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'rootValue' | 'operation' | 'variableValues'>;

  constructor(schema: GraphQLSchema, { definitions }: DocumentNode, operation: OperationDefinitionNode) {
    const fragments: Record<string, FragmentDefinitionNode> = {};
    for (const each of definitions) if (each.kind === Kind.FRAGMENT_DEFINITION) fragments[each.name.value] = each;
    this.#selecting = { schema, fragments };
    this.#info = { schema, fragments, rootValue: undefined, operation, variableValues: {} };
  }

  /** Null if one of the fields, or one below, cannot be written. */
  fields(
    type: GraphQLObjectType,
    nodes: readonly Pick<FieldNode, 'selectionSet'>[],
    path: GraphQLResolveInfo['path'] | undefined,
  ): FieldWriter[] | null {
    // Which type an object has is known here; one that would have to be asked goes the long way.
    if (type.isTypeOf !== undefined && type.isTypeOf !== null) return null;
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const selected = selectedFields(this.#selecting, type, sets);
    const made = selected?.map((field) => this.#field(type, field, path)) ?? [null];
    return made.every((field) => field !== null) ? made : null;
  }

  #field(
    parentType: GraphQLObjectType,
    { key, nodes, conditions }: SelectedField,
    prev: GraphQLResolveInfo['path'] | undefined,
  ): FieldWriter | null {
    const [node] = nodes;
    const fieldName = node.name.value;
    const [firstLead, lead] = [`"${key}":`, `,"${key}":`];
    const made = { key, firstLead, lead, conditions: conditions.length === 0 ? null : conditions };
    if (fieldName === '__typename') {
      const name = JSON.stringify(parentType.name);
      return { ...made, resolve: null, write: () => name };
    }
    const field = parentType.getFields()[fieldName];
    if (field === undefined) return null;
    const path = { key, prev, typename: parentType.name };
    const write = this.#value(field.type, nodes, path);
    if (write === null) return null;
    const info = { ...this.#info, fieldName, fieldNodes: nodes, returnType: field.type, parentType, path };
    return { ...made, resolve: resolving(field, node, info), write };
  }

  #value(type: GraphQLOutputType, nodes: readonly FieldNode[], path: GraphQLResolveInfo['path']): Write | null {
    if (isNonNullType(type)) {
      const write = this.#given(type.ofType, nodes, path);
      return write && ((value, run) => write(value ?? fallBack(), run));
    }
    const write = this.#given(type, nodes, path);
    return write && ((value, run) => (value === null || value === undefined ? 'null' : write(value, run)));
  }

  /** Of what is neither null nor undefined. */
  #given(type: GraphQLOutputType, nodes: readonly FieldNode[], path: GraphQLResolveInfo['path']): Write | null {
    if (isListType(type)) {
      const write = this.#value(type.ofType, nodes, path);
      return write && ((value, run) => writeList(value, run, write));
    }
    if (isLeafType(type)) return leafWriter(type);
    if (isAbstractType(type)) return this.#abstract(type, nodes, path);
    return isObjectType(type) ? this.#object(type, nodes, path) : null;
  }

  #object(type: GraphQLObjectType, nodes: readonly FieldNode[], path: GraphQLResolveInfo['path']): Write | null {
    const fields = this.fields(type, nodes, path);
    return fields && ((value, run) => writeObject(fields, value, run));
  }

  #abstract(type: GraphQLAbstractType, nodes: readonly FieldNode[], path: GraphQLResolveInfo['path']): Write | null {
    const { schema } = this.#selecting;
    const writers = new Map<string, Write>();
    for (const each of schema.getPossibleTypes(type)) {
      const write = this.#object(each, nodes, path);
      if (write === null) return null;
      writers.set(each.name, write);
    }
    const typeOf = type.resolveType ?? defaultTypeResolver;
    const info = { ...this.#info, fieldName: '', fieldNodes: nodes, returnType: type, parentType: type, path };
    return (value, run) => {
      const name: unknown = typeOf(value, run.context, info as unknown as GraphQLResolveInfo, type);
      const write = typeof name === 'string' ? writers.get(name) : undefined;
      return (write ?? fallBack())(value, run);
    };
  }
}

/** Calls the resolver with the arguments that the run gives. */
function resolving(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  info: GraphQLResolveInfo,
): (parent: unknown, run: Run) => unknown {
  const metered = field.resolve ?? defaultFieldResolver;
  const bare = bareResolver(metered);
  const { isFixed, read } = argumentReader(field, node);
  if (!isFixed) {
    return (parent, { context, variables }) => {
      const resolve = context.budget === undefined ? bare : metered;
      return resolve(parent, read(variables), context, { ...info, variableValues: variables });
    };
  }
  const args = read({});
  if (bare === defaultFieldResolver) {
    const { fieldName } = info;
    return (parent, { context }) => {
      const value = context.budget === undefined ? (parent as Arguments)[fieldName] : metered;
      // Charged for, or a method.
      return typeof value === 'function' ? metered(parent, args, context, info) : value;
    };
  }
  return (parent, { context }) => (context.budget === undefined ? bare : metered)(parent, args, context, info);
}

function writeObject(fields: readonly FieldWriter[], value: unknown, run: Run): string {
  if (typeof value !== 'object' || value instanceof Promise || value instanceof Error) {
    if (value instanceof Promise) run.waitBelow();
    return fallBack();
  }
  let text = '{';
  for (let place = 0; place < fields.length; place++) {
    const { firstLead, lead, conditions, resolve, write } = fields[place] as FieldWriter;
    if (conditions !== null && !hold(conditions, run)) continue;
    const found = resolve === null ? undefined : resolve(value, run);
    if (found instanceof Promise) {
      heard(found);
      run.waitBelow();
    }
    text += (text.length === 1 ? firstLead : lead) + write(found, run);
  }
  return `${text}}`;
}

/** A promise that nobody waits for, since another field failed, must not end the process if it fails, too. */
function heard(value: unknown): unknown {
  if (value instanceof Promise) value.catch(() => undefined);
  return value;
}

function writeList(value: unknown, run: Run, write: Write): string {
  if (!Array.isArray(value)) return fallBack();
  let text = '[';
  for (let place = 0; place < value.length; place++) text += (place === 0 ? '' : ',') + write(value[place], run);
  return `${text}]`;
}

function hold(conditions: readonly Condition[], { variables }: Run): boolean {
  return conditions.every(({ variable, expected }) => (variables[variable] ?? fallBack()) === expected);
}
