import { describe, expect, it } from 'vitest';
import { familyPlaceOf, numberOf, toErrorCode } from '../../../../src/domain/codes/errorCode.ts';
import { codeFamilies, familyOf } from '../../../../src/domain/codes/families/codeFamilies.ts';
import {
  familyCodesIn,
  familyCodesInLine,
  mayHoldFamilyCodes,
  readFamilyCode,
} from '../../../../src/domain/codes/families/familyCodesIn.ts';
import { slugOf, spellingOf } from '../../../../src/domain/codes/families/spelling.ts';

const found = (text: string) => familyCodesIn(text).map(({ code }) => slugOf(code));

describe('familyCodesIn', () => {
  it.each([
    { text: 'bugcheck-0x9F', slugs: ['bugcheck-0x9F'], because: 'addresses and exports write it so' },
    {
      text: 'Bug Check 0x9F: DRIVER_POWER_STATE_FAILURE',
      slugs: ['bugcheck-0x9F'],
      because: 'documentation writes it so',
    },
    {
      text: '*** STOP: 0x0000009F (0x00000003,0x8A5C)',
      slugs: ['bugcheck-0x9F'],
      because: 'the blue screen wrote it so',
    },
    { text: 'Stop code 0x9f', slugs: ['bugcheck-0x9F'], because: 'people say stop code' },
    { text: 'Stoppcode: 0x9F', slugs: ['bugcheck-0x9F'], because: 'German Windows says Stoppcode' },
    { text: 'BugCheck 9F, {3, ffffe00, 0, 0}', slugs: ['bugcheck-0x9F'], because: 'debuggers leave the 0x out' },
    {
      text: 'BugCheck EF, {ffffe000, 0}',
      slugs: ['bugcheck-0xEF'],
      because: 'the parameters show that EF is a number',
    },
    { text: 'BugcheckCode 159', slugs: ['bugcheck-0x9F'], because: 'the event log writes that field in decimal' },
    { text: '<Data Name="BugcheckCode">159</Data>', slugs: ['bugcheck-0x9F'], because: 'it does so in XML, too' },
    { text: 'The bugcheck was: 0x0000009f (0x3, 0x0)', slugs: ['bugcheck-0x9F'], because: 'event 1001 writes it so' },
    {
      text: 'ErrorCode0: 0x9F, ErrorCode1: 0x3, ErrorCode2: 0x57',
      slugs: ['bugcheck-0x9F'],
      because: 'Hyper-V passes on so what a guest said, and the others are its parameters',
    },
    { text: 'ErrorCode0: 0x9F and no more', slugs: [], because: 'only the parameters show what it is' },
    {
      text: 'The bugcheck was: 0x1000007e (0xffffffffc0000005)',
      slugs: ['bugcheck-0x1000007E'],
      because: 'small memory dumps write it with a bit more, and that number has a name of its own',
    },
    {
      text: 'The bugcheck was: 0x1000009f (0x3)',
      slugs: ['bugcheck-0x9F'],
      because: 'the number with the bit of a small memory dump has no name of its own',
    },
    { text: 'BSOD 0xc0000098', slugs: [], because: 'the boot manager shows an NTSTATUS, which is no bug check' },
    { text: 'BSOD 0xc000021a', slugs: ['bugcheck-0xC000021A'], because: 'that one is a bug check, too' },
    { text: 'the bug check a user saw', slugs: [], because: 'a letter alone is a word' },
    { text: 'the bugcheck was 5 minutes ago', slugs: [], because: 'a time is no code' },
    { text: 'stop 5 services', slugs: [], because: 'only a hexadecimal number follows STOP' },
    { text: 'AADSTS50076: multi-factor', slugs: ['AADSTS50076'], because: 'Entra writes it so' },
    { text: 'aadsts 50076', slugs: ['AADSTS50076'], because: 'people put a blank between' },
    { text: '{"error_codes":[50126]}', slugs: ['AADSTS50126'], because: 'its JSON answers leave the letters out' },
    { text: 'Anmeldefehlercode: 50126', slugs: ['AADSTS50126'], because: 'so does a German one' },
    { text: 'Sign-in error code: 50126', slugs: ['AADSTS50126'], because: 'the sign-in log labels it so' },
    {
      text: 'ResultType == 50053 or ResultType == "50126"',
      slugs: ['AADSTS50053', 'AADSTS50126'],
      because: 'queries of the sign-in log write it so',
    },
    {
      text: 'ResultType in (50053, 50126, "500011")',
      slugs: ['AADSTS50053', 'AADSTS50126', 'AADSTS500011'],
      because: 'they list several',
    },
    {
      text: '"error_codes":[50076,50079]',
      slugs: ['AADSTS50076', 'AADSTS50079'],
      because: 'an answer may hold several',
    },
    { text: 'ResultType: 0, after 50126 ms', slugs: [], because: 'success is 0, and what follows is no list' },
    {
      text: 'stop codes 0x3B, 0x1E and 0xA',
      slugs: ['bugcheck-0x3B', 'bugcheck-0x1E', 'bugcheck-0xA'],
      because: 'the label holds for the whole list',
    },
    { text: 'BSOD 0x3B at 0x1E', slugs: ['bugcheck-0x3B'], because: 'what follows is no list' },
    { text: 'AADSTS12', slugs: [], because: 'no such code has two digits' },
    { text: 'AADSTS99999999999', slugs: [], because: 'eleven digits are more than 32 bits hold' },
    { text: 'AADSTS5000000000', slugs: [], because: 'it is more than 32 bits hold' },
    { text: 'AADSTS4294967295', slugs: ['AADSTS4294967295'], because: '32 bits just hold it' },
    { text: 'BugcheckCode 4294967295', slugs: ['bugcheck-0xFFFFFFFF'], because: '32 bits just hold it' },
    { text: 'BugcheckCode 4294967296', slugs: [], because: 'it is one more than 32 bits hold' },
    {
      text: 'BSOD 0x80000000',
      slugs: [],
      because: 'a number with the highest bit is a failure of another kind, unless a bug check has it',
    },
    {
      text: 'BSOD 0x1000FFFF',
      slugs: ['bugcheck-0x1000FFFF'],
      because: 'no bug check has the number without the bit of a small memory dump either',
    },
    {
      text: 'BugCheck 9F, {AADSTS50076, 0, 0, 0}',
      slugs: ['bugcheck-0x9F'],
      because: 'what stands among its parameters is no code of its own',
    },
    {
      text: 'This device cannot start. (Code 10)',
      slugs: ['devicemanager-10'],
      because: 'Device Manager writes it so',
    },
    {
      text: 'A driver (service) for this device has been disabled. (Code 32)',
      slugs: ['devicemanager-32'],
      because: 'brackets may stand in its sentence',
    },
    {
      text: 'Dieses Gerät wurde deaktiviert. (Code 22)',
      slugs: ['devicemanager-22'],
      because: 'German Windows speaks of Geräte',
    },
    {
      text: 'El dispositivo no puede iniciar. (Código 10)',
      slugs: ['devicemanager-10'],
      because: 'Spanish Windows says Código',
    },
    {
      text: 'このデバイスを開始できません。(コード 10)',
      slugs: ['devicemanager-10'],
      because: 'Japanese Windows ends its sentences otherwise',
    },
    {
      text: 'The driver was not loaded. Access is denied. (Code 5)',
      slugs: [],
      because: 'Windows shows that number no more, and everyone knows it as a Win32 error',
    },
    { text: 'The device is not ready (code 21)', slugs: [], because: 'no sentence ends before the bracket' },
    { text: 'Access is denied. (Code 10)', slugs: [], because: 'the sentence is about no device' },
    { text: `device${' '.repeat(200)}. (Code 10)`, slugs: [], because: 'the device is too far away' },
    {
      text: 'Code 43: Windows has stopped this device',
      slugs: ['devicemanager-43'],
      because: 'a line of its own begins with the number',
    },
    { text: 'Code 58: this device', slugs: [], because: 'Device Manager counts up to 57' },
    { text: 'exit code 10 driver missing', slugs: [], because: 'programs end with such numbers' },
    { text: 'Device Manager error code: 31', slugs: ['devicemanager-31'], because: 'people say whose code it is' },
    {
      text: 'ConfigManagerErrorCode : 28',
      slugs: ['devicemanager-28'],
      because: 'PowerShell shows a property of WMI so',
    },
    {
      text: '"ConfigManagerErrorCode":22,',
      slugs: ['devicemanager-22'],
      because: 'JSON writes the property so',
    },
    { text: 'Problem Code: 43 (0x2B)', slugs: ['devicemanager-43'], because: 'pnputil gives the number twice' },
    { text: 'the problem code is in line 12', slugs: [], because: 'those are the words of anyone' },
    {
      text: 'Device has problem: 0x1f (CM_PROB_FAILED_ADD)',
      slugs: ['devicemanager-31'],
      because: 'setupapi.dev.log writes it in hexadecimal',
    },
    { text: 'Problem: 0x15', slugs: ['devicemanager-21'], because: 'the events of Kernel-PnP have such a line' },
    {
      text: 'Problem: 0x15, Problem Status: 0xC0000001',
      slugs: ['devicemanager-21'],
      because: 'a log may have it in one line; the status is a Windows code',
    },
    {
      text: 'Problem=0x9 and DriverName=oem11.inf',
      slugs: ['devicemanager-9'],
      because: 'a query of such events shows it so',
    },
    { text: 'we have a problem: 0x15 bytes are left', slugs: [], because: 'that counts bytes' },
    { text: '0x8007009F', slugs: [], because: 'a bare number is a Windows code' },
    {
      text: 'AADSTS50076, then STOP: 0x9F',
      slugs: ['AADSTS50076', 'bugcheck-0x9F'],
      because: 'the order of families does not matter',
    },
    {
      text: 'STOP: 0x9F (0x3) AADSTS50076',
      slugs: ['bugcheck-0x9F', 'AADSTS50076'],
      because: 'they stand in that order',
    },
  ])('finds $slugs in $text, because $because', ({ text, slugs }) => {
    expect(found(text)).toEqual(slugs);
  });

  it('covers the parameters of a bug check, which are no codes', () => {
    const text = 'STOP: 0x0000007E (0xC0000005, 0x8A5C) end';
    expect(familyCodesIn(text)[0]).toMatchObject({ start: 0, end: 16, coveredTo: 37 });
  });
});

describe('mayHoldFamilyCodes', () => {
  it.each([
    { text: 'BSOD 0x3B', may: true, because: 'it has a word of bug checks' },
    { text: 'AADSTS50076', may: true, because: 'it has a word of sign-in codes; one family is enough' },
    { text: 'The spooler failed with 0x80070005.', may: false, because: 'it has a word of neither' },
    { text: 'The service stopped.', may: false, because: 'that is another word' },
  ])('is $may for "$text", because $because', ({ text, may }) => {
    expect(mayHoldFamilyCodes(text)).toBe(may);
  });
});

describe('a code of a family', () => {
  it('is read back from both of its spellings', () => {
    for (const place of codeFamilies.keys()) {
      if (place === 0) continue;
      const code = toErrorCode(place * 2 ** 32 + 50076);
      expect(readFamilyCode(spellingOf(code))).toBe(code);
      expect(readFamilyCode(slugOf(code))).toBe(code);
    }
  });

  it('keeps the place and the number of its family', () => {
    const code = toErrorCode(2 ** 32 + 0x9f);
    expect([familyPlaceOf(code), numberOf(code), familyOf(code).slug]).toEqual([1, 0x9f, 'bugcheck']);
  });

  it('is none if no family has its place', () => {
    expect(() => familyOf(toErrorCode(31 * 2 ** 32))).toThrow('is of a family that this program does not know');
    expect(() => toErrorCode(32 * 2 ** 32)).toThrow(RangeError);
  });

  it('is found alone only', () => {
    expect(readFamilyCode('AADSTS50076 and more')).toBeNull();
    expect(readFamilyCode('see AADSTS50076')).toBeNull();
  });
});

describe('familyCodesInLine', () => {
  it("reads brackets alone on a line as the end of the line before, whose own codes are not the line's", () => {
    const codes = familyCodesInLine(' (Code 52)', 'Bug check 0x9F, then trouble with the device.');
    expect(codes.map(({ code, start, end, coveredTo }) => [slugOf(code), start, end, coveredTo])).toEqual([
      ['devicemanager-52', 1, 10, 10],
    ]);
    expect(familyCodesInLine('(Code 52)', 'The shop is closed.')).toEqual([]);
  });
});
