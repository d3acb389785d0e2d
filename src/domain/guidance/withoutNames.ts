import type { NodeRecord } from './records.ts';

const naming: ReadonlySet<string> = new Set(['owner', 'verifiedBy', 'documentPath']);

/** Whether a field names people, or places on machines: only those who may see actors see it. */
export function isNaming(field: string): boolean {
  return naming.has(field);
}

const known = new WeakMap<NodeRecord, NodeRecord>();

/** A record as anyone may read it; the very same one if it names no one. Records never change, so each is made once. */
export function withoutNames(record: NodeRecord): NodeRecord {
  const before = known.get(record);
  if (before !== undefined) return before;
  const kept = Object.entries(record).filter(([field]) => !naming.has(field));
  const shown =
    kept.length === Object.keys(record).length ? record : (Object.fromEntries(kept) as unknown as NodeRecord);
  known.set(record, shown);
  return shown;
}
