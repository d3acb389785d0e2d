import type { MarkupTable } from './markupCell.ts';
import { lineInCell } from './markupCell.ts';

/**
 * A table of a page that was saved as text, with a line for each cell and a pipe behind each, also in a line of its own: "0x80070002 |"
 * over "The file is missing. |". The code stands at every so many; headers may stand over them in one line.
 */
export function stackedCells(lines: readonly string[], start: number): MarkupTable | null {
  // Only whole runs of lines are looked at, each once.
  if ((lines[start - 1] ?? '').trim() !== '' || !/^[^|\s].*\|/.test(lines[start] ?? '')) return null;
  let end = start;
  while ((lines[end] ?? '').trim() !== '') end++;
  const own = lines.slice(start, end);
  const [first = '', ...rest] = own;
  const titles = first.split('|').map((title) => title.trim());
  const isHeaded = titles.length > 2 && titles.every((title) => title !== '');
  const body = isHeaded ? rest : own;
  const ends = body.filter(isClosed).length;
  const isOther = body.some((line) => line.trimEnd().slice(0, -1).includes('|'));
  if (isOther || ends < 4 || ends * 3 < body.length) return null;
  const cells = cellsIn(body);
  const [code = -1, next = -1] = cells.flatMap(({ text }, index) => (isCode(text) ? [index] : []));
  const width = next - code;
  if (code === -1 || width < 2 || code >= width || (isHeaded && titles.length !== width)) return null;
  if (!cells.every(({ text }, index) => index % width !== code || isCode(text))) return null;
  const html = body.map((line) => lineInCell(withoutPipe(line), 'asciidoc'));
  for (const [at, text] of html.entries())
    // The name was parted where the page had no room for it.
    if (/^[A-Z]\w*_$/.test(text) && !isClosed(body[at] ?? '')) html.splice(at, 2, text + (html[at + 1] ?? ''), '');
  for (const [index, { at }] of cells.entries()) html[at] = `${index % width === 0 ? '<tr>' : ''}<td>${html[at] ?? ''}`;
  const headers = isHeaded ? [`<tr>${titles.map((title) => `<th>${title}`).join('')}`] : [];
  return { end, lines: [...headers, ...html].map((row, index) => (index === 0 ? `<table>${row}` : row)) };
}

interface Cell {
  text: string;
  /** The line where it begins, from 0. */
  readonly at: number;
}

function cellsIn(lines: readonly string[]): Cell[] {
  const cells: Cell[] = [];
  let isOpen = false;
  for (const [at, line] of lines.entries()) {
    const last = cells.at(-1);
    if (isOpen && last !== undefined) last.text += withoutPipe(line);
    else cells.push({ text: withoutPipe(line), at });
    isOpen = !isClosed(line);
  }
  return cells;
}

function isClosed(line: string): boolean {
  return line.trimEnd().endsWith('|');
}

function withoutPipe(line: string): string {
  return (isClosed(line) ? line.trimEnd().slice(0, -1) : line).trim();
}

function isCode(text: string): boolean {
  return /^(?:0x[0-9a-f]{1,8}|-\d{7,10}|\d{1,6})$/i.test(text);
}
