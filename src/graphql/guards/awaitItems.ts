import {
  defaultFieldResolver,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLField,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { Context } from '../context.ts';
import { noteWrapped } from './bareResolvers.ts';

type Field = GraphQLField<unknown, Context>;

/**
 * Has graphql-js wait for all items of a list if one of them may have to wait for a field. Otherwise an item that fails at
 * once would leave behind others that fail later, with nobody to hear of it; Node ends a process for that
 * (graphql-js 16, completeListValue).
 */
export function awaitItems(schema: GraphQLSchema): GraphQLSchema {
  const fields = fieldsOf(schema);
  const waiting = new Set(fields.filter(mayWait).map(({ name }) => name));
  const known = new WeakMap<FieldNode, boolean>();
  for (const field of fields) {
    if (!isListType(getNullableType(field.type)) || !isCompositeType(getNamedType(field.type))) continue;
    const resolve = field.resolve ?? defaultFieldResolver;
    const waits = (items: unknown, info: GraphQLResolveInfo): unknown =>
      Array.isArray(items) && asksForAny(info, waiting, known)
        ? items.map((item: unknown) => Promise.resolve(item))
        : items;
    field.resolve = mayWait(field)
      ? async (parent, args, context, info) => waits(await resolve(parent, args, context, info), info)
      : (parent, args, context, info) => waits(resolve(parent, args, context, info), info);
    noteWrapped(field.resolve, resolve);
  }
  return schema;
}

/** Whether its resolver is an async function: no other may answer with a promise (see meterFields.ts). */
export function mayWait({ resolve }: Pick<Field, 'resolve'>): boolean {
  return resolve?.constructor.name === 'AsyncFunction';
}

function fieldsOf(schema: GraphQLSchema): Field[] {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  return types.flatMap((type) => (isObjectType(type) ? (Object.values(type.getFields()) as Field[]) : []));
}

function asksForAny(
  { fieldNodes, fragments }: GraphQLResolveInfo,
  names: ReadonlySet<string>,
  known: WeakMap<FieldNode, boolean>,
): boolean {
  return fieldNodes.some((node) => {
    const answer = known.get(node) ?? asksIn(node.selectionSet, names, fragments, new Set());
    known.set(node, answer);
    return answer;
  });
}

/** By names alone, which errs on the safe side. */
function asksIn(
  set: SelectionSetNode | undefined,
  names: ReadonlySet<string>,
  fragments: GraphQLResolveInfo['fragments'],
  visited: Set<string>,
): boolean {
  return (set?.selections ?? []).some((selection) => {
    if (selection.kind === Kind.FIELD)
      return names.has(selection.name.value) || asksIn(selection.selectionSet, names, fragments, visited);
    if (selection.kind === Kind.INLINE_FRAGMENT) return asksIn(selection.selectionSet, names, fragments, visited);
    const name = selection.name.value;
    if (visited.has(name)) return false;
    visited.add(name);
    return asksIn(fragments[name]?.selectionSet, names, fragments, visited);
  });
}
