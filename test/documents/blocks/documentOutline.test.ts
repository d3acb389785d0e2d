import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { chunksOf } from '../../../src/documents/blocks/documentChunks.ts';
import { readOutline } from '../../../src/documents/blocks/documentOutline.ts';
import { parseBlocks } from '../../../src/documents/text/markdownParser.ts';
import { splitPipeRow } from '../../../src/documents/blocks/pipeRow.ts';
import { readDocument } from '../../../src/documents/reading/readDocument.ts';
import { readGuideDocument } from '../../../src/documents/formats/readGuideDocument.ts';
import { anyCharacter } from '../../world/anyCharacter.ts';

const lines = [
  '',
  '',
  '',
  'text',
  '# Title',
  '- item',
  '  - nested',
  '1. one',
  '   more',
  '> quote',
  '>',
  '```',
  '~~~~',
  '  ```',
  '- ```',
  '    code',
  '<!-- a',
  '-->',
  '  <!--',
  '<div>',
  '<pre>',
  '</pre>',
  '| a | b |',
  '|---|---|',
  '| 1 | 2',
  'a|b',
  '-|-',
  'c|d',
  '---',
  '===',
  '[x]: y',
  '\t',
  '* * *',
  '**bold**',
];
const documents = fc.array(fc.constantFrom(...lines), { maxLength: 25 });

/** Each block with its first and last line. */
function shapeOf(node: Nodes): unknown {
  const place = [node.type, node.position?.start.line, node.position?.end.line];
  return 'children' in node && node.type !== 'paragraph' && node.type !== 'heading'
    ? [place, node.children.map(shapeOf)]
    : place;
}

describe('the outline of a document', () => {
  it('cut in chunks has the blocks that the whole has', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const chunked = chunksOf(document).flatMap(({ start, end }) => {
          const before = '\n'.repeat(start);
          return parseBlocks(before + document.slice(start, end).join('\n')).children.map(shapeOf);
        });
        expect(chunked).toEqual(parseBlocks(document.join('\n')).children.map(shapeOf));
      }),
      { numRuns: 200 },
    );
  });

  it('has the rows that the parser finds', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const outline = readOutline(document.join('\n'));
        if ('refusal' in outline) throw new Error(outline.refusal.message);
        const rows = outline.root.children.flatMap((node) => (node.type === 'table' ? outline.rowsOf(node) : []));
        const whole = parseBlocks(document.join('\n')).children.flatMap((node) =>
          node.type === 'table' ? node.children : [],
        );
        expect(rows.map((row) => row.line)).toEqual(whole.map((row) => row.position?.start.line));
      }),
      { numRuns: 200 },
    );
  });

  it('splits rows into the cells that the parser finds', () => {
    const cells = fc.array(fc.constantFrom('|', '\\', '`', ' ', 'a', '\\|', '\u00a0', '*'), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(cells, (parts) => {
        const row = `a${parts.join('')}`;
        const [table] = parseBlocks(`|h|\n|-|\n|${row}`).children;
        const found = table?.type === 'table' ? (table.children[1]?.children ?? []) : [];
        const texts = found.map((cell) => cell.children.map((child) => ('value' in child ? child.value : '')).join(''));
        expect(splitPipeRow(`|${row}`)).toEqual(texts);
      }),
      { numRuns: 300 },
    );
  });
});

describe('readGuideDocument', () => {
  it('throws at no text', () => {
    const mixed = fc.oneof(
      fc.string({ unit: anyCharacter }),
      documents.map((document) => document.join('\n')),
    );
    const cell = fc.string({
      unit: fc.constantFrom(...Array.from('ab|\\`*_[]()<>&!#-.,0xX \u200b\u00a0\ud800\u0000')),
    });
    const table = fc
      .array(cell)
      .map((rows) => ['| Hex | Cause | Mitigation |', '|-|-|-|', ...rows.map((row) => `| 0x1 | ${row}`)].join('\n'));
    fc.assert(
      fc.property(fc.oneof(mixed, table), (text) => readGuideDocument(text).rows.length >= 0),
      { numRuns: 200 },
    );
  });

  const header = '| Hex | Cause | Mitigation |\n|-|-|-|\n';
  it.each([
    ['>'.repeat(50_000), 'Quotes and lists are nested deeper than 100 levels', 'quotes are nested without end'],
    ['- '.repeat(50_000), 'Quotes and lists are nested deeper', 'lists are nested without end'],
    ['a'.repeat(10_000_000), 'longer than 8 MB', 'the document is too long'],
    ['a'.repeat(200_000), 'The line has 200,000 characters', 'the line has no end'],
    [`${'|'.repeat(50_000)}\n${'|-'.repeat(50_000)}`, 'The line has 50,001 cells', 'the table has no end'],
    ['- a\n'.repeat(60_000), 'more than 50,000 lines', 'the list has no end'],
    ['> a\nb\n'.repeat(20_000), '40000 lines stand here as one block', 'the quote has no end'],
    ['<div>a</div>\n\n'.repeat(40_000), 'Too much up to here is HTML', 'the HTML has no end'],
    ['\n'.repeat(5_000_000), 'The document has 5,000,001 lines', 'there is nothing but lines'],
    ['a\n=\n'.repeat(12_000), '24000 lines stand here as one block', 'the headings have no end'],
    ['0x80070005 '.repeat(9_000).concat('\n').repeat(10), 'more than 20,000 codes', 'the codes have no end'],
    ['|'.repeat(1_000_000), 'The line has 1,000,000 characters', 'a million pipes are one line'],
    ['<table><tr><td>'.repeat(60_000), 'The line has 900,000 characters', 'tables are nested without end'],
    ['a\n\n'.repeat(100_000), 'more than 50,000 lines', 'the document has too many lines'],
  ])('refuses a hostile document and says why: %#', (text, message) => {
    const { rows, warnings } = readGuideDocument(text);
    expect(rows).toEqual([]);
    expect(warnings.map((warning) => warning.message)).toEqual([expect.stringContaining(message)]);
  });

  it.each([
    [`${header}| 0x1 | ${'[a]( '.repeat(4_000)} | b |`, 'brackets in a cell'],
    [`${header}| 0x1 | ${'*a **b '.repeat(2_800)} | b |`, 'emphasis in a cell'],
    [`${header}| 0x1 | ${'`a``b'.repeat(4_000)} | ${'<br>a. '.repeat(2_800)}|`, 'code and breaks in a cell'],
    [`${header}| 0x1 | x | If ${'a, '.repeat(6_000)}|`, 'commas in a cell'],
    [`${header}| ${'0x80070057 '.repeat(1_800)}${'.'.repeat(9_000)} | ${' '.repeat(60_000)}x | y |`, 'blanks and dots'],
    [`# ${'['.repeat(90_000)}`, 'brackets in a heading'],
    ['<table>\n'.repeat(20_000), 'tables that never end'],
    [`<table>\n${'<td>x\n'.repeat(50_000)}`, 'cells that never end'],
    [`<table>\n${'<tr><td colspan=1000 rowspan=65000>0x80070005</td></tr>\n'.repeat(1_000)}`, 'spans that overlap'],
    [`<table>\n${'<!-- '.repeat(15_000)}`, 'comments that never end'],
    [`<table>\n${'<a "'.repeat(20_000)}\n${"<a '".repeat(20_000)}`, 'attributes that never end'],
    [
      `<table><tr><th>Hex</th><th>Cause</th></tr><tr><td>0x1</td><td>${'<ul><li>'.repeat(2_000)}</td></tr></table>`,
      'lists in lists',
    ],
    [`<dl>\n${'<dl><dt>'.repeat(10_000)}`, 'definitions in definitions'],
    [`Error code: 0x80070005\n${'Cause: '.repeat(10_000)}`, 'labels in a line'],
    [`- ${'0x80070005, '.repeat(8_000)}`, 'codes at the beginning of an item'],
    ['0x'.repeat(9_000), 'prefixes alone'],
  ])('reads what is long and odd, and accounts for its codes: %#', (text) => {
    const { codes } = readDocument(text);
    expect(codes && codes.inEntries + codes.inWarnings + codes.skipped.length).toBe(codes?.inText);
  });

  it('reads 1 MB with 5,000 rows', () => {
    const row = (index: number): string =>
      `| 0x${(0x80070000 + index).toString(16)} | Cause ${String(index)} says NTE\\_BAD\\_DATA and more. | ` +
      `Sign out and then sign in again. If that fails, see **[the page](/a/b(c=${String(index)}))**. <br> Reboot ${String(index)}. ${'More words. '.repeat(6)}|`;
    const document = header + Array.from({ length: 5_000 }, (_, index) => row(index)).join('\n');
    const { rows, warnings } = readGuideDocument(document);
    expect([document.length > 1_000_000, rows.length, warnings.length]).toEqual([true, 5_000, 0]);
  });
});
