import type { AskedOperation } from './compiledOperations.ts';

const parts: ReadonlySet<string> = new Set(['query', 'variables', 'operationName']);

/** Names by which a JSON object may reach its prototype, spelled out or escaped; the long way refuses them. */
const prototypes = /__proto__|constructor|\\u00/i;

/** The operation that a body asks for; null if it is no JSON, or anything but one plain operation with its variables. */
export function readOperation(body: Buffer): AskedOperation | null {
  const text = body.toString('utf8');
  if (prototypes.test(text)) return null;
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return null;
  for (const name of Object.keys(read)) if (!parts.has(name)) return null;
  const { query, operationName = null, variables = null } = read as Readonly<Record<string, unknown>>;
  if (typeof query !== 'string' || query === '') return null;
  if (operationName !== null && typeof operationName !== 'string') return null;
  if (typeof variables !== 'object' || Array.isArray(variables)) return null;
  return { query, operationName, variables: (variables ?? {}) as AskedOperation['variables'] };
}
