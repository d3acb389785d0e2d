import { describe, expect, it } from 'vitest';
import {
  isNumbered,
  isOfOpenSsl,
  isOfOtherThing,
  isOtherThing,
} from '../../../../../src/domain/codes/logs/reasons/otherThings.ts';
import { stretchIn } from './numberIn.ts';

const rules = { isNumbered, isOfOpenSsl, isOfOtherThing, isOtherThing };

describe('eight digits that are something else', () => {
  it.each<{ rule: keyof typeof rules; line: string; is: boolean; because: string }>([
    { rule: 'isOtherThing', line: 'from «0x80240000» to 0x8024FFFF', is: true, because: 'it begins the range' },
    { rule: 'isOtherThing', line: 'from 0x80240000 to «0x8024FFFF»', is: true, because: 'it ends the range' },
    { rule: 'isOtherThing', line: '80240000-«8024ffff»', is: true, because: 'the range may be written so' },
    { rule: 'isOtherThing', line: 'from 0x80240000 to «0x8024FFFE»', is: false, because: 'a family ends with FFFF' },
    { rule: 'isOtherThing', line: 'from «0x80240001» to 0x8024FFFF', is: false, because: 'it begins with 0000' },
    {
      rule: 'isOtherThing',
      line: 'from «0x80000001» to 0x8024FFFF',
      is: false,
      because: 'those zeros are not its last',
    },
    { rule: 'isOtherThing', line: 'either «0x80240000» or 0x8024FFFF', is: false, because: 'no range is named' },
    { rule: 'isOtherThing', line: 'libgame.so+0x54c6fe6 [«0xb2bc9fe6»]', is: true, because: 'it is the address' },
    { rule: 'isOtherThing', line: 'lib+0x5(«0xb2bc9fe6»)', is: true, because: 'the bracket may touch the offset' },
    { rule: 'isOtherThing', line: 'lib+0x54c6fe64 [«0xb2bc9fe6»]', is: true, because: 'offsets have eight digits' },
    { rule: 'isOtherThing', line: '+0x5 [«0xb2bc9fe6»]', is: true, because: 'the offset may begin the line' },
    { rule: 'isOtherThing', line: 'lib 0x5 [«0xb2bc9fe6»]', is: false, because: 'no offset stands before it' },
    {
      rule: 'isOtherThing',
      line: 'lib+0x5 [a «0xb2bc9fe6»]',
      is: false,
      because: 'the bracket does not open with it',
    },
    { rule: 'isOtherThing', line: 'lib+0x5 a[«0xb2bc9fe6»]', is: false, because: 'a word stands between' },
    { rule: 'isOtherThing', line: '/t REG_DWORD /d «0x80070005»', is: true, because: 'it is set as a value' },
    { rule: 'isOtherThing', line: 'REG_SZ "«0x80070005»"', is: true, because: 'it may be quoted' },
    { rule: 'isOtherThing', line: 'REG_DWORD is «0x80070005»', is: false, because: 'a word stands between' },
    { rule: 'isOtherThing', line: '«0x80070005» REG_DWORD /d ', is: false, because: 'the type stands behind it' },
    { rule: 'isNumbered', line: '#«80070005»', is: true, because: 'it numbers a ticket' },
    { rule: 'isNumbered', line: 'S/N: «801C03ED»', is: true, because: 'it is a serial number' },
    { rule: 'isNumbered', line: 'Nr. «80070005»', is: true, because: 'it numbers a thing' },
    {
      rule: 'isNumbered',
      line: 'a parameter of a number «80070005»',
      is: true,
      because: 'the word for it may be long',
    },
    { rule: 'isNumbered', line: 'Inr. «80070005»', is: false, because: 'that is the end of another word' },
    { rule: 'isNumbered', line: "VALUES (1, '«80070005»')", is: true, because: 'it is data' },
    { rule: 'isNumbered', line: "VALUES (1), ('«80070005»')", is: false, because: 'the brackets are others' },
    { rule: 'isNumbered', line: 'code «80070005»', is: false, because: 'nothing says so' },
    { rule: 'isNumbered', line: '«80070005»', is: false, because: 'nothing stands before it' },
    { rule: 'isOfOpenSsl', line: 'error:«80000002»:system library::no', is: true, because: 'it stands between colons' },
    { rule: 'isOfOpenSsl', line: 'x error:«80000002»:: no', is: true, because: 'the library may have no name' },
    { rule: 'isOfOpenSsl', line: 'error: «80000002»:system:', is: false, because: 'it writes no blank' },
    { rule: 'isOfOpenSsl', line: 'error:a«80000002»:system:', is: false, because: 'a letter stands between' },
    { rule: 'isOfOpenSsl', line: 'error:«80000002» at :system:', is: false, because: 'words stand between' },
    { rule: 'isOfOpenSsl', line: 'myerror:«80000002»:system:', is: false, because: 'the word is another' },
    { rule: 'isOfOtherThing', line: 'Buchung «80070005»', is: true, because: 'a word for a thing stands before it' },
    {
      rule: 'isOfOtherThing',
      line: 'Key «C0001234»',
      is: true,
      because: 'it looks like a status, but may be anything',
    },
    {
      rule: 'isOfOtherThing',
      line: 'Buchung «801C03ED»',
      is: false,
      because: 'a number of a thing has no such letters',
    },
    { rule: 'isOfOtherThing', line: 'Buchung «0x80070005»', is: false, because: 'a number of a thing has no mark' },
    { rule: 'isOfOtherThing', line: 'Buchung «80070005a»', is: false, because: 'it has nine' },
    { rule: 'isOfOtherThing', line: 'so «80070005»', is: false, because: 'the word is too short to name a thing' },
    { rule: 'isOfOtherThing', line: 'so a «80070005»', is: false, because: 'one letter names none' },
    { rule: 'isOfOtherThing', line: 'Buchung: «80070005»', is: false, because: 'a mark stands between' },
    { rule: 'isOfOtherThing', line: 'das 5 «80070005»', is: false, because: 'a number stands between' },
    { rule: 'isOfOtherThing', line: 'Buchung «80070005» fehlgeschlagen', is: false, because: 'something failed' },
    {
      rule: 'isOfOtherThing',
      line: 'Buchung «80070005» in Outlook',
      is: false,
      because: 'it is about a program of Windows',
    },
    {
      rule: 'isOfOtherThing',
      line: `failed ${'and so '.repeat(23)}Key «80070005»`,
      is: true,
      because: 'what failed is more than 160 characters away',
    },
    {
      rule: 'isOfOtherThing',
      line: `Key «80070005»${' and so'.repeat(9)} failed`,
      is: true,
      because: 'what failed is more than 60 characters behind it',
    },
  ])('by $rule are in $line: $is, because $because', ({ rule, line: marked, is }) => {
    const { line, stretch } = stretchIn(marked);
    expect(rules[rule](stretch, line)).toBe(is);
  });
});
