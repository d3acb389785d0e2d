import type { DocumentBlock } from '../blocks/documentBlocks.ts';
import type { TableRow } from '../blocks/documentTable.ts';
import { readCodeCell } from '../cells/codeCell.ts';
import { roleOfHeader } from '../labels/headerWords.ts';
import { onOneLine } from '../text/onOneLine.ts';

type Paragraph = DocumentBlock & { readonly kind: 'paragraph' };

/**
 * Tables of pages that were saved as text with a line for each cell: "Name", "Description", "Value", and then, line by
 * line, the cells of each row. The headers tell how many cells make a row; each row must have its code where they say.
 */
export function withCellsOnLines(blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  const all: DocumentBlock[] = [];
  for (let index = 0; index < blocks.length;) {
    const paragraphs: Paragraph[] = [];
    for (let block = blocks[index]; block?.kind === 'paragraph' && block.quoted === undefined; block = blocks[++index])
      paragraphs.push(block);
    all.push(...tablesIn(paragraphs));
    const other = blocks[index];
    if (other === undefined || paragraphs.length > 0) continue;
    all.push(other);
    index++;
  }
  return all;
}

interface Line {
  readonly text: string;
  readonly line: number;
  readonly endLine: number;
  /** Of which paragraph. */
  readonly of: Paragraph;
}

function tablesIn(paragraphs: readonly Paragraph[]): readonly DocumentBlock[] {
  const lines = paragraphs.flatMap(linesOf);
  const headers = lines.map(({ text }) => headerRole(text));
  const blocks: DocumentBlock[] = [];
  let [unread, found] = [0, false];
  for (let start = 0; start < lines.length; start++) {
    const width = widthAt(headers, start);
    const code = headers.slice(start, start + width).indexOf('code');
    if (width < 2 || code === -1) continue;
    let end = start + width;
    while (isCode(lines[end + code]) && lines[end + width - 1] !== undefined) end += width;
    // One row could be chance.
    if (end < start + 3 * width) continue;
    blocks.push(...paragraphsOf(lines.slice(unread, start)), tableOf(lines.slice(start, end), width));
    [unread, found] = [end, true];
    start = end - 1;
  }
  return found ? [...blocks, ...paragraphsOf(lines.slice(unread))] : paragraphs;
}

/** The lines of a paragraph. One that begins small goes on with the one before, as the text of a cell does where the page had no room for it. */
function linesOf(of: Paragraph): Line[] {
  const lines: Line[] = [];
  for (const [at, text] of of.text.split('\n').entries()) {
    const last = lines.at(-1);
    if (last === undefined || !/^\s*\p{Ll}/u.test(text))
      lines.push({ text, line: of.line + at, endLine: of.line + at, of });
    else lines.splice(-1, 1, { ...last, text: `${last.text}\n${text}`, endLine: of.line + at });
  }
  return lines;
}

/** What a line names if it is a header: a column of codes, or another one; null if it is none. */
function headerRole(text: string): 'code' | 'other' | null {
  if (text.length > 40) return null;
  const role = roleOfHeader(text)?.role ?? null;
  return role === 'code' ? 'code' : role === null ? null : 'other';
}

/** How many headers follow each other, at most six, each of which no cell could be taken for. */
function widthAt(headers: readonly (string | null)[], start: number): number {
  let width = 0;
  while (width < 6 && headers[start + width] != null) width++;
  return width;
}

function isCode(line: Line | undefined): boolean {
  if (line === undefined) return false;
  const { codes, unread } = readCodeCell(line.text);
  return codes.length > 0 && codes.every(({ code }) => code !== null) && unread.length === 0;
}

function tableOf(lines: readonly Line[], width: number): DocumentBlock {
  const rows = Array.from({ length: lines.length / width }, (_, row): TableRow => {
    const own = lines.slice(row * width, (row + 1) * width);
    const text = own.map((line) => line.text).join(' | ');
    const [line, endLine] = [own[0]?.line ?? 1, own.at(-1)?.endLine ?? 1];
    return {
      line,
      endLine,
      text,
      cells: own.map((cell) => ({ text: onOneLine(cell.text), line: cell.line })),
      isTitle: false,
    };
  });
  const [headers, ...others] = rows;
  const [line, endLine] = [lines[0]?.line ?? 1, lines.at(-1)?.endLine ?? 1];
  return { kind: 'table', table: { headers: headers ?? null, rows: others }, isLoose: true, line, endLine };
}

/** What stands around a table, in the paragraphs as they were. */
function paragraphsOf(lines: readonly Line[]): Paragraph[] {
  const groups = new Map<Paragraph, Line[]>();
  for (const line of lines) groups.set(line.of, [...(groups.get(line.of) ?? []), line]);
  return [...groups].map(([of, own]) => ({
    ...of,
    text: own.map(({ text }) => text).join('\n'),
    line: own[0]?.line ?? of.line,
    endLine: own.at(-1)?.endLine ?? of.endLine,
  }));
}
