import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const highestUnsigned = 0xffffffff;

/** Milliseconds since 1970 UTC inside, RFC 3339 outside. */
export const dateTime = new GraphQLScalarType<number, string>({
  name: 'DateTime',
  serialize: (value) => new Date(Number(value)).toISOString(),
  parseValue: (value) => readTime(value),
  parseLiteral: (node) => readTime(node.kind === Kind.STRING ? node.value : undefined),
});

export const unsignedInt = new GraphQLScalarType<number, number>({
  name: 'UnsignedInt',
  serialize: (value) => Number(value),
  parseValue: (value) => readUnsigned(value),
  parseLiteral: (node) => readUnsigned(node.kind === Kind.INT ? Number(node.value) : undefined),
});

/** The counters cannot reach 2^53 in a lifetime; a number is enough. */
export const count = new GraphQLScalarType<number, number>({
  name: 'Count',
  serialize: (value) => Number(value),
});

export const markdown = textScalar('Markdown');
export const html = textScalar('Html');
export const url = textScalar('URL');

function textScalar(name: string): GraphQLScalarType<string, string> {
  return new GraphQLScalarType<string, string>({
    name,
    serialize: (value) => String(value),
    parseValue: (value) => readText(name, value),
    parseLiteral: (node) => readText(name, node.kind === Kind.STRING ? node.value : undefined),
  });
}

function readText(name: string, value: unknown): string {
  if (typeof value === 'string') return value;
  throw new GraphQLError(`${name} is text; send a string.`);
}

/** A date alone, or a time without its zone, would mean another moment on another machine. */
const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/i;

function readTime(value: unknown): number {
  const time = typeof value === 'string' && rfc3339.test(value) && isDay(value) ? Date.parse(value) : Number.NaN;
  if (!Number.isNaN(time)) return time;
  throw new GraphQLError('DateTime is RFC 3339 with a zone, such as 2026-11-22T09:30:00Z.');
}

/** Date.parse takes 30 February for 2 March. */
function isDay(text: string): boolean {
  const day = text.slice(0, 10);
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

function readUnsigned(value: unknown): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= highestUnsigned) return value;
  throw new GraphQLError(`UnsignedInt is a whole number from 0 to ${String(highestUnsigned)}.`);
}
