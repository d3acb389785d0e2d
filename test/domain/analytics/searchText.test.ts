import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readClientName } from '../../../src/domain/analytics/clientName.ts';
import { withoutPersonalData } from '../../../src/domain/analytics/personalData.ts';
import { keepableSearchText } from '../../../src/domain/analytics/searchText.ts';

describe('a search text that is kept', () => {
  it.each([
    { typed: 'TPM  is locked', kept: 'tpm is locked' },
    { typed: '0x801C03ED', kept: '0x801c03ed' },
    { typed: '-2145647635', kept: '-2145647635' },
    { typed: '2149319661', kept: '2149319661' },
    { typed: 'NTE_BAD_DATA', kept: 'nte_bad_data' },
    { typed: 'c03e', kept: 'c03e' },
    { typed: 'KB5034441 on Windows11', kept: 'kb5034441 on windows11' },
    { typed: "can't set up the PIN", kept: "can't set up the pin" },
    { typed: '인증서를 찾을 수 없음', kept: '인증서를 찾을 수 없음' },
    { typed: 'multi-factor sign-in', kept: 'multi-factor sign-in' },
  ])('stays what it is where it holds nothing personal: $typed', ({ typed, kept }) => {
    expect(keepableSearchText(typed)).toBe(kept);
  });

  it.each([
    { what: 'a mail address', typed: 'pin fails for jane.doe@contoso.com today', kept: 'pin fails for … today' },
    { what: 'a GUID', typed: 'device {6F3A2B10-801C-03ED-9F00-0123456789AB} broken', kept: 'device … broken' },
    { what: 'a path', typed: 'cannot open C:\\Users\\janedoe\\file.txt', kept: 'cannot open …' },
    { what: 'a share', typed: 'see \\\\fileserver\\private', kept: 'see …' },
    { what: 'a folder', typed: 'log in /var/janedoe/log', kept: 'log in …' },
    { what: 'a domain user', typed: 'CONTOSO\\janedoe locked', kept: null },
    { what: 'a host', typed: 'error on DESKTOP-4F7K2QX', kept: 'error on …' },
    { what: 'a server', typed: 'error on srv-db-01 today', kept: 'error on … today' },
    { what: 'a full host name', typed: 'error on dc01.corp.contoso.com', kept: 'error on …' },
    { what: 'a network address', typed: 'error from 192.168.10.44', kept: 'error from …' },
    { what: 'an address of version 6', typed: 'from fe80::1c2d:3e4f:5a6b:7c8d it', kept: 'from … it' },
    { what: 'a hardware address', typed: 'mac 00:1A:2B:3C:4D:5E', kept: 'mac …' },
    { what: 'a token', typed: 'hrk_AAAAAAAAAAAA_BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB0000000', kept: null },
    { what: 'a JWT', typed: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abc', kept: null },
    { what: 'a long random run', typed: 'key abcDEF0123456789abcDEF0123456789 x', kept: 'key … x' },
    { what: 'a web address', typed: 'https://contoso.com/?user=jane help', kept: '… help' },
    { what: 'a named user', typed: 'user: Jane Doe cannot sign in', kept: 'user …' },
    { what: 'a password', typed: 'password is hunter2', kept: 'password …' },
    { what: 'a user name with a number', typed: 'jdoe42 cannot sign in', kept: '… cannot sign in' },
    { what: 'a phone number', typed: 'call +49 170 1234567', kept: 'call …' },
    { what: 'a security identifier', typed: 'S-1-5-21-1004336348-1177238915-682003330-512', kept: null },
  ])('loses $what', ({ typed, kept }) => {
    expect(keepableSearchText(typed)).toBe(kept);
  });

  it('has 80 characters at most, and no half ones', () => {
    expect(keepableSearchText('🙂a'.repeat(100))).toBe('🙂a'.repeat(40));
  });

  it('leaves a word out that its own reading would cut', () => {
    expect(keepableSearchText(`${'pin '.repeat(249)}jane.doe@contoso.com`)).toBe('pin '.repeat(20).trim());
    expect(keepableSearchText('x'.repeat(5_000))).toBeNull();
  });
});

describe('the name of a client', () => {
  it.each([
    { said: undefined, name: 'unnamed' },
    { said: '  ', name: 'unnamed' },
    { said: 'hello-support 1.2', name: 'hello-support 1.2' },
    { said: 'web', name: 'web' },
    { said: 'acme/helpdesk', name: 'acme/helpdesk' },
    { said: 'x'.repeat(64), name: 'x'.repeat(64) },
    { said: 'x'.repeat(65), name: 'other' },
    { said: 'naïve', name: 'other' },
    { said: 'jane@contoso.com', name: 'other' },
    { said: '10.1.2.3', name: 'other' },
    { said: 'DESKTOP-4F7K2QX', name: 'other' },
    { said: 'demo', name: 'other' },
  ])('that says $said is $name', ({ said, name }) => {
    expect(readClientName(said)).toBe(name);
  });
});

it('takes the same out of letters and blanks as beside signs', () => {
  const words = [
    'user',
    'NAME',
    'is',
    'called',
    'jane',
    'pin',
    'eyJ',
    'eyJabcdefghij',
    'abcdefab'.repeat(4),
    'ſ',
    '\n',
    'x',
  ];
  const texts = fc
    .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom('', ' ', '\n')), { maxLength: 8 })
    .map((parts) => parts.flat().join(''));
  fc.assert(
    fc.property(texts, (text) => {
      expect(withoutPersonalData(`;\n${text}`)).toBe(`;\n${withoutPersonalData(text)}`);
    }),
    { numRuns: 500, seed: 1 },
  );
  expect(withoutPersonalData('user is jane')).toBe('user …');
});
