import { hasFields } from '../../../domain/fieldsOf.ts';
/** What a body asks for, and nothing else. */
export interface AskedOperation {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Variables;
}

/** Which operation of its text a body asks for. */
export interface NamedOperation {
  readonly operationName: string | null;
  /** Whether the beginning of the body says so; if not, what stands behind it has to. */
  readonly isNamed: boolean;
}

export type Variables = Readonly<Record<string, unknown>>;

const parts: ReadonlySet<string> = new Set(['query', 'variables', 'operationName']);

/** Names by which a JSON object may reach its prototype, spelled out or escaped; the long way refuses them. */
const prototypes = /__proto__|constructor|\\u00/i;

/** The operation that a body asks for; null if it is not JSON, or anything but one plain operation with its variables. */
export function readOperation(body: Buffer): AskedOperation | null {
  const read = readObject(body.toString('utf8'));
  if (read === null) return null;
  for (const name of Object.keys(read)) if (!parts.has(name)) return null;
  const { query, operationName = null } = read;
  const variables = readVariables(read);
  if (typeof query !== 'string' || query === '' || variables === null) return null;
  if (operationName !== null && typeof operationName !== 'string') return null;
  return { query, operationName, variables };
}

/**
 * One variable, a text without escapes, as most look-ups have it. JSON.parse would look each short text up among all that the
 * program has ever named, and add it there.
 */
const oneText = /^,"variables":\{"([A-Za-z]\w{0,40})":"([ !#-[\]-~]{0,200})"\}\}$/;

/**
 * The variables of a body whose beginning is known; `rest` is what stands behind it, from the comma on, a character
 * for each byte. Null if it says anything else than readOperation would find in the body that the beginning was learned from, but for the variables.
 */
export function readRest({ operationName, isNamed }: NamedOperation, rest: string): Variables | null {
  if (isNamed || operationName === null) {
    const [, name, value] = oneText.exec(rest) ?? [];
    if (name !== undefined && value !== undefined && !prototypes.test(rest)) {
      const variables: Record<string, string> = {};
      variables[name] = value;
      return variables;
    }
  }
  const read = readObject(`{${Buffer.from(rest, 'latin1').toString('utf8').slice(1)}`);
  if (read === null) return null;
  let [count, name]: [number, unknown] = [0, null];
  for (const part in read) {
    if (part === 'operationName' && !isNamed) name = read[part];
    else if (part !== 'variables') return null;
    count += 1;
  }
  // JSON has a value behind every comma.
  if (count === 0 || (!isNamed && name !== operationName)) return null;
  return readVariables(read);
}

function readObject(text: string): Variables | null {
  if (prototypes.test(text)) return null;
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return null;
  }
  return hasFields(read) && !Array.isArray(read) ? read : null;
}

const noVariables: Variables = {};

/** Null for what no variables can be. */
function readVariables({ variables = null }: Variables): Variables | null {
  if (variables === null) return noVariables;
  return hasFields(variables) && !Array.isArray(variables) ? variables : null;
}
