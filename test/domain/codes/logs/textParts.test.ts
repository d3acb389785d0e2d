import { describe, expect, it } from 'vitest';
import { longestLog, readParts } from '../../../../src/domain/codes/logs/textParts.ts';

const half = longestLog / 2;

describe('what is read of a text', () => {
  it('is all of it if it is short enough', () => {
    const text = 'x'.repeat(longestLog);
    expect(readParts(text)).toEqual([{ text, start: 0 }]);
  });

  it.each([
    {
      because: 'a longer one is read at both ends',
      text: `${' '.repeat(half)}middle${' '.repeat(half)}`,
      lengths: [half, half - 1],
    },
    {
      because: 'no word is cut at either',
      text: `${' '.repeat(half - 2)}word${'.'.repeat(10)}word${' '.repeat(half - 2)}`,
      lengths: [half - 2, half - 3],
    },
    {
      because: 'a word that ends just there may have gone on',
      text: `${' '.repeat(half - 4)}word ${' '.repeat(half)}`,
      lengths: [half - 4, half],
    },
    {
      because: 'of a word longer than any code 60 characters go',
      text: 'x'.repeat(longestLog + 1),
      lengths: [half - 60, half - 60],
    },
  ])('is its beginning and its end, because $because', ({ text, lengths }) => {
    const parts = readParts(text);
    expect(parts.map((part) => part.text.length)).toEqual(lengths);
    for (const part of parts) expect(text.startsWith(part.text, part.start)).toBe(true);
    expect(parts[1]?.start).toBe(text.length - (lengths[1] ?? 0));
  });
});
