import type { Flaw } from '../changes/flaw.ts';
import type { ErrorCode } from '../codes/errorCode.ts';
import type { Change } from '../changes/change.ts';
import type { KnowledgeNode } from '../guidance/nodes.ts';
import type { NodeRecord } from '../guidance/records.ts';
import type { Catalog } from './catalog.ts';
import type { CatalogIndexes } from './catalogIndexes.ts';

/** The first revision of a change that does not begin where `catalog`, all changes before, has left its node; null if each does. */
export function findWrongBefore(catalog: Catalog, { version, revisions }: Change): Flaw | null {
  const stood = new Map<string, NodeRecord | null>();
  for (const { nodeId, before, after } of revisions) {
    const known = stood.get(nodeId);
    const expected = known === undefined ? catalog.node(nodeId) : known;
    const field = firstDifferentField(expected, before, lifetimeFields);
    if (field !== null) {
      const message = `The revision of ${nodeId} in change ${String(version)} begins with another ${field} (${shown(before, field)}) than the changes before it have left (${shown(expected, field)}).`;
      return { version, nodeId, field, message };
    }
    stood.set(nodeId, after);
  }
  return null;
}

/** The first node, by id, that a set of nodes holds otherwise than `catalog`, its lifetime included; null if none differs. */
export function findDifferentNode(catalog: Catalog, nodes: Iterable<KnowledgeNode>): Flaw | null {
  const found = new Map([...nodes].map((node) => [node.id, node]));
  const ids = new Set(found.keys());
  const { guides, mitigations, entries, synonyms } = catalog.indexes;
  for (const map of [guides, mitigations, entries, synonyms]) for (const node of map.values()) ids.add(node.id);
  for (const nodeId of [...ids].sort()) {
    const [logged, stored] = [catalog.node(nodeId), found.get(nodeId) ?? null];
    const field = firstDifferentField(logged, stored, none);
    if (field === null) continue;
    const message = `${nodeId} has another ${field} in the tables (${shown(stored, field)}) than in the log (${shown(logged, field)}).`;
    return { version: logged?.version ?? null, nodeId, field, message };
  }
  return null;
}

/** The first place of an index in which two catalogues differ; null if they answer every question alike. */
export function findDifferentPlace(logged: Catalog, served: Catalog): Flaw | null {
  for (const name of Object.keys(logged.indexes) as (keyof CatalogIndexes)[]) {
    const [expected, found] = [entriesOf(logged, name), entriesOf(served, name)];
    for (;;) {
      const [left, right] = [nextPair(expected), nextPair(found)];
      if (left === null && right === null) break;
      if (left !== null && right !== null && left[0] === right[0] && sameValue(left[1], right[1])) continue;
      const [key = ''] = [left, right].flatMap((pair) => (pair === null ? [] : [pair[0]])).sort(inOrder);
      const message = `The catalogue that a start would serve has ${textAt(key, right)} in ${name} at "${String(key)}", the log ${textAt(key, left)}.`;
      return { version: null, nodeId: null, field: name, message };
    }
  }
  return null;
}

type Pair = readonly [key: string | ErrorCode, value: unknown];

function entriesOf({ indexes }: Catalog, name: keyof CatalogIndexes): Iterator<Pair, unknown> {
  return indexes[name].entries();
}

function inOrder(a: Pair[0], b: Pair[0]): number {
  return a < b ? -1 : 1;
}

function nextPair(pairs: Iterator<Pair, unknown>): Pair | null {
  const next = pairs.next();
  // The tree may give one array for every pair.
  return next.done === true ? null : [next.value[0], next.value[1]];
}

function textAt(key: Pair[0], pair: Pair | null): string {
  return textOf(pair?.[0] === key ? pair[1] : undefined);
}

const none: ReadonlySet<string> = new Set();
const lifetimeFields: ReadonlySet<string> = new Set(['version', 'createdAt', 'updatedAt']);

/** "id" if one of the two is not there. */
function firstDifferentField(a: NodeRecord | null, b: NodeRecord | null, except: ReadonlySet<string>): string | null {
  if (a === null || b === null) return a === b ? null : 'id';
  for (const field of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (!except.has(field) && !sameValue(valueOf(a, field), valueOf(b, field))) return field;
  }
  return null;
}

function valueOf(record: NodeRecord, field: string): unknown {
  return (record as unknown as Record<string, unknown>)[field];
}

/** Whether two values of JSON are one, the order of keys aside. */
function sameValue(a: unknown, b: unknown): boolean {
  if (a === b || typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = Object.keys(left);
  return keys.length === Object.keys(right).length && keys.every((key) => sameValue(left[key], right[key]));
}

function shown(record: NodeRecord | null, field: string): string {
  return record === null ? 'it is not there' : textOf(valueOf(record, field));
}

/** A value for a message, cut to 60 characters. */
function textOf(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
