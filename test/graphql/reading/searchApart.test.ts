import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../world/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

interface Search {
  readonly totalCount: number;
  readonly holdsAllWords: boolean;
  readonly nearMisses: readonly { typed: string; code: { slug: string } | null; codes: readonly { slug: string }[] }[];
  readonly namedCodes: readonly { name: string; html: string; code: { slug: string } }[];
}

async function search(query: string): Promise<Search> {
  const { data } = await world.ask<{ search: Search }>(
    `query($query: String!) { search(query: $query, record: false) { totalCount holdsAllWords
      nearMisses { typed code { slug } codes { slug } } namedCodes(first: 3) { name html code { slug } } } }`,
    { query },
  );
  return data.search;
}

describe('what stands apart from the results of a search', () => {
  it('is the near misses of what looks like a code: nothing is found in its place', async () => {
    expect(await search('error 8007005')).toMatchObject({
      totalCount: 0,
      nearMisses: [{ typed: '8007005', code: null, codes: expect.arrayContaining([{ slug: '0x80070005' }]) as object }],
      namedCodes: [],
    });
  });

  it('is the listed neighbours of a whole code that nothing is known of', async () => {
    const { totalCount, nearMisses } = await search('0x801C03FD');
    expect(totalCount).toBe(0);
    expect(nearMisses).toMatchObject([{ typed: '0x801C03FD', code: { slug: '0x801C03FD' } }]);
    expect(nearMisses[0]?.codes.length).toBeGreaterThan(0);
  });

  it('is nothing for a code that a guide lists or a table names', async () => {
    for (const code of ['0x801C03ED', '0x80070005', '-2145647635']) expect((await search(code)).nearMisses).toEqual([]);
  });

  it('is the named codes that no guide lists', async () => {
    const { namedCodes, holdsAllWords } = await search('keyset does not exist');
    expect(holdsAllWords).toBe(false);
    expect(namedCodes[0]).toMatchObject({ name: 'NTE_BAD_KEYSET', code: { slug: '0x80090016' } });
    expect(namedCodes[0]?.html).toBe('NTE_BAD_<mark>KEYSET</mark>');
    expect((await search('attestation failed')).holdsAllWords).toBe(true);
  });

  it.each([0, 21])('refuses %i named codes', async (first) => {
    const answer = await world.ask(
      `{ search(query: "x", record: false) { namedCodes(first: ${String(first)}) { name } } }`,
    );
    expect(answer).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });
});
