import { sameField } from '../../domain/merging/rowContent.ts';
import type { RowContent } from '../../domain/merging/rowContent.ts';
import type { Habits } from './cellParts.ts';
import type { DocumentRecord } from './documentRecords.ts';
import { newPart, partsOfRecord } from './plannedRecords.ts';
import type { PlannedRecord } from './plannedRecords.ts';
import type { RewrittenPart } from './rewrittenPart.ts';
import type { Edit, SourceText, Span } from './sourceText.ts';
import { touchedFields } from './wantedRow.ts';
import type { WantedRow } from './wantedRow.ts';
import { efforts, gapOf, levelsOf, writeListInPlace, writePart } from './writeRecord.ts';
import type { Effort } from './writeRecord.ts';
import { writeDefinitions } from './writeBlocks.ts';

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
  /** The rows that stand in the document afterwards, in order, and what each is to read as. */
  readonly order: readonly PlacedRow[];
  /** Records that stay as they are, since what changed in them cannot be changed in place. */
  readonly kept: readonly KeptRecord[];
  /** Rows that got a section or an item of their own, as they no longer say what the codes beside them do. */
  readonly parted: readonly WantedRow[];
  /** Rows that no one changed, and that would read otherwise after a change elsewhere if they stayed as they are. */
  readonly respelled: readonly WantedRow[];
  /** Those of them that stand in another table than before, since theirs has no place for them. */
  readonly elsewhere: readonly WantedRow[];
  /** Rows that no record can hold. */
  readonly behind: readonly WantedRow[];
}

/** A row of the written document. */
export interface PlacedRow {
  readonly row: WantedRow;
  /** The row itself, or that of the document where it was left as it is. */
  readonly reads: RowContent;
}

export interface KeptRecord {
  /** 1-based. */
  readonly line: number;
  readonly rows: readonly PlacedRow[];
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
      order[moved.host]?.push({ row, reads: row });
      elsewhere.push(row);
      return false;
    }),
  );
  return {
    edits,
    order: order.flat(),
    elsewhere,
    behind,
    kept: results.flatMap(({ kept }) => (kept === null ? [] : [kept])),
    parted: results.flatMap(({ parted }) => parted),
    respelled: results.flatMap(({ respelled }) => respelled),
  };
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

interface OneEdit extends Omit<RecordEdits, 'elsewhere' | 'kept'> {
  readonly kept: KeptRecord | null;
}

function editRecord(planned: PlannedRecord, context: RecordsContext): OneEdit {
  const { record, rows } = planned;
  // A record outside of tables is never laid out anew: it is changed in place, or it stays. A row of a table moves to
  // another one only if its own has no column for what came.
  if (rows.length === 0 || (record.table !== null && rows.some((row) => needsPlace(row, context))))
    return rewritten(planned, context);
  const before = beforeOf(record, context);
  const isHeld = rows.some((row) => (context.levels.get(row) ?? 0) >= levelsOf(record));
  const parts = partsOfRecord(rows, before, record.rows);
  if (!isHeld && parts.every((part) => writtenPart(record, part, rowsOf(part, rows), context) !== null))
    return rewritten(planned, context);
  return held(planned, context);
}

/** Whether a row is to say more than before: texts that came, or a code. */
function needsPlace(row: WantedRow, { documentRows }: RecordsContext): boolean {
  const own = documentRows[row.before?.place ?? -1];
  return (
    own === undefined ||
    row.code !== own.code ||
    row.causes.length > own.causes.length ||
    row.steps.length > own.steps.length
  );
}

/** A record as it stands, and new ones beside it. */
function held({ record, rows, newBefore, newBehind }: PlannedRecord, context: RecordsContext): OneEdit {
  const { source, levels } = context;
  const before = beforeOf(record, context);
  const stays = record.rows.map((place, index): PlacedRow => {
    const reads = before[index] ?? noRow;
    const row = rows.find((one) => one.before?.place === place);
    if (row !== undefined) levels.set(row, lastLevelInPlace);
    return { row: row ?? { ...reads, before: { place, imported: null } }, reads };
  });
  // A new row between two of a record that stays goes behind it.
  const between = rows.filter((row) => row.before === null);
  const [above, below] = [newBefore, [...between, ...newBehind]].map((list) =>
    list.map((row) => ({ row, text: record.isWhole ? insertedRow(record, row, before, context) : null })),
  );
  const behind = [...(above ?? []), ...(below ?? [])].filter(({ text }) => text === null);
  for (const { row } of behind) raisedToEnd(row, levels);
  return {
    edits: inserts(record, source, gapOf(record), above ?? [], below ?? []),
    order: [...placed(above ?? []), ...stays, ...placed(below ?? [])],
    behind: behind.map(({ row }) => row),
    kept: { line: source.lineAt(record.span.start), rows: stays },
    parted: [],
    respelled: [],
  };
}

const noRow: RowContent = { code: null, symbol: null, causes: [], steps: [] };

/** No effort is left for a row that stays as the document has it. */
const lastLevelInPlace = 99;

function rewritten({ record, rows, newBefore, newBehind }: PlannedRecord, context: RecordsContext): OneEdit {
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
    order: [...placed(above ?? []), ...order.map((row) => ({ row, reads: row })), ...placed(below ?? [])],
    behind: behind.sort((a, b) => (a.before?.place ?? 0) - (b.before?.place ?? 0)),
    kept: null,
    parted: record.table === null && parts.length > 1 ? order.filter((row) => isChanged(row, context)) : [],
    respelled: whole !== old && !order.some((row) => isChanged(row, context)) ? order.slice(0, 1) : [],
  };
}

/** Whether a row no longer says what the document does. */
export function isChanged(row: WantedRow, { documentRows }: Pick<RecordsContext, 'documentRows'>): boolean {
  const own = documentRows[row.before?.place ?? -1];
  return own === undefined || touchedFields(row, own).length > 0;
}

interface Inserted {
  readonly row: WantedRow;
  readonly text: string | null;
}

function placed(list: readonly Inserted[]): PlacedRow[] {
  return list.filter(({ text }) => text !== null).map(({ row }) => ({ row, reads: row }));
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
  for (; level < levelsOf(record); level++) {
    const text = writePart(record, atLeast(record, part, level), level, source, habits);
    if (text !== null) {
      for (const row of rows) if ((levels.get(row) ?? 0) < level) levels.set(row, level);
      return text;
    }
  }
  return null;
}

/** A row that nobody touched and that still reads otherwise now: its steps, since other rows say where steps part. */
function atLeast({ table }: DocumentRecord, part: RewrittenPart, level: number): RewrittenPart {
  return level > 0 && table !== null && part.touched.size === 0
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
    const text = writePart(record, part, from === 0 ? level : level + firstForNew, source, habits);
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

/** A `<dl>` is written as one: what changed in place, or, where rows came or went, all of it. */
function editList(planned: PlannedRecord, context: RecordsContext): OneEdit {
  const { record, rows, newBefore, newBehind } = planned;
  const { source, levels } = context;
  const before = beforeOf(record, context);
  const isInPlace = rows.length === record.rows.length && newBefore.length + newBehind.length === 0;
  if (!isInPlace) return listAnew(planned, context);
  const parts = rows.map((row) => ({ row, part: ownPart(row, record, before) }));
  // One row that cannot be changed in place takes no other with it.
  const isHeld = (row: WantedRow): boolean => (levels.get(row) ?? 0) >= levelsOf(record);
  const linesOf = ({ before: at }: WantedRow): Span => record.rowSpans?.get(at?.place ?? -1) ?? record.span;
  const edits: Edit[] = [];
  for (const { row, part } of parts) {
    const lines = linesOf(row);
    // Two terms over one definition say the same, or the definition stays.
    const others = rows.filter((other) => other !== row && linesOf(other).start === lines.start);
    if (part.touched.size > 0 && others.some((other) => !sharesTexts(row, other) && sharesOwn(row, other, context)))
      levels.set(row, levelsOf(record));
    while (!isHeld(row)) {
      const own = writeListInPlace([{ part, lines, level: levels.get(row) ?? 0 }], source);
      edits.push(...(own ?? []));
      if (own !== null) break;
      levels.set(row, (levels.get(row) ?? 0) + 1);
    }
  }
  const stays = parts.map(({ row }): PlacedRow => {
    const reads = isHeld(row) ? (context.documentRows[row.before?.place ?? -1] ?? row) : row;
    if (isHeld(row)) levels.set(row, lastLevelInPlace);
    return { row, reads };
  });
  const kept = stays.filter(({ row, reads }) => row !== reads);
  const line = source.lineAt(record.span.start);
  return {
    edits,
    order: stays,
    behind: [],
    kept: kept.length === 0 ? null : { line, rows: kept },
    parted: [],
    respelled: [],
  };
}

function sharesTexts(one: RowContent, other: RowContent): boolean {
  return sameField('causes', one, other) && sameField('steps', one, other);
}

function sharesOwn(one: WantedRow, other: WantedRow, { documentRows }: RecordsContext): boolean {
  const [own, its] = [one, other].map(({ before }) => documentRows[before?.place ?? -1]);
  return own !== undefined && its !== undefined && sharesTexts(own, its);
}

function listAnew({ record, rows, newBefore, newBehind }: PlannedRecord, context: RecordsContext): OneEdit {
  const { levels } = context;
  const all = [...newBefore, ...rows, ...newBehind];
  const fits = all.filter((row) => (levels.get(row) ?? 0) < efforts.length);
  const before = beforeOf(record, context);
  const parts = fits.map((row) => ownPart(row, record, before));
  const least = Math.max(firstForNew, ...fits.map((row) => levels.get(row) ?? 0));
  for (let level = least; level < efforts.length; level++) {
    const effort = efforts[level];
    const text = effort === undefined ? null : fits.length === 0 ? '' : writeDefinitions(parts, effort.care);
    if (text === null) continue;
    for (const row of fits) levels.set(row, level);
    const order = fits.map((row) => ({ row, reads: row }));
    const behind = all.filter((row) => !fits.includes(row));
    return { edits: [{ ...record.span, text }], order, behind, kept: null, parted: [], respelled: [] };
  }
  return {
    edits: [],
    order: [],
    behind: all.map((row) => raisedToEnd(row, levels)),
    kept: null,
    parted: [],
    respelled: [],
  };
}

function ownPart(row: WantedRow, record: DocumentRecord, before: readonly RowContent[]): RewrittenPart {
  const own = row.before === null ? undefined : before[record.rows.indexOf(row.before.place)];
  return own === undefined
    ? newPart(row, [])
    : (partsOfRecord([row], [own], [row.before?.place ?? -1])[0] ?? newPart(row, []));
}
