import type { DocumentBlock } from '../blocks/documentBlocks.ts';
import type { DocumentTable, TableCell, TableRow } from '../blocks/documentTable.ts';
import { itemText } from '../records/itemMarkdown.ts';

/**
 * The list tables and comma-separated tables of reStructuredText, as the tables that they are. Those of wikis and of AsciiDoc are
 * cut out before (blocks/markupTable.ts).
 */
export function withMarkupTables(blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  const written: DocumentBlock[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined) continue;
    const found =
      block.kind === 'paragraph' ? (listTable(block, blocks[index + 1]) ?? commaTable(block, blocks[index + 1])) : null;
    if (found === null) {
      written.push(block);
      continue;
    }
    written.push(found.block);
    index += found.blocks - 1;
  }
  return written;
}

type Paragraph = DocumentBlock & { readonly kind: 'paragraph' };

/** A table, and how many blocks it takes. */
interface Found {
  readonly block: DocumentBlock;
  readonly blocks: number;
}

/** reStructuredText: ".. list-table::" over a list whose items hold the cells of a row as a list. */
function listTable(first: Paragraph, next: DocumentBlock | undefined): Found | null {
  if (!/^\.\. list-table::/.test(first.text) || next?.kind !== 'list') return null;
  const rows = next.items.map(({ blocks: [cells, ...others] }) =>
    cells?.kind === 'list' && others.length === 0
      ? rowOf(cells.items.map((item) => ({ text: itemText(item), line: item.line })))
      : null,
  );
  const whole = rows.filter((row) => row !== null);
  const width = whole[0]?.cells.length ?? 0;
  if (whole.length < rows.length || width < 2 || whole.some(({ cells }) => cells.length > width)) return null;
  return { block: tableBlock(tableOf(whole), first.line, next.endLine), blocks: 2 };
}

/** reStructuredText: ".. csv-table::" with its headers in an option, over a row a line. */
function commaTable(first: Paragraph, next: DocumentBlock | undefined): Found | null {
  if (!/^\.\. csv-table::/.test(first.text) || next?.kind !== 'paragraph') return null;
  const lines = first.text.split('\n');
  const at = lines.findIndex((line) => /^\s*:header:/.test(line));
  const headers = at === -1 ? [] : fieldsOf((lines[at] ?? '').replace(/^\s*:header:/, ''));
  const rows = next.text
    .split('\n')
    .map((line, offset) => rowOf(fieldsOf(line).map((text) => ({ text, line: next.line + offset }))));
  if (rows.some(({ cells }) => cells.length < 2)) return null;
  const over = rowOf(headers.map((text) => ({ text, line: first.line + at })));
  const table = headers.length > 1 ? { headers: over, rows } : tableOf(rows);
  return { block: tableBlock(table, first.line, next.endLine), blocks: 2 };
}

function fieldsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)[ \t]{0,20}(?:"((?:[^"]|"")*)"[ \t]{0,20}|([^",]*))(?=,|$)/g)].map(
    ([, quoted, plain]) => (quoted?.replaceAll('""', '"') ?? plain ?? '').trim(),
  );
}

function rowOf(cells: readonly TableCell[]): TableRow {
  const [line, endLine] = [cells[0]?.line ?? 1, cells.at(-1)?.line ?? 1];
  return { line, endLine, text: cells.map(({ text }) => text).join(' | '), cells, isTitle: false };
}

/** A first row that is none of headers is told by whoever looks at its columns. */
function tableOf([headers, ...rows]: readonly TableRow[]): DocumentTable {
  return { headers: headers ?? null, rows };
}

function tableBlock(table: DocumentTable, line: number, endLine: number): DocumentBlock {
  return { kind: 'table', table, isLoose: true, line, endLine };
}
