import {
  defaultFieldResolver,
  defaultTypeResolver,
  GraphQLID,
  GraphQLString,
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
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Context } from '../../graphql/context.ts';
import type { Arguments } from '../../graphql/guards/fieldCosts.ts';
import { argumentReader } from './argumentReader.ts';
import { selectedFields, type Condition, type SelectedField, type Selecting } from './selectedFields.ts';
import { variableReader } from './variableReader.ts';

/**
 * Writes what a query answers: the JSON of its `data`, as graphql-js and JSON.stringify would make it. Null if there is an
 * error, or a field below the root has to wait. `nameOf`: what the answer calls a field of the root.
 */
export type AnswerWriter = (
  context: Context,
  variables: Arguments,
  nameOf: (key: string) => string,
) => string | null | Promise<string | null>;

interface Run {
  readonly context: Context;
  readonly variables: Arguments;
  /** Told that a field below the root waits: then this is no way for the operation. */
  readonly waitBelow: () => void;
}

/** Writes a value that has been resolved; throws whatever it cannot write. */
type Write = (value: unknown, run: Run) => string;

interface FieldWriter {
  readonly key: string;
  /** The key as it stands in front of the value, and behind another one. */
  readonly lead: string;
  readonly conditions: readonly Condition[];
  /** Null for __typename, which nothing resolves. */
  readonly resolve: ((parent: unknown, run: Run) => unknown) | null;
  readonly write: Write;
}

/** What has no place in an answer without errors, or is not known at once: the long way answers. */
const unusualValue = new Error('This value is not written here.');

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
  return (context, given, nameOf) => {
    if (waitsBelow) return null;
    try {
      const variables = readVariables(given);
      const run: Run = { context, variables, waitBelow: () => (waitsBelow = true) };
      const asked = made.filter(({ conditions }) => hold(conditions, run));
      const values = asked.map(({ resolve }) => heard(resolve?.(undefined, run)));
      if (!values.some((value) => value instanceof Promise)) return writeRoot(asked, values, run, nameOf);
      return Promise.all(values).then(
        (settled) => writeOrNull(asked, settled, run, nameOf),
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

function writeRoot(
  fields: readonly FieldWriter[],
  values: readonly unknown[],
  run: Run,
  nameOf: (key: string) => string,
): string {
  return `{${fields.map(({ key, write }, n) => `"${nameOf(key)}":${write(values[n], run)}`).join(',')}}`;
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
    if (fieldName === '__typename') {
      const name = JSON.stringify(parentType.name);
      return { key, lead: `,"${key}":`, conditions, resolve: null, write: () => name };
    }
    const field = parentType.getFields()[fieldName];
    if (field === undefined) return null;
    const path = { key, prev, typename: parentType.name };
    const write = this.#value(field.type, nodes, path);
    if (write === null) return null;
    const info = { ...this.#info, fieldName, fieldNodes: nodes, returnType: field.type, parentType, path };
    return { key, lead: `,"${key}":`, conditions, resolve: resolving(field, node, info), write };
  }

  #value(type: GraphQLOutputType, nodes: readonly FieldNode[], path: GraphQLResolveInfo['path']): Write | null {
    if (isNonNullType(type)) {
      const write = this.#given(type.ofType, nodes, path);
      return write && ((value, run) => write(value ?? unusual(), run));
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
    if (isLeafType(type)) return (value) => writeLeaf(type, value);
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
      return (write ?? unusual())(value, run);
    };
  }
}

/** Calls the resolver with the arguments that the run gives. */
function resolving(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  info: GraphQLResolveInfo,
): (parent: unknown, run: Run) => unknown {
  const resolve = field.resolve ?? defaultFieldResolver;
  const { isFixed, read } = argumentReader(field, node);
  if (!isFixed) {
    return (parent, { context, variables }) =>
      resolve(parent, read(variables), context, { ...info, variableValues: variables });
  }
  const args = read({});
  return (parent, { context }) => resolve(parent, args, context, info);
}

function writeObject(fields: readonly FieldWriter[], value: unknown, run: Run): string {
  if (value instanceof Promise) run.waitBelow();
  if (typeof value !== 'object' || value instanceof Promise || value instanceof Error) return unusual();
  let text = '{';
  for (const { lead, conditions, resolve, write } of fields) {
    if (conditions.length > 0 && !hold(conditions, run)) continue;
    const found = resolve?.(value, run);
    if (found instanceof Promise) {
      heard(found);
      run.waitBelow();
    }
    text += (text.length === 1 ? lead.slice(1) : lead) + write(found, run);
  }
  return `${text}}`;
}

/** A promise that nobody waits for, since another field failed, must not end the process if it fails, too. */
function heard(value: unknown): unknown {
  if (value instanceof Promise) value.catch(() => undefined);
  return value;
}

function writeList(value: unknown, run: Run, write: Write): string {
  if (!Array.isArray(value)) return unusual();
  let text = '[';
  for (let place = 0; place < value.length; place++) text += (place === 0 ? '' : ',') + write(value[place], run);
  return `${text}]`;
}

function writeLeaf(type: GraphQLLeafType, value: unknown): string {
  // These two answer a text as it is.
  if (typeof value === 'string' && (type === GraphQLString || type === GraphQLID)) return writeText(value);
  if (value instanceof Promise) return unusual();
  const written: unknown = type.serialize(value);
  if (typeof written === 'string') return writeText(written);
  return typeof written === 'boolean' || Number.isFinite(written) ? JSON.stringify(written) : unusual();
}

/** What JSON.stringify escapes. */
const escaped = /[\u0000-\u001f"\\\ud800-\udfff]/;

function writeText(text: string): string {
  return escaped.test(text) ? JSON.stringify(text) : `"${text}"`;
}

function hold(conditions: readonly Condition[], { variables }: Run): boolean {
  return conditions.every(({ variable, expected }) => (variables[variable] ?? unusual()) === expected);
}

function unusual(): never {
  throw unusualValue;
}
