import { describe, expect, it } from 'vitest';
import { RepeatedLines } from '../../../../src/domain/codes/logs/repeatedLines.ts';

const kept = (line: string, previous: string, index: number) => {
  const lines = new RepeatedLines();
  const reading = { previous: 'above', found: [], slips: [] };
  lines.reading('a line', 'above', 256);
  lines.keep('a line', reading);
  lines.keep('x'.repeat(128), reading);
  lines.keep('x'.repeat(129), reading);
  return lines.reading(line, previous, index) === reading;
};

describe('a line that stands again', () => {
  it.each([
    { line: 'a line', previous: 'above', index: 300, is: true, because: 'it stands below the same line' },
    { line: 'a line', previous: 'above', index: 511, is: true, because: 'it begins within the same 256 characters' },
    { line: 'a line', previous: 'above', index: 512, is: false, because: 'it begins behind them' },
    { line: 'a line', previous: 'other', index: 300, is: false, because: 'another line stands above it' },
    { line: 'a word', previous: 'above', index: 300, is: false, because: 'it is another line' },
    { line: 'x'.repeat(128), previous: 'above', index: 300, is: true, because: 'two of that length just fit' },
    { line: 'x'.repeat(129), previous: 'above', index: 300, is: false, because: 'no two of that length do' },
  ])('is known at $index: $is, because $because', ({ line, previous, index, is }) => {
    expect(kept(line, previous, index)).toBe(is);
  });
});

describe('the lines of a list', () => {
  const reading = { previous: 'above', found: [], slips: [] };
  const isKept = (different: number, isRepeated: boolean) => {
    const lines = new RepeatedLines();
    for (let index = 0; index < different; index++) lines.keep(`line ${String(index)}`, reading);
    if (isRepeated) lines.reading('line 0', 'above', 0);
    lines.keep('a line', reading);
    return lines.reading('a line', 'above', 0) === reading;
  };

  it.each([
    { different: 999, isRepeated: false, is: true, because: 'one of so many may still stand again' },
    { different: 1000, isRepeated: false, is: false, because: 'of a thousand none stood again' },
    { different: 1000, isRepeated: true, is: true, because: 'one of them stood again' },
  ])(
    'are kept after $different lines (repeated: $isRepeated): $is, because $because',
    ({ different, isRepeated, is }) => {
      expect(isKept(different, isRepeated)).toBe(is);
    },
  );
});
