import { describe, expect, it } from 'vitest';
import { codesInLine } from '../../../../src/domain/codes/logs/codesInLine.ts';
import { codes, lineOf } from './lineOf.ts';

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
    { line: 'error 0x8009-0005.log', is: [], because: 'the pieces are the name of a file' },
    { line: 'error 0x8ABC-1FFF now', is: [], because: 'no one knows the whole' },
    { line: 'error 0x5 1234567 rows', is: ['0x5 is 0x80070005'], because: 'no failure begins so' },
    { line: 'error 0x5 - 0x4000D now', is: ['0x5 is 0x80070005'], because: 'only eight digits have an extend code' },
    { line: 'error 004c7', is: [], because: 'no one writes zeros there' },
    { line: 'error 7e', is: [], because: 'two digits are too few without a mark' },
    { line: 'status 4c7 now', is: [], because: 'a status may be anything' },
    {
      line: 'see HYPERVISOR_ERROR (20001x) there',
      is: ['HYPERVISOR_ERROR is bugcheck-0x20001'],
      because: 'that is no number',
    },
    {
      line: 'STOP: 0xC000021A {Fatal System Error}',
      is: ['STOP: 0xC000021A is bugcheck-0xC000021A'],
      because: 'the number of the bug check is no parameter of it',
    },
    {
      line: 'BSOD 0x124 again, it is WHEA_UNCORRECTABLE_ERROR',
      is: ['BSOD 0x124 is bugcheck-0x124', 'WHEA_UNCORRECTABLE_ERROR is bugcheck-0x124'],
      because: 'the name of the bug check follows',
    },
    {
      line: 'STOP: 0x0000007E, before it STOP: 0x1000007E',
      is: ['STOP: 0x0000007E is bugcheck-0x7E', 'STOP: 0x1000007E is bugcheck-0x1000007E'],
      because: 'both numbers are written out',
    },
    {
      line: '0x1000007e SYSTEM_THREAD_EXCEPTION_NOT_HANDLED on a blue screen',
      is: ['0x1000007e is bugcheck-0x1000007E', 'SYSTEM_THREAD_EXCEPTION_NOT_HANDLED is bugcheck-0x1000007E'],
      because: 'the number has the bit of small dumps',
    },
    {
      line: 'It is AADSTS50126 (E_FAIL) now',
      is: ['AADSTS50126 is AADSTS50126'],
      because: 'the text calls the sign-in code so',
    },
    {
      line: 'It is 0x88890008 (APOERR_FORMAT_NOT_SUPPORTED) or (E_FAIL)',
      is: ['0x88890008 is 0x88890008', 'E_FAIL is 0x80004005'],
      because: 'only the name right behind it is its own',
    },
    {
      line: 'error 5 (E_FAIL) now',
      is: ['5 is 0x80070005', 'E_FAIL is 0x80004005'],
      because: 'a small number may mean several things',
    },
    { line: 'it says 2,149,322,750 now', is: [], because: 'what has groups of digits counts something' },
    {
      line: 'it says -2,145,644,546 now',
      is: ['-2,145,644,546 is 0x801C0FFE'],
      because: 'nothing is counted with a minus',
    },
    { line: 'error 1,753', is: [], because: 'so small a number has none' },
    {
      line: 'error 5, then AADSTS50126',
      is: ['5 is 0x80070005', 'AADSTS50126 is AADSTS50126'],
      because: 'a code of a family covers nothing before it',
    },
    {
      line: 'It is 0x88890008 or maybe (E_FAIL)',
      is: ['0x88890008 is 0x88890008', 'E_FAIL is 0x80004005'],
      because: 'words stand before the brackets',
    },
    {
      line: 'STOP: WIN32K CALLOUT WATCHDOG BUGCHECK (0x1A2)',
      is: ['BUGCHECK (0x1A2 is bugcheck-0x1A2'],
      because: 'the last word of the name is a label, too',
    },
    {
      line: 'task result 0x41303 (41303) again',
      is: ['0x41303 is 0x00041303'],
      because: 'only of bug checks is the mark left out',
    },
    { line: 'see MY_OWN_NAME here', is: [], because: 'no one knows that name' },
    { line: 'error 0x58 123456 rows', is: ['0x58 is 0x80070058'], because: 'no failure begins so, and eight digits' },
    { line: 'error 0x8009-000 now', is: [], because: 'a digit is missing' },
    { line: 'error 0xE000-020B now', is: ['0xE000-020B is 0xE000020B'], because: 'setups have failures that begin so' },
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
    { lines: ['Error code:', '5  '], is: ['5 is 0x80070005'], because: 'blanks may follow it' },
    { lines: ['Error code:', '5 Ok'], is: ['5 is 0x80070005'], because: 'its message may be short' },
    { lines: ['Error code:', '5 x A'], is: [], because: 'no message begins so' },
    { lines: ['Error code:', '5] at start'], is: [], because: 'no bracket was broken' },
    { lines: ['It is (a) [Error 3] code:', '5] at start'], is: [], because: 'the last bracket was closed' },
    { lines: ['It has these exit codes:', '1603'], is: ['1603 is 0x80070643'], because: 'it is one of a list' },
    { lines: ['It has these exit codes:', '1603:12'], is: [], because: 'a time is none' },
    { lines: ['It has these exit codes:', '- 1603/0'], is: [], because: 'a fraction is none' },
    { lines: ['Name,Result', 'https://a.b/c,1603'], is: ['1603 is 0x80070643'], because: 'a cell ends a URL, too' },
    { lines: ['It is broken [Error', '5 at start]'], is: [], because: 'the bracket ends behind more' },
    { lines: ['Name,Result', 'x,1603:12'], is: [], because: 'it is a part of a time' },
    { lines: ['Name,Result', 'x,12:1603'], is: [], because: 'so it is behind a colon' },
    { lines: ['Name,Result', 'x,1603/0'], is: [], because: 'it is a part of a fraction' },
    { lines: ['Name,Result', 'x,9/1603'], is: [], because: 'so it is below the line' },
    { lines: ['Name,Result', 'x,1603-9'], is: [], because: 'it begins a range' },
    { lines: ['Name,Result', 'x,0-1603'], is: [], because: 'it ends one' },
    { lines: ['Name,Result', 'x,1603.5'], is: [], because: 'it has decimals' },
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

  it('keep them, too, if the number is what the name means first', () => {
    const [name] = codesInLine(lineOf(['NTE_NO_MEMORY (0x8009002A)']));
    expect(name?.readings).toEqual([0x8009002a, 0x8009000e]);
  });

  it('are bug checks if their names stand there, whatever else the number may mean', () => {
    expect(codes(['SYSTEM_THREAD_EXCEPTION_NOT_HANDLED, error 0x7E again'], { isAbout: () => false })).toEqual([
      'SYSTEM_THREAD_EXCEPTION_NOT_HANDLED is bugcheck-0x7E',
      '0x7E is bugcheck-0x7E',
    ]);
  });
});

describe('what a line says of its codes', () => {
  it.each([
    { line: 'error 5', is: [false], because: 'the number has two readings' },
    { line: 'see E_FAIL', is: [false], because: 'a name may be another way to say a number' },
    { line: 'see 0x80070005', is: [true], because: 'it is written out' },
    { line: 'error 0x8009-0005 now', is: [true], because: 'so it is in pieces' },
    { line: 'see AADSTS50126', is: [true], because: 'so is a code of a family' },
  ])('is of "$line" explicit: $is, because $because', ({ line, is }) => {
    expect(codesInLine(lineOf([line])).map(({ explicit }) => explicit)).toEqual(is);
  });

  it('is asked about the place of each number in the text', () => {
    const isAbout = (topic: string, index: number) => topic === 'blueScreen' && index === 109;
    expect(codes(['it says 0x0000007B'], { index: 101, isAbout })).toEqual(['0x0000007B is bugcheck-0x7B']);
    expect(codes(['it says 0x0000007B'], { index: 100, isAbout })).toEqual([]);
  });
});
