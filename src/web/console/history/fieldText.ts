import { historyWords as words } from '../words/history.ts';
import { fieldsOf } from '../../fieldsOf.ts';

interface StoredStep {
  readonly mitigationId: string;
  readonly condition: string | null;
}

/** A field of a node's content other than its code, as a revision keeps it, in lines to read. `texts` has mitigations by id. */
export function fieldText(field: string, value: string | null, texts: ReadonlyMap<string, string>): string {
  if (value === null) return field === 'scope' ? words.inferredScope : '';
  // A digest says nothing to a reader but that the document is another one.
  if (field === 'sourceDigest') return words.documentOf(value.slice(0, 8));
  if (field === 'status') return value === 'ARCHIVED' ? words.status.ARCHIVED : words.status.PUBLISHED;
  if (field === 'causes' || field === 'appliesTo' || field === 'scope') {
    return itemsOf(value)
      .map((item) => `- ${String(item)}`)
      .join('\n');
  }
  if (field === 'guideId') return texts.get(value) ?? words.lostGuide;
  if (!isSteps(field)) return value;
  return stepsOf(value)
    .map(({ mitigationId, condition }, place) => {
      const said = texts.get(mitigationId) ?? words.lostMitigation;
      return `${String(place + 1)}. ${condition === null ? '' : `${condition}: `}${said}`;
    })
    .join('\n');
}

/** The mitigations or the guide that a field names. */
export function namedIds(field: string, value: string | null): readonly string[] {
  if (value === null) return [];
  if (field === 'guideId') return [value];
  return isSteps(field) ? stepsOf(value).map(({ mitigationId }) => mitigationId) : [];
}

export function fieldName(field: string): string {
  return words.fields[field] ?? field;
}

function isSteps(field: string): boolean {
  return field === 'steps' || field === 'firstSteps';
}

function stepsOf(value: string): readonly StoredStep[] {
  return itemsOf(value).map((step) => {
    const { mitigationId, condition } = fieldsOf(step);
    return { mitigationId: String(mitigationId), condition: typeof condition === 'string' ? condition : null };
  });
}

function itemsOf(value: string): readonly unknown[] {
  const items: unknown = JSON.parse(value);
  return Array.isArray(items) ? items : [];
}
