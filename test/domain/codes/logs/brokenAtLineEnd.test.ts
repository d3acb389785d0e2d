import { describe, expect, it } from 'vitest';
import { slugOf } from '../../../../src/domain/codes/families/spelling.ts';
import { brokenAtLineEnd, type LineSpan } from '../../../../src/domain/codes/logs/brokenAtLineEnd.ts';
import { seedListing } from '../listingOf.ts';

/** The codes that the first of the lines begins, with their pieces: "0x8009 0005 is 0x80090005". */
function broken(lines: readonly string[], tries = { left: 300 }): readonly string[] {
  const text = lines.join('\n');
  const spans: LineSpan[] = [];
  for (const line of lines) {
    const start = (spans.at(-1)?.end ?? -1) + 1;
    spans.push({ start, end: start + line.length });
  }
  const next = ({ start }: LineSpan) => spans.find((span) => span.start > start) ?? null;
  const [first = { start: 0, end: 0 }] = spans;
  return brokenAtLineEnd(text, first, next, seedListing, tries).map(({ pieces, joined, code }) => {
    expect(joined).toBe(pieces.map(({ start, end }) => text.slice(start, end)).join(''));
    return `${pieces.map(({ start, end }) => text.slice(start, end)).join(' ')} is ${code === null ? 'unknown' : slugOf(code)}`;
  });
}

describe('a code that the end of a line breaks', () => {
  it.each([
    { lines: ['it says 0x80090', '005 again'], is: ['0x80090 005 is 0x80090005'], because: 'the rest stands first' },
    { lines: ['it says 0x', '80090005'], is: [], because: 'the next line holds a whole number' },
    { lines: ['0x80', '09', '0005'], is: ['0x80 09 0005 is 0x80090005'], because: 'three lines may share it' },
    { lines: ['0x', '8', '0', '09', '0005'], is: ['0x 8 0 09 0005 is 0x80090005'], because: 'so may five' },
    { lines: ['0x', '8', '0', '0', '9', '0005'], is: [], because: 'six may not' },
    { lines: ['0x8009', '00 then', '05'], is: [], because: 'the second line goes on' },
    { lines: ['0x8009', '0005x'], is: [], because: 'the word goes on' },
    { lines: ['0x8009', 'x0005'], is: [], because: 'another word stands first' },
    { lines: ['0x80090005', '03'], is: [], because: 'the code is whole' },
    { lines: ['0x8009=', '0005'], is: ['0x8009 0005 is 0x80090005'], because: 'mail breaks lines so' },
    { lines: ['0x8009-', '0005'], is: ['0x8009 0005 is 0x80090005'], because: 'a hyphen may stand there' },
    { lines: ['0x8009"', '0005'], is: ['0x8009 0005 is 0x80090005'], because: 'so may a quote' },
    { lines: ['0x801C', '> 03ED'], is: ['0x801C 03ED is 0x801C03ED'], because: 'the next line may be quoted' },
    { lines: ['0x801C', '// 03ED'], is: ['0x801C 03ED is 0x801C03ED'], because: 'it may be a comment' },
    { lines: ['0x801C', '"03ED'], is: ['0x801C 03ED is 0x801C03ED'], because: 'it may begin with a quote' },
    { lines: ['0x801C', '', '03ED'], is: ['0x801C 03ED is 0x801C03ED'], because: 'mail puts an empty line between' },
    { lines: ['0x801C', '> ', '> 03ED'], is: ['0x801C 03ED is 0x801C03ED'], because: 'that may be quoted' },
    { lines: ['0x801C', ' '.repeat(7), '03ED'], is: ['0x801C 03ED is 0x801C03ED'], because: 'it may have blanks' },
    { lines: ['0x801C', ' '.repeat(8), '03ED'], is: [], because: 'many blanks are a column' },
    { lines: ['0x801C', '', '', '03ED'], is: [], because: 'two empty lines end a paragraph' },
    { lines: ['0x801C'], is: [], because: 'nothing follows' },
    { lines: ['0x801C', ''], is: [], because: 'only an empty line follows' },
    { lines: ['0x8ABC', '1FFF'], is: ['0x8ABC 1FFF is unknown'], because: 'no one knows the whole' },
    { lines: ['0x7ABC', '1FFF'], is: [], because: 'that is no failure' },
    { lines: ['0x801C', '0FFE'], is: ['0x801C 0FFE is 0x801C0FFE'], because: 'its facility is known' },
    { lines: ['error 8009', '0005'], is: ['8009 0005 is 0x80090005'], because: 'it has a label' },
    { lines: ['error 8009000', '5'], is: ['8009000 5 is 0x80090005'], because: 'one digit may be left' },
    { lines: ['error c000', '0005'], is: ['c000 0005 is 0xC0000005'], because: 'it may begin with a letter' },
    { lines: ['error 800', '90005'], is: [], because: 'three digits are too few' },
    { lines: ['error 7009', '0005'], is: [], because: 'no failure begins so' },
    { lines: ['row 8009', '0005'], is: [], because: 'no label says that it is a code' },
    { lines: ['error -21470', '24891'], is: ['-21470 24891 is 0x80070005'], because: 'it may be a decimal number' },
    { lines: ['error -2', '147024891'], is: ['-2 147024891 is 0x80070005'], because: 'one digit may go before' },
    { lines: ['error -1', '073741819'], is: ['-1 073741819 is 0xC0000005'], because: 'it may begin with 1' },
    { lines: ['error -3', '147024891'], is: [], because: 'no failure begins with 3' },
    { lines: ['x-21470', '24891'], is: [], because: 'the hyphen joins it' },
    { lines: ['error 21479', '42405'], is: ['21479 42405 is 0x80070005'], because: 'it may have no sign' },
    { lines: ['error 2147', '942405'], is: ['2147 942405 is 0x80070005'], because: 'four digits may go before' },
    { lines: ['error 214', '7942405'], is: [], because: 'three may not' },
    { lines: ['error 214794240', '5'], is: ['214794240 5 is 0x80070005'], because: 'nine may' },
    { lines: ['error 11479', '42405'], is: [], because: 'none without a sign begins so' },
    { lines: ['see AADSTS50', '126'], is: ['AADSTS50 126 is AADSTS50126'], because: 'it is a sign-in code' },
    { lines: ['see AADSTS', '50126'], is: ['AADSTS 50126 is AADSTS50126'], because: 'only its letters may go before' },
    { lines: ['see AADSTS', '99999'], is: [], because: 'none is published with that number' },
    { lines: ['see BADSTS', '50126'], is: [], because: 'those are other letters' },
    { lines: ['see NTE_BAD_', 'DATA now'], is: ['NTE_BAD_ DATA is 0x80090005'], because: 'it is a name' },
    { lines: ['see NTE_BAD_', 'data now'], is: [], because: 'names have capitals' },
    { lines: ['see STATUS_', 'PENDING'], is: [], because: 'that is no failure' },
    { lines: ['see WORDS', 'HERE'], is: [], because: 'these are no names' },
    { lines: ['words', '0005'], is: [], because: 'no piece stands there' },
    { lines: ['', '0005'], is: [], because: 'the line is empty' },
    {
      lines: [`${'b'.repeat(300)} 0x8009`, '0005'],
      is: ['0x8009 0005 is 0x80090005'],
      because: 'the line may be long',
    },
    {
      lines: [`a  0x8009  ${'b'.repeat(300)} 0x801C`, 'x  0005    c'],
      is: [],
      because: 'only the very end of a long line is looked at',
    },
    { lines: ['0x8ABC', '1FFF0'], is: [], because: 'a digit is too many' },
    { lines: ['x0x8ABC', '1FFF'], is: [], because: 'a letter stands before it' },
    { lines: ['see A_STATUS', '_X now'], is: [], because: 'no one knows that name' },
    { lines: ['see AADST_50', '126'], is: [], because: 'that name has no such end' },
    {
      lines: ['it says 0x80090'.padEnd(90), '005 again'],
      is: ['0x80090 005 is 0x80090005'],
      because: 'blanks may follow it',
    },
    { lines: ['error -2147', '02489'], is: [], because: 'nine digits are no failure that anyone knows' },
    { lines: ['error 8009', '00050'], is: [], because: 'nine hexadecimal digits are none' },
  ])('is in $lines $is, because $because', ({ lines, is }) => {
    expect(broken(lines)).toEqual(is);
  });

  const wide = (width: number) => `a  0x8009  ${'b'.repeat(width - 11)}`;
  it.each([
    { lines: ['a  0x8009  b', 'x  0005    c'], is: ['0x8009 0005 is 0x80090005'], because: 'it stands right below' },
    {
      lines: ['a  0X8009  b', 'x  0005    c'],
      is: ['0X8009 0005 is 0x80090005'],
      because: 'the mark may be a capital',
    },
    { lines: ['a  0x8009  b', 'x    0005  c'], is: ['0x8009 0005 is 0x80090005'], because: 'it may be aligned right' },
    { lines: ['| 0x8009 | b', '| 0005   | c'], is: ['0x8009 0005 is 0x80090005'], because: 'bars part the columns' },
    { lines: ['│ 0x8009 │ b', '│ 0005   │ c'], is: ['0x8009 0005 is 0x80090005'], because: 'so do lines' },
    { lines: ['| 0x8009 |', '| 0005   |'], is: ['0x8009 0005 is 0x80090005'], because: 'it is the only column' },
    { lines: ['a | 0x8009', 'b | 0005'], is: ['0x8009 0005 is 0x80090005'], because: 'it is the last column' },
    { lines: ['a  0x8009  b', 'xyz0005  c'], is: [], because: 'what stands below it begins before it' },
    { lines: ['a  0x8009  b', 'x  y0005  c'], is: [], because: 'another word stands below it' },
    { lines: ['a 0x8009 b', 'x 0005 c'], is: [], because: 'one blank parts no columns' },
    { lines: [wide(300), 'x  0005    c'], is: ['0x8009 0005 is 0x80090005'], because: 'tables may be wide' },
    { lines: [wide(301), 'x  0005    c'], is: [], because: 'no table is so wide' },
    {
      lines: ['a  0x8009  0x801C  b', 'x  0005    03ED    c'],
      is: ['0x8009 0005 is 0x80090005', '0x801C 03ED is 0x801C03ED'],
      because: 'two columns may break',
    },
    {
      lines: [`a  ${'b'.repeat(290)}  0x8009  b`, `a  ${'b'.repeat(290)}  0005    b`],
      is: [],
      because: 'the end of a wider line is in no table either',
    },
    { lines: ['a  0x8009  b', '0005    c'], is: [], because: 'the next line begins another row' },
    {
      lines: ['a  0x80  b', 'x  09    c', 'x  0005  d'],
      is: ['0x80 09 0005 is 0x80090005'],
      because: 'three rows may share it',
    },
    {
      lines: ['a  0x8009  b', `x  ${' '.repeat(12)}0005`],
      is: ['0x8009 0005 is 0x80090005'],
      because: 'twelve blanks may go before it',
    },
    { lines: ['a  0x8009  b', `x  ${' '.repeat(13)}0005`], is: [], because: 'thirteen may not' },
    {
      lines: ['a | 0x8009', '0005 000B'],
      is: ['0x8009 0005 is 0x80090005'],
      because: 'the next line begins with its rest, whatever stands below it',
    },
    { lines: ['0x80|b', '090005|c'], is: ['0x80 090005 is 0x80090005'], because: 'a table may be narrow' },
    { lines: ['a  NTE_BAD_  b', 'x  DATA      c'], is: [], because: 'no number stands in that line' },
    {
      lines: ['0x8009000F  NTE_BAD_  b', 'x           DATA      c'],
      is: ['NTE_BAD_ DATA is 0x80090005'],
      because: 'a number does in this one',
    },
  ])('is in the columns of $lines $is, because $because', ({ lines, is }) => {
    expect(broken(lines)).toEqual(is);
  });

  it.each([
    { left: 1, is: 1, after: 0, because: 'one more piece is looked into' },
    { left: 0, is: 0, after: -1, because: 'no more are' },
  ])('is looked for while $left tries are left, because $because', ({ left, is, after }) => {
    const tries = { left };
    expect(broken(['it says 0x80090', '005 again'], tries)).toHaveLength(is);
    expect(tries.left).toBe(after);
  });
});
