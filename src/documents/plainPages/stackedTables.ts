import type { DocumentBlock } from '../blocks/documentBlocks.ts';
import type { TableCell, TableRow } from '../blocks/documentTable.ts';
import { codeWords } from '../cells/codeWords.ts';

/** Below every real heading, as bold lines with a code are. */
const boldDepth = 7;

/**
 * Pages that were saved as text stack their tables without an empty line between: the code that stands over the next one, its
 * headers and its row of dashes are rows of the one before. Each table is one again, under its code.
 */
export function withoutStacks(blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  return blocks.flatMap((block, index) => {
    if (block.kind === 'table') return partedTable(block);
    const next = blocks[index + 1];
    return block.kind === 'paragraph' && next?.kind === 'table' && next.line === block.endLine + 1
      ? withCodeOver(block)
      : [block];
  });
}

function partedTable(block: DocumentBlock & { readonly kind: 'table' }): DocumentBlock[] {
  const { headers, rows } = block.table;
  const dashes = rows.flatMap((row, index) => (isDashes(row) && index > 0 ? [index] : []));
  if (dashes.length === 0) return [block];
  const tables: DocumentBlock[] = [];
  let [own, start]: [TableRow | null, number] = [headers, 0];
  for (const at of [...dashes, rows.length + 1]) {
    const body = rows.slice(start, at - 1);
    const over = at <= rows.length ? body.findIndex((_, index) => areTitles(body.slice(index))) : -1;
    const data = over === -1 ? body : body.slice(0, over);
    const line = own?.line ?? block.line;
    tables.push({ kind: 'table', table: { headers: own, rows: data }, line, endLine: data.at(-1)?.endLine ?? line });
    if (over !== -1) tables.push(...body.slice(over).map(lineOf));
    [own, start] = [rows[at - 1] ?? null, at + 1];
  }
  return tables;
}

function isDashes({ cells }: TableRow): boolean {
  return cells.length > 1 && cells.some(isDash) && cells.every((cell) => isDash(cell) || cell.text === '');
}

function isDash({ text }: TableCell): boolean {
  return /^:?-{2,}:?$/.test(text);
}

/** Lines that stand over the next table: rows of one cell. */
function areTitles(rows: readonly TableRow[]): boolean {
  return rows.every((row) => row.cells.filter((cell) => cell.text !== '').length === 1);
}

function lineOf({ line, endLine, cells }: TableRow): DocumentBlock {
  const text = cells.find((cell) => cell.text !== '')?.text ?? '';
  return isCode(text)
    ? { kind: 'heading', depth: boldDepth, text, line, endLine }
    : { kind: 'paragraph', text, line, endLine };
}

/** The last line of a paragraph over a table, if it is a code. */
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
