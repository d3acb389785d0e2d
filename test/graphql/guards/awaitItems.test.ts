import { execute, graphql } from 'graphql';
import { describe, expect, it } from 'vitest';
import { awaitItems, mayWait } from '../../../src/graphql/guards/awaitItems.ts';
import { bareResolver } from '../../../src/graphql/guards/bareResolvers.ts';
import { documentOf, guardSchema } from './guardSchema.ts';

const types = `
  type Query { items: [Item!]! later: [Item!]! numbers: [Int!]! one: Item given: [Item!] }
  type Item { quick: Int slow: Int inner: Item items: [Item!]! }`;

const item = {};
const answers = {
  items: () => [item, item],
  later: async () => Promise.resolve([item, item]),
  numbers: () => [1, 2],
  one: () => item,
};
const wait = async () => Promise.resolve(2);

function schemaWith() {
  return awaitItems(
    guardSchema(types, {
      Query: answers,
      Item: { quick: () => 1, slow: wait, inner: () => item, items: () => [item] },
    }),
  );
}

/** What the resolver of Query.`name` gives graphql-js when it is asked with this selection. */
async function given(name: keyof typeof answers | 'given', selection: string, rootValue: unknown = {}) {
  const schema = schemaWith();
  const field = schema.getQueryType()?.getFields()[name];
  if (field?.resolve === undefined) throw new Error(`${name} has no resolver.`);
  const { resolve } = field;
  let value: unknown;
  field.resolve = (...all) => (value = resolve(...all));
  await execute({ schema, document: documentOf(`{ ${name} ${selection} } ${fragments}`), rootValue });
  return value;
}

const fragments =
  'fragment Slow on Item { slow } fragment Quick on Item { quick inner { ...Quicker } } fragment Quicker on Item { quick }';

const areAwaited = (value: unknown) => Array.isArray(value) && value.every((each) => each instanceof Promise);

describe('the items of a list', () => {
  it.each([
    { selection: '{ quick }', awaited: false, because: 'nothing that is asked waits' },
    { selection: '{ slow }', awaited: true, because: 'a field of theirs waits' },
    { selection: '{ quick } items { slow }', awaited: true, because: 'the field is written twice, once so' },
    { selection: '{ quick slow }', awaited: true, because: 'one of two waits' },
    { selection: '{ inner { inner { slow } } }', awaited: true, because: 'one far within waits' },
    { selection: '{ inner { quick } }', awaited: false, because: 'nothing within waits' },
    { selection: '{ ... on Item { slow } }', awaited: true, because: 'an inline fragment asks for it' },
    { selection: '{ ... on Item { quick } }', awaited: false, because: 'an inline fragment may ask for others' },
    { selection: '{ ...Slow ...Quick }', awaited: true, because: 'a fragment asks for it' },
    { selection: '{ ...Quick ...Slow }', awaited: true, because: 'the second fragment asks for it' },
    { selection: '{ ...Quick ...Quick ...Quicker }', awaited: false, because: 'no fragment asks for it' },
  ])('of $selection are awaited: $awaited, because $because', async ({ selection, awaited }) => {
    expect(areAwaited(await given('items', selection))).toBe(awaited);
  });

  it('are awaited as well if the list itself comes later', async () => {
    expect(areAwaited(await given('later', '{ slow }'))).toBe(true);
    expect(areAwaited(await given('later', '{ quick }'))).toBe(false);
  });

  it('are not awaited if they are numbers', async () => {
    expect(await given('numbers', '')).toEqual([1, 2]);
  });

  it('come from the parent if the list has no resolver, and may be missing', async () => {
    expect(areAwaited(await given('given', '{ slow }', { given: [item] }))).toBe(true);
    expect(await given('given', '{ slow }', { given: null })).toBeNull();
  });

  it('are answered as before', async () => {
    const { data } = await graphql({
      schema: schemaWith(),
      source: '{ items { quick slow } later { slow items { slow } } one { quick } }',
    });
    const items = { items: [{ slow: 2 }], slow: 2 };
    expect(data).toEqual({
      items: [
        { quick: 1, slow: 2 },
        { quick: 1, slow: 2 },
      ],
      later: [items, items],
      one: { quick: 1 },
    });
  });

  it('all fail with their own errors when some fail at once and others later', async () => {
    const schema = awaitItems(
      guardSchema('type Query { items: [Item!] } type Item { name: String! slow: String! }', {
        Query: { items: () => [1, 2] },
        Item: {
          name: (parent: number) => {
            if (parent === 1) throw new Error('at once');
            return 'n';
          },
          slow: async () => {
            await Promise.resolve();
            throw new Error('later');
          },
        },
      }),
    );
    const { data, errors } = await graphql({ schema, source: '{ items { name slow } }' });
    expect(data).toEqual({ items: null });
    expect(errors).toHaveLength(1);
  });
});

describe('the resolver of a list', () => {
  it('keeps the bare one for those who need nothing around it', () => {
    const fields = schemaWith().getQueryType()?.getFields();
    expect(bareResolver(fields?.['items']?.resolve as never)).toBe(answers.items);
    expect(bareResolver(fields?.['later']?.resolve as never)).toBe(answers.later);
  });

  it('may wait if it might before', () => {
    const fields = schemaWith().getQueryType()?.getFields() ?? {};
    const waiting = Object.values(fields).filter(mayWait);
    expect(waiting.map(({ name }) => name)).toEqual(['later']);
  });

  it('stays as it is if it gives no list of objects', () => {
    const fields = schemaWith().getQueryType()?.getFields();
    expect(fields?.['numbers']?.resolve).toBe(answers.numbers);
    expect(fields?.['one']?.resolve).toBe(answers.one);
  });

  it('of the schema about the schema stays as it is', () => {
    const schema = guardSchema(types);
    const before = Object.values((schema.getType('__Schema') as never as { getFields(): object }).getFields()).map(
      (field: { resolve: unknown }) => field.resolve,
    );
    awaitItems(schema);
    const after = Object.values((schema.getType('__Schema') as never as { getFields(): object }).getFields()).map(
      (field: { resolve: unknown }) => field.resolve,
    );
    expect(after).toEqual(before);
  });
});

describe('mayWait', () => {
  it.each([
    { resolve: wait, may: true, because: 'it is async' },
    { resolve: () => 1, may: false, because: 'it answers at once' },
    { resolve: undefined, may: false, because: 'the parent has the value' },
  ])('is $may, because $because', ({ resolve, may }) => {
    expect(mayWait(resolve === undefined ? {} : { resolve })).toBe(may);
  });
});
