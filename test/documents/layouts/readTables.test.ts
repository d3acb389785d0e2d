import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hexOf } from '../../../src/domain/codes/errorCode.ts';
import type { GuideDocument } from '../../../src/domain/guidance/guideDocument.ts';
import { readDocument } from '../../../src/documents/reading/readDocument.ts';
import { readGuideDocument } from '../../../src/documents/formats/readGuideDocument.ts';

function fixture(name: string): GuideDocument {
  return readGuideDocument(readFileSync(new URL(`../../fixtures/documents/${name}`, import.meta.url), 'utf8'));
}

function codesOf(markdown: string): (string | null)[] {
  return readGuideDocument(markdown).rows.map(({ code }) => (code === null ? null : hexOf(code)));
}

describe('tables of codes', () => {
  it('are read in any column order, several in a document, with and without mitigations', () => {
    const { rows, warnings, appliesTo, firstSteps } = fixture('columns-in-another-order.md');
    expect(
      rows.map(({ line, code, symbol, causes, steps }) => [line, code && hexOf(code), symbol, causes, steps.length]),
    ).toEqual([
      [10, '0x80070019', null, ['No paper.'], 1],
      [11, '0x8007001A', null, [], 1],
      [17, '0x8007001B', 'PRN_E_JAM', ['Paper jam'], 0],
      [18, '0x8007001C', 'PRN_E_DOOR', ['Door open'], 0],
      [18, '0x8007001D', 'PRN_E_DOOR', ['Door open'], 0],
    ]);
    expect(warnings).toEqual([]);
    expect(appliesTo).toEqual(['Print Server 2', 'Print Server 3']);
    // Nothing says that its numbered list goes for most errors.
    expect(firstSteps).toEqual([]);
  });

  it.each([
    ['Hex', 'Cause', true, 'these are the words of the seed'],
    ['HRESULT', 'Message', true, 'a code is also called so'],
    ['Error code', 'Description', true, 'a code is also called so'],
    ['Code', 'Action', true, 'a vague header holds codes here'],
    ['Status', 'What to do', true, 'a vague header holds codes here'],
    ['**Error&nbsp;code**', '_Possible reason_', true, 'headers have style too'],
    ['HTTP status code', 'Description', false, 'those are other codes'],
    ['Hex', 'Colour', false, 'nothing says what the code is about'],
    ['Place', 'Description', true, 'its cells say that codes stand there'],
  ])('headers %j and %j: %j, because %s', (code, text, read) => {
    const rows = codesOf(`| ${code} | ${text} |\n|---|---|\n| 0x80070057 | It. |`);
    expect(rows).toEqual(read ? ['0x80070057'] : []);
  });

  it.each([
    ['```\n| Hex | Cause |\n|---|---|\n| 0x80070057 | It. |\n```', [], 'a block of code is a sample'],
    ['<!--\n| Hex | Cause |\n|---|---|\n| 0x80070057 | It. |\n-->', [], 'a comment is not read'],
    ['> | Hex | Cause |\n> |---|---|\n> | 0x80070057 | It. |', ['0x80070057'], 'a quote may hold a table'],
    ['- a\n\n  | Hex | Cause |\n  |---|---|\n  | 0x80070057 | It. |', ['0x80070057'], 'a list may hold a table'],
    ['Hex | Cause\n--|--\n0x80070057 | It', ['0x80070057'], 'the outer pipes may be missing'],
    [
      '| Hex | Cause |\n|--|--|\n| 0x80070057 | It\n| 0x80070058 | It',
      ['0x80070057', '0x80070058'],
      'the closing pipe may be missing',
    ],
    ['| Hex | Cause |\r\n|--|--|\r\n| 0x80070057 | It |\r\n', ['0x80070057'], 'lines may end in CRLF'],
    ['| Code | Meaning |\n|--|--|\n| 200 | OK |\n| 404 | Not found |', [], 'no cell of it is an error code'],
  ])('%j gives %j, because %s', (markdown, codes) => {
    expect(codesOf(markdown)).toEqual(codes);
  });

  it('counts lines from the first line of the front matter', () => {
    const document = readGuideDocument(
      '---\r\ntitle: "A: B"\r\n---\r\n\r\n| Hex | Cause |\r\n|--|--|\r\n| 0x1 | It |\r\n',
    );
    expect(document.title).toBe('A: B');
    expect(document.rows[0]?.line).toBe(7);
  });
});

describe('what cannot be placed', () => {
  const { rows, warnings } = fixture('rows-that-cannot-be-placed.md');

  it.each([
    [9, '"0x801G0003" is not an error code; expected 0x and up to 8 hex digits', 'the row has a bad digit'],
    [10, '"0x801C00031" is not an error code', 'nine digits are no code'],
    [11, 'The row has 4 cells under 3 headers', 'the pipe in a cell is not escaped'],
    [12, 'The row has 2 cells under 3 headers', 'a cell is missing'],
    [13, 'neither a code nor a cause', 'a mitigation alone belongs to nothing'],
    [24, 'A code stands in this row, but no entry is made of it', 'its table is none of codes'],
  ])('line %i warns %j, because %s', (line, message) => {
    expect(warnings.filter((warning) => warning.line === line).map((warning) => warning.message)).toEqual([
      expect.stringContaining(message),
    ]);
  });

  it('warns of nothing else, and places all the other rows', () => {
    expect(warnings).toHaveLength(6);
    expect(rows.map((row) => row.line)).toEqual([11, 12, 15, 16]);
  });

  it('cuts the excerpt to 120 characters', () => {
    const {
      warnings: [warning],
    } = readGuideDocument(`| Hex | Cause |\n|-|-|\n| 0xZ | ${'long '.repeat(50)} |`);
    expect(warning?.excerpt).toHaveLength(120);
    expect(warning?.excerpt).toMatch(/^\| 0xZ \| long .*…$/);
  });

  it.each([
    [
      '| Hex | Cause |\n|-|-|-|\n| 0x80070057 | It | b |',
      3,
      'not as many cells as the headers',
      'it is no table to GFM',
    ],
    [
      '| Hex | Cause |\n|-|-|\n| 0x1 | It |\n0x801G',
      4,
      '"0x801G" is not an error code',
      'a code alone under a table is a row of it',
    ],
    [
      '| Code | Cause |\n|-|-|\n| 0x801G0003 | It |',
      3,
      '"0x801G0003" is not an error code',
      'a vague header and no right code',
    ],
    ['| Hex | Cause |\n|-|-|\n| soon | It |', 3, '"soon" is not an error code', 'words stand for the code'],
    [
      '| Hex | Cause |\n|-|-|\n| 0x80070057, 0x8007000G | It |',
      3,
      '"0x8007000G" is not an error code',
      'one of two codes is wrong',
    ],
    [`| Hex | Cause |\n|-|-|\n| 0x1 | ${'a'.repeat(20_001)} |`, 3, 'more than 20,000 characters', 'no text is so long'],
  ])('%j warns at line %i: %j, because %s', (markdown, line, message) => {
    expect(readGuideDocument(markdown).warnings).toEqual([
      expect.objectContaining({ line, message: expect.stringContaining(message) as string }),
    ]);
  });
});

describe('what is placed and odd all the same', () => {
  it.each([
    [
      '| Hex | Cause | Notes |\n|-|-|-|\n| 0x1 | It | Look! |',
      1,
      'The column "Notes" is not read',
      'a column holds something else',
    ],
    [
      '| Hex | Cause |\n|-|-|\n| 0x80070057 (old PCs) | It |',
      3,
      '"old PCs" next to the code is not read',
      'words stand next to the code',
    ],
    [
      '| Hex | Mitigation |\n|-|-|\n| 0x80070057: bad value | Mend it |',
      3,
      '"bad value" next to the code is read as its cause',
      'nothing else says what it means',
    ],
    ['| Hex | Cause |\n|-|-|\n| NO_SUCH_NAME | It |', 3, 'NO_SUCH_NAME has no one value', 'no list knows the name'],
    [
      '| Hex | Cause |\n|-|-|\n| 0x1 | It |\n|  |  |\n|  |  |',
      4,
      '2 rows from here on are empty',
      'a run of empty rows is one slip',
    ],
    [
      '| Hex | Cause |\n|-|-|\n| 0x80070001 - 0x80070004 | It |',
      3,
      'is a range; only its ends make entries',
      'the codes between are not written',
    ],
    [
      '| Hex | Decimal | Cause |\n|-|-|-|\n| 0x80070005 | -2147024890 | It |',
      3,
      '0x80070005 and the decimal -2147024890 (0x80070006) disagree; the entry has 0x80070005',
      'the columns disagree',
    ],
    ['| Hex | Cause |\n|-|-|\n| 0x80070005 (2147942406) | It |', 3, 'disagree', 'one cell disagrees with itself'],
    [
      '| Hex | Decimal | Cause |\n|-|-|-|\n| 0x8007000 | -2147024891 | It |',
      3,
      '"0x8007000" is not an error code; the entry has 0x80070005 from the other column',
      'a digit is missing, and the other column has them all',
    ],
    [
      '| Hex | Name | Cause |\n|-|-|-|\n| 0x80090005 | NTE_PERM | It |',
      3,
      'NTE_PERM is the name of 0x80090010 in the published lists, not of 0x80090005, which is NTE_BAD_DATA',
      'the name is of another value',
    ],
    [
      '| Hex | Cause |\n|-|-|\n| 0x80090005 | Unknown |',
      3,
      'said to be unknown, but the published lists call it NTE_BAD_DATA',
      'the code has a name',
    ],
    [
      '| Hex | Cause |\n|-|-|\n| 0x80070005 | It |\n| 0x80070005 | That |',
      4,
      'stands in line 3 too, with other guidance',
      'one code has two rows',
    ],
    [
      '| Hex | Cause |\n|-|-|\n| 0x80070005 | It |\n| 0x80070005 | it. |',
      4,
      'stands in line 3 too, with the same guidance',
      'a row is there twice',
    ],
    ['| Hex | Cause |\n|-|-|\n| 0x80070005 | It |\n|  | That |', 4, 'The row has no code', 'only one row has none'],
  ])('%j remarks at line %i: %j, because %s', (markdown, line, message) => {
    const { guide, remarks } = readDocument(markdown);
    expect(guide.warnings).toEqual([]);
    expect(remarks).toEqual([expect.objectContaining({ line, message: expect.stringContaining(message) as string })]);
  });

  it.each([
    [
      '| Hex | Decimal | Cause |\n|-|-|-|\n| 0x80070005 | 5 | It |',
      'a Win32 number and the HRESULT that carries it are one failure',
    ],
    ['| Hex | Decimal | Cause |\n|-|-|-|\n| 0xC0000022 | 3221225506 | It |', 'an unsigned decimal is the same value'],
    ['| Hex | Decimal | Cause |\n|-|-|-|\n| 0x80070005 | \u22122147024891 | It |', 'U+2212 is a minus'],
    [
      '| Hex | Name | Cause |\n|-|-|-|\n| 0x80070005 | ERROR_ACCESS_DENIED | It |',
      'the HRESULT carries the error of that name',
    ],
    [
      '| Hex | Name | Cause |\n|-|-|-|\n| 0x80070005 | MY_OWN_NAME | It |',
      'a name that no list knows is nobody else’s',
    ],
  ])('%j remarks nothing, because %s', (markdown) => {
    expect(readDocument(markdown).remarks).toEqual([]);
  });

  it('takes the decimal where only it fits between the rows around it', () => {
    const rows = ['0x80070004 | -2147024892', '0x80070009 | -2147024891', '0x80070006 | -2147024890'];
    const markdown = ['| Hex | Decimal | Cause |', '|-|-|-|', ...rows.map((row) => `| ${row} | It |`)].join('\n');
    expect(codesOf(markdown)).toEqual(['0x80070004', '0x80070005', '0x80070006']);
    expect(readDocument(markdown).remarks.map(({ line, message }) => [line, message])).toEqual([
      [4, expect.stringContaining('the entry has 0x80070005, which fits between the rows before and after')],
    ]);
  });
});

describe('the rest of a document', () => {
  it.each([
    ['# One\n\n# Two', 'One', 'the first heading is the title'],
    ['---\ntitle: Head\n---\n# Body', 'Body', 'the heading comes before the front matter'],
    ['---\ntitle: Head\n---\n## Body', 'Head', 'there is no heading of the first level'],
    ['Text', '', 'nothing says a title'],
    ['# **A** \\_b\\_ `c`', 'A _b_ c', 'a title is plain text'],
  ])('%j has the title %j, because %s', (markdown, title) => {
    expect(readGuideDocument(markdown).title).toBe(title);
  });

  it.each<[string, string | null, string]>([
    ["---\ndescription: 'It''s plain'\n---\n", "It's plain", 'single quotes are doubled inside'],
    ['---\ndescription: >-\n  one\n  two\nother: x\n---\n', 'one two', 'a scalar may be folded'],
    ['---\ndescription:\n---\n', null, 'it is empty'],
    ['---\ndescription: a\n', null, 'a head that is never closed is no head'],
  ])('%j has the description %j, because %s', (markdown, description) => {
    expect(readGuideDocument(markdown).description).toBe(description);
  });

  it.each([
    [
      'If so, contact Microsoft Support. Or wait.',
      'If so, contact Microsoft Support.',
      'one sentence of two sends readers there',
    ],
    ['Contact Support.\n\ncontact  support', 'Contact Support.', 'it is said twice'],
    ['For errors in this table, contact Support.', '', 'it speaks of its own table'],
    ['> [!IMPORTANT]\n> Please call\n> support now.', 'Please call support now.', 'an alert is a paragraph'],
    ['- Contact support.', '', 'an item of a list is a step'],
    ['We support Windows.', '', 'it sends nobody anywhere'],
  ])('%j escalates with %j, because %s', (markdown, escalation) => {
    expect(readGuideDocument(markdown).escalation).toBe(escalation);
  });

  it('takes a list that is called general as first steps, with what its items hold', () => {
    const table = '| Hex | Cause |\n|-|-|\n| 0x1 | It |';
    const document = readGuideDocument(
      `1. Not me.\n\nMany errors go away by one of these:\n\n1. Do a.\n\n   - b\n   - c\n2. Do\n   d.\n\n${table}\n\n1. Nor me.`,
    );
    expect(document.firstSteps.map((step) => step.text)).toEqual(['Do a.\n\n- b\n- c', 'Do d.']);
  });
});
