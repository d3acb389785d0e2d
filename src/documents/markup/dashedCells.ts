import type { MarkupTable } from './markupCell.ts';
import { lineInCell } from './markupCell.ts';

/** More columns than any table of codes has. */
const mostColumns = 12;

/**
 * A pipe table of a page that was saved with a line for each cell: headers and cells with a pipe behind each, around a row of
 * dashes that counts them, maybe with a pipe in a line of its own before each row. Null if none begins there.
 */
export function dashedCells(lines: readonly string[], start: number): MarkupTable | null {
  if (!isCell(lines[start]) || isCell(lines[start - 1])) return null;
  const dashes = lines.slice(start, start + mostColumns + 2).findIndex((line) => !isCell(line)) + start;
  const width = dashes > start && isDashes.test((lines[dashes] ?? '').trim()) ? columnsOf(lines[dashes] ?? '') : 0;
  const hasOpeners = lines[start]?.trim() === '|';
  const titles = lines.slice(hasOpeners ? start + 1 : start, dashes);
  if (width < 2 || titles.length !== width) return null;
  const html = [...(hasOpeners ? [''] : []), ...titles.map((title) => `<th>${textOf(title)}`), ''];
  html[hasOpeners ? 1 : 0] = `<tr>${html[hasOpeners ? 1 : 0] ?? ''}`;
  let [cells, whole, isOpen] = [0, html.length, false];
  for (let at = dashes + 1; (lines[at] ?? '').trim() !== ''; at++) {
    const line = lines[at] ?? '';
    const isOpener = hasOpeners && !isOpen && cells % width === 0 && line.trim() === '|';
    if (isOpener) {
      html.push('');
      continue;
    }
    const before = lines[at - 1] ?? '';
    // A sentence that goes on in the next line was only wrapped.
    const goesOn = /[.!?:;。！？：；]\s*$/.test(before) || /^\s*(?:[-*•]|\d{1,2}[.)])\s/.test(line) ? '<br>' : '';
    const begins = isOpen ? goesOn : cells % width === 0 ? '<tr><td>' : '<td>';
    html.push(`${begins}${textOf(line)}`);
    if (!isOpen) cells++;
    isOpen = !line.trimEnd().endsWith('|');
    // Texts right under the last whole row are none of the table.
    if (!isOpen && cells % width === 0) whole = html.length;
  }
  if (whole === dashes - start + 1) return null;
  const own = html.slice(0, whole);
  return { end: start + whole, lines: own.map((line, index) => (index === 0 ? `<table>${line}` : line)) };
}

/** A line with a pipe at its end and no other, unless that is escaped. */
function isCell(line: string | undefined): boolean {
  return line !== undefined && /^(?:[^|\\]|\\.)*\|\s*$/.test(line);
}

const isDashes = /^\|?(?:[ \t]*:?-{2,}:?[ \t]*\|){2,12}(?:[ \t]*:?-{2,}:?)?$/;

function columnsOf(dashes: string): number {
  return dashes.split('|').filter((part) => part.includes('-')).length;
}

function textOf(line: string): string {
  return lineInCell(line.trimEnd().replace(/\|$/, '').trim(), 'asciidoc');
}
