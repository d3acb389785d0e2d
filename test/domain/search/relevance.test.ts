import { describe, expect, it } from 'vitest';
import type { Catalog } from '../../../src/domain/catalog/catalog.ts';
import { hexOf } from '../../../src/domain/codes/errorCode.ts';
import { buildSearchIndex } from '../../../src/domain/search/index/buildSearchIndex.ts';
import { search } from '../../../src/domain/search/search.ts';
import { largeCases, seedCases, synonymCases, type RelevanceCase } from './relevance.ts';
import { largeCatalog, seedCatalog } from './seedCatalog.ts';

/** The mean reciprocal rank that no change may fall below. */
const floor = 0.96;

const searched = [
  { name: 'the seed', cases: [...seedCases, ...synonymCases], codesFound: finder(seedCatalog()) },
  { name: 'the seed and a larger guide', cases: largeCases, codesFound: finder(largeCatalog()) },
];

describe.each(searched)('search over $name', ({ cases, codesFound }) => {
  it.each(cases)('answers "$query", because $because', ({ query, first, never }) => {
    const found = codesFound(query);
    if (first.length > 0) expect(first).toContain(found[0]);
    expect(wrongCodes({ first, never }, found)).toEqual([]);
  });
});

it('holds its mean reciprocal rank and finds no wrong code', () => {
  const judged = searched.flatMap(({ cases, codesFound }) =>
    cases.map((each) => ({ each, found: codesFound(each.query) })),
  );
  const ranked = judged.filter(({ each }) => each.first.length > 0);
  const sum = ranked.reduce((total, { each, found }) => total + reciprocalRank(each, found), 0);
  const wrong = judged.reduce((total, { each, found }) => total + wrongCodes(each, found).length, 0);
  const mean = sum / ranked.length;
  // eslint-disable-next-line no-console -- the score is to be seen at every run
  console.info(
    `Search relevance: ${String(judged.length)} queries, MRR ${mean.toFixed(3)}, wrong-code matches ${String(wrong)}`,
  );
  expect(mean).toBeGreaterThanOrEqual(floor);
  expect(wrong).toBe(0);
});

function finder(catalog: Catalog): (query: string) => string[] {
  const index = buildSearchIndex(catalog);
  return (query) => {
    const hits = search(index, catalog, { query, guide: null }).found.all();
    return hits.map(({ entry }) => (entry.code === null ? 'none' : hexOf(entry.code)));
  };
}

function reciprocalRank({ first }: Pick<RelevanceCase, 'first'>, found: readonly string[]): number {
  const place = found.findIndex((code) => first.includes(code));
  return place < 0 ? 0 : 1 / (place + 1);
}

function wrongCodes({ first, never }: Pick<RelevanceCase, 'first' | 'never'>, found: readonly string[]): string[] {
  if (never === undefined) return [];
  return found.filter((code) => (never === 'others' ? !first.includes(code) : never.includes(code)));
}
