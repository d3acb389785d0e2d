import type { RowContent } from '../../domain/merging/rowContent.ts';
import type { DocumentRecord } from './documentRecords.ts';
import { newPart } from './plannedRecords.ts';
import type { PlacedRow, RecordsContext } from './recordEdits.ts';
import type { RewrittenPart } from './rewrittenPart.ts';
import type { Edit, SourceText } from './texts/sourceText.ts';
import type { WantedRow } from './wantedRow.ts';
import { efforts, levelsOf, writePart } from './writeRecord.ts';
import type { Effort } from './writeRecord.ts';

/** A part with the least effort that its rows have not failed with. Null if no effort gives it a place. */
export function writtenPart(
  record: DocumentRecord,
  part: RewrittenPart,
  rows: readonly WantedRow[],
  { source, style, levels }: RecordsContext,
): string | null {
  let level = Math.max(part.isNew ? firstForNew : 0, ...rows.map((row) => levels.get(row) ?? 0));
  if (level === 0 && part.touched.size === 0 && !part.isSplit)
    return source.text.slice(record.span.start, record.span.end);
  for (; level < levelsOf(record); level++) {
    const text = writePart(record, atLeast(record, part, level), level, source, style);
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

export function insertedRow(
  record: DocumentRecord,
  row: WantedRow,
  before: readonly RowContent[],
  { source, style, levels }: RecordsContext,
  from = 0,
): string | null {
  const part = newPart(row, before);
  const first = from === 0 ? firstForNew : 0;
  for (let level = Math.max((levels.get(row) ?? 0) - from, first); level < efforts.length; level++) {
    const text = writePart(record, part, from === 0 ? level : level + firstForNew, source, style);
    if (text !== null) {
      levels.set(row, from + level);
      return text;
    }
  }
  return null;
}

/** The least effort that writes all of a row. */
export const firstForNew = efforts.findIndex((effort: Effort) => !effort.isMinimal);

/** The first effort of a row that stands in no table of the document. */
export const lastElsewhere = efforts.length + efforts.length - firstForNew;

export function raisedToEnd(row: WantedRow, levels: Map<WantedRow, number>): WantedRow {
  if ((levels.get(row) ?? 0) < efforts.length) levels.set(row, efforts.length);
  return row;
}

export function beforeOf({ rows }: DocumentRecord, { documentRows }: RecordsContext): RowContent[] {
  return rows.flatMap((place) => documentRows[place] ?? []);
}

export function rowsOf(part: RewrittenPart, rows: readonly WantedRow[]): WantedRow[] {
  const first = rows.findIndex((row) => row === part.row);
  return rows.slice(first, first + part.codes.length);
}

/** A new record and its text; null if no effort gives it a place. */
export interface Inserted {
  readonly row: WantedRow;
  readonly text: string | null;
}

export function placed(list: readonly Inserted[]): PlacedRow[] {
  return list.filter(({ text }) => text !== null).map(({ row }) => ({ row, reads: row }));
}

/** New records before and behind one; where the last line of the document has no end, the first of them gives it one. */
export function inserts(
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

export function joinedTexts(texts: readonly string[], gap: string): string {
  return texts
    .map((text, index) =>
      index < texts.length - 1 && !/[\r\n]$/.test(text) && !text.endsWith('>') ? `${text}\n` : text,
    )
    .join(gap);
}
