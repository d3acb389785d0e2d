import { hasFields } from '../../domain/fieldsOf.ts';
import { nodeTypes, type NodeRecord } from '../../domain/guidance/records.ts';

/**
 * The content of a node before or after a change, as a revision keeps it; null if there is none. Throws for what is no record. That it is
 * the one which was written, its hash says; here it is only told from other JSON.
 */
export function readStoredRecord(json: unknown): NodeRecord | null {
  if (json === null) return null;
  const record: unknown = typeof json === 'string' ? JSON.parse(json) : undefined;
  if (isRecord(record)) return record;
  const shown = typeof json === 'string' ? json : typeof json;
  throw new Error(`The log has ${shown.slice(0, 60)} as a node; expected an object with its type and id.`);
}

function isRecord(value: unknown): value is NodeRecord {
  return hasFields(value) && nodeTypes.some((type) => type === value['type']) && typeof value['id'] === 'string';
}
