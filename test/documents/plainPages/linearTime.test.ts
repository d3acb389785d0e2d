import { describe, expect, it } from 'vitest';
import { pastedRows } from '../../../src/documents/plainPages/pastedRows.ts';
import { readDocument } from '../../../src/documents/reading/readDocument.ts';
import { growth, notSquare } from '../../world/growth.ts';

const codes = '# Error codes\n\n';

describe('the time that lines of a page take', () => {
  it.each([
    {
      because: 'a line without a tab goes on in a row, which may have many cells',
      textOf: (size: number) => `${codes}5\t${'a\t'.repeat(size / 4)}\n${'b\n'.repeat(size / 4)}`,
    },
    {
      because: 'no row of a table may hold a code, and all may be titles but the last',
      textOf: (size: number) =>
        `${codes}| a | b |\n|---|---|\n${'| x |\n'.repeat(size / 6)}| x | y |\n| c | d |\n| --- | --- |\n`,
    },
    {
      because: 'no table of a wiki may be closed',
      textOf: (size: number) => '{|\n| a || b\n'.repeat(size / 12),
    },
    {
      because: 'each line of a run may be a cell, and none a code',
      textOf: (size: number) => 'a |\n'.repeat(size / 4),
    },
    {
      because: 'no list of a program may be closed',
      textOf: (size: number) => `from a import b\n${'a = [\n"b",\n'.repeat(size / 11)}`,
    },
    {
      because: 'one line of an article may look like a name that does not end',
      textOf: (size: number) =>
        `# Error 0x80070005\n\n${'a_'.repeat(size / 2)}\n\n## Cause\n\nx\n\n## Resolution\n\nRestart.\n`,
    },
  ])('grows as they do, though $because', ({ textOf }) => {
    expect(growth(readDocument, textOf, 8_000)).toBeLessThan(notSquare);
  });

  it('grows as they do, though all may be rows with short codes', () => {
    const read = (text: string) => pastedRows({ kind: 'paragraph', text, line: 1, endLine: text.split('\n').length });
    expect(read('0x413 It runs.\n'.repeat(3))).toHaveLength(3);
    expect(growth(read, (size) => '0x413 It runs now.\n'.repeat(size / 19), 16_000)).toBeLessThan(notSquare);
  });
});
