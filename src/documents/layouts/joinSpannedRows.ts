import { joinFound } from '../records/foundGuidance.ts';
import type { FoundGuidance, FoundRow } from '../records/foundGuidance.ts';

/**
 * Makes one entry of rows of a table whose code and causes reach down from the row above, with another step each. Rows with
 * causes of their own stay entries of their own.
 */
export function joinSpannedRows(found: readonly FoundGuidance[]): FoundGuidance {
  const all = joinFound(found);
  const rows: FoundRow[] = [];
  for (const row of all.rows) {
    const before = rows.findLast((one) => one.named.code === row.named.code && one.endLine <= row.startLine);
    const isSame = before?.origin?.columns === row.origin?.columns || before?.origin === null;
    if (before === undefined || !isSame || !hangsDown(row)) {
      rows.push(row);
      continue;
    }
    const more = row.mitigations.flatMap((text, index) =>
      before.mitigations.includes(text) ? [] : [{ text, condition: row.conditions[index] ?? null }],
    );
    rows[rows.indexOf(before)] = {
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
