/** The lines from `start` (0-based) up to, not including, `end`. */
export interface Chunk {
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts a document where no block continues: before an unindented line after an empty one that begins no list item and
 * is not inside code or HTML. Each chunk parses alone to what it is in the whole. The parser's time grows with the
 * square of its input, so many small chunks keep it linear.
 */
export function chunksOf(lines: readonly string[]): Chunk[] {
  const chunks: Chunk[] = [];
  let start = 0;
  let open: OpenBlock | null = null;
  for (const [index, line] of lines.entries()) {
    if (open !== null) {
      // Only its container decides whether such a block continues, so no more cuts here.
      if (!isBlank(line) && indentOf(line) < open.indent) break;
      const opening = blockOpenedBy(line);
      if (open.ends === 'blank' && opening !== null && opening.ends !== 'blank') break;
      if (open.closedBy(line)) open = null;
      continue;
    }
    if (index > start && isBlank(lines[index - 1] ?? '') && /^\S/.test(line) && !listItem.test(line)) {
      chunks.push({ start, end: index });
      start = index;
    }
    open = blockOpenedBy(line);
  }
  return [...chunks, { start, end: lines.length }];
}

/** An open block of code or HTML, in which nothing begins another block. */
interface OpenBlock {
  /** Columns before it, list markers included. */
  readonly indent: number;
  /** `blank`: an empty line ends it; `mark`: only its closing mark does. */
  readonly ends: 'blank' | 'mark';
  closedBy(line: string): boolean;
}

const listItem = /^(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/;

function blockOpenedBy(line: string): OpenBlock | null {
  const begin = /^((?: {0,3}(?:[-+*]|\d{1,9}[.)])[ \t])*[ \t]*)(`{3,}(?=[^`]*$)|~{3,}|<.*$)/.exec(line);
  if (begin === null) return null;
  const [, before = '', opening = ''] = begin;
  const indent = columnsOf(before);
  if (opening.startsWith('<')) return htmlOpenedBy(opening, indent);
  const fence = new RegExp(`^[ \\t]*\\${opening.charAt(0)}{${String(opening.length)},}[ \\t]*$`);
  return { indent, ends: 'mark', closedBy: (text) => fence.test(text) };
}

// The HTML blocks of CommonMark that do not end at an empty line: the pattern that opens each, and the one that closes
// it.
const htmlBlocks: readonly (readonly [RegExp, RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [/^<![a-z]/i, />/],
];

function htmlOpenedBy(opening: string, indent: number): OpenBlock | null {
  const closing = htmlBlocks.find(([opens]) => opens.test(opening))?.[1];
  if (closing === undefined) return /^<[a-z/]/i.test(opening) ? { indent: 0, ends: 'blank', closedBy: isBlank } : null;
  return closing.test(opening) ? null : { indent, ends: 'mark', closedBy: (text) => closing.test(text) };
}

function isBlank(line: string): boolean {
  return /^[ \t]*$/.test(line);
}

function indentOf(line: string): number {
  return columnsOf(/^[ \t]*/.exec(line)?.[0] ?? '');
}

/** A tab stop every four columns. */
function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += character === '\t' ? 4 - (columns % 4) : 1;
  return columns;
}
