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
    { lines: [csv, 'Name,Result,Code', '1753,x,y'], label: 'Time:', because: 'a line with as many cells is a row' },
    { lines: [csv, "12:00,'1753',none"], label: 'Error code:', because: 'quotes may be single' },
    { lines: ["'Code','Name'", "'1753','x'"], label: 'Code:', because: 'names may have such quotes' },
    { lines: ['article code,name', '1753,x'], label: 'article code:', because: 'a name may begin with any letter' },
    { lines: ['zone code,name', '1753,x'], label: 'zone code:', because: 'so this one does' },
    { lines: ['Ошибка,Имя', '1753,x'], label: 'Ошибка:', because: 'names may be Russian' },
    { lines: ['| Name | **Code** |', '|--|', '| x | 1753 |'], label: 'Code:', because: 'the rule may be short' },
    { lines: ['  Name  Result', '  ----  ------', '  1753'], label: 'Name:', because: 'the table may be indented' },
    {
      lines: ['Code    Name', '----    ----', '    1753 x'],
      label: 'Code:',
      because: 'it ends before the next column',
    },
    {
      lines: [`Code    ${'x'.repeat(392)}`, `----    ${'-'.repeat(392)}`, '1753'],
      label: 'Code:',
      because: 'lines of 400 characters may head a table',
    },
    {
      lines: ['', '----    ------', 'Name,Code', 'x,1753'],
      label: 'Code:',
      because: 'rules under no names begin no table',
    },
    { lines: ['Code,Text', `,${'x'.repeat(398)},`, '1753,x'], label: 'Code:', because: 'long lines have cells, too' },
    { lines: ['Text,Code', `${'x'.repeat(399)},1753`], label: 'Code:', because: 'it stands within 400 characters' },
    { lines: ['The exit codes are:', '- 1753'], label: 'exit codes:', because: 'it is in a list of them' },
    { lines: ['The exit codes are:', '', '- 1753'], label: 'exit codes:', because: 'an empty line ends no list' },
    { lines: ['The exit codes are:', '- 5', '- 1753'], label: 'exit codes:', because: 'the list goes on' },
    {
      lines: [`${'x '.repeat(191)}with exit codes x:`, '- 1753'],
      label: 'exit codes:',
      because: 'the label may be 400 characters long',
    },
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
    { lines: ['[Code],Name', '1753,x'], because: 'a line that begins with a bracket is no header' },
    { lines: ['{Code},Name', '1753,x'], because: 'neither is one that begins with a brace' },
    { lines: ['@Code,Name', '1753,x'], because: 'or with another sign' },
    { lines: [' Code,Name', '1753,x'], because: 'or with a blank' },
    { lines: ['Name    Result', '----    ------', '', 'App     1753'], because: 'an empty line ends a ruled table' },
    { lines: ['----    ------', 'App     1753'], because: 'the rules are the first line' },
    { lines: ['Name    Result', '\t---   ------', 'App     1753'], because: 'rules have no tab before them' },
    { lines: ['Name    Result', ' -      -', 'App     1753'], because: 'single dashes rule no columns' },
    { lines: ['Name    Result', ' x -- --', 'App     1753'], because: 'rules are all that stands on their line' },
    { lines: ['Name    Result', '-- -- x', 'App     1753'], because: 'so they are before anything else' },
    {
      lines: [`Code    ${'x'.repeat(393)}`, '----    ----', '1753'],
      because: 'a line of more than 400 characters heads no table',
    },
    { lines: ['Code    x', `----    ${'-'.repeat(393)}`, '1753'], because: 'and rules none' },
    { lines: [csv, `${'x'.repeat(399)},,`, '12:00,1753,none'], because: 'cells behind 400 characters do not count' },
    { lines: ['Text,Code', `${'x'.repeat(400)},1753`], because: 'it stands behind 400 characters' },
    { lines: ['The exit codes are:', 'as I said', '- 1753'], because: 'a sentence ends the list' },
    { lines: ['The exit codes are:', 'These are rows:', '- 1753'], because: 'another list begins' },
    { lines: ['These are rows:', '- 1753'], because: 'the list is of something else' },
    { lines: [`${'x '.repeat(191)}with exit codes so:`, '- 1753'], because: 'no label of a list is so long' },
    { lines: ['The exit codes are:', '- row 1753'], because: 'a word stands before it' },
    { lines: [csv, 'The exit codes are:', '5', '12:00,1753,none'], because: 'both the table and the list have ended' },
  ])('is none for 1753 in $lines, because $because', ({ lines }) => {
    expect(labelOf(lines, '1753')).toBe('');
  });
});
