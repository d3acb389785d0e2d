import type { Catalog } from '../catalog/catalog.ts';
import type { FieldDiff } from '../changes/fieldDiff.ts';
import type { GuideDocument } from '../guidance/guideDocument.ts';
import type { GuideNode } from '../guidance/nodes.ts';
import { documentSteps, sameSteps, sameTexts, wholeStep } from './rowContent.ts';
import { styleKey } from '../guidance/styleKey.ts';
import { compareSides, settle, type Choice, type Settled, type SideName } from './threeWay.ts';

/** What a guide says of itself, in a document and in the catalogue alike. */
export type GuideContent = Pick<GuideDocument, 'title' | 'description' | 'appliesTo' | 'firstSteps' | 'escalation'>;

export type GuideField = keyof GuideContent;

const guideFields: readonly GuideField[] = ['title', 'description', 'appliesTo', 'firstSteps', 'escalation'];

export function guideContent(catalog: Catalog, guide: GuideNode): GuideContent {
  const { title, description, appliesTo, firstSteps, escalation } = guide;
  return { title, description, appliesTo, firstSteps: documentSteps(catalog, firstSteps), escalation };
}

/** Merges a guide's own fields, one by one. `taken` are those that the new document decides. */
export function mergeGuide(
  sides: { readonly base: GuideContent | null; readonly theirs: GuideContent; readonly ours: GuideContent },
  choice: Choice,
): Settled<GuideField> {
  const same = (field: GuideField, one: SideName, other: SideName): boolean => {
    const [left, right] = [sides[one], sides[other]];
    return left !== null && right !== null && sameGuideField(field, left, right);
  };
  return settle(compareSides(guideFields, sides.base !== null, same), choice);
}

/** The fields in which two guides differ, as people read them; lists a line an item. */
export function guideDiff(before: GuideContent, after: GuideContent): FieldDiff[] {
  return guideFields
    .filter((field) => !sameGuideField(field, before, after))
    .map((field) => ({ field, before: readable(before, field), after: readable(after, field) }));
}

/** A guide as people read it: a line a field. */
export function readableGuide(content: GuideContent): string {
  return guideFields.flatMap((field) => readable(content, field) ?? []).join('\n');
}

function sameGuideField(field: GuideField, one: GuideContent, other: GuideContent): boolean {
  if (field === 'appliesTo') return sameTexts(one.appliesTo, other.appliesTo);
  if (field === 'firstSteps') return sameSteps(one.firstSteps, other.firstSteps);
  return styleKey(one[field] ?? '') === styleKey(other[field] ?? '');
}

function readable(content: GuideContent, field: GuideField): string | null {
  const value = content[field];
  if (value === null || typeof value === 'string') return value === '' ? null : value;
  return value.map((item) => (typeof item === 'string' ? item : wholeStep(item))).join('\n') || null;
}
