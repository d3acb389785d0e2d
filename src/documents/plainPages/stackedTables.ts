import { boldDepth, type DocumentBlock } from '../blocks/documentBlocks.ts';
import type { TableCell, TableRow } from '../blocks/documentTable.ts';
import { codeWords } from '../cells/codeWords.ts';

/**
 * Separates tables that a page saved as text stacks without an empty line, so that the code over the next table, its
 * headers and its delimiter row look like rows of the one before. Each becomes a table of its own, under its code.
 */
export function unstackTables(blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  return blocks.flatMap((block, index) => {
    if (block.kind === 'table') return splitTable(block).flatMap(joinSplitRows);
    const next = blocks[index + 1];
    return block.kind === 'paragraph' && next?.kind === 'table' && next.line === block.endLine + 1
      ? withCodeOver(block)
      : [block];
  });
}

function splitTable(block: DocumentBlock & { readonly kind: 'table' }): DocumentBlock[] {
  const { headers, rows } = block.table;
  const dashes = rows.flatMap((row, index) => (isDashes(row) && index > 0 ? [index] : []));
  if (dashes.length === 0) return [block];
  const tables: DocumentBlock[] = [];
  let [own, start]: [TableRow | null, number] = [headers, 0];
  for (const at of [...dashes, rows.length + 1]) {
    const body = rows.slice(start, at - 1);
    // Where each cell has a line, a title is a line that no pipe ends.
    const isTorn = body.filter(endsInPipe).length > 1 && body.every(isTitle);
    const isOver = (row: TableRow): boolean => isTitle(row) && !(isTorn && endsInPipe(row));
    const over = at <= rows.length ? body.findLastIndex((row) => !isOver(row)) + 1 : body.length;
    const data = body.slice(0, over);
    const line = own?.line ?? block.line;
    tables.push({ kind: 'table', table: { headers: own, rows: data }, line, endLine: data.at(-1)?.endLine ?? line });
    for (const row of body.slice(over)) tables.push(lineOf(row));
    [own, start] = [rows[at - 1] ?? null, at + 1];
  }
  return tables;
}

/**
 * Under several headers, rows of one cell each are really cells, one on each line: as many as there are headers make a
 * row.
 */
function joinSplitRows(block: DocumentBlock): DocumentBlock[] {
  if (block.kind !== 'table') return [block];
  const { headers, rows } = block.table;
  const width = headers?.cells.length ?? 0;
  if (width < 2 || rows.length < width || !rows.every(({ cells }) => cells.length < 2)) return [block];
  const cells: TableCell[] = [];
  const behind: TableRow[] = [];
  let isOpen = false;
  for (const row of rows) {
    const text = row.cells[0]?.text ?? '';
    const isClosed = endsInPipe(row);
    const last = cells.at(-1);
    // A cell without a closing pipe continues on the next line; after the last row, such text is not part of the
    // table.
    if (isOpen && last !== undefined) cells.splice(-1, 1, { ...last, text: `${last.text}<br>${text}` });
    else if (isClosed || cells.length % width !== 0) cells.push({ text, line: row.line });
    else {
      behind.push(row);
      continue;
    }
    isOpen = !isClosed;
  }
  const whole = Array.from({ length: Math.floor(cells.length / width) }, (_, index): TableRow => {
    const own = cells.slice(index * width, (index + 1) * width);
    const line = own[0]?.line ?? block.line;
    const text = own.map((cell) => cell.text).join(' | ');
    return { line, endLine: own.at(-1)?.line ?? line, text, cells: own, isTitle: false };
  });
  const { line } = block;
  const endLine = whole.at(-1)?.endLine ?? line;
  const table: DocumentBlock = { kind: 'table', table: { headers, rows: whole }, isLoose: true, line, endLine };
  return [table, ...behind.map(lineOf)];
}

function endsInPipe({ text }: TableRow): boolean {
  return text.trimEnd().endsWith('|');
}

function isDashes({ cells }: TableRow): boolean {
  return cells.length > 1 && cells.some(isDash) && cells.every((cell) => isDash(cell) || cell.text === '');
}

function isDash({ text }: TableCell): boolean {
  return /^:?-{2,}:?$/.test(text);
}

/** A line above the next table: a row of one cell. */
function isTitle({ cells }: TableRow): boolean {
  return cells.filter((cell) => cell.text !== '').length === 1;
}

function lineOf({ line, endLine, cells }: TableRow): DocumentBlock {
  const text = cells.find((cell) => cell.text !== '')?.text ?? '';
  return isCode(text)
    ? { kind: 'heading', depth: boldDepth, text, line, endLine }
    : { kind: 'paragraph', text, line, endLine };
}

/** Makes the last line of a paragraph over a table a heading, if it is a code. */
function withCodeOver(block: DocumentBlock & { readonly kind: 'paragraph' }): DocumentBlock[] {
  const lines = block.text.split('\n');
  const last = lines.pop()?.trim() ?? '';
  if (!isCode(last)) return [block];
  const heading = {
    kind: 'heading' as const,
    depth: boldDepth,
    text: last,
    line: block.endLine,
    endLine: block.endLine,
  };
  return lines.length === 0 ? [heading] : [{ ...block, text: lines.join('\n'), endLine: block.endLine - 1 }, heading];
}

function isCode(text: string): boolean {
  if (text.length > 100) return false;
  const words = codeWords(text);
  return words.length > 0 && words.every(({ kind }) => kind === 'hex' || kind === 'decimal' || kind === 'filler');
}
