import { graphql, type GraphQLSchema } from 'graphql';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AnswerBudget } from '../../../src/graphql/guards/answerBudget.ts';
import { bareResolver } from '../../../src/graphql/guards/bareResolvers.ts';
import { readFieldCosts } from '../../../src/graphql/guards/fieldCosts.ts';
import { meterFields, pointsOfMillisecond } from '../../../src/graphql/guards/meterFields.ts';
import { guardContext, guardSchema } from './guardSchema.ts';

const types = `
  union Any = Thing
  type Query {
    a: Int
    text: String
    flag: Boolean
    none: String
    ten: Int @cost(weight: 10)
    read(text: String): Int @cost(weight: 0, texts: ["text"])
    numbers: [Int] @listSize
    words: [String] @listSize
    thing: Thing
    things: [Thing] @listSize
    any: Any
    slow: Int
    later: Int
    guideExport: Int
    promised: Int
    plain: Int
  }
  type Mutation { write: Int later: Int }
  type Thing { n: Int promised: Int }`;

const slowly = (value: unknown) => () => {
  vi.advanceTimersByTime(10);
  return value;
};

const answers = {
  Query: {
    a: () => 1,
    text: () => 'x'.repeat(10),
    flag: () => true,
    none: () => null,
    ten: () => 1,
    read: () => 1,
    numbers: () => [1, 2, 3],
    words: () => ['a', 'bc'],
    thing: () => ({ n: 1 }),
    things: () => [{ n: 1 }, { n: 2 }],
    any: () => ({ __typename: 'Thing', n: 1 }),
    slow: slowly(1),
    later: async () => {
      await Promise.resolve();
      vi.advanceTimersByTime(10);
      return 1;
    },
    guideExport: slowly(1),
    promised: (): unknown => Promise.resolve(1),
  },
  Mutation: {
    write: slowly(1),
    later: async () => {
      await Promise.resolve();
      return slowly(1)();
    },
  },
  Thing: { promised: (): unknown => Promise.resolve(1) },
};

let schema: GraphQLSchema;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
  vi.advanceTimersByTime(1_000);
  schema = guardSchema(types, answers);
  meterFields(schema, readFieldCosts(schema));
});
afterEach(() => vi.useRealTimers());
const allowance = { cost: 10_000, answer: 1_000_000, time: 5 };

/** What asking `source` costs in points and in bytes, and its errors. */
async function spentOn(source: string, allowed = allowance) {
  const budget = new AnswerBudget(allowed);
  let bytes = 0;
  const chargeBytes = budget.chargeBytes.bind(budget);
  budget.chargeBytes = (more) => {
    bytes += more;
    chargeBytes(more);
  };
  const { data, errors = [] } = await graphql({
    schema,
    source,
    rootValue: { plain: 4 },
    contextValue: guardContext('ANONYMOUS', budget).context,
  });
  return { data: data as unknown, errors: errors.map(({ message }) => message), points: budget.spent, bytes, budget };
}

describe('a field charges', () => {
  it.each([
    { source: '{ a }', points: 1, because: 'it is one point' },
    { source: '{ ten a }', points: 11, because: 'the schema says its weight' },
    { source: '{ plain }', points: 1, because: 'a field without a resolver is one, too' },
    { source: `{ read(text: "${'a'.repeat(33)}") }`, points: 3, because: 'its text is read' },
    { source: '{ numbers }', points: 1 + 3, because: 'each item of a list is one' },
    { source: '{ thing { n } }', points: 2, because: 'its fields charge for themselves' },
    { source: '{ things { n } }', points: 1 + 2 + 2, because: 'each item is one, and its field' },
    { source: '{ thing { __typename n } }', points: 3, because: 'the name of the type is one' },
    { source: '{ thing { __typename x: __typename n } }', points: 4, because: 'as often as it is asked for' },
    { source: '{ things { __typename } }', points: 1 + 2 * (1 + 1), because: 'for each item' },
    { source: '{ any { ... on Thing { __typename } } }', points: 2, because: 'an inline fragment may ask for it' },
    { source: '{ thing { ...F ...F n } } fragment F on Thing { __typename }', points: 3, because: 'a fragment once' },
    {
      source: '{ thing { ...G } } fragment G on Thing { ... { __typename } ...F } fragment F on Thing { __typename }',
      points: 3,
      because: 'a fragment within a fragment',
    },
    { source: '{ thing { n } thing { __typename } }', points: 3, because: 'a field may be written twice' },
  ])('$points points for $source, because $because', async ({ source, points }) => {
    const { points: spent, errors } = await spentOn(source);
    expect(errors).toEqual([]);
    expect(spent).toBe(points);
  });

  it.each([
    { source: '{ a }', bytes: 1 + 4 + 8, because: 'a number is eight' },
    { source: '{ flag }', bytes: 4 + 4 + 8, because: 'so is true' },
    { source: '{ none }', bytes: 4 + 4 + 8, because: 'so is null' },
    { source: '{ longer: a }', bytes: 6 + 4 + 8, because: 'its name is that in the answer' },
    { source: '{ text }', bytes: 4 + 4 + 4 + 10, because: 'a text is as long as it is' },
    { source: '{ numbers }', bytes: 7 + 4 + 4 + 3 * 8, because: 'a list has its items' },
    { source: '{ words }', bytes: 5 + 4 + 4 + (4 + 1) + (4 + 2), because: 'a list has its texts' },
    { source: '{ thing { n } }', bytes: 5 + 4 + 4 + 1 + 4 + 8, because: 'an object has brackets' },
    {
      source: '{ things { __typename } }',
      bytes: 6 + 4 + 2 * (4 + 32),
      because: 'the name of a type is taken to have 32',
    },
  ])('$bytes bytes for $source, because $because', async ({ source, bytes }) => {
    expect((await spentOn(source)).bytes).toBe(bytes);
  });

  it.each([
    { length: 63, bytes: 63, because: 'a short text is taken to be ASCII' },
    { length: 64, bytes: 128, because: 'a longer one is measured' },
  ])('$bytes bytes for $length letters of two bytes each, because $because', async ({ length, bytes }) => {
    const own = guardSchema('type Query { t: String }', { Query: { t: () => 'é'.repeat(length) } });
    meterFields(own, readFieldCosts(own));
    const budget = new AnswerBudget(allowance);
    const charge = vi.spyOn(budget, 'chargeBytes');
    await graphql({ schema: own, source: '{ t }', contextValue: guardContext('ANONYMOUS', budget).context });
    expect(charge).toHaveBeenCalledWith(1 + 4 + 4 + bytes);
  });
});

describe('the time of a field', () => {
  it('counts beyond what its cost says', async () => {
    expect(pointsOfMillisecond).toBe(50);
    expect((await spentOn('{ slow }')).points).toBe(1 + (10 * 50 - 1));
  });

  it('costs nothing less if it was faster than its cost says', async () => {
    expect((await spentOn('{ ten }')).points).toBe(10);
  });

  it('does not count if others may do their work meanwhile', async () => {
    const { points, budget } = await spentOn('{ later }');
    expect(points).toBe(1);
    // It is over nevertheless: 10 ms of 5.
    expect(() => {
      budget.charge(100);
    }).toThrow('took longer');
  });

  it.each(['mutation { write }', 'mutation { later }', '{ guideExport }'])(
    'does not count for %s, which is finished and not cut off',
    async (source) => {
      const { points, errors, budget } = await spentOn(source);
      expect({ points, errors }).toEqual({ points: 1, errors: [] });
      // The time that it took is given back: 5 ms are left of 5.
      budget.charge(100);
      expect(budget.usedUp).toBeNull();
      vi.advanceTimersByTime(6);
      expect(() => {
        budget.charge(100);
      }).toThrow('took longer');
    },
  );

  it('is over for the others as soon as it is used up', async () => {
    const { errors } = await spentOn('{ slow again: slow }');
    expect(errors).toEqual(expect.arrayContaining([expect.stringContaining('took longer than 0.005 seconds')]));
  });
});

describe('a field', () => {
  it('fails once the points are spent, before it is resolved', async () => {
    const { data, errors } = await spentOn('{ a ten }', { ...allowance, cost: 5 });
    expect(data).toEqual({ a: 1, ten: null });
    expect(errors).toEqual([expect.stringContaining('more than 5 points')]);
  });

  it('fails once the answer is too long', async () => {
    const { errors } = await spentOn('{ a text }', { ...allowance, answer: 20 });
    expect(errors).toEqual([expect.stringContaining('The answer is longer than')]);
  });

  it('is answered as it is without a budget', async () => {
    const { data, errors } = await graphql({
      schema,
      source: '{ a slow thing { n promised } }',
      contextValue: guardContext('ANONYMOUS').context,
    });
    expect(errors).toBeUndefined();
    expect(data).toEqual({ a: 1, slow: 1, thing: { n: 1, promised: 1 } });
  });

  it('within an answer may not answer with a promise unless its resolver is async', async () => {
    const { errors } = await spentOn('{ thing { promised } }');
    expect(errors).toEqual(['Thing.promised answers with a promise; make its resolver async.']);
  });

  it('of a root may, as it stands in no list', async () => {
    expect(await spentOn('{ promised }')).toMatchObject({ data: { promised: 1 }, errors: [] });
  });

  it('keeps its bare resolver', () => {
    const resolve = schema.getQueryType()?.getFields()['a']?.resolve;
    expect(resolve).not.toBe(answers.Query.a);
    expect(bareResolver(resolve as never)).toBe(answers.Query.a);
  });
});

it('a field without a cost stops the start', () => {
  const bare = guardSchema('type Query { a: Int }');
  expect(() => meterFields(bare, new Map())).toThrow('Query.a has no cost.');
});

it('a schema without mutations and exports is metered as well', () => {
  const bare = guardSchema('type Query { a: Int }', { Query: { a: () => 1 } });
  expect(meterFields(bare, readFieldCosts(bare))).toBe(bare);
});
