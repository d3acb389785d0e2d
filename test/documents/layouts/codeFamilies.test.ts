import { describe, expect, it } from 'vitest';
import { readCodeCell } from '../../../src/documents/cells/codeCell.ts';
import { readDocument } from '../../../src/documents/reading/readDocument.ts';
import { slugOf } from '../../../src/domain/codes/families/spelling.ts';

const codesOf = (document: string) => {
  const { rows } = readDocument(document).guide;
  return rows.map(({ code }) => (code === null ? null : slugOf(code)));
};

describe('a document with codes of other families', () => {
  it.each([
    { cell: 'Bug check 0x9F', slugs: ['bugcheck-0x9F'] },
    { cell: '**AADSTS50076**, AADSTS50079', slugs: ['AADSTS50076', 'AADSTS50079'] },
    { cell: 'DRIVER_POWER_STATE_FAILURE', slugs: ['bugcheck-0x9F'] },
  ])('has the codes $slugs in the cell $cell', ({ cell, slugs }) => {
    expect(readCodeCell(cell).codes.map(({ code }) => (code === null ? null : slugOf(code)))).toEqual(slugs);
  });

  it('has bug checks in a column that says so, though their numbers stand bare', () => {
    const document = `# Stop codes\n\n| Stop code | Cause | Mitigation |\n| --- | --- | --- |\n| 0x9F | A driver slept. | Update it. |\n| 0x0000007B | No boot disk. | Check it. |\n`;
    expect(codesOf(document)).toEqual(['bugcheck-0x9F', 'bugcheck-0x7B']);
  });

  it('has Windows codes in any other column', () => {
    const document = `# Errors\n\n| Error code | Cause | Mitigation |\n| --- | --- | --- |\n| 0x8007009F | It slept. | Wake it. |\n| AADSTS50076 | No MFA. | Use it. |\n`;
    expect(codesOf(document)).toEqual(['0x8007009F', 'AADSTS50076']);
  });
});
