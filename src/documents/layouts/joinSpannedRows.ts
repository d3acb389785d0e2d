import { joinFound } from '../records/foundGuidance.ts';
import type { FoundGuidance, FoundRow } from '../records/foundGuidance.ts';
import { nameOfCause } from '../records/causeNames.ts';

/**
 * Makes one entry from rows of a table whose code continues from the row above. If each row has a cause and steps of
 * its own, the cause becomes the condition of its steps; steps that several of them share apply to all.
 */
export function joinSpannedRows(found: readonly FoundGuidance[]): FoundGuidance {
  const all = joinFound(found);
  const rows: FoundRow[] = [];
  /** The index in `rows` of the last row of each code. */
  const places = new Map<FoundRow['named']['code'], number>();
  for (const row of all.rows) {
    const place = places.get(row.named.code) ?? -1;
    const before = rows[place];
    const isSame = before?.origin?.columns === row.origin?.columns || before?.origin === null;
    if (before === undefined || before.endLine > row.startLine || !isSame || !continuesRowAbove(row)) {
      places.set(row.named.code, rows.push(row) - 1);
      continue;
    }
    const steps = new Map(before.mitigations.map((text, index) => [text, before.conditions[index] ?? null]));
    const causes = row.causes.filter((cause) => !before.causes.includes(cause));
    const isPaired = causes.length > 0 && before.causes.length > 0;
    if (isPaired && before.origin !== null && row.mitigations.some((text) => !steps.has(text)))
      for (const [text, condition] of steps) steps.set(text, condition ?? nameOfCause(before.causes[0] ?? ''));
    for (const [index, text] of row.mitigations.entries()) {
      const isNew = !steps.has(text);
      const own = row.conditions[index] ?? (isPaired ? nameOfCause(causes[0] ?? '') : null);
      // A step for several of the causes applies to all.
      if (isNew) steps.set(text, own);
      else if (isPaired) steps.set(text, null);
    }
    rows[place] = {
      ...before,
      endLine: row.endLine,
      causes: [...before.causes, ...causes],
      mitigations: [...steps.keys()],
      conditions: [...steps.values()],
      // Its texts are in several rows, so they are written back wherever they are found.
      origin: null,
    };
  }
  return { ...all, rows };
}

/** Whether the code of a row, and its name, are those of the row above. */
function continuesRowAbove({ origin }: FoundRow): boolean {
  if (origin === null) return false;
  const { row, columns } = origin;
  return row.cells.every((cell, column) => {
    const role = columns.roles[column];
    if (role !== 'code' && role !== 'symbol' && role !== 'decimal') return true;
    return cell.above !== undefined || (role !== 'code' && cell.text.trim() === '');
  });
}
