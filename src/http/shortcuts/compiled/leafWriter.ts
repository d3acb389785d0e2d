import { GraphQLBoolean, GraphQLID, GraphQLInt, GraphQLString, isEnumType, type GraphQLLeafType } from 'graphql';
import { fallBack } from './fallBack.ts';

/** Writes a value of a type without fields as graphql-js and JSON.stringify would; throws whatever it cannot write. */
export function leafWriter(type: GraphQLLeafType): (value: unknown) => string {
  // These two answer a text as it is.
  if (type === GraphQLString || type === GraphQLID)
    return (value) => (typeof value === 'string' ? writeText(value) : writeLeaf(type, value));
  if (type === GraphQLBoolean)
    return (value) => (typeof value === 'boolean' ? (value ? 'true' : 'false') : writeLeaf(type, value));
  if (type === GraphQLInt)
    return (value) => (typeof value === 'number' && (value | 0) === value ? String(value) : writeLeaf(type, value));
  if (isEnumType(type)) {
    const names = new Map<unknown, string>(type.getValues().map(({ name, value }) => [value, `"${name}"`]));
    return (value) => names.get(value) ?? fallBack();
  }
  return (value) => writeLeaf(type, value);
}

function writeLeaf(type: GraphQLLeafType, value: unknown): string {
  if (value instanceof Promise) return fallBack();
  const written: unknown = type.serialize(value);
  if (typeof written === 'string') return writeText(written);
  return typeof written === 'boolean' || Number.isFinite(written) ? JSON.stringify(written) : fallBack();
}

/** What JSON.stringify escapes. */
const escaped = /[\u0000-\u001f"\\\ud800-\udfff]/;

function writeText(text: string): string {
  return escaped.test(text) ? JSON.stringify(text) : `"${text}"`;
}
