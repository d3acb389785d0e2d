import { describe, expect, it } from 'vitest';
import { fromWin32 } from '../../../../src/domain/codes/decoding/equivalentCodes.ts';
import type { ErrorCode } from '../../../../src/domain/codes/errorCode.ts';
import { slugOf } from '../../../../src/domain/codes/families/spelling.ts';
import {
  codesInLine,
  knownCodeOf,
  mayHoldFamilies,
  regularCodeOf,
  type Line,
} from '../../../../src/domain/codes/logs/codesInLine.ts';
import { JudgedNumbers } from '../../../../src/domain/codes/logs/place.ts';
import { topicsIn } from '../../../../src/domain/codes/logs/reasons/topics.ts';
import { TableColumns } from '../../../../src/domain/codes/logs/tableColumns.ts';
import { seedListing } from '../listingOf.ts';

const spelt = (code: ErrorCode) => slugOf(code <= 0xffff ? fromWin32(code) : code);

/** The last of the lines, as a part of the text that they make. */
function lineOf(lines: readonly string[], settings: Partial<Line> = {}): Line {
  const columns = new TableColumns();
  for (const line of lines) columns.follow(line);
  const text = lines.at(-1) ?? '';
  return {
    text,
    previous: lines.at(-2) ?? '',
    columns,
    listing: seedListing,
    judged: new JudgedNumbers(),
    index: lines.slice(0, -1).join('\n').length,
    isAbout: topicsIn(lines.join('\n')),
    world: () => 'windows',
    mayHoldFamilies: true,
    isTaken: () => false,
    ...settings,
  };
}

/** Each code as it stands there, and what it is: "5 is 0x80070005". */
function codes(lines: readonly string[], settings: Partial<Line> = {}): readonly string[] {
  const line = lineOf(lines, settings);
  return codesInLine(line).map(
    ({ start, end, readings: [first] }) =>
      `${line.text.slice(start, end)} is ${first === undefined ? 'nothing' : spelt(first)}`,
  );
}

describe('the codes of a line, each with its stretch of it', () => {
  it.each([
    {
      line: 'error 5, then 0x80070057',
      is: ['5 is 0x80070005', '0x80070057 is 0x80070057'],
      because: 'they stand there in this order',
    },
    { line: 'error 5 (0x5)', is: ['5 is 0x80070005', '0x5 is 0x80070005'], because: 'it is said in both bases' },
    { line: 'error 5(0x5)', is: ['5 is 0x80070005', '0x5 is 0x80070005'], because: 'the blank may be left out' },
    { line: 'error 5 (0x6)', is: ['5 is 0x80070005'], because: 'the second number is another' },
    { line: 'error 5  (0x5)', is: ['5 is 0x80070005'], because: 'two blanks part them' },
    { line: 'error 5,(0x5)', is: ['5 is 0x80070005'], because: 'a comma parts them' },
    { line: 'error 5 [0x5]', is: ['5 is 0x80070005'], because: 'these are other brackets' },
    {
      line: 'see HYPERVISOR_ERROR (20001) there',
      is: ['HYPERVISOR_ERROR is bugcheck-0x20001', '20001 is bugcheck-0x20001'],
      because: 'a debugger writes the number of a bug check so',
    },
    {
      line: 'see HYPERVISOR_ERROR (20002) there',
      is: ['HYPERVISOR_ERROR is bugcheck-0x20001'],
      because: 'what stands in brackets behind its name belongs to it, though Win32 has such an error',
    },
    {
      line: 'see HYPERVISOR_ERROR (99999) there',
      is: ['HYPERVISOR_ERROR is bugcheck-0x20001'],
      because: 'that is another number',
    },
    {
      line: 'see HYPERVISOR_ERROR, 20001',
      is: ['HYPERVISOR_ERROR is bugcheck-0x20001'],
      because: 'it has no brackets',
    },
    {
      line: 'BSOD: WHEA_UNCORRECTABLE_ERROR (0x124) again',
      is: ['WHEA_UNCORRECTABLE_ERROR is bugcheck-0x124', '0x124 is bugcheck-0x124'],
      because: 'the line names the bug check',
    },
    {
      line: 'stop: 0x0000001E (0xC0000005, 0x80070005, 0x0, 0x0)',
      is: ['stop: 0x0000001E is bugcheck-0x1E', '0xC0000005 is 0xC0000005'],
      because: 'of the parameters only the exception is a code',
    },
    {
      line: 'Stop code: CRITICAL PROCESS DIED',
      is: ['CRITICAL PROCESS DIED is bugcheck-0xEF'],
      because: 'its name is in words',
    },
    { line: 'BugcheckCode 0', is: [], because: 'there was none' },
    { line: 'BugcheckCode 239', is: ['BugcheckCode 239 is bugcheck-0xEF'], because: 'events write it in decimals' },
    {
      line: 'It is 0x88890008 (APOERR_FORMAT_NOT_SUPPORTED)',
      is: ['0x88890008 is 0x88890008'],
      because: 'the text calls the number so',
    },
    {
      line: 'It is 0x88890008(APOERR_FORMAT_NOT_SUPPORTED)',
      is: ['0x88890008 is 0x88890008'],
      because: 'so it does without a blank',
    },
    {
      line: 'It is 0x88890008, known as APOERR_FORMAT_NOT_SUPPORTED.',
      is: ['0x88890008 is 0x88890008'],
      because: 'so it does in words',
    },
    {
      line: 'It is 0x88890008 or E_FAIL',
      is: ['0x88890008 is 0x88890008', 'E_FAIL is 0x80004005'],
      because: 'the name is another code',
    },
    {
      line: 'It is 0x88890008 (see E_FAIL)',
      is: ['0x88890008 is 0x88890008', 'E_FAIL is 0x80004005'],
      because: 'more stands in the brackets',
    },
    {
      line: 'It is 0x88890008 (E_FAIL or so)',
      is: ['0x88890008 is 0x88890008', 'E_FAIL is 0x80004005'],
      because: 'so it does behind the name',
    },
    {
      line: 'NTE_NO_MEMORY (0x8009000E)',
      is: ['NTE_NO_MEMORY is 0x8009000E', '0x8009000E is 0x8009000E'],
      because: 'the number says which of two the name means',
    },
    { line: 'error 5:30 or 10/5', is: [], because: 'these are times and dates' },
    { line: 'error 0', is: [], because: 'zero is none' },
    { line: 'error 0x8009-0005 now', is: ['0x8009-0005 is 0x80090005'], because: 'a guide lists the pieces joined' },
    { line: 'error 0x8009 0005 now', is: [], because: 'a blank in it is a slip' },
    { line: 'error 4c7', is: ['4c7 is 0x800704C7'], because: 'the mark is left out behind a label' },
    { line: 'row 4c7', is: [], because: 'no label stands before it' },
    { line: 'error 4cg', is: [], because: 'it is no number' },
    {
      line: 'AcceptSecurityContext error, data 52e, v4563',
      is: ['52e is 0x8007052E'],
      because: 'a directory writes it so',
    },
    {
      line: 'AcceptSecurityContext error, data 57, v4563',
      is: ['57 is 0x80070057'],
      because: 'it may have two digits',
    },
    {
      line: '0xC1900101 - 0x4000D now',
      is: ['0xC1900101 - 0x4000D is 0xC1900101'],
      because: 'the second number of Setup belongs to it',
    },
    { line: 'https://x.y/0x80070005 E_FAIL', is: ['E_FAIL is 0x80004005'], because: 'one is a part of a URL' },
    { line: '0012f4e0  80070005 c0000005 00000057', is: [], because: 'it shows memory' },
  ])('are in "$line" $is, because $because', ({ line, is }) => {
    expect(codes([line])).toEqual(is);
  });

  it.each([
    { lines: ['Error code:', '5'], is: ['5 is 0x80070005'], because: 'the label stands above it' },
    { lines: ['Error code:', '> "5",'], is: ['5 is 0x80070005'], because: 'marks may stand around it' },
    { lines: ['Error code:', '5 times'], is: [], because: 'something is counted' },
    { lines: ['Error code:', '5 Access is denied'], is: ['5 is 0x80070005'], because: 'its message follows' },
    { lines: ['It failed with error:', '5 Access is denied'], is: [], because: 'that label is none of a field' },
    { lines: ['Error code:', 'row 5'], is: [], because: 'another word stands before it' },
    { lines: ['It is broken [Error', '5] at start'], is: ['5 is 0x80070005'], because: 'the bracket was broken' },
    { lines: ['It is broken [Error 3] code:', '5] at start'], is: [], because: 'that bracket was closed' },
    { lines: ['Name,Result', 'x,1603'], is: ['1603 is 0x80070643'], because: 'its column is a label' },
    { lines: ['Name,Result', 'a.b/c,1603'], is: ['1603 is 0x80070643'], because: 'a cell ends a path' },
    {
      lines: ['Problem Event Name: BlueScreen', 'Code: 139'],
      is: ['139 is bugcheck-0x139'],
      because: 'it is a report',
    },
    {
      lines: ['bsod', 'VIDEO_TDR_ERROR (116)'],
      is: ['VIDEO_TDR_ERROR (116) is bugcheck-0x116'],
      because: 'it heads an analysis',
    },
  ])('are in the last of $lines $is, because $because', ({ lines, is }) => {
    expect(codes(lines)).toEqual(is);
  });

  it('are not those that belong to a code that was broken at the end of a line', () => {
    const isTaken = (index: number) => index === 'x\n'.length - 1 + 'error '.length;
    expect(codes(['x', 'error 5, error 6'], { isTaken })).toEqual(['6 is 0x80070006']);
  });

  it('are none of families in a text that has none', () => {
    expect(codes(['Stop code: CRITICAL PROCESS DIED, error 5'], { mayHoldFamilies: false })).toEqual([
      '5 is 0x80070005',
    ]);
  });

  it('keep what else a name or a number may mean behind what it does', () => {
    const [name, number] = codesInLine(lineOf(['NTE_NO_MEMORY (0x8009000E)']));
    expect(name?.readings).toEqual([0x8009000e, 0x8009002a]);
    expect(number?.readings).toEqual([0x8009000e]);
    expect([name?.explicit, number?.explicit]).toEqual([false, true]);
  });
});

describe('a text that may hold codes of families', () => {
  it.each([
    { text: 'AADSTS50126', is: true, because: 'it is a sign-in code' },
    { text: 'Stop code: MEMORY MANAGEMENT', is: true, because: 'it may name a bug check' },
    { text: 'Code: 139', is: true, because: 'it may be a report' },
    { text: 'error 5', is: false, because: 'it has none of these' },
  ])('is "$text": $is, because $because', ({ text, is }) => {
    expect(mayHoldFamilies(text)).toBe(is);
  });
});

describe('a code that pieces make', () => {
  it.each([
    { text: '0x80090005', known: 0x80090005, regular: 0x80090005, because: 'a guide lists it' },
    { text: '-2147024891', known: 0x80070005, regular: null, because: 'the tables name it, in decimals' },
    { text: '0x801C0FFE', known: null, regular: 0x801c0ffe, because: 'only its facility is known' },
    { text: '0x80071234', known: null, regular: null, because: 'it carries no error that anyone knows' },
    { text: '0x00000005', known: null, regular: null, because: 'it is no failure' },
    { text: 'words', known: null, regular: null, because: 'it is no number' },
  ])('is of $text known: $known, regular: $regular, because $because', ({ text, known, regular }) => {
    expect(knownCodeOf(text, seedListing)).toBe(known);
    expect(regularCodeOf(text)).toBe(regular);
  });
});
