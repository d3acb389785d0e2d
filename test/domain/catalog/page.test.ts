import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cursorOf, placeOf } from '../../../src/domain/catalog/cursor.ts';
import {
  largestPage,
  readPage,
  defaultPage,
  type PagedList,
  type PageRequest,
} from '../../../src/domain/catalog/page.ts';
import { sortedMapOf } from '../../../src/domain/catalog/indexes/sortedMap.ts';
import { isInvalidInput } from '../../../src/domain/problem.ts';

/** The even ones of so many numbers, under keys that begin with "k/"; those before and behind belong to other lists. */
function listOf(count: number, descending = false): PagedList<number> {
  const keys = ['j/99', ...Array.from({ length: count }, (_, place) => `k/${String(place).padStart(3, '0')}`), 'l/00'];
  return {
    name: 'evens',
    order: sortedMapOf(keys, keys),
    prefix: 'k/',
    descending,
    select: (id) => (Number(id.slice(2)) % 2 === 0 ? Number(id.slice(2)) : null),
  };
}

function pageOf(list: PagedList<number>, request: PageRequest) {
  const page = readPage(list, request);
  if (isInvalidInput(page)) throw new Error(page.message);
  return page;
}
const nodesOf = (list: PagedList<number>, request: PageRequest) => pageOf(list, request).edges.map(({ node }) => node);
const at = (place: number) => cursorOf('evens', `k/${String(place).padStart(3, '0')}`);

describe('a page of a list', () => {
  it.each<[string, PageRequest, number[], boolean, boolean]>([
    ['begins at the start', { first: 2 }, [0, 2], false, true],
    ['goes on behind a place', { first: 2, after: at(2) }, [4, 6], true, true],
    ['ends where the list ends', { first: 9, after: at(4) }, [6, 8], true, false],
    ['is full where the list ends', { first: 2, after: at(4) }, [6, 8], true, false],
    ['holds the last ones', { last: 2 }, [6, 8], true, false],
    ['goes back from a place', { last: 2, before: at(6) }, [2, 4], true, true],
    ['begins where the list begins', { last: 9, before: at(4) }, [0, 2], false, true],
    ['stops at a place', { first: 9, before: at(4) }, [0, 2], false, true],
    ['stands between two places', { first: 9, after: at(0), before: at(6) }, [2, 4], true, true],
    ['stands between two places from its end', { last: 1, after: at(0), before: at(6) }, [4], true, true],
    ['is empty behind the end', { first: 2, after: at(8) }, [], true, false],
    ['is empty before the start', { last: 2, before: at(0) }, [], false, true],
    ['goes on behind a place that is none any more', { first: 1, after: at(3) }, [4], true, true],
    ['stops before a place that is none any more', { first: 9, before: at(3) }, [0, 2], false, true],
    ['goes back to a place that is none any more', { last: 9, after: at(3) }, [4, 6, 8], true, false],
  ])('%s: %j holds %j', (_what, request, nodes, hasPreviousPage, hasNextPage) => {
    const page = pageOf(listOf(10), request);
    expect(page.edges.map(({ node }) => node)).toEqual(nodes);
    expect(page).toMatchObject({ hasPreviousPage, hasNextPage });
  });

  it('is read from the end of a list that descends', () => {
    const list = listOf(10, true);
    expect(nodesOf(list, { first: 2 })).toEqual([8, 6]);
    expect(nodesOf(list, { first: 2, after: at(6) })).toEqual([4, 2]);
    expect(nodesOf(list, { last: 2 })).toEqual([2, 0]);
    expect(nodesOf(list, { first: 9, after: at(8), before: at(2) })).toEqual([6, 4]);
  });

  it('has 20 nodes if nobody says how many, and 100 at most', () => {
    expect(nodesOf(listOf(300), {})).toHaveLength(defaultPage);
    expect(nodesOf(listOf(300), { first: largestPage })).toHaveLength(100);
  });

  it.each<[PageRequest, string, RegExp]>([
    [{ first: 0 }, 'first', /^first is 0; a page holds 1 to 100 nodes/],
    [{ first: 101 }, 'first', /^first is 101/],
    [{ last: 0 }, 'last', /^last is 0/],
    [{ last: 101 }, 'last', /^last is 101/],
    [{ first: 1, last: 1 }, 'last', /exclude each other/],
    [{ after: 'x' }, 'after', /^after is "x", which is not a cursor of this list/],
    [{ before: cursorOf('odds', 'k/001') }, 'before', /not a cursor of this list/],
  ])('is refused for %j, which names %s', (request, place, message) => {
    expect(readPage(listOf(10), request)).toMatchObject({
      code: 'INVALID_VALUE',
      path: [place],
      message: expect.stringMatching(message) as string,
    });
  });

  it('counts the whole list, and asks a list that knows its total', () => {
    const list = listOf(10);
    expect(pageOf(list, { first: 1 }).totalCount()).toBe(5);
    expect(pageOf({ ...list, total: () => 7 }, { first: 1 }).totalCount()).toBe(7);
    expect(pageOf({ ...list, total: (count) => count() }, { first: 1 }).totalCount()).toBe(5);
  });

  it.each<[PageRequest, number, string]>([
    [{ first: 3 }, 9, '0 … 4, the one at which the page is full, and behind the page up to the next one'],
    [{ last: 3 }, 10, 'the last six, the one at which the page is full, and before the page up to the next one'],
    [{ first: 1, after: at(4) }, 8, 'those on both sides of a page between the ends'],
  ])('for %j looks at %i nodes, those that do not belong to it included: %s', (request, looked) => {
    let visits = 0;
    pageOf({ ...listOf(300), visited: () => (visits += 1) }, request);
    expect(visits).toBe(looked);
  });

  it('does not look beyond the end of the list from which it was read', () => {
    const keys = Array.from({ length: 300 }, (_, place) => `k/${String(place).padStart(3, '0')}`);
    let visits = 0;
    const list: PagedList<string> = {
      ...{ name: 'middle', order: sortedMapOf(keys, keys), visited: () => (visits += 1) },
      select: (id) => (id >= 'k/100' && id < 'k/200' ? id : null),
    };
    const [forwards, backwards] = [{ first: 100 }, { last: 100 }].map((request) => {
      visits = 0;
      const page = readPage(list, request);
      return [isInvalidInput(page) ? 0 : page.edges.length, visits];
    });
    // All that come to the page and to the other end; what lies before it on the way is not looked at twice.
    expect([forwards, backwards]).toEqual([
      [100, 400],
      [100, 400],
    ]);
  });

  it('by page, forwards or backwards, gives the list, each node once', () => {
    fc.assert(
      fc.property(
        fc.nat(40),
        fc.integer({ min: 1, max: 7 }),
        fc.boolean(),
        fc.boolean(),
        (count, size, back, descending) => {
          const list = listOf(count, descending);
          const all: number[] = [];
          for (let cursor: string | undefined, more = true; more;) {
            const page = pageOf(list, back ? { last: size, before: cursor } : { first: size, after: cursor });
            const nodes = page.edges.map(({ node }) => node);
            if (back) all.unshift(...nodes);
            else all.push(...nodes);
            cursor = (back ? page.edges[0] : page.edges.at(-1))?.cursor;
            more = back ? page.hasPreviousPage : page.hasNextPage;
          }
          const evens = Array.from({ length: Math.ceil(count / 2) }, (_, place) => 2 * place);
          expect(all).toEqual(descending ? evens.reverse() : evens);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('a cursor', () => {
  it('gives its place to the list that made it, whatever characters it has', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 50 }), (place) => {
        const cursor = cursorOf('a list', place);
        expect(cursor).toMatch(/^[\w-]+$/);
        expect(placeOf('a list', cursor, 'after')).toBe(place);
        expect(placeOf('a lis', cursor, 'after')).toMatchObject({ code: 'INVALID_VALUE', path: ['after'] });
      }),
    );
  });

  it.each([[null], [undefined]])('that is %s marks no place', (cursor) => {
    expect(placeOf('a list', cursor, 'after')).toBeNull();
  });

  it.each([[''], ['%'], ['_w'], ['x'.repeat(2001)], [' '], ['YQ==']])('is not "%s"', (text) => {
    expect(placeOf('a list', text, 'after')).toMatchObject({ code: 'INVALID_VALUE' });
  });

  it('is shown by its first 40 characters in the refusal', () => {
    const refusal = placeOf('a list', 'y'.repeat(41), 'before');
    expect(refusal).toMatchObject({ message: expect.stringContaining(`"${'y'.repeat(40)}…"`) as string });
  });
});
