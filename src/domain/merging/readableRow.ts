import type { FieldDiff } from '../changes/fieldDiff.ts';
import { spellingOf } from '../codes/families/spelling.ts';
import { rowFields, sameField, wholeStep, type RowContent, type RowField } from './rowContent.ts';

/** A row as people read it: its code, its causes, its steps, a line each. */
export function readableRow(row: RowContent): string {
  const code = [row.code === null ? 'No code' : spellingOf(row.code), row.symbol]
    .filter((part) => part !== null)
    .join(' ');
  const steps = row.steps.map((step, index) => `${String(index + 1)}. ${wholeStep(step)}`);
  return [code, ...row.causes.map((cause) => `Cause: ${cause}`), ...steps].join('\n');
}

/** The fields in which two rows differ, as people read them; lists a line an item. Style is no difference. */
export function rowDiff(before: RowContent | null, after: RowContent | null): FieldDiff[] {
  return rowFields
    .filter((field) => before === null || after === null || !sameField(field, before, after))
    .map((field) => ({ field, before: readableField(before, field), after: readableField(after, field) }))
    .filter((diff) => diff.before !== diff.after);
}

function readableField(row: RowContent | null, field: RowField): string | null {
  if (row === null) return null;
  if (field === 'code') return row.code === null ? null : spellingOf(row.code);
  if (field === 'symbol') return row.symbol;
  const lines = field === 'causes' ? row.causes : row.steps.map(wholeStep);
  return lines.length === 0 ? null : lines.join('\n');
}
