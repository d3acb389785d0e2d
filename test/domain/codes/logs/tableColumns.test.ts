import { describe, expect, it } from 'vitest';
import { TableColumns } from '../../../../src/domain/codes/logs/tableColumns.ts';

/** The label of the first mention of a number in the last of the lines. */
function labelOf(lines: readonly string[], number: string): string {
  const columns = new TableColumns();
  for (const line of lines) columns.follow(line);
  const last = lines.at(-1) ?? '';
  const start = last.indexOf(number);
  return columns.labelOf(last, start, start + number.length);
}

describe('the name of the column that a number fills', () => {
  const csv = 'Time,Error code,Message';
  it.each([
    { lines: [csv, '12:00,1753,none'], label: 'Error code:', because: 'commas part the cells' },
    { lines: [csv, '12:00,"1753",none'], label: 'Error code:', because: 'quotes around it do not count' },
    { lines: [csv, '12:00, 1753 ,none'], label: 'Error code:', because: 'blanks do not either' },
    { lines: ['Result;Name', '1753;x'], label: 'Result:', because: 'it is the first cell' },
    { lines: ['Name\tStatus', 'x\t1753'], label: 'Status:', because: 'it is the last cell' },
    { lines: ['"Name";"Fehler"', '"x";"1753"'], label: 'Fehler:', because: 'names may have quotes' },
    {
      lines: ['| Name | **Code** |', '|---|---|', '| x | 1753 |'],
      label: 'Code:',
      because: 'it is a table of Markdown',
    },
    { lines: [csv, 'a,1,b', '12:00,1753,none'], label: 'Error code:', because: 'the table goes on' },
    { lines: ['Name, first\tCode', 'x, y\t1753'], label: 'Code:', because: 'a tab parts before a comma does' },
    {
      lines: ['Name    Result', '----    ------', 'App     1603'],
      label: 'Result:',
      because: 'dashes rule the columns',
    },
    {
      lines: ['Name    Result', '----    ------', 'App       1603'],
      label: 'Result:',
      because: 'the number may be aligned to the right',
    },
    {
      lines: ['#Fields: date sc-win32-status time', '2024-01-02 1753 12:00'],
      label: 'sc-win32-status:',
      because: 'the log lists its fields',
    },
    {
      lines: ['#Fields: a code', 'x 1', '1753'],
      label: 'a:',
      because: 'the fields of a log hold for all of it',
    },
    { lines: [csv, 'Code;Text', '1753;x'], label: 'Code:', because: 'another table begins' },
  ])('of $number in $lines is "$label", because $because', ({ lines, label }) => {
    expect(labelOf(lines, lines.at(-1)?.includes('1603') === true ? '1603' : '1753')).toBe(label);
  });

  it.each([
    { lines: ['12:00,1753,none'], because: 'no header stands above it' },
    { lines: [csv, '', '12:00,1753,none'], because: 'an empty line ends the table' },
    { lines: [csv, 'no more', '12:00,1753,none'], because: 'a line with fewer cells does' },
    { lines: [csv, '12:00,at 1753,none'], because: 'it does not fill its cell' },
    { lines: [csv, '12:00,1753 x,none'], because: 'neither does it in front' },
    { lines: [csv, '12:00,a,b,c,d,1753'], because: 'the column has no name' },
    { lines: ['Time,,Code', '12:00,1753,none'], because: 'its name is empty' },
    { lines: ['Time,Name,Message', '12:00,1753,none'], because: 'no column can hold a code' },
    { lines: ['Time: now,Code,Text', '12:00,1753,none'], because: 'a header has names alone' },
    { lines: ['It failed., Code', 'x,1753'], because: 'a sentence is no header' },
    { lines: ['1st,Code', 'x,1753'], because: 'a line that begins with a number is none' },
    { lines: ['Name,2,Code', 'x,1753,y'], because: 'a number is no name' },
    { lines: [`Code,${'x'.repeat(41)}`, '1753,y'], because: 'no name is so long' },
    { lines: [`Code,${'x,'.repeat(200)}`, `1753${','.repeat(200)}`], because: 'no header is so long' },
    { lines: ['Name    Result', '-----------', 'App     1753'], because: 'one rule makes no columns' },
    { lines: ['', '----    ------', 'App     1753'], because: 'the rules stand under no names' },
    { lines: ['Name    Result', '----    ------', 'App   v.1753'], because: 'it is a part of another word' },
    { lines: ['Name    Result', '----    ------', 'App     1753x'], because: 'the word goes on' },
    { lines: ['Code', '1753'], because: 'one column makes no table' },
  ])('is none for 1753 in $lines, because $because', ({ lines }) => {
    expect(labelOf(lines, '1753')).toBe('');
  });
});
