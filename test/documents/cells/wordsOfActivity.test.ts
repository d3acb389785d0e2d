import { describe, expect, it } from 'vitest';
import { saysActivity } from '../../../src/documents/cells/saysActivity.ts';

describe('words that say what was being done', () => {
  it.each([
    { length: 120, is: true, because: 'a title may be that long' },
    { length: 121, is: false, because: 'what is longer tells more than that' },
  ])('are such with $length characters: $is, because $because', ({ length, is }) => {
    const start = 'Installing the agent on ';
    const words = start + 'x'.repeat(length - start.length);
    expect(saysActivity(words)).toBe(is);
    expect(saysActivity(`  ${words} `)).toBe(is);
  });
});
