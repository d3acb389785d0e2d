import type { DocumentReading } from '../reading/readDocument.ts';
import type { DocumentBlock } from '../blocks/documentBlocks.ts';
import type { TableCell } from '../blocks/documentTable.ts';
import { cellSpansIn } from './cells/cellSpans.ts';
import type { CellSpans } from './cells/cellSpans.ts';
import type { FoundRow, RowOrigin } from '../records/foundGuidance.ts';
import type { ColumnRole } from '../labels/headerWords.ts';
import { roleOfLabel } from '../labels/headerWords.ts';
import { plainInline } from '../text/plainText.ts';
import { partsOf } from '../records/recordParts.ts';
import type { CodeSection } from '../sections/findCodeSections.ts';
import type { SourceText, Span } from './texts/sourceText.ts';
import { columnsOf } from '../columns/tableContents.ts';
import type { Syntax } from './writtenText.ts';

/** A part of a document from which rows were made, and which is rewritten as a whole. */
export interface DocumentRecord {
  /** Indexes of its rows among those of the document, ascending. */
  readonly rows: readonly number[];
  readonly span: Span;
  /** Cells that hold its fields, or lines of text. */
  readonly shape: { readonly kind: 'cells'; readonly slots: readonly Slot[] } | { readonly kind: BlockKind };
  /** Its table, the same object for all records of one table; null if it is in none. */
  readonly table: object | null;
  /** False if it shares its lines with other records, as the columns of a table on its side do. */
  readonly isWhole: boolean;
  /** True if a cell of it is one of another record, too, as `rowspan` makes it: neither can be taken out or moved. */
  readonly isTied?: boolean;
  /** The position of each of its rows, by the row's index in the document; only for a `<dl>`. */
  readonly rowSpans?: ReadonlyMap<number, Span>;
}

/** The layout of a record without cells. */
export type BlockKind = 'section' | 'item' | 'term' | 'labels' | 'definitions';

/** A cell, or a line that names a code. */
export interface Slot extends Span {
  readonly role: ColumnRole | null;
  readonly syntax: Syntax;
  readonly written: string;
  /** True if the cell is one of another row, too. */
  readonly isShared?: boolean;
}

/** The records of a document in their order. `source` is the very text of the reading. */
export function recordsOf({ found }: DocumentReading, source: SourceText): DocumentRecord[] {
  if (found === null) return [];
  const { document, rows } = found;
  const spans = cellSpansIn(document.blocks, source);
  const groups: number[][] = [];
  for (const [index, row] of rows.entries()) {
    const before = rows[groups.at(-1)?.at(-1) ?? -1];
    if (before !== undefined && isSameRecord(before, row)) groups.at(-1)?.push(index);
    else groups.push([index]);
  }
  const shared = sharedCells(rows);
  const lying = new Map<object, number>();
  for (const [first = 0] of groups) {
    const columns = rows[first]?.origin?.columns;
    if (columns !== undefined) lying.set(columns, (lying.get(columns) ?? 0) + 1);
  }
  const regions = document.blocks.filter((block) => block.kind === 'definitions');
  const records = groups.flatMap((group): DocumentRecord[] => {
    const row = rows[group[0] ?? 0];
    if (row === undefined) return [];
    if (row.origin !== null)
      return [
        tableRecord(row.origin, { group, row, spans, source, shared, siblings: lying.get(row.origin.columns) ?? 1 }),
      ];
    const section = document.sections.find((one) => one.heading.line === row.startLine && one.endLine === row.endLine);
    const span = source.linesSpan(row.startLine, row.endLine);
    const cells = section === undefined ? null : sectionCells(section, spans, source);
    if (cells !== null)
      return [{ rows: group, span, shape: { kind: 'cells', slots: cells }, table: null, isWhole: true }];
    if (section !== undefined) return [{ rows: group, span, shape: { kind: 'section' }, table: null, isWhole: true }];
    if (regions.some((region) => region.line <= row.startLine && row.endLine <= region.endLine))
      return [{ rows: group, span, shape: { kind: 'definitions' }, table: null, isWhole: true }];
    return [{ rows: group, span, shape: { kind: kindOfLines(row, source) }, table: null, isWhole: true }];
  });
  return apart(joinedDefinitions(records, regions, source));
}

/** Rows that one row of a table, one heading or one item with several codes gave. */
function isSameRecord(one: FoundRow, other: FoundRow): boolean {
  if (one.origin !== null || other.origin !== null) return one.origin?.row === other.origin?.row;
  return one.startLine === other.startLine && one.endLine === other.endLine && one.text === other.text;
}

interface TableRowFacts {
  readonly group: readonly number[];
  readonly row: FoundRow;
  readonly spans: CellSpans;
  readonly source: SourceText;
  /** Cells of several rows. */
  readonly shared: ReadonlySet<TableCell>;
  /** How many records its table has. */
  readonly siblings: number;
}

/** Cells that stand for several rows, as `rowspan` makes them. */
function sharedCells(rows: readonly FoundRow[]): Set<TableCell> {
  const cells = rows.flatMap(({ origin }) => origin?.row.cells ?? []);
  return new Set(cells.flatMap((cell) => (cell.above === undefined ? [] : [cell, cell.above])));
}

function tableRecord(
  { row, columns }: RowOrigin,
  { group, spans, source, shared, siblings, row: found }: TableRowFacts,
): DocumentRecord {
  const lines = new Set(row.cells.map((cell) => cell.line));
  const isHtml = row.cells.some((cell) => cell.place !== undefined) || row.place !== undefined;
  const isSideways = row.place === undefined && (isHtml || lines.size > 1);
  const syntax: Syntax = isHtml ? 'html' : 'pipe';
  const slots = row.cells.map((cell, column): Slot | null => {
    const slot = slotOf(cell, columns.roles[column] ?? null, syntax, { spans, source });
    return slot !== null && shared.has(cell) ? { ...slot, isShared: true } : slot;
  });
  const isTied = row.cells.some((cell) => shared.has(cell));
  const placed = row.place === undefined ? null : source.spanOf(row.place);
  const span = placed === null ? source.linesSpan(found.startLine, found.endLine) : withLine(placed, source);
  return {
    rows: group,
    span,
    shape: { kind: 'cells', slots: slots.filter((slot) => slot !== null) },
    table: columns,
    isWhole: (!isSideways || siblings === 1) && (!isHtml || placed !== null || isSideways) && !isTied,
    isTied,
  };
}

function slotOf(
  cell: TableCell,
  role: ColumnRole | null,
  syntax: Syntax,
  { spans, source }: { readonly spans: CellSpans; readonly source: SourceText },
): Slot | null {
  const span = spans.get(cell);
  return span === undefined ? null : { ...span, role, syntax, written: source.text.slice(span.start, span.end) };
}

/** An HTML row with the spaces around it, if nothing else is on its lines. */
function withLine({ start, end }: Span, { text }: SourceText): Span {
  const before = /(?:^|[\r\n])([ \t]*)$/.exec(text.slice(Math.max(0, start - 200), start));
  const after = /^[ \t]*(?:\r\n|\n|\r|$)/.exec(text.slice(end, end + 200));
  return before === null || after === null
    ? { start, end }
    : { start: start - (before[1]?.length ?? 0), end: end + after[0].length };
}

/** The heading and the cells of the one table under it, where the table has one row and nothing else says anything. */
function sectionCells({ heading, blocks }: CodeSection, spans: CellSpans, source: SourceText): Slot[] | null {
  const tables = blocks.filter((block) => block.kind === 'table' && columnsOf(block.table) === null);
  const [only, ...more] = tables;
  if (only?.kind !== 'table' || more.length > 0 || only.table.rows.length !== 1) return null;
  if (
    partsOf(
      blocks.filter((block) => block !== only),
      new Map(),
    ).length > 0
  )
    return null;
  const titles = (only.table.headers?.cells ?? []).map((cell) => plainInline(cell.text.replace(/<[^<>]*>/g, ' ')));
  const [row] = only.table.rows;
  const syntax: Syntax = row?.place === undefined ? 'pipe' : 'html';
  const cells = (row?.cells ?? []).map((cell, column) => {
    const role = roleOfLabel(titles[column] ?? '');
    return slotOf(cell, role === 'code' || role === 'decimal' ? null : role, syntax, { spans, source });
  });
  const line = source.linesSpan(heading.line, heading.endLine);
  const name: Slot = { ...line, role: 'code', syntax: 'line', written: source.text.slice(line.start, line.end) };
  return [name, ...cells.filter((slot) => slot !== null)];
}

function kindOfLines(row: FoundRow, source: SourceText): BlockKind {
  const lines = Array.from({ length: row.endLine - row.startLine + 1 }, (_, index) =>
    source.line(row.startLine + index),
  );
  if (lines.slice(1).some((line) => /^\s*:\s/.test(line))) return 'term';
  // An item that begins with a label, not with its code, is a line of labels like those outside of lists.
  const isItem = listMark.test(lines[0] ?? '') && !labelAfterMark.test(lines[0] ?? '');
  return isItem ? 'item' : 'labels';
}

const listMark = /^[\s>]*(?:[-+*]|\d{1,9}[.)])[ \t]/;
const labelAfterMark = /^[\s>]*(?:[-+*]|\d{1,9}[.)])[ \t][^\p{L}\p{N}]*\p{L}[^\d]*?[:：]/u;

/** What a `<dl>` holds is nested in ways of its own, so its records are written as one. */
function joinedDefinitions(
  records: readonly DocumentRecord[],
  regions: readonly DocumentBlock[],
  source: SourceText,
): DocumentRecord[] {
  const joined = regions.flatMap((region): DocumentRecord[] => {
    const span = source.linesSpan(region.line, region.endLine);
    const own = records.filter(
      ({ shape, span: { start } }) => shape.kind === 'definitions' && start >= span.start && start < span.end,
    );
    const rows = own.flatMap((record) => record.rows);
    const rowSpans = new Map(own.flatMap((record) => record.rows.map((place) => [place, record.span] as const)));
    const shape = { kind: 'definitions' } as const;
    return rows.length === 0 ? [] : [{ rows, span, shape, table: null, isWhole: true, rowSpans }];
  });
  const others = records.filter(({ shape }) => shape.kind !== 'definitions');
  return [...others, ...joined].sort((a, b) => a.span.start - b.span.start || (a.rows[0] ?? 0) - (b.rows[0] ?? 0));
}

/** Of two records on the same lines, neither can be removed alone. */
function apart(records: readonly DocumentRecord[]): DocumentRecord[] {
  return records.map((record, index) => {
    const [before, after] = [records[index - 1], records[index + 1]];
    const overlaps =
      (before !== undefined && before.span.end > record.span.start) ||
      (after !== undefined && after.span.start < record.span.end);
    return overlaps ? { ...record, isWhole: false } : record;
  });
}
