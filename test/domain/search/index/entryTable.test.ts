import { describe, expect, it } from 'vitest';
import { toErrorCode } from '../../../../src/domain/codes/errorCode.ts';
import { finish } from '../../../../src/domain/finish.ts';
import {
  codeAt,
  entryTableOf,
  guideAt,
  isPublishedAt,
  withRows,
  type EntryRow,
} from '../../../../src/domain/search/index/entryTable.ts';

const row = (n: number): EntryRow => ({
  code: toErrorCode(0x80070000 + n),
  guide: n % 3,
  isPublished: true,
  isMitigated: false,
});
const rows = (count: number) => Array.from({ length: count }, (_, n) => row(n));

describe('the table of entries', () => {
  it.each([0, 1, 255, 256, 257, 600])('of %i rows holds each at its number, and none behind them', (count) => {
    const table = finish(entryTableOf(rows(count), count));
    for (const [n, { code, guide }] of rows(count).entries()) {
      expect([codeAt(table, n), guideAt(table, n), isPublishedAt(table, n)]).toEqual([code, guide, true]);
    }
    for (const behind of [count, count + 300]) expect(codeAt(table, behind)).toBeNull();
    for (const behind of [count, count + 300]) expect(isPublishedAt(table, behind)).toBe(false);
  });

  it('takes a row, sets one and adds one far behind, and leaves the table before as it was', () => {
    const before = finish(entryTableOf(rows(300), 300));
    const after = finish(
      withRows(before, [
        [1, null],
        [299, row(7)],
        [900, row(8)],
      ]),
    );
    expect([1, 299, 900, 2].map((n) => codeAt(after, n))).toEqual([null, row(7).code, row(8).code, row(2).code]);
    expect([1, 299, 900].map((n) => codeAt(before, n))).toEqual([row(1).code, row(299).code, null]);
  });

  it('is changed in steps, one for each block that is copied', () => {
    const table = finish(entryTableOf(rows(600), 600));
    const steps = (...numbers: number[]) =>
      [
        ...withRows(
          table,
          numbers.map((n) => [n, row(n)] as const),
        ),
      ].length;
    expect([steps(1), steps(1, 2), steps(1, 300), steps(1, 300, 599), steps(5_000)]).toEqual([1, 1, 2, 3, 0]);
  });
});
