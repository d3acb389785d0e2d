import { describe, expect, it } from 'vitest';
import { brokenName, nameInAnchor } from '../../../src/documents/cells/symbolCell.ts';

describe('a name that a translation garbled', () => {
  const long = (length: number): string => `FEHLER _ ${'X'.repeat(length - 9)}`;
  it.each([
    { text: 'E \\_ Zugriff', is: 'E _ Zugriff', because: 'a word of it is translated' },
    { text: 'E \\_ ACCESSDENIED', is: null, because: 'its parts are only set apart' },
    { text: 'Zugriff verweigert', is: null, because: 'words without an underscore are none' },
    { text: long(79), is: null, because: 'it is no other than a name set apart' },
    { text: long(79).replace('X', 'ä'), is: long(79).replace('X', 'ä'), because: 'names may have 79 characters' },
    { text: long(80).replace('X', 'ä'), is: null, because: 'a longer text is a sentence' },
    { text: 'a _ b c d e f g h', is: 'a _ b c d e f g h', because: 'eight words may be a name' },
    { text: 'a _ b c d e f g h i', is: null, because: 'nine are a sentence' },
  ])('is in "$text" $is, because $because', ({ text, is }) => {
    expect(brokenName(text)).toBe(is);
  });
});

describe('the name in the anchor of a term', () => {
  it.each([
    { anchor: 'BG_E_NOT_FOUND__0x80200001_', is: 'BG_E_NOT_FOUND', because: 'its value follows it' },
    { anchor: 'ERROR_ACCESS_DENIED', is: 'ERROR_ACCESS_DENIED', because: 'it may stand alone' },
    { anchor: 'bg_e_not_found', is: null, because: 'names have capitals' },
    { anchor: 'HKEY_LOCAL_MACHINE', is: null, because: 'that is a part of the registry' },
    { anchor: 'FILE_ATTRIBUTE_HIDDEN', is: null, because: 'that is a property of files' },
  ])('is in $anchor $is, because $because', ({ anchor, is }) => {
    expect(nameInAnchor(`<span id="${anchor}"></span>Ein Fehler`)).toBe(is);
    expect(nameInAnchor(`<a name="${anchor}"></a>Ein Fehler`)).toBe(is);
  });

  it('is the first that is one', () => {
    expect(nameInAnchor('<a id="HKEY_USERS_S"></a><a id="NTE_PERM"></a>Ein Fehler')).toBe('NTE_PERM');
  });
});
