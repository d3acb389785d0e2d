import { expect, it } from 'vitest';
import { toErrorCode } from '../../../src/domain/codes/errorCode.ts';
import { joinSpannedRows } from '../../../src/documents/layouts/joinSpannedRows.ts';
import { nothingFound, type FoundRow } from '../../../src/documents/records/foundGuidance.ts';
import { growth, notSquare } from '../../world/growth.ts';

/** A row whose code is the only thing about it that matters here. */
function rowOf(at: number): FoundRow {
  const named = { code: toErrorCode(0x81000000 + at) } as FoundRow['named'];
  const texts = { text: '', causes: [], mitigations: [], conditions: [] };
  return { line: at, startLine: at, endLine: at, ...texts, named, extend: null, saysUnknown: false, origin: null };
}

it('looks at each row of a long table once', () => {
  const join = (text: string) => joinSpannedRows([{ ...nothingFound, rows: Array.from(text, (_, at) => rowOf(at)) }]);
  expect(join('||||').rows).toHaveLength(4);
  expect(growth(join, (size) => '|'.repeat(size), 4_000)).toBeLessThan(notSquare);
});
