import type { DocumentBlock } from '../blocks/documentBlocks.ts';
import type { DocumentTable, TableCell, TableRow } from '../blocks/documentTable.ts';
import { itemText } from '../records/itemMarkdown.ts';

/**
 * Tables in the markup of another format that stand in a document of Markdown, as the tables that they are: those of AsciiDoc
 * between "|===", and the list tables and comma-separated tables of reStructuredText.
 */
export function withMarkupTables(blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  const written: DocumentBlock[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined) continue;
    const found =
      block.kind === 'paragraph'
        ? (barTable(block, blocks, index) ??
          listTable(block, blocks[index + 1]) ??
          commaTable(block, blocks[index + 1]))
        : null;
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

/** AsciiDoc: cells behind bars, in one line or a line each, between two lines "|===". */
function barTable(first: Paragraph, blocks: readonly DocumentBlock[], index: number): Found | null {
  const start = first.text.split('\n').findIndex((line) => fence.test(line));
  if (start === -1) return null;
  const lines: { readonly text: string; readonly line: number }[] = [];
  for (let at = index; at < blocks.length && at - index < mostBlocks; at++) {
    const block = blocks[at];
    if (block?.kind !== 'paragraph') return null;
    const own = block.text.split('\n').map((text, offset) => ({ text, line: block.line + offset }));
    const inside = at === index ? own.slice(start + 1) : own;
    const end = inside.findIndex(({ text }) => fence.test(text));
    lines.push(...(end === -1 ? inside : inside.slice(0, end)));
    if (end === -1) continue;
    // What stands behind the table in the same paragraph would be lost.
    if (end < inside.length - 1) return null;
    const table = barRows(lines, columnsSaid(first.text));
    if (table === null) return null;
    return { block: tableBlock(table, first.line, block.endLine), blocks: at - index + 1 };
  }
  return null;
}

const fence = /^\|={3,}\s*$/;
const mostBlocks = 2_000;

/** `[cols="1,2,2"]`, `[cols="3*"]`; null if the document does not say. */
function columnsSaid(text: string): number | null {
  const said = /\bcols="?([^"\]]{1,200})/.exec(text)?.[1];
  if (said === undefined) return null;
  const times = /^(\d{1,2})\*/.exec(said)?.[1];
  return times === undefined ? said.split(/[,;]/).filter((part) => part.trim() !== '').length : Number(times);
}

function barRows(
  lines: readonly { readonly text: string; readonly line: number }[],
  said: number | null,
): DocumentTable | null {
  const cells: TableCell[] = [];
  let width = said;
  for (const { text, line } of lines) {
    const [before = '', ...own] = text.split(/(?<!\\)(?:(?<=^|\s)[aehlmsdv])?\|/);
    // A cell that spans others has no place in rows of the same width.
    if (/(?:^|\s)(?:\d{1,2})?(?:\.\d{1,2})?\+$/.test(before)) return null;
    const last = cells.at(-1);
    if (before.trim() !== '' && last !== undefined)
      cells.splice(-1, 1, { ...last, text: `${last.text} ${before.trim()}`.trim() });
    if (own.length === 0) continue;
    width ??= own.length;
    for (const cell of own) cells.push({ text: cell.trim().replace(/\\\|/g, '|'), line });
  }
  if (width === null || width < 2 || cells.length % width !== 0) return null;
  const count = width;
  const rows = Array.from({ length: cells.length / count }, (_, at) =>
    rowOf(cells.slice(at * count, (at + 1) * count)),
  );
  return tableOf(rows);
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
