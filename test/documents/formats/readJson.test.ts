import { describe, expect, it } from 'vitest';
import { readJson } from '../../../src/documents/formats/readJson.ts';

function jsonOf(codes: readonly (string | null)[], indent: number): string {
  const entries = codes.map((hex) => ({ code: hex === null ? null : { hex }, symbol: null, causes: ['A'], steps: [] }));
  return JSON.stringify(
    { format: 'hresolve-guide', version: 1, guide: { slug: 'a', title: 'A' }, entries },
    null,
    indent,
  );
}

describe('the lines of a guide in JSON', () => {
  it.each([
    { codes: ['0x80070005', '0x80070006'], because: 'each stands on its own' },
    { codes: ['0x80070005', null, '0x80070005'], because: 'a code may stand twice' },
    {
      codes: Array.from({ length: 5_000 }, (_, n) => `0x8${String(n).padStart(7, '0')}`),
      because: 'there may be many',
    },
  ])('are where the codes stand, 1 for a row without one, because $because', ({ codes }) => {
    const text = jsonOf(codes, 2);
    const lines = text.split('\n').flatMap((line, at) => (line.includes('"hex"') ? [at + 1] : []));
    const expected = codes.map((hex) => (hex === null ? 1 : lines.shift()));
    expect(readJson(text).document.rows.map(({ line }) => line)).toEqual(expected);
  });

  it('are 1 from the first code on whose characters are written as escapes', () => {
    const text = jsonOf(['0x80070005', '0x80070006', '0x80070007'], 1).replace('0x80070006', '\\u0030x80070006');
    const [first, ...others] = readJson(text).document.rows;
    expect(first?.line).toBeGreaterThan(1);
    expect(others.map(({ line }) => line)).toEqual([1, 1]);
  });
});
