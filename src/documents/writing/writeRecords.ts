import type { RowContent } from '../../domain/merging/rowContent.ts';
import type { DocumentRecord } from './documentRecords.ts';
import { partsOfRecord } from './plannedRecords.ts';
import type { PlannedRecord } from './plannedRecords.ts';
import { isChanged, lastLevelInPlace } from './recordEdits.ts';
import type { OneEdit, PlacedRow, RecordEdits, RecordsContext } from './recordEdits.ts';
import type { Edit, SourceText } from './texts/sourceText.ts';
import type { WantedRow } from './wantedRow.ts';
import { editList } from './writeDefinitionList.ts';
import { efforts, gapOf, levelsOf } from './writeRecord.ts';
import {
  beforeOf,
  insertedRow,
  inserts,
  joinedTexts,
  lastElsewhere,
  placed,
  raisedToEnd,
  rowsOf,
  writtenPart,
} from './writtenPart.ts';

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

/** A row in the nearest other table that has all columns for it; null if there is none, or no effort helped. */
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

function editRecord(planned: PlannedRecord, context: RecordsContext): OneEdit {
  const { record, rows } = planned;
  // A record outside of tables is never laid out anew: it is changed in place, or it stays. A row of a table moves to
  // another one only if its own has no column for what came.
  const isMovable = record.table !== null && record.isTied !== true && context.hasEnd;
  if (record.isTied !== true && (rows.length === 0 || (isMovable && rows.some((row) => needsPlace(row, context)))))
    return rewritten(planned, context);
  const before = beforeOf(record, context);
  const isHeld = rows.some((row) => (context.levels.get(row) ?? 0) >= levelsOf(record));
  const parts = partsOfRecord(rows, before, record.rows);
  if (
    !isHeld &&
    rows.length > 0 &&
    parts.every((part) => writtenPart(record, part, rowsOf(part, rows), context) !== null)
  )
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

/** A record as it stands, and new ones next to it. */
function held({ record, rows, newBefore, newBehind }: PlannedRecord, context: RecordsContext): OneEdit {
  const { source, levels } = context;
  const before = beforeOf(record, context);
  const stays = record.rows.map((place, index): PlacedRow => {
    const reads = before[index] ?? noRow;
    const row = rows.find((one) => one.before?.place === place);
    if (row !== undefined) levels.set(row, lastLevelInPlace);
    return row === undefined
      ? { row: { ...reads, before: { place, imported: null } }, reads, isGone: true }
      : { row, reads };
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
    parted: parts.length > 1 ? order.filter((row) => row.before !== null && isChanged(row, context)) : [],
    respelled: whole !== old && !order.some((row) => isChanged(row, context)) ? order.slice(0, 1) : [],
  };
}

/** The empty lines behind a record that goes, if there is one before it. */
function endWithGap({ span }: DocumentRecord, { text }: SourceText, gap: string): number {
  return gap === '' ? span.end : span.end + (/^(?:[ \t]*(?:\r\n|\n|\r))*/.exec(text.slice(span.end))?.[0].length ?? 0);
}
