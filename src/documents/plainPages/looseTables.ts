import type { DocumentBlock } from '../blocks/documentBlocks.ts';
import type { DocumentTable, TableRow } from '../blocks/documentTable.ts';
import { splitPipeRow, unescapePipes } from '../blocks/pipeRow.ts';
import { columnsOf } from '../columns/tableContents.ts';
import { headingsAbove } from './codeContext.ts';

/**
 * Finds the tables that Markdown takes for paragraphs or code: rows between pipes without a delimiter row,
 * reStructuredText grids and tab-separated lines. Only tables of codes; `title` is that of the document, `family` what the importer was told.
 */
export function withLooseTables(
  blocks: readonly DocumentBlock[],
  title: string,
  family: string | null,
): readonly DocumentBlock[] {
  const candidates = blocks.map(looseTable);
  if (candidates.every((table) => table === null)) return blocks;
  const above = headingsAbove(blocks);
  return blocks.map((block, index): DocumentBlock => {
    const table = candidates[index] ?? null;
    if (table === null) return block;
    const before = blocks[index - 1];
    const words = before?.kind === 'paragraph' ? before.text.slice(-500) : '';
    const around = { headings: [title, above[index] ?? '', words].join(' '), family };
    const columns = columnsOf(table, around);
    if (columns === null) return block;
    const { line, endLine } = block;
    return { kind: 'table', table, isLoose: true, line, endLine };
  });
}

/** The table in the lines of a paragraph or an indented block; null if there is none. */
function looseTable(block: DocumentBlock): DocumentTable | null {
  const lines = linesOf(block);
  if (lines.length < 2) return null;
  // A table in a block of code is a sample; lines that tabs indent are code to Markdown alone.
  if (block.kind === 'code') return tabbedRows(lines);
  return gridTable(lines) ?? pipeRows(lines) ?? tabbedRows(lines);
}

interface Line {
  readonly text: string;
  readonly line: number;
}

function linesOf(block: DocumentBlock): Line[] {
  if (block.kind === 'paragraph')
    return block.text.split('\n').map((text, index) => ({ text, line: block.line + index }));
  if (block.kind !== 'code') return [];
  const lines = block.source.split('\n');
  // A fenced code block is a sample; an indented one has no fences in the document.
  return lines.length === block.endLine - block.line + 3
    ? lines.slice(1, -1).map((text, index) => ({ text, line: block.line + index }))
    : [];
}

/** "| 0x80070005 | Denied |" on every line, except a few words before them. */
function pipeRows(lines: readonly Line[]): DocumentTable | null {
  const first = lines.findIndex(({ text }) => text.includes('|'));
  if (first === -1 || first > 3) return null;
  const rows = lines.slice(first).map(({ text, line }) => rowOf(splitPipeRow(text).map(unescapePipes), line, text));
  const width = rows[0]?.cells.length ?? 0;
  if (rows.length < 2 || width < 2 || rows.some(({ cells }) => cells.length < 2 || cells.length > width)) return null;
  // "Error: 0x80070005 | Cause: No right" on each line: labels, not columns.
  if (rows.every(({ cells }) => cells.every(({ text }) => /^[\s*_]*\p{L}[\p{L} ]{1,30}[\s*_]*[:：]/u.test(text))))
    return null;
  return tableOf(rows);
}

function tabbedRows(lines: readonly Line[]): DocumentTable | null {
  const rows: TableRow[] = [];
  for (const { text, line } of lines) {
    const cells = text
      .trim()
      .split(/\t+/)
      .map((cell) => cell.trim());
    if (cells.length > mostTabbed) return null;
    if (cells.length > 1) {
      rows.push(rowOf(cells, line, text));
      continue;
    }
    // A line without a tab continues the last cell; one before the first row is not part of the table.
    const last = rows.pop();
    const cell = last?.cells.at(-1);
    if (last === undefined || cell === undefined) continue;
    const whole = { ...cell, text: `${cell.text}<br>${text.trim()}` };
    rows.push({ ...last, endLine: line, cells: [...last.cells.slice(0, -1), whole] });
  }
  return rows.length < 2 || rows.length * 3 < lines.length ? null : tableOf(rows);
}

/** The most cells of a tab-separated row. */
const mostTabbed = 12;

/** Rows between lines of dashes; the lines of one row form one cell for each column. */
function gridTable(lines: readonly Line[]): DocumentTable | null {
  if (!border.test(lines[0]?.text ?? '') || !border.test(lines.at(-1)?.text ?? '')) return null;
  const rows: TableRow[] = [];
  let open: Line[] = [];
  let headers: TableRow | null = null;
  for (const line of lines) {
    if (!border.test(line.text)) {
      open.push(line);
      continue;
    }
    const row = gridRow(open);
    open = [];
    if (row === null) continue;
    if (line.text.includes('=') && headers === null) headers = row;
    else rows.push(row);
  }
  if (rows.length === 0) return null;
  return headers === null ? tableOf(rows) : { headers, rows };
}

const border = /^[ \t]*\+(?:[-=]{3,}\+){2,}[ \t]*$/;

function gridRow(lines: readonly Line[]): TableRow | null {
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return null;
  const columns: string[][] = [];
  for (const { text } of lines)
    for (const [column, cell] of splitPipeRow(text).entries())
      (columns[column] ??= []).push(unescapePipes(cell).trim());
  const cells = columns.map((pieces) => pieces.filter((piece) => piece !== '').join(' '));
  return { ...rowOf(cells, first.line, first.text), endLine: last.line };
}

function rowOf(cells: readonly string[], line: number, text: string): TableRow {
  return { line, endLine: line, text, cells: cells.map((cell) => ({ text: cell, line })), isTitle: false };
}

/** Whether the first row really is a header row is decided when the columns are read. */
function tableOf([first, ...others]: readonly TableRow[]): DocumentTable {
  return { headers: first ?? null, rows: others };
}
