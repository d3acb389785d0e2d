import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import {
  limitDocument,
  mostValidationErrors,
  defaultDocumentLimits,
  refuseUnservedOperations,
} from '../../../src/graphql/guards/documentLimits.ts';

const schema = buildSchema('type Query { a: Query b: Int } type Subscription { news: Int }');
const limits = { tokens: 100, depth: 3, fields: 4, aliases: 2 };

function refusalsOf(text: string) {
  const errors = validate(schema, parse(text), [limitDocument(limits)]);
  return errors.map(({ extensions }) => extensions['limit']);
}

describe('an operation', () => {
  it.each([
    { text: '{ a { a { b } } }', limits: [], because: 'three levels are the most' },
    { text: '{ a { a { a { b } } } }', limits: ['depth'], because: 'that is one level more' },
    { text: '{ b a { b } b }', limits: [], because: 'four fields are the most' },
    { text: '{ b a { b } b b }', limits: ['fields'], because: 'that is one field more' },
    { text: '{ x: b y: b }', limits: [], because: 'two aliases are the most' },
    { text: '{ x: b a { y: b z: b } }', limits: ['aliases'], because: 'aliases count on every level' },
    {
      text: '{ p: a { q: a { r: a { s: b } } } b }',
      limits: ['depth', 'fields', 'aliases'],
      because: 'each limit is told of',
    },
    { text: '{ ... on Query { a { a { ... { b } } } } }', limits: [], because: 'inline fragments are no level' },
    { text: '{ ... { a { a { a { b } } } } }', limits: ['depth'], because: 'what is in inline fragments counts' },
    {
      text: '{ a { ...F } } fragment F on Query { a { a { b } } }',
      limits: ['depth'],
      because: 'a fragment counts where it is used',
    },
    {
      text: '{ ...F ...F ...F } fragment F on Query { x: b b }',
      limits: ['fields', 'aliases'],
      because: 'and as often as it is used',
    },
    { text: '{ ...F } fragment F on Query { b ...F }', limits: [], because: 'one that holds itself counts once' },
    { text: '{ ...None }', limits: [], because: 'one that is not there counts for nothing' },
    {
      text: '{ __schema { types { fields { type { name } } } } }',
      limits: [],
      because: 'what is asked about the schema has a rule of its own',
    },
    { text: '{ __type(name: "Query") { fields { type { name } } } }', limits: [], because: 'about one type, too' },
    {
      text: 'query A { b } query B { a { a { a { b } } } }',
      limits: ['depth'],
      because: 'each operation of a document is measured',
    },
    { text: 'query A { b b b } query B { b b b }', limits: [], because: 'each by itself' },
    {
      text: 'fragment F on Query { a { a { a { b } } } }',
      limits: [],
      because: 'a fragment that no operation uses is none',
    },
  ])('$text breaks $limits, because $because', ({ text, limits: broken }) => {
    expect(refusalsOf(text)).toEqual(broken);
  });

  it.each([
    {
      text: '{ a { a { a { b } } } }',
      says: 'more than 3 levels of fields; ask for the inner nodes by their ids in another request.',
    },
    { text: '{ b b b b b }', says: 'more than 4 fields; ask for fewer fields, or in several requests.' },
    {
      text: '{ x: b y: b z: b }',
      says: 'more than 2 aliases; ask with variables in several requests, or by lists such as nodes(ids).',
    },
  ])('$text is refused as it has $says', ({ text, says }) => {
    const [error] = validate(schema, parse(text), [limitDocument(limits)]);
    expect(error?.message).toBe(`The operation has ${says}`);
    expect(error?.nodes?.[0]?.kind).toBe('SelectionSet');
  });

  it('may usually have 1,000 tokens, 10 levels, 250 fields and 30 aliases, and 5 errors', () => {
    expect(defaultDocumentLimits).toEqual({ tokens: 1_000, depth: 10, fields: 250, aliases: 30 });
    expect(mostValidationErrors).toBe(5);
  });
});

describe('where answers come once', () => {
  it('a subscription is refused with the place where it is answered', () => {
    const errors = validate(schema, parse('subscription { news }'), [refuseUnservedOperations]);
    expect(errors.map(({ message, nodes }) => ({ message, kind: nodes?.[0]?.kind }))).toEqual([
      {
        message: 'Subscriptions are answered as server-sent events at /graphql/stream, not here.',
        kind: 'OperationDefinition',
      },
    ]);
  });

  it('a query is not', () => {
    expect(validate(schema, parse('{ b }'), [refuseUnservedOperations])).toEqual([]);
  });
});
