import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfLabel } from '../../../../src/domain/codes/logs/labelBefore.ts';
import { findErrorCodes } from '../../../../src/domain/codes/logs/findErrorCodes.ts';
import { mostFoundCodes } from '../../../../src/domain/codes/logs/foundCodes.ts';
import { longestLog } from '../../../../src/domain/codes/logs/textParts.ts';
import { fromWin32 } from '../../../../src/domain/codes/decoding/equivalentCodes.ts';
import { hexOf } from '../../../../src/domain/codes/errorCode.ts';
import { worldOf } from '../../../../src/domain/codes/logs/reasons/speaksOfWindows.ts';
import { seedListing } from '../listingOf.ts';
import { logs } from './texts/logs.ts';
import { anyCharacter } from '../../../world/anyCharacter.ts';

const find = (text: string) => findErrorCodes(text, seedListing).found.map(({ code }) => hexOf(code));

const otherFields = [
  ...['time stamp: 0xc8f1d3a2', 'timestamp 0x80112233', 'TimeStamp=0x80112233', 'checksum: 0x80112233'],
  ...['hash: 0x80090005', 'CRC32=0x80112233', 'AccessMask: 0x80100080', 'Desired access 0xC0100080'],
  ...['dwFlags = 0x80000005', 'Keywords: 0x80200000', 'TicketOptions: 0x80810010'],
];

describe('findErrorCodes', () => {
  it.each(logs)('finds in $log the codes $codes', ({ text, codes }) => {
    expect(find(text)).toEqual(codes);
  });

  it.each([
    { text: 'FAIL [0x801c0021/0x80072ee2]', codes: ['0x801C0021', '0x80072EE2'], because: 'they are two codes' },
    { text: '(0x801c03f2/-2145647630)', codes: ['0x801C03F2'], because: 'both write one value' },
    { text: '0x801c0021/-2145648611', codes: ['0x801C0021', '0x801C001D'], because: 'the halves disagree' },
    { text: 'NTE_BAD_DATA (0x80090005)', codes: ['0x80090005'], because: 'the name is that of the value' },
    {
      text: 'NTE_NO_MEMORY (0x8009000E)',
      codes: ['0x8009000E'],
      because: 'the value says which of two the name means',
    },
    { text: 'NTE_NO_MEMORY', codes: ['0x8009002A'], because: 'alone, the name means what the guide says' },
    { text: 'Error 5 (0x80070005)', codes: ['0x80070005'], because: 'the number is the Win32 error in the value' },
    { text: 'NTE\\_PERM', codes: ['0x80090010'], because: 'Markdown escapes underscores' },
    { text: 'HRESULT=80090005', codes: ['0x80090005'], because: 'a guide lists it' },
    { text: 'got 801c0021 back', codes: ['0x801C0021'], because: 'it has a letter and a known facility' },
    { text: 'got 80240fff back', codes: ['0x80240FFF'], because: 'it has a letter and a known facility' },
    { text: 'error -1073741819', codes: ['0xC0000005'], because: 'nine or ten digits after a minus are a failure' },
    { text: 'returned 2149319661', codes: ['0x801C03ED'], because: 'a guide lists it' },
    { text: 'returned 2147943645', codes: ['0x800704DD'], because: 'the tables name it' },
    { text: 'failed with error code 1753.', codes: ['0x800706D9'], because: 'an error word stands before the number' },
    {
      text: 'exit code: 1603',
      codes: ['0x80070643'],
      because: 'an exit code that is no status stands for a Win32 error',
    },
    { text: 'Code: 1753', codes: ['0x800706D9'], because: 'the colon makes it a field of its own' },
    { text: 'HRESULT_FROM_WIN32(1753)', codes: ['0x800706D9'], because: 'the function takes a Win32 error' },
    { text: 'Error 0x00000709', codes: ['0x80070709'], because: 'an error word stands before the number' },
    { text: '错误代码0x80070005。', codes: ['0x80070005'], because: 'Chinese puts no blanks between words' },
    { text: 'Ｅｒｒｏｒ：０ｘ８０１Ｃ０３ＥＤ', codes: ['0x801C03ED'], because: 'full-width characters are the same' },
    { text: '{"hr":"0x80070005\\r\\nAt line"}', codes: ['0x80070005'], because: 'JSON escapes line breaks' },
    {
      text: 'time stamp: 0xc8f1d3a2 Fault offset: 0x800b1e2f Exception code: 0xc0000374',
      codes: ['0xC0000374'],
      because: 'event 1000 says what each number is',
    },
    { text: 'Failed.\\r\\n0x801C03ED', codes: ['0x801C03ED'], because: 'JSON escapes line breaks' },
    { text: 'Failed\\n0x801C03ED\\tx', codes: ['0x801C03ED'], because: 'JSON escapes line breaks and tabs' },
    { text: 'Failed\\\\r\\\\n0x801C03ED', codes: ['0x801C03ED'], because: 'JSON in JSON escapes twice' },
    { text: '"a\\nError: 1753"', codes: ['0x800706D9'], because: 'the n is no part of the error word' },
    { text: 'GetLastError() = 1753', codes: ['0x800706D9'], because: 'the brackets are those of a call' },
    { text: 'error: %%1058', codes: ['0x80070422'], because: 'events write message numbers so' },
    { text: '<Data Name="ErrorCode">1753</Data>', codes: ['0x800706D9'], because: 'the attribute names it' },
    { text: '<ErrorCode>1753</ErrorCode>', codes: ['0x800706D9'], because: 'the element names it' },
    { text: 'Error status = 1603', codes: ['0x80070643'], because: 'it is the status of an error' },
    {
      text: 'Installation success or error status: 1603',
      codes: ['0x80070643'],
      because: 'Windows Installer ends its log so',
    },
    {
      text: 'MainEngineThread is returning 1603',
      codes: ['0x80070643'],
      because: 'Windows Installer returns its error',
    },
    { text: 'open (gle=1753)', codes: ['0x800706D9'], because: 'gle is short for GetLastError' },
    { text: 'Win32Exception (5): Access is denied', codes: ['0x80070005'], because: '.NET names the Win32 error' },
    { text: '_-2147024891_', codes: ['0x80070005'], because: 'the minus stands inside emphasis of Markdown' },
    { text: 'error0x80090005', codes: ['0x80090005'], because: 'the blank is lost' },
    { text: 'error 0x8009-0005 0x57', codes: ['0x80090005'], because: 'a guide lists the pieces joined' },
    {
      text: 'Failed to verify the hash 0x80090002',
      codes: ['0x80090002'],
      because: 'no mark makes it the hash itself',
    },
    {
      text: '[0x801C03ED](https://example.com/0x80070005)',
      codes: ['0x801C03ED'],
      because: 'only the target is a URL',
    },
  ])('finds in $text the codes $codes, because $because', ({ text, codes }) => {
    expect(find(text)).toEqual(codes);
  });

  it.each([
    { text: 'hr = 0x0 (S_OK), 0x00000000', because: 'success is no error' },
    { text: '{801C03ED-1234-11D2-A1B2-80070005AAAA}', because: 'it is a GUID' },
    { text: 'id 80090005-1234-', because: 'it is half a GUID' },
    { text: 'DEFINE_GUID(x, 0x80090005, 0x1234, 0x11d2, 0xa1)', because: 'C writes a GUID so' },
    { text: 'C:\\Windows\\0x80070005\\setup.log', because: 'it is a path' },
    { text: '"C:\\My logs\\Case 0x80070005 new.log"', because: 'it is a path with blanks' },
    { text: '\\\\server\\share\\801c03ed', because: 'it is a network path' },
    { text: '/var/log/0x80070005/out', because: 'it is a path' },
    { text: 'see 0x80070005.log', because: 'it is a file name' },
    { text: 'https://example.com/?q=0x80070005&r=(0x80090005)', because: 'it is a URL' },
    { text: 'www.example.com/0x80070005', because: 'it is a URL' },
    { text: 'aka.ms/0x80070005', because: 'it is a URL without a scheme' },
    { text: 'bob+0x80070005@contoso.com', because: 'it is a mail address' },
    { text: '10.0.22621.80090005', because: 'it is a version' },
    { text: '12:80090005 and 80090005:12', because: 'they are times' },
    { text: 'on 20240507 at 09:41:13', because: 'it is a date' },
    { text: '+12149319661 or +2149319661', because: 'they are telephone numbers' },
    { text: 'D293213EF327483560EED8410CAE36BB67208179', because: 'it is a thumbprint' },
    { text: 'commit deadbeef, c0ffee12', because: 'nothing speaks for them' },
    { text: 'Fault offset: 0x80012345', because: 'it is an offset' },
    ...otherFields.map((text) => ({ text, because: 'the field holds no error' })),
    { text: 'C:\\temp\\0x80070005 and C:\\new\\n0x80070005', because: 'a path may hold what looks like an escape' },
    { text: '\\\\ntserver\\t80090005', because: 'it is a network path' },
    { text: 'error status 404, is returning 1753 rows', because: 'one is of HTTP and one a count' },
    { text: 'Error 0x8009 000, error 0x8024 0FFE', because: 'pieces of a code are no codes' },
    { text: 'HTTP error 404, status code: 401', because: 'they are HTTP statuses' },
    { text: 'Error 1 of 3; failed 5 times; 2 errors', because: 'they are counts' },
    { text: 'Verification code: 1234', because: 'it is a code of another kind' },
    { text: 'flags 0x40, handle 0x1A4, 1753 files', because: 'nothing says that they are errors' },
    { text: '0x8007002 and 0x805080211', because: 'a near miss is no code' },
    { text: 'THIS_IS_NO_NAME STATUS_PENDING', because: 'one is unknown and one no failure' },
  ])('finds nothing in $text, because $because', ({ text }) => {
    expect(find(text)).toEqual([]);
  });

  it('tells the place, the spelling and the extend code as they stood in the text', () => {
    const text = '\ufeffＥrror\u200b: 0xC1900101 \u2013 0x4000D, then ‑2145647635.';
    const { found } = findErrorCodes(text, seedListing);
    expect(found.map(({ code, extend }) => [hexOf(code), extend === null ? null : hexOf(extend)])).toEqual([
      ['0xC1900101', '0x0004000D'],
      ['0x801C03ED', null],
    ]);
    expect(found.map(({ input }) => input)).toEqual(['0xC1900101 \u2013 0x4000D', '‑2145647635']);
    for (const { input, index } of found) expect(text.slice(index, index + input.length)).toBe(input);
  });

  it.each([
    { text: 'C1900101 - 40017', extend: '0x00040017', because: 'logs leave both marks out' },
    { text: '8007042B - 4000D', extend: '0x0004000D', because: 'logs leave both marks out' },
    { text: '0x8007042B-4000D', extend: '0x0004000D', because: 'logs leave the second mark out' },
    { text: '8007042B-4000D', extend: '0x0004000D', because: 'dialogs leave the blanks out' },
    { text: 'C1900101-4000D', extend: '0x0004000D', because: 'dialogs leave the blanks out' },
    { text: '0x80070005 - 30000 ms', extend: null, because: 'it is a duration' },
  ])('finds in $text the extend code $extend, because $because', ({ text, extend }) => {
    const { found } = findErrorCodes(text, seedListing);
    expect(found.map((one) => (one.extend === null ? null : hexOf(one.extend)))).toEqual([extend]);
  });

  it.each([
    { text: 'error 5\nerror 5\nerror 5', count: 3, because: 'a line counts as often as it stands' },
    { text: 'Error code:\n0x643\n0x643\n0x643', count: 1, because: 'the label is that of the next line only' },
    { text: 'x\n0x643\nError code:\n0x643', count: 1, because: 'the same line means another thing below a label' },
  ])('counts $count times the code of $text, because $because', ({ text, count }) => {
    expect(findErrorCodes(text, seedListing).found.map(({ occurrences }) => occurrences)).toEqual([count]);
  });

  it('gives all readings of an open number', () => {
    expect(findErrorCodes('error 1753', seedListing).found[0]?.readings.map(hexOf)).toEqual([
      '0x800706D9',
      '0x000006D9',
    ]);
  });

  it.each([
    { text: 'the gate shows error 31, later error 32', suspects: ['31', '32'], because: 'nothing says whose they are' },
    { text: 'the gate of Fedora shows error 31', suspects: [], because: 'another system is named' },
    { text: 'the gate.exe shows error 31', suspects: [], because: 'it is one of Windows' },
  ])('offers in $text the numbers $suspects, because $because', ({ text, suspects }) => {
    const answer = findErrorCodes(text, seedListing).suspects;
    expect(answer.map((suspect) => suspect.text)).toEqual(suspects);
    expect(answer.flatMap(({ suggestions }) => suggestions.map(hexOf))).toEqual(
      suspects.map((number) => hexOf(fromWin32(Number(number)))),
    );
  });

  it('gives the first and the last of too many codes and says so', () => {
    const codes = Array.from({ length: mostFoundCodes + 1 }, (_, index) => hexOf((0x80070001 + index) as never));
    expect(findErrorCodes(codes.slice(1).join(' '), seedListing).truncated).toBe(false);
    const { found, truncated } = findErrorCodes(codes.join('\n'), seedListing);
    expect(found).toHaveLength(mostFoundCodes);
    expect(truncated).toBe(true);
  });

  it('says where it did not read on, and reads no half word there', () => {
    const filling = ' '.repeat(longestLog - 10);
    expect(findErrorCodes(`${filling}0x801C03ED`, seedListing)).toMatchObject({
      found: [{ code: 0x801c03ed }],
      truncated: false,
    });
    expect(findErrorCodes(`${filling}0x801C03ED0`, seedListing)).toMatchObject({ found: [], truncated: true });
  });

  it('finds in joined lines what it finds in each, if none ends in a label of the next or speaks of another world', () => {
    const line = fc
      .array(fc.oneof(fragments, fc.string({ maxLength: 6 })), { maxLength: 5 })
      .map((parts) => parts.join(''))
      .filter((text) => text.split(/[\r\n]/).every((part) => endOfLabel(part) === ''))
      .filter((text) => worldOf(text) !== 'others');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 4 }), (lines) => {
        const apart = lines.flatMap((text) => find(text));
        expect(find(lines.join('\n'))).toEqual([...new Set(apart)]);
      }),
      { numRuns: 300 },
    );
  });

  it('answers any text with codes that stand in it', () => {
    const text = fc.array(fc.oneof(fragments, fc.string({ unit: anyCharacter, maxLength: 6 })), { maxLength: 30 });
    fc.assert(
      fc.property(text, (parts) => {
        const joined = parts.join('');
        for (const { input, index, readings, code } of findErrorCodes(joined, seedListing).found) {
          expect(joined.slice(index, index + input.length)).toBe(input);
          expect(readings[0]).toBe(code);
        }
      }),
      { numRuns: 300 },
    );
  });
});

const fragments = fc.constantFrom(
  ...[
    '0x801C03ED',
    '801c03ed',
    '-2145647635',
    '2149319661',
    'NTE_BAD_DATA',
    'NTE_NO_MEMORY',
    '0x8009000E',
    '0xC1900101',
  ],
  ...[
    ' - 0x4000D',
    'error ',
    ' code: ',
    '1753',
    '0x0',
    ' ',
    '/',
    '\\',
    '"',
    '(',
    ')',
    '.',
    ':',
    '-',
    ',',
    '@',
    '://',
    'C:\\',
  ],
  ...['\u200b', '\u2013', '０ｘ', '&H', '_', '\r', '\u2028'],
);
