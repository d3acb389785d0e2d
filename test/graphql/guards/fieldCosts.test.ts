import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import { beforeEach, describe, expect, it } from 'vitest';
import { ownCost, readFieldCosts, sizeOf, type FieldCost } from '../../../src/graphql/guards/fieldCosts.ts';
import { chargeVisits } from '../../../src/graphql/guards/chargeVisits.ts';
import { AnswerBudget } from '../../../src/graphql/guards/answerBudget.ts';
import { guardContext, guardSchema } from './guardSchema.ts';

const types = `
  type Query {
    plain: String
    weighed: Int @cost(weight: 7)
    read(text: String): Int @cost(weight: 5, texts: ["text"], perText: 2, perWord: 3) @allow(role: EDITOR)
    some: [Int] @listSize(assumedSize: 3)
    page(first: Int): ThingConnection @listSize(slicingArguments: ["first"], assumedSize: 20, sizedFields: ["nodes"])
    usual: [Int] @listSize
  }
  type ThingConnection { edges: [Int!]! nodes: [Int!]! totalCount: Int }`;

let schema: GraphQLSchema;
let costs: ReturnType<typeof readFieldCosts>;
beforeEach(() => {
  schema = guardSchema(types);
  costs = readFieldCosts(schema);
});

const costOf = (type: string, name: string) => {
  const field = (schema.getType(type) as GraphQLObjectType).getFields()[name];
  return field && costs.get(field);
};

const usual: FieldCost = { role: null, weight: 1, texts: [], perText: 1, perWord: 0, size: null };

describe('the cost of a field', () => {
  it.each([
    { field: 'plain', cost: usual, because: 'the schema says nothing of it' },
    { field: 'weighed', cost: { ...usual, weight: 7 }, because: 'the schema says its weight' },
    {
      field: 'read',
      cost: { ...usual, role: 'EDITOR', weight: 5, texts: ['text'], perText: 2, perWord: 3 },
      because: 'it reads a text, for editors',
    },
    {
      field: 'some',
      cost: { ...usual, size: { slicingArguments: [], assumedSize: 3, sizedFields: [] } },
      because: 'it is a list of some three',
    },
    {
      field: 'page',
      cost: { ...usual, size: { slicingArguments: ['first'], assumedSize: 20, sizedFields: ['nodes'] } },
      because: 'an argument says how many',
    },
    {
      field: 'usual',
      cost: { ...usual, size: { slicingArguments: [], assumedSize: 20, sizedFields: [] } },
      because: 'twenty is what a list has unless the schema says so',
    },
  ])('$field is read from the schema: $because', ({ field, cost }) => {
    expect(costOf('Query', field)).toEqual(cost);
  });

  it('is known for every field of ours, and for none of the schema about the schema', () => {
    expect(costs.size).toBe(6 + 3);
  });

  it('is 1 for a field that no text describes', () => {
    const bare = guardSchema('type Query { a: Int @cost(weight: 9) }');
    const field = bare.getQueryType()?.getFields()['a'];
    if (field) field.astNode = undefined;
    expect([...readFieldCosts(bare).values()]).toEqual([usual]);
  });

  it('is 1 in a schema without these directives', () => {
    const bare = guardSchema('type Query { a: Int @cost(weight: 9) }');
    bare.getDirective = () => undefined;
    expect([...readFieldCosts(bare).values()]).toEqual([usual]);
  });

  it.each([
    { type: 'T', field: 'edges', because: 'T is no connection' },
    { type: 'TConnection', field: 'others', because: 'a page has edges and nodes only' },
    { type: 'ConnectionT', field: 'nodes', because: 'the name does not end so' },
  ])('stops the start if $type.$field does not say its length, because $because', ({ type, field }) => {
    const text = `type Query { a: Int } type ${type} { ${field}: [Int!]! }`;
    expect(() => readFieldCosts(guardSchema(text))).toThrow(
      `${type}.${field} says not how many items it has; give it @listSize(…).`,
    );
  });
});

describe('ownCost', () => {
  const reading: FieldCost = { ...usual, weight: 10, texts: ['text', 'more'], perText: 2 };

  it.each([
    { args: {}, points: 10, because: 'no text is given' },
    { args: { text: '' }, points: 10, because: 'an empty text has nothing to read' },
    { args: { text: 'a' }, points: 12, because: 'one character is read as 16' },
    { args: { text: 'a'.repeat(16) }, points: 12, because: 'sixteen are one part' },
    { args: { text: 'a'.repeat(17) }, points: 14, because: 'seventeen are two' },
    { args: { text: 'a', more: 'b' }, points: 14, because: 'each text is read' },
    { args: { other: 'a'.repeat(100) }, points: 10, because: 'only the named arguments are' },
    { args: { text: null, more: 7 }, points: 10, because: 'a number is no text' },
    { args: { text: ['a', { b: 'c'.repeat(14) }] }, points: 12, because: 'texts within are joined by a blank: 16' },
    { args: { text: ['a', { b: 'c'.repeat(15) }] }, points: 14, because: 'texts within are joined by a blank: 17' },
    { args: { text: 'a'.repeat(65_536) }, points: 10 + 2 * 4_096, because: 'so much of a text counts' },
    { args: { text: 'a'.repeat(70_000) }, points: 10 + 2 * 4_096, because: 'and no more' },
  ])('is $points, because $because', ({ args, points }) => {
    expect(ownCost(reading, args)).toBe(points);
  });

  const searching: FieldCost = { ...usual, texts: ['q'], perText: 0, perWord: 100 };

  it.each([
    { q: 'one', words: 1 },
    { q: 'one two', words: 2 },
    { q: '  one,two;; ', words: 2 },
    { q: '...', words: 0 },
    { q: 'é 7', words: 2 },
    { q: 'w '.repeat(15), words: 15 },
    { q: 'w '.repeat(16), words: 16 },
    { q: 'w '.repeat(17), words: 16 },
    { q: `${' '.repeat(65_535)}ab`, words: 1 },
    { q: `${' '.repeat(65_536)}ab`, words: 0 },
  ])('counts $words words, 16 at most', ({ q, words }) => {
    expect(ownCost(searching, { q })).toBe(1 + 100 * words);
  });

  it('counts no words unless the schema asks for it', () => {
    expect(ownCost({ ...searching, perWord: 0 }, { q: 'one two' })).toBe(1);
  });
});

describe('sizeOf', () => {
  const size = { slicingArguments: ['first', 'last'], assumedSize: 20, sizedFields: [] };

  it.each([
    { args: {}, items: 20, because: 'no argument says so' },
    { args: { first: 3 }, items: 3, because: 'the argument says so' },
    { args: { first: 0 }, items: 0, because: 'none are asked for' },
    { args: { first: -1 }, items: 0, because: 'fewer than none are none' },
    { args: { first: 10_000 }, items: 10_000, because: 'it is the most' },
    { args: { first: 10_001 }, items: 10_000, because: 'no list gives more' },
    { args: { last: 4 }, items: 4, because: 'the second argument says so' },
    { args: { first: 3, last: 4 }, items: 3, because: 'the first argument that is given counts' },
    { args: { first: null, last: 4 }, items: 4, because: 'null says nothing' },
    { args: { first: ['a', 'b'] }, items: 2, because: 'a list has an item each' },
    { args: { first: [] }, items: 0, because: 'an empty list has none' },
    { args: { first: '' }, items: 0, because: 'an empty text has none' },
    { args: { first: 'a' }, items: 1, because: 'a text may be a code' },
    { args: { first: 'a'.repeat(17) }, items: 2, because: 'sixteen characters may be one code' },
    { args: { first: 'a'.repeat(1_600) }, items: 100, because: 'a hundred are the most of a text' },
    { args: { first: 'a'.repeat(1_601) }, items: 100, because: 'a hundred are the most of a text' },
    { args: { first: true }, items: 20, because: 'true is no number' },
  ])('of $args is $items, because $because', ({ args, items }) => {
    expect(sizeOf(size, args)).toBe(items);
  });
});

describe('chargeVisits', () => {
  it('charges half a point for each node that a list looks at', () => {
    const budget = new AnswerBudget({ cost: 10, answer: 10, time: 1_000 });
    const charge = chargeVisits(guardContext('ANONYMOUS', budget).context);
    for (let times = 0; times < 3; times++) charge?.();
    expect(budget.spent).toBe(2);
  });

  it('is nothing for those without a budget', () => {
    expect(chargeVisits(guardContext('ANONYMOUS').context)).toBeUndefined();
  });
});
