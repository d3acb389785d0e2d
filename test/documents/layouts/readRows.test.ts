import { describe, expect, it } from 'vitest';
import { hexOf } from '../../../src/domain/codes/errorCode.ts';
import { readGuideDocument } from '../../../src/documents/formats/readGuideDocument.ts';

/** The rows of a document with one table of these cells, written as text: "0x80070057 SYMBOL: cause; cause: step, step". */
function rowsOf(...cells: (readonly string[])[]): string[] {
  const table = ['| Hex | Cause | Mitigation |', '|---|---|---|', ...cells.map((row) => `| ${row.join(' | ')} |`)];
  return readGuideDocument(table.join('\n')).rows.map(({ code, symbol, causes, steps }) =>
    JSON.stringify([
      [code === null ? null : hexOf(code), symbol],
      causes,
      steps.map(({ condition, text }) => (condition === null ? text : [condition, text])),
    ]),
  );
}

function identity(code: string | null, symbol: string | null = null): string {
  return JSON.stringify([[code, symbol], ['Cause.'], ['Step.']]);
}

describe('a code cell', () => {
  it.each<[string, (string | null)[], string]>([
    ['0x801C03ED', ['0x801C03ED'], 'that is how codes are written'],
    ['0X801c004d', ['0x801C004D'], 'prefix and digits come in either case'],
    ['0x57', ['0x00000057'], 'leading zeros may be missing'],
    ['**0x801C03ED**', ['0x801C03ED'], 'bold is style'],
    ['`0x801C03ED`', ['0x801C03ED'], 'code is style'],
    ['0x 801C03ED', ['0x801C03ED'], 'an odd blank follows the prefix'],
    ['0x801C\u00a003ED', ['0x801C03ED'], 'an odd blank stands in the digits'],
    ['\u200b0x801C\u200b03ED', ['0x801C03ED'], 'U+200B is nothing'],
    ['\uff10x801C03ED', ['0x801C03ED'], 'full-width digits are digits'],
    ['0x801C03ED&nbsp;', ['0x801C03ED'], 'an entity is its character'],
    ['0x80072EFD or 0x80072EFE', ['0x80072EFD', '0x80072EFE'], 'several codes are one entry each'],
    ['0x80072EFD<br>0x80072EFE', ['0x80072EFD', '0x80072EFE'], 'codes stand in lines of a cell'],
    ['0x80072EFD, 0x80072EFE / 0X80072EFD', ['0x80072EFD', '0x80072EFE'], 'one code is one entry however often'],
    ['Error code: 0x80072EFD.', ['0x80072EFD'], 'the words before it only introduce it'],
    ['', [null], 'a row may have no code'],
    ['\u00a0', [null], 'U+00A0 alone is an empty cell'],
  ])('%j gives %j, because %s', (cell, codes) => {
    expect(rowsOf([cell, 'Cause.', 'Step.'])).toEqual(codes.map((code) => identity(code)));
  });

  it.each<[string, string | null, string, string]>([
    ['NTE\\_BAD\\_DATA', '0x80090005', 'NTE_BAD_DATA', 'the published lists give the symbol one value'],
    ['0x80090005 (NTE_BAD_DATA)', '0x80090005', 'NTE_BAD_DATA', 'a symbol next to a code names it'],
    ['**STATUS_LOGON_FAILURE**', '0xC000006D', 'STATUS_LOGON_FAILURE', 'NTSTATUS has symbols too'],
    ['NO_SUCH_SYMBOL', null, 'NO_SUCH_SYMBOL', 'a symbol that no list knows stays a name'],
    ['ERROR_ACCESS_DENIED', null, 'ERROR_ACCESS_DENIED', 'a Win32 number is shown in two ways'],
  ])('%j is %s, named %s, because %s', (cell, code, symbol) => {
    expect(rowsOf([cell, 'Cause.', 'Step.'])).toEqual([identity(code, symbol)]);
  });
});

describe('a cause cell', () => {
  it.each([
    ['One. <br><br> -or- <br><br> Two.', ['One.', 'Two.'], '-or- between breaks parts alternatives'],
    ['One.<br/>- OR -<BR />Two.', ['One.', 'Two.'], 'breaks and or come in several spellings'],
    ['One -or- two.', ['One -or- two.'], 'without breaks it is a sentence'],
    ['One.<br>More of it.', ['One.<br>More of it.'], 'a break alone parts nothing'],
    ['Unknown', [], 'Unknown is no cause'],
    ['**unknown**', [], 'bold changes nothing'],
    ['Unknown.', [], 'a full stop changes nothing'],
    ['—', [], 'a dash only fills the cell'],
    ['NTE\\_PERM', ['NTE_PERM'], 'an escape means the character'],
    ['a\u200b\u00a0  b', ['a b'], 'odd blanks are one blank'],
    ['a \\| b', ['a | b'], 'outside of a table a pipe needs no backslash'],
    ['2 \\* 3 \\* 4', ['2 * 3 * 4'], 'nothing is emphasised without the backslashes either'],
    ['\\*a\\*', ['\\*a\\*'], 'without its backslashes it would be emphasised'],
    ['`a\\_b` and c\\_d', ['`a\\_b` and c_d'], 'in code a backslash is a backslash'],
    ['# of devices', ['\\# of devices'], 'in a cell it is no heading, and alone it would be'],
    ['1. Once', ['1\\. Once'], 'in a cell it is no list'],
    ['- 5 devices', ['\\- 5 devices'], 'in a cell it is no list'],
  ])('%j is %j, because %s', (cell, causes) => {
    expect(rowsOf(['0x1', cell, ''])).toEqual([JSON.stringify([['0x00000001', null], causes, []])]);
  });
});

describe('a mitigation cell', () => {
  const stepsOf = (cell: string, ...others: string[]): unknown =>
    (JSON.parse(rowsOf(['0x1', 'c', cell], ...others.map((other) => ['', 'c', other]))[0] ?? '') as unknown[])[2];

  it.each<[string, string[], (string | string[])[], string]>([
    ['Do a.<br>Do b.', [], ['Do a.', 'Do b.'], 'breaks part steps'],
    ['Do a.<br>-or-<br>Do b.', [], ['Do a.<br>-or-<br>Do b.'], 'one of two things is not one after the other'],
    ['Do a. Do b.', [], ['Do a. Do b.'], 'sentences of one procedure stay together'],
    ['Do a. Do b.', ['Do a.'], ['Do a.', 'Do b.'], 'the leading sentence is another mitigation'],
    ['do  A. Do b.', ['Do a'], ['Do a', 'Do b.'], 'it is the same after folding'],
    ['Do a. Do b. Do c.', ['Do a.', 'Do b.'], ['Do a.', 'Do b.', 'Do c.'], 'what is left may lead with another one'],
    ['Do b. Do a.', ['Do a.'], ['Do b. Do a.'], 'only a leading sentence is split off'],
    ['Do a, e.g. b. Do c.', ['Do a, e.g. b.'], ['Do a, e.g. b.', 'Do c.'], 'e.g. ends no sentence'],
    ['If it fails, do a.', ['Do a.'], [['If it fails', 'Do a.']], 'a leading clause is the condition of a known step'],
    ['If it fails, again, do a.', ['Do a.'], [['If it fails, again', 'Do a.']], 'the clause may hold a comma'],
    ['If it fails, do b.', ['Do a.'], ['If it fails, do b.'], 'the rest is no known step'],
    ['When it fails, do a.', ['Do a.'], ['When it fails, do a.'], 'only If begins a condition'],
    ['If it fails, do a. Do b.', ['Do a.'], ['If it fails, do a. Do b.'], 'the rest is more than a known step'],
    ['Do a. 2. Do b.', ['Do a.'], ['Do a.', '2\\. Do b.'], 'what is left stays text where it would begin a list'],
    ['do a.', ['Do a.', 'DO A'], ['Do a.'], 'the first spelling with a capital is kept'],
    ['do a.', ['do  a'], ['do a.'], 'without a capital anywhere the first spelling is kept'],
    ['[go](x).', ['[Go](x).'], ['[Go](x).'], 'the first letter counts, not the mark before it'],
  ])('%j next to %j is %j, because %s', (cell, others, steps) => {
    expect(stepsOf(cell, ...others)).toEqual(steps);
  });

  it('shares mitigations with the general steps, which are never split', () => {
    const table = '| Hex | Cause | Mitigation |\n|-|-|-|\n| 0x1 | c | restart it. Do b. |';
    const document = readGuideDocument(`Try these steps first:\n\n1. Restart it.\n2. Restart it. Wait.\n\n${table}`);
    expect(document.firstSteps.map((step) => step.text)).toEqual(['Restart it.', 'Restart it. Wait.']);
    expect(document.rows[0]?.steps.map((step) => step.text)).toEqual(['Restart it.', 'Do b.']);
  });

  it('turns link references into links', () => {
    const table = '| Hex | Cause | Mitigation |\n|-|-|-|\n| 0x1 | c | See [the page][1] or [Two]. |';
    const document = readGuideDocument(`${table}\n\n[1]: /a/b(c)\n[two]: <https://x.y/a b>\n`);
    expect(document.rows[0]?.steps[0]?.text).toBe('See [the page](</a/b(c)>) or [Two](<https://x.y/a b>).');
  });

  it('keeps a break inside bold text where it is', () => {
    expect(stepsOf('**Do a.<br>Do b.**<br>Do *c*.')).toEqual(['**Do a.<br>Do b.**', 'Do *c*.']);
  });
});
