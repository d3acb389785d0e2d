import { rowFields, sameField, wholeStep } from '../../domain/merging/rowContent.ts';
import type { RowContent, RowField } from '../../domain/merging/rowContent.ts';

/** A row as wanted in the written document. */
export interface WantedRow extends RowContent {
  /** The row that it continues; null for a row that the document does not have yet. */
  readonly before: RowBefore | null;
}

export interface RowBefore {
  /** Index of its row in the document, from 0. */
  readonly place: number;
  /** What the catalogue made of that row, possibly in another spelling than the document's; null if not known. */
  readonly imported: RowContent | null;
}

/**
 * The fields in which a row differs from the document's. Style is a difference only if someone changed it
 * since the import: a mitigation has one spelling, and not every document that shares it has the same.
 */
export function touchedFields(row: WantedRow, inDocument: RowContent): RowField[] {
  const imported = row.before?.imported ?? null;
  return rowFields.filter(
    (field) =>
      !sameField(field, inDocument, row) || (imported !== null && exactly(field, imported) !== exactly(field, row)),
  );
}

function exactly(field: RowField, row: RowContent): string {
  return JSON.stringify(field === 'steps' ? row.steps.map(wholeStep) : row[field]);
}
