import type { Nodes, PhrasingContent, Root, Table } from 'mdast';
import { chunksOf } from './documentChunks.ts';
import type { Chunk } from './documentChunks.ts';
import type { Refusal } from './documentLimits.ts';
import { refusalOf } from './documentLimits.ts';
import { cutHtmlRegions } from './htmlRegions.ts';
import type { HtmlRegion } from './htmlRegions.ts';
import { linkTargets } from './linkTargets.ts';
import { parseBlocks } from './markdownParser.ts';
import { isDelimiterRow, splitPipeRow } from './pipeRow.ts';

/** A document's blocks, with the rows of its tables as they are written. */
export interface Outline {
  readonly root: Root;
  /** HTML tables and definition lists, which are no part of `root`. */
  readonly regions: readonly HtmlRegion[];
  /** Targets of the document's link definitions by label, in lower case. */
  readonly targets: ReadonlyMap<string, string>;
  /** 1-based line of the document where a block begins. */
  lineOf(node: Nodes): number;
  /** 1-based line of the document where a block ends. */
  endLineOf(node: Nodes): number;
  /** The rows of a table, headers first, without the row of dashes. */
  rowsOf(table: Table): SourceLine[];
  /** Lines with a pipe under a row of dashes that no table holds: no headers fit them. One run of lines each. */
  rowsOutside(): SourceLine[][];
  /** A block as it is written, its first line from the block's own column on. */
  sourceOf(node: Nodes): string;
}

interface SourceLine {
  /** 1-based line of the document. */
  readonly line: number;
  readonly text: string;
}

/**
 * Reads the blocks of a document without its front matter. Line ends are LF, CRLF or CR. A text that would
 * take the parser too long or too deep gives the reason instead.
 */
export function readOutline(body: string): Outline | { readonly refusal: Refusal } {
  const lines = body.split(/\r\n|\n|\r/);
  const refusal = refusalOf(lines);
  if (refusal !== null) return { refusal };
  const { rest, regions } = cutHtmlRegions(lines);
  const kept = setRowsAside(rest);
  const root = parse(kept.lines);
  if ('refusal' in root) return root;
  return {
    root,
    regions,
    targets: linkTargets(root),
    lineOf: (node) => kept.lines[startOf(node).line - 1]?.line ?? 1,
    endLineOf: (node) => kept.lines[(node.position?.end.line ?? 1) - 1]?.line ?? 1,
    rowsOf: (table) => rowsOf(table, kept),
    rowsOutside: () => rowsOutside(root, tablesIn(root), kept),
    sourceOf: (node) => sourceOf(node, kept),
  };
}

/** The text inside a heading, paragraph or other block, as it is written. */
export function writtenIn(block: { readonly children: readonly PhrasingContent[] }): string {
  return block.children
    .map((child) => (child.type === 'break' ? '  \n' : child.type === 'text' ? child.value : ''))
    .join('');
}

interface KeptLines {
  readonly lines: SourceLine[];
  /** Rows set aside, by the line of the row of dashes above them. */
  readonly aside: ReadonlyMap<number, SourceLine[]>;
  /** Rows left in place, because the row of dashes above them does not fit the headers; by its line. */
  readonly unfit: ReadonlyMap<number, SourceLine[]>;
}

/**
 * Lines that begin with a pipe, or with a word and hold one, right under a row of dashes, belong to that table
 * if there is one. The parser needs a fifth of a millisecond for each, and only has to say whether there is.
 */
function setRowsAside(lines: readonly string[]): KeptLines {
  const kept: KeptLines & { aside: Map<number, SourceLine[]>; unfit: Map<number, SourceLine[]> } = {
    lines: [],
    aside: new Map(),
    unfit: new Map(),
  };
  let rows: SourceLine[] | null = null;
  let fit = false;
  for (const [index, text] of lines.entries()) {
    const line = { line: index + 1, text };
    if (isDelimiterRow(text)) {
      rows = [];
      fit = splitPipeRow(lines[index - 1] ?? '').length === splitPipeRow(text).length;
      (fit ? kept.aside : kept.unfit).set(line.line, rows);
    } else if (rows !== null && tableRow.test(text)) {
      rows.push(line);
      if (fit) continue;
    } else rows = null;
    kept.lines.push(line);
  }
  return kept;
}

/** Nothing else begins so: "1." and "2)" would begin a list. */
const tableRow = /^ {0,3}\||^(?!\d{1,9}[.)])[0-9A-Za-z][^|]*\|/;

function rowsOf(table: Table, { lines, aside }: KeptLines): SourceLine[] {
  const written = linesOf(table, lines);
  const rows = written.flatMap((line) => [line, ...(aside.get(line.line) ?? [])]);
  const dashes = written[1];
  return rows.filter((row) => row !== dashes).map(({ line, text }) => ({ line, text: text.replace(/^[ \t>]*/, '') }));
}

function rowsOutside(root: Root, tables: readonly Table[], { lines, aside, unfit }: KeptLines): SourceLine[][] {
  const outside = new Map([...aside, ...unfit]);
  // In a block of code or HTML, dashes and pipes make no table.
  const samples = root.children.filter((node) => node.type === 'code' || node.type === 'html');
  for (const block of [...tables, ...samples]) for (const { line } of linesOf(block, lines)) outside.delete(line);
  return [...outside.values()].filter((rows) => rows.length > 0);
}

function tablesIn(node: Nodes): Table[] {
  if (node.type === 'table') return [node];
  return 'children' in node ? node.children.flatMap((child) => tablesIn(child)) : [];
}

function linesOf(node: Nodes, lines: readonly SourceLine[]): SourceLine[] {
  return lines.slice(startOf(node).line - 1, node.position?.end.line);
}

/** What the parser takes at once, in squared lines: 7,000 lines of one list, or documents of any length in small blocks. */
const workLimit = 50_000_000;
const lineLimit = 30_000;

function parse(lines: readonly SourceLine[]): Root | { readonly refusal: Refusal } {
  const refuse = (index: number, message: string): { readonly refusal: Refusal } => {
    const line = lines[index] ?? { line: 1, text: '' };
    return { refusal: { ...line, message } };
  };
  const texts = lines.map((line) => line.text);
  // Lines that were taken out stand here as empty ones, and cost nothing.
  if (texts.filter((text) => text !== '').length > lineLimit)
    return refuse(lineLimit, 'The document has more than 30,000 lines beside its tables; cut it in parts.');
  const root: Root = { type: 'root', children: [] };
  let work = 0;
  for (const { start, end: next } of joined(chunksOf(texts))) {
    let end = next;
    while (end > start && texts[end - 1] === '') end--;
    work += (end - start) ** 2;
    if (work > workLimit)
      return refuse(
        start,
        `${String(end - start)} lines stand here as one block; part them by empty lines, or cut the document in parts.`,
      );
    try {
      root.children.push(...shifted(parseBlocks(texts.slice(start, end).join('\n')), start).children);
    } catch {
      // The parser promises not to throw, but nesting that the limits let through may still exhaust the stack.
      return refuse(start, 'What begins here is nested too deeply to be read; take levels away.');
    }
  }
  return root;
}

/** Each call of the parser has its price, so small chunks go together. */
function joined(chunks: readonly Chunk[]): Chunk[] {
  const groups: Chunk[] = [];
  for (const chunk of chunks) {
    const before = groups.at(-1);
    if (before !== undefined && chunk.end - before.start <= 24)
      groups.splice(-1, 1, { start: before.start, end: chunk.end });
    else groups.push(chunk);
  }
  return groups;
}

/** A chunk's nodes at the lines where they stand in the whole. */
function shifted<T extends Nodes>(node: T, lines: number): T {
  if (node.position !== undefined) {
    node.position.start.line += lines;
    node.position.end.line += lines;
  }
  if ('children' in node) for (const child of node.children) shifted(child, lines);
  return node;
}

function sourceOf(node: Nodes, { lines }: KeptLines): string {
  const { column } = startOf(node);
  const texts = linesOf(node, lines).map(({ text }) => text);
  return texts.map((text, index) => (index === 0 ? text.slice(column - 1) : dedented(text, column - 1))).join('\n');
}

function dedented(line: string, columns: number): string {
  const blanks = /^[ \t]*/.exec(line)?.[0].length ?? 0;
  return line.slice(Math.min(blanks, columns));
}

function startOf(node: Nodes): { line: number; column: number } {
  return node.position?.start ?? { line: 1, column: 1 };
}
