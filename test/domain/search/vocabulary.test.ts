import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editsAllowed } from '../../../src/domain/search/termsOfWord.ts';
import { Vocabulary } from '../../../src/domain/search/vocabulary.ts';

describe('the words near a word', () => {
  it.each([
    { word: 'device', near: 'devcie', edits: 1, because: 'two neighbours are swapped' },
    { word: 'attestation', near: 'atestation', edits: 1, because: 'a letter is missing' },
    { word: 'attestation', near: 'attesttation', edits: 1, because: 'a letter is too many' },
    { word: 'failed', near: 'foiled', edits: 1, because: 'a letter is another' },
    { word: 'failed', near: 'failed', edits: 0, because: 'it is the word' },
  ])('counts $edits from $word to $near, because $because', ({ word, near, edits }) => {
    expect([...vocabularyOf([near]).near(word, 2)]).toEqual([[near, edits]]);
  });

  it.each([
    { word: 'user', edits: 0 },
    { word: 'token', edits: 1 },
    { word: 'register', edits: 1 },
    { word: 'enrolling', edits: 2 },
  ])('allows $edits edits in $word', ({ word, edits }) => {
    expect(editsAllowed(word)).toBe(edits);
  });

  it('finds what comparing with every word finds', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { maxLength: 60 }),
        word,
        fc.integer({ min: 0, max: 3 }),
        (words, wanted, most) => {
          const found = new Map(vocabularyOf(words).near(wanted, most));
          const expected = words.filter((each) => editsBetween(each, wanted) <= most);
          expect([...found.keys()]).toEqual(expected);
          for (const [each, edits] of found) expect(edits).toBe(editsBetween(each, wanted));
        },
      ),
    );
  });
});

function vocabularyOf(words: readonly string[]) {
  const vocabulary = new Vocabulary();
  for (const word of words) vocabulary.add(word);
  return vocabulary;
}

/** By the definition: the whole table, no short cut. */
function editsBetween(a: string, b: string): number {
  const table: number[][] = [];
  const at = (row: number, column: number) => table[row]?.[column] ?? Infinity;
  for (let row = 0; row <= a.length; row++) {
    table[row] = [];
    for (let column = 0; column <= b.length; column++) {
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const edits = Math.min(
        row === 0 ? column : at(row - 1, column) + 1,
        column === 0 ? row : at(row, column - 1) + 1,
        row > 0 && column > 0 ? at(row - 1, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1) : Infinity,
        isSwap ? at(row - 2, column - 2) + 1 : Infinity,
      );
      table[row]?.push(edits);
    }
  }
  return at(a.length, b.length);
}
