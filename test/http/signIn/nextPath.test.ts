import { describe, expect, it } from 'vitest';
import { readNext } from '../../../src/http/signIn/nextPath.ts';

describe('where a sign-in leads', () => {
  it.each([
    '/',
    '/admin',
    '/admin/entries?page=2#row-3',
    '/codes/0x801C03ED',
    '/search?q=a%20b%26c',
    '/search?q=%E2%82%AC',
  ])('is the path that was asked for: %s', (path) => {
    expect(readNext(path)).toBe(path);
  });

  it.each([
    ['/中文', '/%E4%B8%AD%E6%96%87'],
    ['/search?q=größe und mehr', '/search?q=gr%C3%B6%C3%9Fe%20und%20mehr'],
    ['/codes/😀', '/codes/%F0%9F%98%80'],
    ['/./admin', '/./admin'],
  ])('is written in the letters that a header may hold: %s', (text, path) => {
    expect(readNext(text)).toBe(path);
  });

  it.each([
    { text: '/\ud800', because: 'half a character is none' },
    { text: `/${'中'.repeat(500)}`, because: 'it is too long once it is written out' },
    { text: '//evil.example', because: 'browsers read it as another host' },
    { text: '/\\evil.example', because: 'browsers read a backslash as a slash' },
    { text: '\\\\evil.example', because: 'browsers read a backslash as a slash' },
    { text: '/\t/evil.example', because: 'browsers leave tabs out' },
    { text: '/\n/evil.example', because: 'browsers leave line ends out' },
    { text: '/%2Fevil.example', because: 'a proxy may decode it' },
    { text: '/%5cevil.example', because: 'a proxy may decode it' },
    { text: '%2F%2Fevil.example', because: 'it is no path' },
    { text: 'https://evil.example', because: 'it is another host' },
    { text: 'HTTPS:evil.example', because: 'it is another host' },
    { text: 'javascript:alert(1)', because: 'it is a script' },
    { text: 'evil.example', because: 'it is no path from the root' },
    { text: ' /admin', because: 'it does not begin with a slash' },
    { text: '/admin\u0000', because: 'it holds a control character' },
    { text: '/admin\r\nset-cookie: a=b', because: 'it would end the header' },
    { text: '/%', because: 'it cannot be decoded' },
    { text: '/////evil.example', because: 'browsers read it as another host' },
    { text: '/.//evil.example', because: 'without its dot segments it begins with two slashes' },
    { text: '/admin/../..//evil.example', because: 'without its dot segments it begins with two slashes' },
    { text: '/%2e//evil.example', because: 'a dot may be written so' },
    { text: `/${'a'.repeat(1000)}`, because: 'it is too long' },
    { text: '', because: 'it is empty' },
    { text: ['/admin', '/admin'], because: 'it was given twice' },
    { text: undefined, because: 'it was left out' },
  ])('is /admin instead of $text, because $because', ({ text }) => {
    expect(readNext(text)).toBe('/admin');
  });
});
