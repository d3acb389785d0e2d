import { Kind, type GraphQLSchema } from 'graphql';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '../../../src/domain/access/access.ts';
import { readFieldCosts } from '../../../src/graphql/guards/fieldCosts.ts';
import { costOfOperation } from '../../../src/graphql/guards/operationCost.ts';
import { documentOf, guardSchema } from './guardSchema.ts';

const types = `
  interface Named { name: String  dear: Int @cost(weight: 50) }
  type Query {
    a: Int
    dear(flag: Boolean, odd: Odd, n: Float): Int @cost(weight: 10)
    secret: Thing @allow(role: EDITOR) @cost(weight: 100)
    read(text: String, in: Words, list: [String], number: Int = 7): Int @cost(weight: 0, texts: ["text", "in", "list"])
    thing: Thing
    things: [Thing!] @listSize(assumedSize: 4)
    some(ids: [ID!]): [Thing!]! @listSize(slicingArguments: ["ids"])
    page(first: Int = 10, last: Int): PageConnection @cost(weight: 50) @listSize(slicingArguments: ["first", "last"], sizedFields: ["nodes"])
    named: Named
  }
  enum Odd { ONE }
  input Words { one: String two: String }
  type Mutation { write: Thing @cost(weight: 3) }
  type PageConnection { nodes: [Thing!]! total: Int more: [Thing!] @listSize(assumedSize: 2) inner: PageConnection }
  type Thing implements Named { name: String dear: Int @cost(weight: 5) thing: Thing parts: [Thing!] @listSize(assumedSize: 3) }`;

let schema: GraphQLSchema;
let costs: ReturnType<typeof readFieldCosts>;
beforeEach(() => {
  schema = guardSchema(types);
  costs = readFieldCosts(schema);
});

function costOf(source: string, variables: Record<string, unknown> = {}, role: Role = 'ANONYMOUS') {
  const document = documentOf(source);
  const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) throw new Error('There is no operation.');
  return costOfOperation(schema, costs, { document, operation, variables, role });
}

describe('an operation costs', () => {
  it.each([
    { source: '{ a }', points: 1, because: 'a field is one point' },
    { source: '{ a a x: a }', points: 3, because: 'each field counts' },
    { source: '{ dear }', points: 10, because: 'the schema says its weight' },
    { source: '{ thing { name dear } }', points: 1 + 1 + 5, because: 'a field has the fields within it' },
    { source: '{ things { name } }', points: 1 + 4 * 2, because: 'each item of a list is one more' },
    {
      source: '{ things { parts { name } } }',
      points: 1 + 4 * (1 + 1 + 3 * 2),
      because: 'lists within lists multiply',
    },
    { source: '{ some(ids: ["a", "b", "c"]) { name } }', points: 1 + 3 * 2, because: 'an argument has an item each' },
    { source: '{ some { name } }', points: 1 + 20 * 2, because: 'without the argument twenty are assumed' },
    { source: '{ some(ids: "abc") { name } }', points: 1 + 1 * 2, because: 'one value stands for a list of one' },
    { source: '{ page { total } }', points: 51, because: 'the number of nodes is one field' },
    { source: '{ page { nodes { name } } }', points: 50 + 1 + 10 * 2, because: 'the argument has a default' },
    { source: '{ page(first: 3) { nodes { name } } }', points: 50 + 1 + 3 * 2, because: 'the argument says how many' },
    {
      source: '{ page(last: 2) { nodes { name } } }',
      points: 50 + 1 + 2 * 2,
      because: 'last takes the place of the default',
    },
    {
      source: '{ page(first: 3, last: 2) { nodes { name } } }',
      points: 50 + 1 + 3 * 2,
      because: 'of both that are written the first counts',
    },
    {
      source: '{ page(last: null) { nodes { name } } }',
      points: 50 + 1 + 10 * 2,
      because: 'null is no size of its own',
    },
    {
      source: '{ page(first: 3) { more { name } } }',
      points: 50 + 1 + 2 * 2,
      because: 'a list that the page does not size has its own',
    },
    {
      source: '{ page(first: 3) { inner { nodes { name } } } }',
      points: 50 + 1 + 1 + 1 * 2,
      because: 'a size holds for the page, not for what is in it',
    },
    {
      source: '{ page(first: 3) { ... { nodes { name } } ...F } } fragment F on PageConnection { nodes { name } }',
      points: 50 + 2 * (1 + 3 * 2),
      because: 'a size holds in fragments of the page',
    },
    {
      source:
        '{ p: page(first: 1) { ...F } q: page(first: 9) { ...F } } fragment F on PageConnection { nodes { name } }',
      points: 2 * 51 + 1 * 2 + 9 * 2,
      because: 'a fragment is as long as the page that it is used in',
    },
    { source: '{ ...F ...F } fragment F on Query { dear a }', points: 22, because: 'fragments count as often as used' },
    { source: '{ ... on Query { dear } ... { a } }', points: 11, because: 'inline fragments count' },
    { source: '{ ...None a }', points: 1, because: 'a fragment that is not there costs nothing' },
    {
      source: '{ named { dear ... on Thing { dear } } }',
      points: 1 + 1 + 5,
      because: 'of an interface a field is 1, of a type its own',
    },
    { source: '{ named { ...F } } fragment F on Thing { dear }', points: 1 + 5, because: 'a fragment is of its type' },
    { source: '{ ... on None { dear } }', points: 1, because: 'of a type that is not there a field is 1' },
    { source: '{ none { a } }', points: 1, because: 'a field that is not there is refused elsewhere' },
    { source: '{ __typename }', points: 1, because: 'the name of a type is one' },
    { source: 'mutation { write { name } }', points: 3 + 1, because: 'a mutation has fields of its own' },
    { source: 'subscription { news { name } }', points: 1, because: 'there is no root of that kind here' },
    { source: '{ secret { dear } }', points: 1, because: 'what is refused is not run' },
    { source: '{ a @skip(if: true) dear }', points: 10, because: 'what is skipped is not run' },
    { source: '{ a @skip(if: false) }', points: 1, because: 'it is not skipped' },
    { source: '{ a @include(if: false) dear }', points: 10, because: 'what is not included is not run' },
    { source: '{ a @include(if: true) }', points: 1, because: 'it is included' },
    { source: '{ a @include(if: true) @skip(if: true) }', points: 0, because: 'either directive leaves it out' },
    { source: '{ a @other(if: true) @skip }', points: 1, because: 'no condition says so' },
    {
      source: '{ ...F @skip(if: true) } fragment F on Query { dear }',
      points: 0,
      because: 'a fragment may be left out',
    },
    { source: '{ ... @include(if: false) { dear } }', points: 0, because: 'an inline fragment, too' },
    { source: `{ read(text: "${'a'.repeat(33)}") }`, points: 3, because: 'a text is read by sixteen characters' },
    {
      source: `{ read(in: { one: "${'a'.repeat(8)}", two: "${'b'.repeat(8)}" }) }`,
      points: 2,
      because: 'texts within an input count: 17',
    },
    {
      source: `{ read(list: ["${'a'.repeat(8)}", "${'b'.repeat(8)}"]) }`,
      points: 2,
      because: 'texts of a list count: 17',
    },
    { source: '{ read(number: 12) }', points: 0, because: 'a number is no text' },
    { source: '{ read(text: null) }', points: 0, because: 'null is no text' },
    { source: '{ __schema { queryType { name } } }', points: 3, because: 'of the schema the fields count' },
    { source: '{ __type(name: "Thing") { name } }', points: 2, because: 'of a type, too' },
  ])('$points for $source, because $because', ({ source, points }) => {
    expect(costOf(source).points).toBe(points);
  });

  it.each([
    { source: '{ secret { dear } }', role: 'EDITOR', points: 105 },
    { source: '{ secret { dear } }', role: 'ADMIN', points: 105 },
    { source: '{ secret { dear } }', role: 'ANALYST', points: 1 },
  ] as const)('$points for $source asked by $role', ({ source, role, points }) => {
    expect(costOf(source, {}, role).points).toBe(points);
  });

  const page = 'query($n: Int = 2, $skip: Boolean = false) { page(first: $n) { nodes { name @skip(if: $skip) } } }';

  it.each([
    { source: page, variables: {}, points: 50 + 1 + 2 * 2, because: 'defaults of variables count' },
    { source: page, variables: { n: 5 }, points: 50 + 1 + 5 * 2, because: 'a value takes the place of the default' },
    { source: page, variables: { n: undefined }, points: 50 + 1 + 2 * 2, because: 'undefined is no value' },
    { source: page, variables: { skip: true }, points: 50 + 1 + 2, because: 'a variable leaves the field out' },
    {
      source: 'query($n: Int) { page(first: $n) { nodes { name } } }',
      variables: {},
      points: 50 + 1 + 10 * 2,
      because: 'without a value the default of the argument counts',
    },
    {
      source: 'query($n: Int) { page(first: $n) { nodes { name } } }',
      variables: { n: null },
      points: 50 + 1 + 20 * 2,
      because: 'null is not the default: twenty are assumed',
    },
    {
      source: 'query($n: Int) { page(last: $n) { nodes { name } } }',
      variables: { n: 3 },
      points: 50 + 1 + 3 * 2,
      because: 'a variable may be the last ones',
    },
    {
      source: 'query($with: Boolean!) { dear @include(if: $with) }',
      variables: { with: false },
      points: 0,
      because: 'a variable does not include it',
    },
    {
      source: 'query($ids: [ID!] = ["a", "b"]) { some(ids: $ids) { name } }',
      variables: {},
      points: 1 + 2 * 2,
      because: 'a list may be the default',
    },
    {
      source: 'query($id: ID!) { some(ids: [$id, $id, $id]) { name } }',
      variables: { id: 'a' },
      points: 1 + 3 * 2,
      because: 'a variable may stand in a list',
    },
    {
      source: 'query($text: String = "1234567890123456x") { read(in: { one: $text }) }',
      variables: {},
      points: 2,
      because: 'a variable may stand in an input',
    },
    {
      source: 'query($n: Float = 1.5) { page(first: $n) { nodes { name } } }',
      variables: {},
      points: 50 + 1 + 1.5 * 2,
      because: 'a broken number is refused elsewhere',
    },
  ])('$points for $source with $variables, because $because', ({ source, variables, points }) => {
    expect(costOf(source, variables).points).toBe(points);
  });
});

describe('the most costly field', () => {
  it.each([
    { source: '{ a dear thing { name } }', path: ['dear'], points: 10, because: 'it costs most' },
    { source: '{ dear x: dear }', path: ['dear'], points: 10, because: 'of equal ones it is the first' },
    { source: '{ x: dear a }', path: ['x'], points: 10, because: 'it has that name in the answer' },
    {
      source: '{ things { parts { dear } } }',
      path: ['things', 'parts', 'dear'],
      points: 4 * 3 * 5,
      because: 'it makes up half of what is around it, or more',
    },
    { source: '{ page(first: 1) { nodes { name } } }', path: ['page'], points: 53, because: 'what is within is less' },
    { source: '{ dear thing { name } }', path: ['dear'], points: 10, because: 'the rest is cheap' },
    { source: '{ thing { name } }', path: ['thing', 'name'], points: 1, because: 'exactly half is enough' },
    {
      source: '{ __schema { queryType { name } } }',
      path: ['__schema'],
      points: 3,
      because: 'of the schema it is one',
    },
    { source: '{ a secret { name } }', path: ['a'], points: 1, because: 'what is refused is 1, and comes later' },
    { source: '{ s: secret { name } }', path: ['s'], points: 1, because: 'it is named though it is refused' },
    { source: '{ x: none }', path: ['x'], points: 1, because: 'it is named though it is not there' },
    { source: '{ ...F } fragment F on Query { a dear }', path: ['dear'], points: 10, because: 'a fragment is no step' },
    { source: '{ read dear @skip(if: true) }', path: ['read'], points: 0, because: 'it may cost nothing' },
  ])('of $source is $path, because $because', ({ source, path, points }) => {
    expect(costOf(source).mostCostly).toEqual({ path, points });
  });

  it('is none if nothing is asked', () => {
    expect(costOf('{ a @skip(if: true) }')).toEqual({ points: 0, mostCostly: null });
  });
});

it('many fragments within fragments cost no more time than they are written', () => {
  const chain = Array.from(
    { length: 30 },
    (_, n) => `fragment F${String(n)} on Query { ...F${String(n + 1)} ...F${String(n + 1)} }`,
  );
  const { points } = costOf(`{ ...F0 } ${chain.join(' ')} fragment F30 on Query { a }`);
  expect(points).toBe(2 ** 30);
});
