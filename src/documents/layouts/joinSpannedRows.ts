import { joinFound } from '../records/foundGuidance.ts';
import type { FoundGuidance, FoundRow } from '../records/foundGuidance.ts';

/**
 * Makes one entry of rows of a table whose code and causes reach down from the row above, with another step each. Rows with
 * causes of their own stay entries of their own.
 */
export function joinSpannedRows(found: readonly FoundGuidance[]): FoundGuidance {
  const all = joinFound(found);
  const rows: FoundRow[] = [];
  /** Where in `rows` the last one of a code stands. */
  const places = new Map<FoundRow['named']['code'], number>();
  for (const row of all.rows) {
    const place = places.get(row.named.code) ?? -1;
    const before = rows[place];
    const isSame = before?.origin?.columns === row.origin?.columns || before?.origin === null;
    if (before === undefined || before.endLine > row.startLine || !isSame || !hangsDown(row)) {
      places.set(row.named.code, rows.push(row) - 1);
      continue;
    }
    const more = row.mitigations.flatMap((text, index) =>
      before.mitigations.includes(text) ? [] : [{ text, condition: row.conditions[index] ?? null }],
    );
    rows[place] = {
      ...before,
      endLine: row.endLine,
      mitigations: [...before.mitigations, ...more.map(({ text }) => text)],
      conditions: [...before.conditions, ...more.map(({ condition }) => condition)],
      // Its texts stand in several rows: they are written where they are found.
      origin: null,
    };
  }
  return { ...all, rows };
}

function hangsDown({ origin }: FoundRow): boolean {
  if (origin === null) return false;
  const { row, columns } = origin;
  return row.cells.every((cell, column) => {
    const role = columns.roles[column];
    if (role !== 'code' && role !== 'cause' && role !== 'symbol' && role !== 'decimal') return true;
    return cell.above !== undefined || (role !== 'code' && cell.text.trim() === '');
  });
}
