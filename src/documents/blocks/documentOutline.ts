import type { Nodes, PhrasingContent, Root, Table } from 'mdast';
import type { Refusal } from '../text/documentLimits.ts';
import { refusalOf } from '../text/documentLimits.ts';
import { withoutContainers } from './containers.ts';
import { withoutDirectives } from './directives.ts';
import { delimitedTable } from '../markup/delimitedTable.ts';
import { cutHtmlRegions } from './htmlRegions.ts';
import type { HtmlRegion } from './htmlRegions.ts';
import { pageLines } from './htmlPage.ts';
import { linkTargets } from '../text/linkTargets.ts';
import { literalTables } from '../markup/literalTables.ts';
import { withoutOtherMarkup } from '../markup/otherMarkup.ts';
import { parseDocument } from './parseDocument.ts';
import { isDelimiterRow, splitPipeRow } from './pipeRow.ts';

/** The blocks of a document, with its table rows as written. */
export interface Outline {
  readonly root: Root;
  /** HTML tables and definition lists, which are not in `root`. */
  readonly regions: readonly HtmlRegion[];
  /** Targets of the document's link definitions by label, in lower case. */
  readonly targets: ReadonlyMap<string, string>;
  /** 1-based line of the document where a block begins. */
  lineOf(node: Nodes): number;
  /** 1-based line of the document where a block ends. */
  endLineOf(node: Nodes): number;
  /** The rows of a table, headers first, without the delimiter row. */
  rowsOf(table: Table): SourceLine[];
  /** Rows under a delimiter row that belong to no table, because no headers fit; one list for each run of lines. */
  rowsOutside(): SourceLine[][];
  /** A block as written, its first line from the block's own column on. */
  sourceOf(node: Nodes): string;
}

interface SourceLine {
  /** 1-based line of the document. */
  readonly line: number;
  readonly text: string;
}

/**
 * Reads the blocks of a document without its front matter. Line ends are LF, CRLF or CR. Refuses a text that the
 * parser could not read in reasonable time or depth.
 */
export function readOutline(body: string): Outline | { readonly refusal: Refusal } {
  const lines = body.split(/\r\n|\n|\r/);
  const refusal = refusalOf(lines);
  if (refusal !== null) return { refusal };
  const page = pageLines(lines);
  const lineIn = (line: number): number => (page === null ? line : (page[line - 1]?.line ?? line));
  const delimited = page === null ? (delimitedTable(lines) ?? literalTables(lines)) : null;
  const written = page?.map(({ text }) => text) ?? withoutOtherMarkup(lines);
  const cut =
    delimited === null
      ? cutHtmlRegions(withoutDirectives(withoutContainers(written)))
      : { rest: lines.map(() => ''), regions: [{ kind: 'markup' as const, line: 1, lines: delimited.lines }] };
  const regions = page === null ? cut.regions : cut.regions.map((region) => ({ ...region, line: lineIn(region.line) }));
  const kept = setRowsAside(cut.rest);
  const parsed = parseDocument(kept.lines.map((line) => line.text));
  if ('refused' in parsed) {
    const { line, message } = parsed.refused;
    const at = kept.lines[line] ?? { line: 1, text: '' };
    return { refusal: { ...at, line: lineIn(at.line), message } };
  }
  const root: Root = { type: 'root', children: parsed.blocks };
  return {
    root,
    regions,
    targets: linkTargets(root),
    lineOf: (node) => lineIn(kept.lines[startOf(node).line - 1]?.line ?? 1),
    endLineOf: (node) => lineIn(kept.lines[(node.position?.end.line ?? 1) - 1]?.line ?? 1),
    rowsOf: (table) => rowsOf(table, kept),
    rowsOutside: () => rowsOutside(root, tablesIn(root), kept),
    sourceOf: (node) => sourceOf(node, kept),
  };
}

/** The text inside a heading, paragraph or other block, as written. */
export function writtenIn(block: { readonly children: readonly PhrasingContent[] }): string {
  const written = block.children
    .map((child) => (child.type === 'break' ? '  \n' : child.type === 'text' ? child.value : ''))
    .join('');
  // The marks of translated sentences say nothing.
  return written.includes('data-ttu-id') ? written.replace(/<\/?span\b[^<>]*>/g, '') : written;
}

interface KeptLines {
  readonly lines: SourceLine[];
  /** Rows set aside, by the line of the delimiter row above them. */
  readonly aside: ReadonlyMap<number, SourceLine[]>;
  /** Rows left in place because the delimiter row above them does not fit the headers; by its line. */
  readonly unfit: ReadonlyMap<number, SourceLine[]>;
}

/**
 * Lines right under a delimiter row that begin with a pipe, or with a word and contain one, belong to that table if
 * there is one. The parser takes a fifth of a millisecond for each, and only has to say whether there is a table, so
 * the rows are kept from it.
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

/** Nothing else begins like this: "1." and "2)" would begin a list. */
const tableRow = /^ {0,3}\||^(?!\d{1,9}[.)])[0-9A-Za-z][^|]*\|/;

function rowsOf(table: Table, { lines, aside }: KeptLines): SourceLine[] {
  const written = linesOf(table, lines);
  const rows = written.flatMap((line) => [line, ...(aside.get(line.line) ?? [])]);
  const dashes = written[1];
  return rows.filter((row) => row !== dashes).map(({ line, text }) => ({ line, text: text.replace(/^[ \t>]*/, '') }));
}

function rowsOutside(root: Root, tables: readonly Table[], { lines, aside, unfit }: KeptLines): SourceLine[][] {
  const outside = new Map([...aside, ...unfit]);
  // Dashes and pipes inside code or HTML make no table.
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
