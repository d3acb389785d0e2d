import { describe, expect, it } from 'vitest';
import { slugOf } from '../../../../src/domain/codes/families/spelling.ts';
import { findErrorCodes } from '../../../../src/domain/codes/logs/findErrorCodes.ts';
import { mayBeSignIn } from '../../../../src/domain/codes/logs/otherFamilies.ts';
import { readNumber } from '../../../../src/domain/codes/reading/readNumber.ts';
import { seedListing } from '../listingOf.ts';

const find = (text: string) => findErrorCodes(text, seedListing).found.map(({ code }) => slugOf(code));

const none: readonly string[] = [];

describe('a bare number in a text about Microsoft Entra ID', () => {
  it.each([
    { text: 'tenant\nerror code: 50126', is: ['AADSTS50126'], because: 'it is published and has a label' },
    { text: 'tenant\nerror code: 50999', is: none, because: 'no such code is published' },
    { text: 'sign-in failed with error 50999', is: none, because: 'five digits are a code only if published' },
    { text: 'tenant\nerror code: 501261', is: ['AADSTS501261'], because: 'a sixth digit tells a case of 50126' },
    { text: 'tenant\nCode: 501261', is: ['AADSTS501261'], because: 'such a case may have a field of its own' },
    { text: 'the user gets 501261 when signing in', is: ['AADSTS501261'], because: 'its line is about signing in' },
    { text: 'tenant\nerror code: 509991', is: none, because: '50999 is not published' },
    { text: 'tenant\nerror code: 730099', is: none, because: 'its line is not about signing in' },
    { text: 'sign-in failed with error 730099', is: ['AADSTS730099'], because: 'it has a label and a sign-in' },
    { text: 'sign-in shows Code: 730099', is: none, because: 'the label may be that of anything' },
    { text: 'user gets 730099 when signing in', is: none, because: 'an unpublished code needs a label' },
    { text: 'sign-in failed with error 7300991', is: ['AADSTS7300991'], because: 'codes have up to seven digits' },
    { text: 'sign-in failed with error 10000000', is: none, because: 'codes have at most seven digits' },
    { text: 'sign-in failed with error 123456789', is: none, because: 'it has nine digits' },
    { text: 'tenant\nerror code: 5012612', is: none, because: 'a case has six digits' },
    { text: `sign-in ${'and so on '.repeat(20)} error 730099`, is: none, because: 'the sign-in is far away' },
    { text: 'tenant\nerror code: 7000161', is: none, because: 'a case of 700016 would have a code of its own' },
    { text: 'sign-in failed with error 100000', is: none, because: 'it is a round number' },
    { text: 'the user gets 50126 on the phone', is: ['AADSTS50126'], because: 'someone gets it' },
    { text: 'room 50126 is closed for the user', is: none, because: 'it numbers a room' },
    { text: 'user gets 50000 when signing in', is: none, because: 'it is a round number' },
    { text: '#50126 when signing in', is: none, because: 'it is the number of a ticket' },
    { text: 'a lot of 50126 errors when signing in', is: ['AADSTS50126'], because: 'no one counts so many' },
    { text: 'a lot of 50126 times when signing in', is: none, because: 'times are counted' },
    { text: '50126 users when signing in', is: none, because: 'it counts users' },
    { text: 'sign-in failed, error code: 0xC3CE', is: none, because: 'sign-in codes are decimal' },
    { text: 'BSOD, code 0x116', is: ['bugcheck-0x116'], because: 'the text is about blue screens, too' },
  ])('"$text" holds $is, because $because', ({ text, is }) => {
    expect(find(`Entra ID: ${text}`)).toEqual(is);
  });
});

describe('a bare number in a German text about signing in', () => {
  it('is a sign-in code if it is published and has a label', () => {
    expect(find('Fehlercode: 53003 bei Anmeldung')).toEqual(['AADSTS53003']);
    expect(find('Fehlercode: 53998 bei Anmeldung')).toEqual(none);
  });
});

describe('a bare number in a text about Device Manager', () => {
  it.each([
    { text: 'it shows Code 43', is: ['devicemanager-43'], because: 'it has a label' },
    { text: 'the NIC has error 31', is: ['devicemanager-31'], because: 'any word for error labels it' },
    { text: 'error code 57', is: ['devicemanager-57'], because: 'that is its last' },
    { text: 'error code 58', is: ['0x8007003A'], because: 'Device Manager counts up to 57' },
    { text: 'error code 0x1F', is: ['0x8007001F'], because: 'Device Manager shows decimal numbers' },
    { text: 'WinError 5', is: ['0x80070005'], because: 'the label says that it is a Win32 error' },
    { text: '43 devices', is: none, because: 'nothing labels it' },
    { text: 'exit code 10', is: none, because: 'that is a result of a program' },
  ])('"$text" holds $is, because $because', ({ text, is }) => {
    expect(find(`In Device Manager: ${text}`)).toEqual(is);
  });
});

describe('a bare number in a text about blue screens', () => {
  it.each([
    { text: 'code 0x116', is: ['bugcheck-0x116'], because: 'it has a label' },
    { text: 'status 0x139', is: ['bugcheck-0x139'], because: 'the label takes hexadecimal numbers' },
    { text: 'code 0x9999', is: none, because: 'no such bug check is published' },
    { text: 'code 278', is: none, because: 'bug checks are hexadecimal' },
    { text: '0x116', is: none, because: 'nothing labels it' },
    { text: 'port: 0x139', is: none, because: 'the label says that it is something else' },
    { text: 'Win32 error 0x7E', is: ['0x8007007E'], because: 'the label says that it is a Win32 error' },
    { text: 'exit code 0x139', is: ['0x80070139'], because: 'the label is that of a program' },
    { text: 'dump: 0x139', is: ['bugcheck-0x139'], because: 'a memory dump is labelled with it' },
    { text: '3 dumps #12: 0x139', is: ['bugcheck-0x139'], because: 'dumps may be numbered' },
    { text: 'dump 2:0x139', is: ['bugcheck-0x139'], because: 'a space is optional' },
    { text: 'dump 12: see 0x139', is: none, because: 'another word stands between' },
    { text: '0x1000007E in the list', is: ['bugcheck-0x1000007E'], because: 'small memory dumps write it so' },
    { text: 'pid: 0x1000007E', is: none, because: 'it is the number of a process' },
    { text: 'it says 0x0000007B', is: ['bugcheck-0x7B'], because: 'blue screens write eight digits' },
    { text: 'it says 0x00009999', is: none, because: 'no such bug check is published' },
    { text: 'it says 0x000000007B', is: none, because: 'it has ten digits' },
  ])('"$text" holds $is, because $because', ({ text, is }) => {
    expect(find(`BSOD, ${text}`)).toEqual(is);
  });

  it.each([
    { text: 'windows 0x0000007B error on boot', is: ['bugcheck-0x7B'], because: 'its name speaks of booting' },
    { text: 'windows 0x0000009F error on boot', is: ['0x8007009F'], because: 'its name does not' },
    { text: 'windows 0x0000007B error', is: ['0x8007007B'], because: 'nothing speaks of booting' },
  ])('"$text" holds $is without such words, because $because', ({ text, is }) => {
    expect(find(text)).toEqual(is);
  });
});

describe('a number that may be a sign-in code', () => {
  it.each([
    { text: '50126', is: true, because: 'it has five digits' },
    { text: '5012', is: false, because: 'it has four' },
    { text: '0x501260', is: false, because: 'they are decimal' },
  ])('is $text: $is, because $because', ({ text, is }) => {
    const number = readNumber(text);
    expect(number !== null && mayBeSignIn(number)).toBe(is);
  });
});
