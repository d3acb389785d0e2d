import { describe, expect, it } from 'vitest';
import { edgesOf, trimEndOf } from '../../src/domain/trimEdges.ts';

describe('edgesOf', () => {
  it.each([
    { text: '  a b ', parts: ['  ', 'a b', ' '], because: 'blanks within stay' },
    { text: '   ', parts: ['   ', '', ''], because: 'nothing is left between' },
    { text: '', parts: ['', '', ''], because: 'there is nothing' },
    { text: 'a', parts: ['', 'a', ''], because: 'it has no edges' },
  ])('parts "$text" into $parts, because $because', ({ text, parts }) => {
    const { before, core, after } = edgesOf(text, /\s/);
    expect([before, core, after]).toEqual(parts);
  });
});

describe('trimEndOf', () => {
  it('takes what matches from the end alone', () => {
    expect(trimEndOf(' a, b ,, ', /[\s,]/)).toBe(' a, b');
    expect(trimEndOf(',,', /,/)).toBe('');
  });
});
