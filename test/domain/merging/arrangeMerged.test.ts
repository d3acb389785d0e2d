import { describe, expect, it } from 'vitest';
import { arrangeMerged } from '../../../src/domain/merging/arrangeMerged.ts';
import type { RowMerge } from '../../../src/domain/merging/mergeRows.ts';
import { rowFields, type RowContent } from '../../../src/domain/merging/rowContent.ts';
import { entryNode } from '../catalog/nodes.ts';

const content: RowContent = { code: null, symbol: null, causes: [], steps: [] };

/**
 * Entries in their order, "a x b", and the rows of the document in theirs. A name that the document alone has is new; "-a" is
 * archived and stays so, "+a" is archived and comes back; what the document does not have stays, unless `leaving` has it.
 */
function arranged(entries: string, document: string, leaving = ''): { order: string; moves: Record<string, string> } {
  const ours = entries.split(' ').map((name, place) =>
    entryNode(name.replace(/^[-+]/, ''), 'g_1', null, {
      ordinal: (place + 1) * 100,
      status: /^[-+]/.test(name) ? 'ARCHIVED' : 'PUBLISHED',
    }),
  );
  const places = entries.split(' ').map((name) => name.replace(/^[-+]/, ''));
  const rows: RowMerge[] = [
    ...document.split(' ').map((id) => rowOf(id, content)),
    ...places.filter((id) => !document.split(' ').includes(id)).map((id) => rowOf(id, null)),
  ];
  const { ordinals, moves } = arrangeMerged(ours, rows);
  const order = [...ordinals].sort(([, a], [, b]) => a - b).map(([id]) => id);
  const shown = [...moves].map(([id, { before, after }]) => [id, `${String(before)} > ${String(after)}`] as const);
  return { order: order.join(' '), moves: Object.fromEntries(shown) };

  function rowOf(id: string, theirs: RowContent | null): RowMerge {
    const entry = ours.find((each) => each.id === id);
    const isNew = entry === undefined || entries.split(' ').includes(`+${id}`);
    const effect = leaving.split(' ').includes(id)
      ? ({ kind: 'ARCHIVE' } as const)
      : isNew
        ? ({ kind: 'PUBLISH', fields: rowFields } as const)
        : ({ kind: 'LEAVE' } as const);
    // In the last document the rows stood in the order of the entries.
    const basePlace = theirs === null || entry === undefined ? null : places.indexOf(id);
    return {
      ...{ key: id, basePlace, base: null, theirs },
      ...{ ours: entry === undefined ? null : { ...content, entry }, entryId: id, action: 'UNCHANGED', effect },
    };
  }
}

describe('the order of entries after a merge', () => {
  it.each([
    { entries: 'a b', document: 'a n b', order: 'a n b', because: 'a new row stands where the document has it' },
    { entries: 'a b', document: 'n a b', order: 'n a b', because: 'it may be the first' },
    { entries: 'a b', document: 'a b n m', order: 'a b n m', because: 'there may be two at the end' },
    { entries: 'a x b', document: 'a n b', order: 'a n x b', because: 'it stands right behind the one before it' },
    { entries: 'b a', document: 'a b', order: 'a b', because: 'the document has another order', moves: { a: '2 > 1' } },
    {
      entries: 'a x y b',
      document: 'b a',
      order: 'b a x y',
      moves: { b: '4 > 1' },
      because: 'what editors added goes along behind the entry it stood behind',
    },
    {
      entries: 'x a b',
      document: 'b a',
      order: 'x b a',
      moves: { b: '3 > 2' },
      because: 'what stood first stays first',
    },
    {
      entries: 'a b c d',
      document: 'a d b c',
      order: 'a d b c',
      moves: { d: '4 > 2' },
      because: 'as many as possible keep their place',
    },
    { entries: 'a b c', document: 'a c', leaving: 'b', order: 'a c', because: 'an entry that goes has no place' },
    {
      entries: 'a b c d',
      document: 'd a c',
      leaving: 'b',
      order: 'd a c',
      moves: { d: '3 > 1' },
      because: 'places are counted among those that stay',
    },
    {
      entries: '+x a b',
      document: 'b x a',
      order: 'b x a',
      moves: { b: '2 > 1' },
      because: 'one that was archived had no place',
    },
    { entries: 'a -b c', document: 'a b c', order: 'a c', because: 'an archived one that stays so has none either' },
    {
      entries: 'c +b a',
      document: 'c a b',
      order: 'c a b',
      because: 'one that comes back stands where the document has it',
    },
    {
      entries: 'a b c',
      document: 'n c a b',
      order: 'n c a b',
      moves: { c: '3 > 1' },
      because: 'what comes in is not counted among those that were there',
    },
  ])('of $entries with the document $document is $order, because $because', (row) => {
    expect(arranged(row.entries, row.document, row.leaving)).toEqual({ order: row.order, moves: row.moves ?? {} });
  });
});
