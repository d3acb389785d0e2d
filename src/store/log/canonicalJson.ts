/**
 * One text for one value, whatever the order in which its keys were written: JSON without blanks, the
 * keys of every object in ascending order of their UTF-16 units, numbers and strings as JSON.stringify
 * writes them, keys with the value undefined left out.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(withSortedKeys(value));
}

function withSortedKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withSortedKeys);
  const record = value as Record<string, unknown>;
  const sorted: Record<string, unknown> = {};
  for (const key of Object.keys(record).sort()) sorted[key] = withSortedKeys(record[key]);
  return sorted;
}
