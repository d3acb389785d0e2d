import { describe, expect, it } from 'vitest';
import { symbolsIn, symbolsOfEntry } from '../../../../src/domain/catalog/indexes/symbols.ts';

describe('the names in a text', () => {
  it.each([
    ['See NTE_BAD_KEYSET and E_FAIL.', ['NTE_BAD_KEYSET', 'E_FAIL'], 'they stand in order'],
    ['NTE\\_BAD\\_KEYSET', ['NTE_BAD_KEYSET'], 'Markdown escapes underscores'],
    ['TPM2_E_1', ['TPM2_E_1'], 'digits are part of a name'],
    ['TPM and DNS', [], 'a name has an underscore'],
    ['E_FAIL, E_FAIL', ['E_FAIL', 'E_FAIL'], 'a text may name one twice'],
    ['aE_FAIL E_FAILed xE_FAILx', [], 'a part of a word is none'],
    ['_E_FAIL E_FAIL_', [], 'an underscore at an edge belongs to another name'],
    ['2_FAIL', [], 'a name begins with a letter'],
    ['e_fail', [], 'headers write capitals'],
    ['(E_FAIL)', ['E_FAIL'], 'brackets are no part of it'],
  ])('in %j are %j, because %s', (text, names) => {
    expect(symbolsIn(text)).toEqual(names);
  });
});

describe('the names of an entry', () => {
  it('are its symbol in capitals, and those in causes and steps, each once', () => {
    const entry = {
      ...({ type: 'Entry', id: 'e', guideId: 'g', code: null, ordinal: 1, status: 'PUBLISHED' } as const),
      ...{ symbol: 'nte_perm', causes: ['It is E_FAIL.', 'Or NTE_PERM.'], steps: [] },
    };
    expect(symbolsOfEntry(entry, ['Look for E_ABORT.'])).toEqual(['NTE_PERM', 'E_FAIL', 'E_ABORT']);
    expect(symbolsOfEntry({ ...entry, symbol: null, causes: [] }, [])).toEqual([]);
  });
});
