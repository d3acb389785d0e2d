import { describe, expect, it } from 'vitest';
import { DecodedCode, decodeErrorCode } from '../../../../src/domain/codes/decoding/decode.ts';
import { codeInFamily, toErrorCode } from '../../../../src/domain/codes/errorCode.ts';
import { codeFamilies } from '../../../../src/domain/codes/families/codeFamilies.ts';
import { readFamilyCode } from '../../../../src/domain/codes/families/familyCodesIn.ts';
import { kindInWords } from '../../../../src/domain/codes/meaning/kindInWords.ts';
import { meaningOfCode } from '../../../../src/domain/codes/meaning/meaningOfCode.ts';
import { rowsOf } from '../../../../src/domain/codes/tables/codeNames.ts';

const codeOf = (text: string) => readFamilyCode(text) ?? toErrorCode(Number(text));
const meaning = (text: string, cause: string | null = null) => meaningOfCode(decodeErrorCode(codeOf(text)), cause);
const kind = (text: string) => kindInWords(decodeErrorCode(codeOf(text)));

describe('meaningOfCode', () => {
  it.each([
    {
      code: '0x80070005',
      text: 'Permission for this is missing',
      from: 'WORDS',
      because: 'it carries Win32 error 5',
    },
    {
      code: '5',
      text: 'Permission for this is missing',
      from: 'WORDS',
      because: 'a small number is a Win32 error',
    },
    {
      code: '3010',
      text: 'Succeeded; a restart is needed',
      from: 'WORDS',
      because: 'not every number is a failure',
    },
    {
      code: 'devicemanager-43',
      text: 'The device or its driver reported a fault, so Windows stopped it',
      from: 'WORDS',
      because: 'it is not Win32 error 43',
    },
    {
      code: 'devicemanager-25',
      text: 'Moved',
      from: 'NAME',
      because: 'Windows shows that number no more; its name says a little',
    },
    {
      code: 'AADSTS7000215',
      text: 'The client secret is wrong',
      from: 'WORDS',
      because: 'it has no name, but a meaning',
    },
    {
      code: '0x80040301',
      text: 'Bad value',
      from: 'NAME',
      because: 'our words are true of another name of the number',
    },
    { code: '0x1', text: 'Success, with', from: 'WORDS', because: 'S_FALSE stands before Win32 error 1' },
    {
      code: '0x00000103',
      text: 'End of the list: nothing more to return',
      from: 'WORDS',
      because: 'Win32 stands first',
    },
    { code: '0', text: 'Success: no error', from: 'WORDS', because: 'zero is success' },
    {
      code: '0x8007000E',
      text: 'memory',
      from: 'WORDS',
      because: 'E_OUTOFMEMORY carries a Win32 error, for whose name there are words',
    },
    {
      code: '809',
      text: 'VPN: the server does not answer',
      from: 'WORDS',
      because: 'people meet it with a VPN alone',
    },
    {
      code: '0x800702E4',
      text: 'must be run as an administrator',
      from: 'WORDS',
      because: 'of 740 they meet the other',
    },
    {
      code: '0x87D1041C',
      text: 'Intune: the app was not detected',
      from: 'WORDS',
      because: 'it is met by many, though without a name',
    },
    {
      code: '0x801901A6',
      text: 'HTTP status 422, without a public name',
      from: 'BITS',
      because: 'the facility carries statuses of HTTP',
    },
    {
      code: '0xFFFFFBF8',
      text: 'The negative number -1032 of a program',
      from: 'BITS',
      because: 'small negative numbers have no bits to read',
    },
    {
      code: '0x801C03FE',
      text: 'A failure from device registration, without a public name',
      from: 'BITS',
      because: 'no one named it',
    },
    {
      code: '0x800A03EC',
      text: 'Visual Basic run-time error 1004, without a public name',
      from: 'BITS',
      because: 'Excel answers so',
    },
  ])('says of $code "$text" from $from, because $because', ({ code, text, from }) => {
    expect(meaning(code)).toMatchObject({ text: expect.stringContaining(text) as string, from });
  });

  it('says of a code of another family no more than what it is', () => {
    // A Win32 error of that number has words, but no name either.
    expect(meaning('bug check 0xDC1')).toEqual({ text: 'A bug check', from: 'BITS', language: 'EN' });
    expect(meaning('AADSTS28003')).toEqual({ text: 'A Microsoft Entra sign-in error', from: 'BITS', language: 'EN' });
  });

  it.each([
    { number: 5, names: ['ERROR_OTHER'], from: 'NAME', because: 'our words are true of another name' },
    { number: 5, names: ['ERROR_OTHER', 'ERROR_ACCESS_DENIED'], from: 'NAME', because: 'that one does not come first' },
    { number: 0x80070005, names: ['E_OTHER'], from: 'NAME', because: 'it has not the name of what it carries' },
    {
      number: 0x80070005,
      names: ['E_OTHER', 'ERROR_ACCESS_DENIED'],
      from: 'WORDS',
      because: 'both are names of what it carries',
    },
  ])('says of $number with the names $names what is known from $from, because $because', ({ number, names, from }) => {
    class Named extends DecodedCode {
      override get names() {
        return names.map((name) => ({ name, source: 'winerror.h', kind: 'win32' }));
      }
    }
    expect(meaningOfCode(new Named(toErrorCode(number)), null).from).toBe(from);
  });

  it('takes the cause of the guidance only if nothing names the code', () => {
    expect(meaning('0x801C03FE', 'The proxy is wrong.')).toMatchObject({ text: 'The proxy is wrong.', from: 'ENTRY' });
    expect(meaning('0x80090016', 'The proxy is wrong.').from).toBe('WORDS');
  });

  it('has words for every name of every table', () => {
    const silent: string[] = [];
    const check = (code: ReturnType<typeof toErrorCode>) => {
      const { text, from } = meaningOfCode(decodeErrorCode(code), null);
      if (from === 'BITS' || !/^(?:[\p{Lu}\p{N}]|\.NET|winget)/u.test(text) || text.endsWith('.'))
        silent.push(`${String(code)}: ${text} (${from})`);
    };
    for (const table of ['hresult', 'ntstatus', 'win32'] as const) {
      for (const [number] of rowsOf(table)) check(toErrorCode(number));
    }
    for (const [place, { names }] of codeFamilies.entries()) {
      for (const [number] of names?.rows() ?? []) check(codeInFamily(place, number));
    }
    expect(silent).toEqual([]);
  });
});

describe('kindInWords', () => {
  it.each([
    { code: '0x801C03ED', words: 'a failure from device registration', because: 'its facility has one owner' },
    {
      code: '0x887A0005',
      words: 'a failure from graphics devices and displays (DXGI)',
      because: 'winerror.h counts the bit X',
    },
    { code: '0xE0434352', words: 'an exception of a program', because: 'it is the exception of .NET, of no facility' },
    {
      code: '0xE0430001',
      words: 'a failure that its maker defined, not Microsoft',
      because: 'the customer bit is set',
    },
    {
      code: '0xE0000235',
      words: 'a failure from device and driver installation',
      because: 'the kind of its name says so',
    },
    {
      code: '0x80190063',
      words: 'a failure from HTTP status, and MDM registration on Windows 8',
      because: 'it is no status of HTTP',
    },
    {
      code: '0x80190258',
      words: 'a failure from HTTP status, and MDM registration on Windows 8',
      because: 'HTTP ends below 600',
    },
    { code: '0x80190064', words: 'HTTP status 100', because: 'HTTP begins with it' },
    { code: '0xFFFFF000', words: 'the negative number -4096 of a program', because: 'it is small' },
    { code: '0xC0000BBC', words: 'a failure from performance counters', because: 'the kind of its name says so' },
    { code: '0x80004005', words: 'a failure', because: 'facility 0 is shared by all' },
    { code: '0x80040154', words: 'a failure', because: 'each interface has its own numbers in facility 4' },
    { code: '0xC0040FFF', words: 'a failure from input and output', because: 'of NTSTATUS facility 4 has one owner' },
    { code: '0x80070005', words: 'a Windows system error', because: 'it carries a Win32 error' },
    { code: '0x8007FFFE', words: 'Win32 error 65534', because: 'it carries one that no one named' },
    {
      code: '0x80070906',
      words: 'a failure from Windows networking',
      because: 'its number is one of network management',
    },
    { code: '5', words: 'a Windows system error', because: 'it is a Win32 error printed bare' },
    { code: '258', words: 'a Windows system error', because: 'the result of a wait is one, too' },
    { code: '0xF000', words: 'a success', because: 'nothing has that number, and its highest bit is clear' },
    { code: '0x80070BC2', words: 'a Windows system error', because: 'as an HRESULT even a success is a failure' },
    { code: '0xD0000022', words: 'a failure', because: 'the NTSTATUS that it carries has a name' },
    { code: '0x83330001', words: 'a failure', because: 'no one has published its facility' },
    { code: '3010', words: 'success', because: 'its name says that it succeeded' },
    { code: '0', words: 'success', because: 'it is zero' },
    { code: '0xD0ABCDEF', words: 'NTSTATUS 0xC0ABCDEF, carried as an HRESULT', because: 'the N bit is set' },
    { code: '0x80000005', words: 'a warning', because: 'NTSTATUS has four severities' },
    { code: 'devicemanager-43', words: 'a Device Manager code', because: 'so is that of a device' },
    { code: 'bugcheck-0x9F', words: 'a bug check', because: 'its family has no bits' },
    {
      code: 'bugcheck-0x1A1',
      words: 'a kernel live dump, after which Windows goes on',
      because: 'the computer did not stop',
    },
  ])('says of $code: $words, because $because', ({ code, words }) => {
    expect(kind(code)).toBe(words);
  });
});
