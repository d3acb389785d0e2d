import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCell, writeCell, writeCsvTable } from '../../../src/documents/formats/spreadsheetCell.ts';

describe('a cell for spreadsheets', () => {
  it.each([
    { text: '=1+1', cell: "'=1+1", because: 'it is a formula' },
    { text: 'a;=1+1', cell: "a;'=1+1", because: 'a spreadsheet may part cells at semicolons' },
    { text: 'a,@SUM(A1)', cell: "a,'@SUM(A1)", because: 'it may part them at commas' },
    { text: 'a\t+1', cell: "a\t'+1", because: 'it may part them at tabs' },
    { text: 'a\n-1', cell: "a\n'-1", because: 'it may part rows within quotes' },
    { text: 'a\r\n=1', cell: "a\r\n'=1", because: 'it may part rows within quotes' },
    { text: '\t=1', cell: "'\t'=1", because: 'a tab before it may be left out' },
    { text: "'=1", cell: "''=1", because: 'the apostrophe is the text’s own' },
    { text: '＝1', cell: "'＝1", because: 'wide signs make formulas, too' },
    { text: 'a = b - c', cell: 'a = b - c', because: 'nothing of it begins a cell' },
  ])('is $cell of $text, because $because', ({ text, cell }) => {
    expect(writeCell(text)).toBe(cell);
  });

  it('is read back as it was, whatever it holds', () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from(`'=+-@,;|\t\r\n＝ ab"`)) });
    fc.assert(
      fc.property(text, (written) => readCell(writeCell(written)) === written),
      { numRuns: 500 },
    );
  });

  it('is in quotes, the empty one too', () => {
    expect(writeCsvTable([['a', '', '"']])).toBe('"a","",""""\r\n');
  });
});
