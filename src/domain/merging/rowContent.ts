import type { Catalog } from '../catalog/catalog.ts';
import type { DocumentRow, DocumentStep } from '../guidance/guideDocument.ts';
import type { EntryNode } from '../guidance/nodes.ts';
import type { StepRecord } from '../guidance/records.ts';
import { stepText } from '../guidance/stepText.ts';
import { styleKey } from '../guidance/styleKey.ts';

/** The content of a row of guidance: the fields that are merged, each on its own. */
export type RowContent = Pick<DocumentRow, 'code' | 'symbol' | 'causes' | 'steps'>;

export type RowField = keyof RowContent;

export const rowFields: readonly RowField[] = ['code', 'symbol', 'causes', 'steps'];

/** A row of the catalogue. */
export interface OurRow extends RowContent {
  readonly entry: EntryNode;
}

export function ourRow(catalog: Catalog, entry: EntryNode): OurRow {
  const { code, symbol, causes, steps } = entry;
  return { code, symbol, causes, steps: documentSteps(catalog, steps), entry };
}

export function documentSteps(catalog: Catalog, steps: readonly StepRecord[]): DocumentStep[] {
  return steps.map((step) => ({ condition: step.condition, text: catalog.mitigationOf(step).text }));
}

/** True if a field says the same in two rows, style aside. */
export function sameField(field: RowField, one: RowContent, other: RowContent): boolean {
  if (field === 'causes') return sameTexts(one.causes, other.causes);
  if (field === 'steps') return sameSteps(one.steps, other.steps);
  return one[field] === other[field];
}

export function sameRow(one: RowContent, other: RowContent): boolean {
  return rowFields.every((field) => sameField(field, one, other));
}

export function sameTexts(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((text, index) => styleKey(text) === styleKey(others[index] ?? ''));
}

/** A sentence is compared whole: which part of it is its condition depends on the other rows of its document. */
export function sameSteps(some: readonly DocumentStep[], others: readonly DocumentStep[]): boolean {
  return sameTexts(some.map(wholeStep), others.map(wholeStep));
}

export function wholeStep({ condition, text }: DocumentStep): string {
  return stepText(condition, text);
}
