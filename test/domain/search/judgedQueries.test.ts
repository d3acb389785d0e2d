import { describe, expect, it } from 'vitest';
import { slugOf } from '../../../src/domain/codes/families/spelling.ts';
import { buildSearchIndex } from '../../../src/domain/search/index/buildSearchIndex.ts';
import { search } from '../../../src/domain/search/search.ts';
import { finish } from '../../../src/domain/finish.ts';
import type { JudgedQuery } from './judgedQuery.ts';
import { fourthQueries } from './fourthQueries.ts';
import { laterQueries } from './laterQueries.ts';
import { otherQueries } from './otherQueries.ts';
import { ownQueries } from './ownQueries.ts';
import { seedCatalog } from './seedCatalog.ts';

/*
 * Four sets of queries with the answer that each is to have, frozen: one by the author of the search, three by people who
 * had read nothing of it. The floors are those that search is to hold on each.
 */

const catalog = seedCatalog();
const index = buildSearchIndex(catalog);
const sets = [
  { name: 'the author', queries: ownQueries },
  { name: 'someone who has not read the search', queries: otherQueries },
  { name: 'another one who has not', queries: laterQueries },
  { name: 'a fourth one, at last', queries: fourthQueries },
];

describe.each(sets)('queries by $name', ({ queries }) => {
  it('have the right entry first, nearly always, and among the first three, always but a few', () => {
    const ranks = queries.flatMap((each) => (each.right === undefined ? [] : [rankOf(each.right, found(each))]));
    expect(meanReciprocal(ranks)).toBeGreaterThanOrEqual(0.93);
    expect(shareAmong(ranks, 3)).toBeGreaterThanOrEqual(0.97);
  });

  it('have the named code that no guide lists among the first three that are offered, nearly always', () => {
    const ranks = queries.flatMap((each) => (each.unlisted === undefined ? [] : [rankOf(each.unlisted, named(each))]));
    expect(meanReciprocal(ranks)).toBeGreaterThanOrEqual(0.8);
    expect(shareAmong(ranks, 3)).toBeGreaterThanOrEqual(0.9);
  });

  it.each(queries.filter(({ near }) => near !== undefined))(
    'find nothing for "$query" and say that it is nearly a code',
    ({ query }) => {
      const { found, nearMisses, suggestion } = search(index, catalog, { query, guide: null });
      expect([found.size, suggestion, nearMisses.length]).toEqual([0, null, 1]);
    },
  );
});

it.each(ownQueries.flatMap(({ query, near, because }) => (near === undefined ? [] : [{ query, near, because }])))(
  'offers $near for "$query", because $because',
  ({ query, near }) => {
    const { nearMisses } = search(index, catalog, { query, guide: null });
    expect(nearMisses.flatMap(({ codes }) => codes).map(slugOf)).toEqual(expect.arrayContaining([...near]));
  },
);

it('offers named codes by another ending of our German words', () => {
  const { namedCodes } = search(index, catalog, { query: 'Semaphoren', guide: null });
  expect(finish(namedCodes(8)).map(({ code }) => slugOf(code))).toContain('0x80070079');
});

it('offers no names that hold the parts of one with a slip', () => {
  const { namedCodes, nearMisses } = search(index, catalog, { query: 'ERROR_ACCES_DENIED', guide: null });
  expect(nearMisses).toHaveLength(1);
  expect(finish(namedCodes(5))).toEqual([]);
});

it('offers no listed code among the named ones, and each once', () => {
  for (const query of sets.flatMap(({ queries }) => queries)) {
    const { namedCodes } = search(index, catalog, { query: query.query, guide: null });
    const codes = finish(namedCodes(20)).map(({ code }) => code);
    expect(codes.filter((code) => catalog.lists(code))).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
  }
});

function found({ query }: JudgedQuery): string[] {
  const hits = search(index, catalog, { query, guide: null }).found.all();
  return hits.map(({ entry }) => (entry.code === null ? 'none' : slugOf(entry.code)));
}

function named({ query }: JudgedQuery): string[] {
  return finish(search(index, catalog, { query, guide: null }).namedCodes(10)).map(({ code }) => slugOf(code));
}

/** From 1; Infinity if it is not there. */
function rankOf(right: readonly string[], answers: readonly string[]): number {
  const place = answers.findIndex((answer) => right.includes(answer));
  return place < 0 ? Infinity : place + 1;
}

function meanReciprocal(ranks: readonly number[]): number {
  return ranks.reduce((sum, rank) => sum + 1 / rank, 0) / ranks.length;
}

function shareAmong(ranks: readonly number[], most: number): number {
  return ranks.filter((rank) => rank <= most).length / ranks.length;
}
