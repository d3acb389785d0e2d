import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hexOf, toErrorCode } from '../../../src/domain/codes/errorCode.ts';
import type { CodeAccount } from '../../../src/documents/reading/codeAccount.ts';
import { readDocument } from '../../../src/documents/reading/readDocument.ts';

/** Codes with all their digits as written, found without any of the reader's own means. */
function codesIn(text: string): string[] {
  return [...text.matchAll(/0x[0-9a-f]{8}(?![0-9a-z])/gi)].map(([code]) => code.toUpperCase());
}

function sumOf({ inEntries, inWarnings, skipped }: CodeAccount): number {
  return inEntries + inWarnings + skipped.length;
}

const code = fc.integer({ min: 0x80000000, max: 0xffffffff }).map((value) => hexOf(toErrorCode(value)));
const words = fc.constantFrom(
  'It fails.',
  'Try again.',
  '',
  'See **there**.',
  'a \\| b',
  'Unknown',
  '<br>',
  'n/a',
  '[x](y)',
);
const cell = fc.oneof({ weight: 5, arbitrary: words }, { weight: 1, arbitrary: code });
const header = fc.constantFrom(
  'Hex',
  'Error code',
  'Cause',
  'Mitigation',
  'Colour',
  'Fehlercode',
  'Name',
  'Status',
  '',
);

const pipeTable = fc
  .tuple(
    fc.array(header, { minLength: 2, maxLength: 4 }),
    fc.array(fc.array(fc.oneof(code, cell), { minLength: 1, maxLength: 5 }), { maxLength: 5 }),
  )
  .map(([headers, rows]) =>
    [headers, headers.map(() => '--'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n'),
  );
const htmlTable = fc
  .array(fc.array(fc.oneof(code, cell), { minLength: 1, maxLength: 4 }), { maxLength: 4 })
  .map(
    (rows) =>
      `<table>\n<tr><th>Hex</th><th>Cause</th></tr>\n${rows.map((row) => `<tr>${row.map((text) => `<td>\n${text}</td>`).join('')}</tr>`).join('\n')}\n</table>`,
  );
const block = fc.oneof(
  pipeTable,
  htmlTable,
  fc.tuple(code, words).map(([one, text]) => `## ${one}\n\n${text}`),
  fc.tuple(code, words, code).map(([one, text, other]) => `- ${one}: ${text}\n  - Reason: ${other}`),
  fc.tuple(code, words).map(([one, text]) => `Error code: ${one}\nCause: ${text}\nResolution: wait`),
  fc.tuple(code, words).map(([one, text]) => `<dl><dt>${one}</dt><dd>${text}</dd></dl>`),
  fc.tuple(code, words).map(([one, text]) => `${one}\n: ${text}`),
  fc.tuple(words, code).map(([text, one]) => `${text} A word about ${one} and [it](https://x.y/${one}).`),
  code.map((one) => `\`\`\`\n${one}\n\`\`\``),
  fc.constantFrom('# Title', '## Part', '---', '> quote', '1. step'),
);
const documents = fc.array(block, { maxLength: 8 }).map((blocks) => blocks.join('\n\n'));

/** The lines that a warning about several places names: "3 places (lines 3-5, 9): …". */
function linesNamed(message: string): number[] {
  const runs = /^\d+ places \(lines ([\d, -]+)/.exec(message)?.[1]?.split(', ') ?? [];
  return runs.flatMap((run) => {
    const [first = 0, last = first] = run.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

function linesAt(lines: readonly string[], numbers: readonly number[]): string {
  return numbers.map((line) => lines.slice(line - 1, line + 12).join(' ')).join(' ');
}

describe('the account of codes', () => {
  it('names every code of any document once for each place: in an entry, in a warning, or skipped', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const { guide, remarks, codes } = readDocument(text);
        if (codes === null) throw new Error('The document was refused.');
        expect(codes.inText).toBe(codesIn(text).length);
        expect(sumOf(codes)).toBe(codes.inText);
        // What is said to be in entries and in warnings is there.
        const lines = text.split('\n');
        const said = [
          ...guide.rows.map((row) => (row.code === null ? '' : hexOf(row.code).toUpperCase())),
          ...codes.skipped.map((one) => one.written.toUpperCase()),
          ...[...guide.warnings, ...remarks].flatMap(({ line, excerpt, message }) =>
            codesIn(`${excerpt} ${message} ${linesAt(lines, [line, ...linesNamed(message)])}`),
          ),
        ];
        expect(codesIn(text).filter((one) => !said.includes(one))).toEqual([]);
        // No entry has a code that the text does not hold.
        expect(
          guide.rows.filter((row) => row.code !== null && !codesIn(text).includes(hexOf(row.code).toUpperCase())),
        ).toEqual([]);
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  it.each<[string, number[], string]>([
    [
      '| Hex | Decimal | Cause |\n|-|-|-|\n| 0x87D1FDE8 | -2016281112 | It |',
      [2, 2, 0, 0],
      'both columns hold the code of the entry',
    ],
    [
      '| Hex | Cause |\n|-|-|\n| 0x80070057 | See 0x80070005. |',
      [2, 1, 0, 1],
      'a code in a sentence has no entry there',
    ],
    ['| Hex | Cause |\n|-|-|\n| 0x8007005 | It |', [1, 0, 1, 0], 'a code with a digit too few is in a warning'],
    [
      '| Hex | Decimal | Cause |\n|-|-|-|\n| 0x80070005 | -2147024890 | It |',
      [2, 1, 1, 0],
      'the decimal that disagrees is in a remark',
    ],
    [
      '| Error code | Cause |\n|-|-|\n| 1603 | It |',
      [1, 1, 0, 0],
      'a small number is a code where an entry is made of it',
    ],
    [
      'In 1603 came 80070005-1234-1234-1234-123456789012 at C:\\80070005\\x.',
      [0, 0, 0, 0],
      'numbers, GUIDs and paths are no codes',
    ],
    ['0x8007 0057 and 80070057 and 2147942487 and -2147024809', [4, 0, 0, 4], 'codes come in many spellings'],
    ['[a](https://x.y/0x80070057)', [1, 0, 0, 1], 'a link holds a code too'],
  ])('of %j is %j (in text, entries, warnings, skipped), because %s', (text, counts) => {
    const { codes } = readDocument(text);
    expect([codes?.inText, codes?.inEntries, codes?.inWarnings, codes?.skipped.length]).toEqual(counts);
  });
});
