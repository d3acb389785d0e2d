import { sameField } from '../../domain/merging/rowContent.ts';
import type { RowContent } from '../../domain/merging/rowContent.ts';
import type { DocumentRecord } from './documentRecords.ts';
import { newPart, partsOfRecord } from './plannedRecords.ts';
import type { PlannedRecord } from './plannedRecords.ts';
import { lastLevelInPlace } from './recordEdits.ts';
import type { OneEdit, PlacedRow, RecordsContext } from './recordEdits.ts';
import type { RewrittenPart } from './rewrittenPart.ts';
import type { Edit, Span } from './texts/sourceText.ts';
import type { WantedRow } from './wantedRow.ts';
import { writeDefinitions } from './writeBlocks.ts';
import { efforts, levelsOf, writeListInPlace } from './writeRecord.ts';
import { beforeOf, firstForNew, raisedToEnd } from './writtenPart.ts';

/**
 * A `<dl>` is written as a whole: changes are made in place, or, if rows were added or removed, all of it is
 * rewritten.
 */
export function editList(planned: PlannedRecord, context: RecordsContext): OneEdit {
  const { record, rows, newBefore, newBehind } = planned;
  const { source, levels } = context;
  const before = beforeOf(record, context);
  const isInPlace = rows.length === record.rows.length && newBefore.length + newBehind.length === 0;
  if (!isInPlace) return listAnew(planned, context);
  const parts = rows.map((row) => ({ row, part: ownPart(row, record, before) }));
  // A row that cannot be changed in place does not affect the others.
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
    const text = effort === undefined ? null : fits.length === 0 ? '' : writeDefinitions(parts, effort.markup);
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
