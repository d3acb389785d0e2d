import { dashedCells } from './dashedCells.ts';
import { stackedCells } from './stackedCells.ts';
import { attributesBefore, cellOfMarkup, lineInCell } from './markupCell.ts';
import type { MarkupTable } from './markupCell.ts';

/**
 * The table in another markup that begins on a line: between "{|" and "|}" as MediaWiki writes it, under a row "||Code||Cause||" of
 * Confluence or Jira or "^ Code ^ Cause ^" of DokuWiki, between two lines "|===" of AsciiDoc, and in cells below each other. Null
 * if none begins there.
 */
export function markupTableAt(lines: readonly string[], index: number): MarkupTable | null {
  const line = lines[index] ?? '';
  if (/^\s{0,3}:{0,9}\{\|/.test(line)) return mediaWikiTable(lines, index);
  if (/^\|\|[^|]+\|\|.*\|\|\s*$/.test(line)) return rowTable(lines, index, jiraCells);
  if (/^\^[^^|]{1,200}[\^|].*[\^|]\s*$/.test(line) && /\p{L}/u.test(line))
    return rowTable(lines, index, dokuWikiCells(lines));
  const bar = barAt(lines, index);
  if (bar !== null) return barTable(lines, index, bar);
  return dashedCells(lines, index) ?? stackedCells(lines, index);
}

/** One that is never closed ends before the next heading. */
function mediaWikiTable(lines: readonly string[], start: number): MarkupTable {
  const html: string[] = [];
  let depth = 0;
  for (let at = start; at < lines.length && !/^#{1,6} /.test(lines[at] ?? ''); at++) {
    const text = (lines[at] ?? '').trim();
    if (/^:{0,9}\{\|/.test(text)) depth++;
    else if (/^\|\}(?!\})/.test(text) && --depth === 0) return { end: at + 1, lines: [...html, '</table>'] };
    html.push(at === start ? '<table>' : depth === 1 ? mediaWikiLine(text) : lineInCell(text, 'wiki'));
  }
  return { end: start + html.length, lines: html };
}

function mediaWikiLine(text: string): string {
  if (text.startsWith('|-')) return '<tr>';
  // What stands over the table.
  if (text.startsWith('|+')) return '';
  if (!/^[!|]/.test(text)) return lineInCell(text, 'wiki');
  const name = text.startsWith('!') ? 'th' : 'td';
  return text
    .slice(1)
    .split(name === 'th' ? /!!|\|\|/ : '||')
    .map((cell) => {
      const { attributes, rest } = attributesBefore(cell);
      return `<${name}${attributes}>${cellOfMarkup(rest, 'wiki')}`;
    })
    .join('');
}

/** A row a line; a cell that the end of its line does not close goes on. */
function rowTable(
  lines: readonly string[],
  start: number,
  cellsOf: (text: string, at: number) => string,
): MarkupTable | null {
  const next = (lines[start + 1] ?? '').trim();
  if (!/^[|^]/.test(next) || /^[\s|:-]+$/.test(next)) return null;
  const html: string[] = [];
  let isOpen = false;
  for (let at = start; at < lines.length; at++) {
    const text = (lines[at] ?? '').trim();
    const isRow = /^[|^]/.test(text);
    if (text === '' || (!isRow && !isOpen)) break;
    const own = /^[^|]*/.exec(text)?.[0] ?? '';
    html.push(
      isRow ? `<tr>${cellsOf(text, at)}` : lineInCell(own.trim(), 'jira') + cellsOf(text.slice(own.length), at),
    );
    isOpen = !/[|^]$/.test(text);
  }
  return { end: start + html.length, lines: html.map((row, at) => (at === 0 ? `<table>${row}` : row)) };
}

/** "||Code||Cause||" are headers, "|0x80070005|Denied|" cells; a pipe within "[…]" or "{{…}}" parts none. */
function jiraCells(text: string): string {
  const cells = text.replace(/\|{1,2}$/, '').matchAll(/(\|\|?)((?:\[[^\]]{0,300}\]|\{\{.{0,300}?\}\}|\\.|[^|])*)/g);
  return [...cells]
    .map(([, mark = '', cell = '']) => `<${mark === '||' ? 'th' : 'td'}>${cellOfMarkup(cell, 'jira')}`)
    .join('');
}

/** ":::" goes on with the cell above it. */
function dokuWikiCells(lines: readonly string[]): (text: string, at: number) => string {
  const read = new Map<number, RegExpMatchArray[]>();
  const cellsAt = (at: number): RegExpMatchArray[] => {
    const cells = read.get(at) ?? [...(lines[at] ?? '').trim().slice(0, -1).matchAll(dokuWikiCell)];
    read.set(at, cells);
    return cells;
  };
  const goesOn = (at: number, column: number): boolean => cellsAt(at)[column]?.[2]?.trim() === ':::';
  return (_, at) =>
    cellsAt(at)
      .map(([, mark = '', cell = ''], column) => {
        if (cell.trim() === ':::') return '';
        let end = at + 1;
        while (goesOn(end, column)) end++;
        const span = end > at + 1 ? ` rowspan="${String(end - at)}"` : '';
        return `<${mark === '^' ? 'th' : 'td'}${span}>${cellOfMarkup(cell, 'dokuwiki')}`;
      })
      .join('');
}

const dokuWikiCell = /([|^])((?:\[\[.{0,300}?\]\]|\{\{.{0,300}?\}\}|[^|^])*)/g;

/** The line "|===" of a table of AsciiDoc whose attributes or title begin on a line; null if none does. */
function barAt(lines: readonly string[], index: number): number | null {
  if (fence.test(lines[index] ?? '')) return index;
  if (!/^\[[^\]]*(?:cols|options|%header)[^\]]*\]\s*$/.test(lines[index] ?? '')) return null;
  const at = lines.slice(index + 1, index + 4).findIndex((line) => fence.test(line));
  const between = lines.slice(index + 1, index + 1 + Math.max(at, 0));
  return at !== -1 && between.every((line) => /^(?:\.\S|\[.*\]\s*$)/.test(line)) ? index + 1 + at : null;
}

const fence = /^\|={3,}\s*$/;

/** Cells behind bars, in one line or a line each; as many as the attributes or the first line say make a row. */
function barTable(lines: readonly string[], start: number, bar: number): MarkupTable | null {
  const html: string[] = lines.slice(start, bar + 1).map((_, at) => (at === 0 ? '<table>' : ''));
  let width = columnsSaid(lines.slice(start, bar).join(' '));
  /** Places in the rows to come that cells of rows above reach into. */
  const reached = new Map<number, number>();
  let [row, filled] = [-1, Infinity];
  for (let at = bar + 1; at < lines.length; at++) {
    const text = lines[at] ?? '';
    if (fence.test(text)) {
      const isWhole = width !== null && width > 1 && row !== -1 && filled === width;
      return isWhole ? { end: at + 1, lines: [...html, '</table>'] } : null;
    }
    const [before = '', ...own] = text.split(barOfCell);
    if (own.length > 0) width ??= own.length / 2;
    const cells: string[] = [];
    for (let index = 0; index < own.length; index += 2) {
      const { columns, rows } = spanIn(own[index] ?? '');
      let begins = '';
      while (filled >= (width ?? 1) && row < lines.length) {
        filled = reached.get(++row) ?? 0;
        begins += '<tr>';
      }
      filled += columns;
      for (let below = row + 1; below < row + rows; below++) reached.set(below, (reached.get(below) ?? 0) + columns);
      const span = `${columns > 1 ? ` colspan="${String(columns)}"` : ''}${rows > 1 ? ` rowspan="${String(rows)}"` : ''}`;
      cells.push(`${begins}<td${span}>${cellOfMarkup((own[index + 1] ?? '').replace(/\\\|/g, '|'), 'asciidoc')}`);
    }
    html.push(lineInCell(before.trim(), 'asciidoc') + cells.join(''));
  }
  return null;
}

/** The bar before a cell, and what is said of the cell: "2+|" and ".3+|" span columns and rows, "a|" holds blocks. */
const barOfCell = /(?<!\\)(?:(?<=^|\s)((?:\d{0,2}(?:\.\d{1,2})?\+)?[<^>.]{0,4}[aehlmsdv]?))?\|/;

function spanIn(said: string): { readonly columns: number; readonly rows: number } {
  const [, columns = '', rows = ''] = /^(\d{0,2})(?:\.(\d{1,2}))?\+/.exec(said) ?? [];
  return { columns: Math.max(1, Number(columns)), rows: Math.max(1, Number(rows)) };
}

/** `[cols="1,2,2"]`, `[cols="3*"]`; null if the document does not say. */
function columnsSaid(text: string): number | null {
  const said = /\bcols="?([^"\]]{1,200})/.exec(text)?.[1];
  if (said === undefined) return null;
  const times = /^(\d{1,2})\*/.exec(said)?.[1];
  return times === undefined ? said.split(/[,;]/).filter((part) => part.trim() !== '').length : Number(times);
}
