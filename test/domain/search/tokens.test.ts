import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokensOf, wordsIn } from '../../../src/domain/search/tokens.ts';

describe('tokensOf', () => {
  it.each([
    { text: 'Attestation failed.', words: ['attestation', 'failed'], because: 'punctuation divides' },
    { text: 'NTE_BAD_DATA', words: ['nte_bad_data', 'nte', 'bad', 'data'], because: 'a name is kept whole and split' },
    { text: '_', words: [], because: 'an underscore alone is no name' },
    { text: '__init__', words: ['init'], because: 'outer underscores are no part of a name' },
    { text: 'Multi-factor', words: ['multi', 'factor', 'multifactor'], because: 'people write it as one word too' },
    { text: "doesn't", words: ['doesnt'], because: 'an apostrophe joins' },
    { text: "'ProvisionKey'", words: ['provisionkey'], because: 'quotes are no part of a word' },
    { text: 'user(s)', words: ['user', 's'], because: 'brackets divide' },
    { text: '0x80070005', words: ['0x80070005', '80070005'], because: 'a code is found without its prefix' },
    { text: 'TPM2', words: ['tpm2', 'tpm'], because: 'the word before a version number' },
    { text: 'Ｒéset', words: ['reset'], because: 'full-width letters and diacritics are folded' },
    { text: 'İd ıd', words: ['id', 'id'], because: 'the Turkish letters are an i' },
    { text: '% * " \' ( ) :', words: [], because: 'there is no word in it' },
  ])('finds $words in "$text", because $because', ({ text, words }) => {
    expect(tokensOf(text).map(({ word }) => word)).toEqual(words);
  });

  it('says where each word stands', () => {
    const text = 'See NTE_BAD_DATA.';
    expect(tokensOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'See',
      'NTE_BAD_DATA',
      'NTE',
      'BAD',
      'DATA',
    ]);
  });

  it('reads every run of letters, digits and what joins them by itself, whatever stands around it', () => {
    const anyText = fc.array(
      fc.constantFrom('a', 'B', '7', '_', '-', "'", ' ', '.', 'é', '\u2010', '😀', '@', '{', '['),
    );
    fc.assert(
      fc.property(anyText, (parts) => {
        const text = parts.join('');
        const runs = [...text.matchAll(/[\p{L}\p{N}\p{M}_]+(?:['\-\u2010][\p{L}\p{N}\p{M}_]+)*/gu)];
        const alone = runs.flatMap(({ 0: run, index }) =>
          // In brackets that no word holds, so that what is read letter by letter alone is read as part of a text too.
          tokensOf(`(${run})`).map(({ word, start, end }) => ({
            word,
            start: start + index - 1,
            end: end + index - 1,
          })),
        );
        expect(tokensOf(text)).toEqual(alone);
        expect(wordsIn(text)).toEqual(alone.map(({ word }) => word));
      }),
    );
  });
});
