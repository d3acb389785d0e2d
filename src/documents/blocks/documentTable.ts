import type { Table } from 'mdast';
import type { Outline } from './documentOutline.ts';
import type { HtmlRegion } from './htmlRegions.ts';
import { splitPipeRow, unescapePipes } from './pipeRow.ts';

/** A table of a document, however it is written. */
export interface DocumentTable {
  /** Null if the table has no header row. */
  readonly headers: TableRow | null;
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** 1-based lines of the document, first and last. */
  readonly line: number;
  readonly endLine: number;
  /** The row as written, or its beginning. */
  readonly text: string;
  readonly cells: readonly TableCell[];
  /** True if one cell spans the whole table: a heading for the rows below. */
  readonly isTitle: boolean;
  /** From its first tag to its last. Only for HTML rows. */
  readonly place?: HtmlPlace;
}

export interface TableCell {
  /** Markdown that may hold HTML. */
  readonly text: string;
  readonly line: number;
  /** The content between its tags. Only for HTML cells, and not for one that reaches down from a row above. */
  readonly place?: HtmlPlace;
  /** The cell of a row above that reaches into this row through `rowspan`; left out for a cell of the row itself. */
  readonly above?: TableCell;
}

/** Part of a region: offsets in its lines, joined by line feeds. */
export interface HtmlPlace {
  readonly region: HtmlRegion;
  readonly start: number;
  readonly end: number;
}

/**
 * A pipe table of the outline, and the lines right below it: to Markdown they are rows of one cell, but without a pipe, below rows
 * that begin with one, they are text.
 */
export function pipeTable(
  table: Table,
  outline: Outline,
): { readonly table: DocumentTable; readonly below: readonly TableRow[] } {
  const [headers, ...rows] = outline.rowsOf(table).map(({ line, text }): TableRow => {
    const cells = splitPipeRow(text).map((cell) => ({ text: unescapePipes(cell), line }));
    return { line, endLine: line, text, cells, isTitle: isCategory(cells) };
  });
  const isBound = (row: TableRow | undefined): boolean => row?.text.trimStart().startsWith('|') === true;
  // A code alone is a row that lacks its pipes.
  const isRow = ({ text }: TableRow): boolean => /\||\b0x[0-9a-f]{3}|^-?\d+\s*$/i.test(text);
  const end = isBound(headers) ? rows.findLastIndex(isRow) + 1 : rows.length;
  return { table: { headers: headers ?? null, rows: rows.slice(0, end) }, below: rows.slice(end) };
}

/** "| **Download errors** | | |": words in bold, and no code among them, in the only cell that is not empty. */
function isCategory([first, ...others]: readonly TableCell[]): boolean {
  if (first === undefined || others.length === 0 || others.some(({ text }) => text !== '')) return false;
  return /^(\*\*|__)[^*_]{3,100}\1:?$/.test(first.text) && !/0x|\d{3}/i.test(first.text);
}

/**
 * Swaps rows and columns of a table whose first column holds the headers ("Error code | 0x80070005", "Cause | …").
 * `lineOfColumn` is the line of the first cell of each column.
 */
export function transposed({ headers, rows }: DocumentTable): DocumentTable {
  const all = headers === null ? rows : [headers, ...rows];
  const width = Math.max(0, ...all.map((row) => row.cells.length));
  const columns = Array.from({ length: width }, (_, column): TableRow => {
    const cells = all.map((row) => row.cells[column] ?? { text: '', line: row.line });
    const [first, last] = [all[0], all.at(-1)];
    return { line: first?.line ?? 1, endLine: last?.endLine ?? 1, text: cells[0]?.text ?? '', cells, isTitle: false };
  });
  const [names, ...records] = columns;
  return {
    headers: names ?? null,
    rows: records.map((row) => ({ ...row, text: row.cells.map((cell) => cell.text).join(' | ') })),
  };
}
