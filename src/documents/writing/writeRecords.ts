import type { RowContent } from '../../domain/merging/rowContent.ts';
import type { Habits } from './cellParts.ts';
import type { DocumentRecord } from './documentRecords.ts';
import { newPart, partsOfRecord } from './plannedRecords.ts';
import type { PlannedRecord } from './plannedRecords.ts';
import type { RewrittenPart } from './rewrittenPart.ts';
import type { Edit, SourceText } from './sourceText.ts';
import type { WantedRow } from './wantedRow.ts';
import { efforts, gapOf, writeList, writePart } from './writeRecord.ts';
import type { Effort } from './writeRecord.ts';

/** What records are written with. */
export interface RecordsContext {
  /** The rows of the document as it is. */
  readonly documentRows: readonly RowContent[];
  readonly source: SourceText;
  readonly habits: Habits;
  /** The effort that a row takes, 0 where it is left out; raised here where a layout has no place for the row. */
  readonly levels: Map<WantedRow, number>;
}

export interface RecordEdits {
  readonly edits: readonly Edit[];
  /** The rows that stand in the document afterwards, in order. */
  readonly order: readonly WantedRow[];
  /** Those of them that stand in another table than before, since theirs has no place for them. */
  readonly elsewhere: readonly WantedRow[];
  /** Rows that no record can hold. */
  readonly behind: readonly WantedRow[];
}

/** Writes all records, each with the effort that its rows take by now. */
export function editRecords(planned: readonly PlannedRecord[], context: RecordsContext): RecordEdits {
  const results = planned.map((each) =>
    each.record.shape.kind === 'definitions' ? editList(each, context) : editRecord(each, context),
  );
  const edits = results.flatMap((result) => result.edits);
  const order = results.map((result) => [...result.order]);
  const elsewhere: WantedRow[] = [];
  const behind = results.flatMap((result, home) =>
    result.behind.filter((row) => {
      const moved = movedRow(planned, row, home, context);
      if (moved === null) return true;
      edits.push(...moved.edits);
      order[moved.host]?.push(row);
      elsewhere.push(row);
      return false;
    }),
  );
  return { edits, order: order.flat(), elsewhere, behind };
}

/** A row in the nearest other table that has all columns for it; null where there is none, or no effort helped. */
function movedRow(
  planned: readonly PlannedRecord[],
  row: WantedRow,
  home: number,
  context: RecordsContext,
): { readonly edits: readonly Edit[]; readonly host: number } | null {
  const { levels, source } = context;
  const hosts = planned.flatMap(({ record }, index) => {
    const isLast = record.table !== planned[index + 1]?.record.table;
    const fits = record.table !== null && record.table !== planned[home]?.record.table && isLast && record.isWhole;
    return fits && holds(record, row) ? [index] : [];
  });
  const [host] = hosts.sort((a, b) => Math.abs(a - home) - Math.abs(b - home));
  const record = planned[host ?? -1]?.record;
  const level = levels.get(row) ?? 0;
  if (host === undefined || record === undefined || level >= lastElsewhere) {
    levels.set(row, Math.max(level, lastElsewhere));
    return null;
  }
  const text = insertedRow(record, row, beforeOf(record, context), context, efforts.length);
  if (text !== null) return { edits: inserts(record, source, gapOf(record), [], [{ row, text }]), host };
  levels.set(row, lastElsewhere);
  return null;
}

function holds({ shape }: DocumentRecord, { causes, steps }: WantedRow): boolean {
  if (shape.kind !== 'cells') return false;
  const has = (role: string): boolean => shape.slots.some((slot) => slot.role === role);
  return has('code') && (causes.length === 0 || has('cause')) && (steps.length === 0 || has('mitigation'));
}

type OneEdit = Omit<RecordEdits, 'elsewhere'>;

function editRecord({ record, rows, newBefore, newBehind }: PlannedRecord, context: RecordsContext): OneEdit {
  const { source, levels } = context;
  const before = beforeOf(record, context);
  const fits = rows.filter((row) => (levels.get(row) ?? 0) < efforts.length);
  const behind = rows.filter((row) => !fits.includes(row));
  const parts = partsOfRecord(fits, before, record.rows);
  const written = parts.map((part) => writtenPart(record, part, rowsOf(part, fits), context));
  const isLost = parts.filter((_, index) => written[index] === null);
  for (const part of isLost) for (const row of rowsOf(part, fits)) behind.push(raisedToEnd(row, levels));
  const texts = written.filter((text) => text !== null);
  const order = parts.filter((part) => !isLost.includes(part)).flatMap((part) => rowsOf(part, fits));

  const inserted = (row: WantedRow): string | null =>
    record.isWhole ? insertedRow(record, row, before, context) : null;
  const [above, below] = [newBefore, newBehind].map((list) => list.map((row) => ({ row, text: inserted(row) })));
  for (const { row, text } of [...(above ?? []), ...(below ?? [])])
    if (text === null) behind.push(raisedToEnd(row, levels));

  const old = source.text.slice(record.span.start, record.span.end);
  const edits: Edit[] = [];
  const gap = gapOf(record);
  const whole = joinedTexts(texts, gap);
  if (whole !== old && (record.isWhole || texts.length > 0)) {
    const end = texts.length > 0 ? record.span.end : endWithGap(record, source, gap);
    edits.push({ start: record.span.start, end, text: whole });
  }
  edits.push(...inserts(record, source, gap, above ?? [], below ?? []));
  return {
    edits,
    order: [...placed(above ?? []), ...order, ...placed(below ?? [])],
    behind: behind.sort((a, b) => (a.before?.place ?? 0) - (b.before?.place ?? 0)),
  };
}

interface Inserted {
  readonly row: WantedRow;
  readonly text: string | null;
}

function placed(list: readonly Inserted[]): WantedRow[] {
  return list.filter(({ text }) => text !== null).map(({ row }) => row);
}

/** New records before and behind one; where the last line of the document has no end, the first of them gives it one. */
function inserts(
  { span }: DocumentRecord,
  source: SourceText,
  gap: string,
  above: readonly Inserted[],
  below: readonly Inserted[],
): Edit[] {
  const texts = (list: readonly Inserted[]): string[] => list.flatMap(({ text }) => (text === null ? [] : [text]));
  const isOpen =
    span.end > span.start &&
    !/[\r\n]$/.test(source.text.slice(span.start, span.end)) &&
    span.end === source.text.length;
  const first = texts(above).map((text) => (isOpen ? `${text}\n` : text) + gap);
  const last = texts(below).map((text) => (isOpen ? `\n${gap}${text}` : gap + text));
  return [
    ...(first.length === 0 ? [] : [{ start: span.start, end: span.start, text: first.join('') }]),
    ...(last.length === 0 ? [] : [{ start: span.end, end: span.end, text: last.join('') }]),
  ];
}

function joinedTexts(texts: readonly string[], gap: string): string {
  return texts
    .map((text, index) =>
      index < texts.length - 1 && !/[\r\n]$/.test(text) && !text.endsWith('>') ? `${text}\n` : text,
    )
    .join(gap);
}

/** The empty lines behind a record that goes, where there is one before it. */
function endWithGap({ span }: DocumentRecord, { text }: SourceText, gap: string): number {
  return gap === '' ? span.end : span.end + (/^(?:[ \t]*(?:\r\n|\n|\r))*/.exec(text.slice(span.end))?.[0].length ?? 0);
}

/** A part with the least effort that its rows have not failed with. Null where no effort gives it a place. */
function writtenPart(
  record: DocumentRecord,
  part: RewrittenPart,
  rows: readonly WantedRow[],
  { source, habits, levels }: RecordsContext,
): string | null {
  let level = Math.max(part.isNew ? firstForNew : 0, ...rows.map((row) => levels.get(row) ?? 0));
  if (level === 0 && part.touched.size === 0 && !part.isSplit)
    return source.text.slice(record.span.start, record.span.end);
  for (; level < efforts.length; level++) {
    const effort = efforts[level];
    const text = effort === undefined ? null : writePart(record, atLeast(part, level), effort, source, habits);
    if (text !== null) {
      for (const row of rows) if ((levels.get(row) ?? 0) < level) levels.set(row, level);
      return text;
    }
  }
  return null;
}

/** A row that nobody touched and that still reads otherwise now: its steps, since other rows say where steps part. */
function atLeast(part: RewrittenPart, level: number): RewrittenPart {
  return level > 0 && part.touched.size === 0
    ? { ...part, touched: new Set(['steps'] as const), kept: new Set() }
    : part;
}

function insertedRow(
  record: DocumentRecord,
  row: WantedRow,
  before: readonly RowContent[],
  { source, habits, levels }: RecordsContext,
  from = 0,
): string | null {
  const part = newPart(row, before);
  const first = from === 0 ? firstForNew : 0;
  for (let level = Math.max((levels.get(row) ?? 0) - from, first); level < efforts.length; level++) {
    const effort = efforts[from === 0 ? level : level + firstForNew];
    const text = effort === undefined ? null : writePart(record, part, effort, source, habits);
    if (text !== null) {
      levels.set(row, from + level);
      return text;
    }
  }
  return null;
}

/** The least effort that writes all of a row. */
const firstForNew = efforts.findIndex((effort: Effort) => !effort.isMinimal);

/** The first effort of a row that stands in no table of the document. */
export const lastElsewhere = efforts.length + efforts.length - firstForNew;

function raisedToEnd(row: WantedRow, levels: Map<WantedRow, number>): WantedRow {
  if ((levels.get(row) ?? 0) < efforts.length) levels.set(row, efforts.length);
  return row;
}

function beforeOf({ rows }: DocumentRecord, { documentRows }: RecordsContext): RowContent[] {
  return rows.flatMap((place) => documentRows[place] ?? []);
}

function rowsOf(part: RewrittenPart, rows: readonly WantedRow[]): WantedRow[] {
  const first = rows.indexOf(part.row as WantedRow);
  return rows.slice(first, first + part.codes.length);
}

/** A `<dl>` is written as one: what changed in place, or all of it. */
function editList({ record, rows, newBefore, newBehind }: PlannedRecord, context: RecordsContext): OneEdit {
  const { source, levels } = context;
  const all = [...newBefore, ...rows, ...newBehind];
  const fits = all.filter((row) => (levels.get(row) ?? 0) < efforts.length);
  const before = beforeOf(record, context);
  const parts = fits.map((row) => {
    const own = row.before === null ? undefined : before[record.rows.indexOf(row.before.place)];
    return own === undefined
      ? newPart(row, [])
      : (partsOfRecord([row], [own], [row.before?.place ?? -1])[0] ?? newPart(row, []));
  });
  const isSame = fits.length === record.rows.length && parts.every((part) => !part.isNew && part.touched.size === 0);
  const least = Math.max(0, ...fits.map((row) => levels.get(row) ?? 0));
  if (isSame && least === 0) return { edits: [], order: fits, behind: [] };
  for (let level = least; level < efforts.length; level++) {
    const effort = efforts[level];
    const text = effort === undefined ? null : fits.length === 0 ? '' : writeList(record, parts, effort, source);
    if (text === null) continue;
    for (const row of fits) levels.set(row, level);
    return { edits: [{ ...record.span, text }], order: fits, behind: all.filter((row) => !fits.includes(row)) };
  }
  return { edits: [], order: [], behind: all.map((row) => raisedToEnd(row, levels)) };
}
