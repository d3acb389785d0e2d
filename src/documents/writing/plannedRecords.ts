import { sameField, wholeStep } from '../../domain/merging/rowContent.ts';
import type { RowContent } from '../../domain/merging/rowContent.ts';
import type { DocumentRecord } from './documentRecords.ts';
import type { RewrittenPart } from './rewrittenPart.ts';
import { touchedFields } from './wantedRow.ts';
import type { WantedRow } from './wantedRow.ts';

/** A record, and what is to replace it and follow it. */
export interface PlannedRecord {
  readonly record: DocumentRecord;
  /** The rows that the record is to hold, in order; empty: it is removed. */
  readonly rows: readonly WantedRow[];
  readonly newBefore: readonly WantedRow[];
  readonly newBehind: readonly WantedRow[];
}

/** As long as rows are assigned to it. */
interface OpenRecord extends PlannedRecord {
  readonly rows: WantedRow[];
  readonly newBefore: WantedRow[];
  readonly newBehind: WantedRow[];
}

/** Assigns each wanted row to the record that it continues, and a new row to a place after the row before it. */
export function planRecords(records: readonly DocumentRecord[], rows: readonly WantedRow[]): PlannedRecord[] {
  const recordOf = new Map(records.flatMap((record, index) => record.rows.map((place) => [place, index] as const)));
  const planned = records.map((record): OpenRecord => ({ record, rows: [], newBefore: [], newBehind: [] }));
  let host: number | null = null;
  for (const row of rows) {
    const at: number | null = row.before === null ? host : (recordOf.get(row.before.place) ?? host);
    const own = planned[at ?? 0];
    if (row.before === null) (at === null ? own?.newBefore : own?.newBehind)?.push(row);
    // A row between two rows of one record splits the record.
    else own?.rows.push(...own.newBehind.splice(0), row);
    host = at;
  }
  return planned;
}

/** Neighbours that differ only in their codes, and still have their names, stay one row. */
export function partsOfRecord(
  rows: readonly WantedRow[],
  before: readonly RowContent[],
  places: readonly number[],
): RewrittenPart[] {
  const groups: WantedRow[][] = [];
  for (const row of rows) {
    const last = groups.at(-1)?.[0];
    const pair = [row, last].map((one) => (one === undefined ? undefined : inDocument(one, before, places)));
    const stays =
      last !== undefined &&
      pair.every((one) => one !== undefined) &&
      sameField('causes', last, row) &&
      sameField('steps', last, row) &&
      [row, last].every((one, index) => one.symbol === pair[index]?.symbol);
    if (stays) groups.at(-1)?.push(row);
    else groups.push([row]);
  }
  return groups.flatMap((group) => {
    const [row] = group;
    if (row === undefined) return [];
    return [row.before === null ? newPart(row, before) : partOf(group, before, places)];
  });
}

function partOf(group: readonly WantedRow[], before: readonly RowContent[], places: readonly number[]): RewrittenPart {
  const [row] = group;
  const own = row === undefined ? undefined : inDocument(row, before, places);
  if (row === undefined || own === undefined) throw new Error('A part of a record has a row of it.');
  const touched = new Set(group.flatMap((one) => touchedFields(one, inDocument(one, before, places) ?? own)));
  const imported = row.before?.imported ?? own;
  return {
    row,
    own,
    before,
    touched,
    codes: group.map((one) => one.code),
    kept: new Set([...imported.causes, ...imported.steps.map(wholeStep)]),
    isSplit: group.length < before.length,
    isNew: false,
  };
}

/** A new row, in the layout of the record next to it. */
export function newPart(row: RowContent, before: readonly RowContent[]): RewrittenPart {
  const [own = row] = before;
  return {
    row,
    own,
    before,
    touched: new Set(),
    codes: [row.code],
    kept: new Set(),
    isSplit: before.length > 1,
    isNew: true,
  };
}

function inDocument(
  { before: at }: WantedRow,
  before: readonly RowContent[],
  places: readonly number[],
): RowContent | undefined {
  return at === null ? undefined : before[places.indexOf(at.place)];
}
