import { describe, expect, it } from 'vitest';
import { fromWin32 } from '../../../../../src/domain/codes/decoding/equivalentCodes.ts';
import { hexOf } from '../../../../../src/domain/codes/errorCode.ts';
import { slugOf, spellingOf } from '../../../../../src/domain/codes/families/spelling.ts';
import { findErrorCodes } from '../../../../../src/domain/codes/logs/findErrorCodes.ts';
import { seedListing } from '../../listingOf.ts';
import { codeKinds } from './codeKinds.ts';
import { fieldTexts } from './fieldTexts.ts';
import { numberTexts } from './numberTexts.ts';
import { otherKinds } from './otherKinds.ts';
import { programTexts } from './programTexts.ts';
import { reportTexts } from './reportTexts.ts';

/** The codes of a text, the Win32 errors as the HRESULT that carries them. */
const find = (text: string) =>
  findErrorCodes(text, seedListing).found.map(({ code }) => hexOf(code <= 0xffff ? fromWin32(code) : code));
const suspects = (text: string) => findErrorCodes(text, seedListing).suspects;

const slips = [
  ['I can read error 0x801C and no more', '0x801C', undefined],
  ['Fehler 0x8007 steht da', '0x8007', undefined],
  ['The dialog says Ox801C03ED today', 'Ox801C03ED', '0x801C03ED'],
  ['It shows 0x8OO7OOO5 at the end', '0x8OO7OOO5', '0x80070005'],
  ['we scanned 0x 801C 03ED from it', '0x 801C 03ED', '0x801C03ED'],
  ['code 0x801С03ED (Cyrillic)', '0x801С03ED', '0x801C03ED'],
  ['with 0x8007005 again', '0x8007005', '0x80070005'],
  ['with 0x800700005 again', '0x800700005', '0x80070005'],
  ['error 8007005 in the log', '8007005', '0x80070005'],
  ['failed: 0x801C03EDD.', '0x801C03EDD', '0x801C03ED'],
  ['it says 0x8024 0FFF', '0x8024 0FFF', '0x80240FFF'],
  ['first 0x8ABC\n> 1FFF then', '0x8ABC\n> 1FFF', undefined],
  ['it reads 0x8007 OO05 here', '0x8007 OO05', '0x80070005'],
  ['error 0x8009 0005 on the cover', '0x8009 0005', '0x80090005'],
  ['my PC says "0x800F O8 1F" now', '0x800F O8 1F', '0x800F081F'],
  ['it says -21470248 and no more', '-21470248', '0x80070057'],
  ['error -21470248 in the mail', '-21470248', '0x80070057'],
  ['the gate shows error 31 at night', '31', '0x8007001F'],
  ['Das Kassensystem meldet Fehler 1061', '1061', '0x80070425'],
  ['our kiosk near the stairs of the hall shows error 1326', '1326', '0x8007052E'],
  ['the scale stops (32), then error 31', '31', '0x8007001F'],
] as const;

describe('findErrorCodes, kind by kind', () => {
  it.each(Object.entries(codeKinds).flatMap(([kind, texts]) => texts.map(([text, code]) => ({ text, code, kind }))))(
    'finds in $text the code $code, because of $kind',
    ({ text, code }) => {
      expect(find(text)).toEqual([code]);
    },
  );

  it.each(Object.entries(otherKinds).flatMap(([kind, texts]) => texts.map((text) => ({ text, kind }))))(
    'finds nothing in $text, because of $kind',
    ({ text }) => {
      expect(find(text)).toEqual([]);
    },
  );

  it.each(
    Object.entries({ ...programTexts, ...numberTexts, ...reportTexts, ...fieldTexts }).flatMap(([from, rows]) =>
      rows.map(([text, ...codes]) => ({ text, codes, from })),
    ),
  )('finds in $text the codes $codes, as they stand in texts of $from', ({ text, codes }) => {
    const slugs = findErrorCodes(text, seedListing).found.map(({ code }) =>
      slugOf(code <= 0xffff ? fromWin32(code) : code),
    );
    expect(slugs).toEqual(codes);
  });

  it.each([
    { text: 'Error code 50058 in the sign-in logs', code: 'AADSTS50058' },
    { text: '{"status":{"errorCode":53003,"failureReason":"Blocked by Conditional Access"}}', code: 'AADSTS53003' },
    { text: 'Sign-in error code\n700016\nFailure reason', code: 'AADSTS700016' },
    { text: 'Tenant contoso, error code 50126', code: 'AADSTS50126' },
    { text: 'Sign-in log: error code 500121, strong authentication', code: 'AADSTS500121' },
    { text: 'error code: 65001, correlation ID unknown', code: 'AADSTS65001' },
  ])('finds in $text the sign-in code $code, because the text is about Entra', ({ text, code }) => {
    expect(findErrorCodes(text, seedListing).found.map((each) => spellingOf(each.code))).toEqual([code]);
  });

  it.each([
    'VPN error 809',
    'Cannot connect to VPN1, error 809',
    'The user has dialed a connection named Work: error 720',
    'RasClient: error code 691',
    'The dial-up connection failed with error 633',
    'rasdial: Fehler 678',
    'PPP error 619',
  ])('finds in %s a code, because it speaks of Remote Access', (text) => {
    expect(find(text)).toHaveLength(1);
  });

  it.each([
    { text: '0x80070005 and Ox801C03ED, then 0x80070002', found: 2, slips: ['Ox801C03ED'] },
    { text: 'Ox801C03ED before 0x80070005', found: 1, slips: ['Ox801C03ED'] },
    { text: '0x80070005 0x80070002 before 0x8OO7OOO5', found: 2, slips: ['0x8OO7OOO5'] },
    { text: '0x80070005 0x80070002 0x80070003', found: 3, slips: [] },
    { text: 'Ox801C03ED, and it says 0x8007-0005', found: 1, slips: ['Ox801C03ED'] },
  ])('suspects in $text the slips $slips, beside $found codes', ({ text, found, slips }) => {
    expect(find(text)).toHaveLength(found);
    expect(suspects(text).map((suspect) => suspect.text)).toEqual(slips);
  });

  it.each(slips)('suspects in %j the slip %j and offers %s', (text, slip, code) => {
    expect(find(text)).toEqual([]);
    const [suspect] = suspects(text);
    expect(suspect?.text).toBe(slip);
    if (code !== undefined) expect(suspect?.suggestions.map(hexOf)).toContain(code);
  });
});
