import { fieldsOf } from '../fieldsOf.ts';
import type { NodeRecord } from '../guidance/records.ts';

/** One field that differs between two states of a node; values as JSON text, null if the node or field is absent. */
export interface FieldDiff {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What is the same in every state of a node, and the lifetime that a node of the catalogue has besides its content. */
const notContent: ReadonlySet<string> = new Set(['type', 'id', 'version', 'createdAt', 'updatedAt']);

/** The fields of content in which two states of one node differ, in the order of the record. */
export function diffRecords(before: NodeRecord | null, after: NodeRecord | null): FieldDiff[] {
  const fields = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  const diffs: FieldDiff[] = [];
  for (const field of fields) {
    if (notContent.has(field)) continue;
    const [was, is] = [fieldText(before, field), fieldText(after, field)];
    if (was !== is) diffs.push({ field, before: was, after: is });
  }
  return diffs;
}

function fieldText(record: NodeRecord | null, field: string): string | null {
  const value = fieldsOf(record)[field];
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
