import type { Flaw } from '../changes/flaw.ts';
import type { Change } from '../changes/change.ts';
import type { KnowledgeNode } from '../guidance/nodes.ts';
import { fieldsOf, hasFields } from '../fieldsOf.ts';
import type { NodeRecord } from '../guidance/records.ts';

/** The current nodes, by id. */
export interface KnownNodes {
  node(id: string): NodeRecord | null;
}

/** The first revision of a change that does not begin where `known`, all changes before, has left its node; null if each does. */
export function findWrongBefore(known: KnownNodes, { version, revisions }: Change): Flaw | null {
  const stood = new Map<string, NodeRecord | null>();
  for (const { nodeId, before, after } of revisions) {
    const left = stood.get(nodeId);
    const expected = left === undefined ? known.node(nodeId) : left;
    const field = firstDifferentField(expected, before, lifetimeFields);
    if (field !== null) {
      const message = `The revision of ${nodeId} in change ${String(version)} begins with another ${field} (${shown(before, field)}) than the changes before it have left (${shown(expected, field)}).`;
      return { version, nodeId, field, message };
    }
    stood.set(nodeId, after);
  }
  return null;
}

/** The first node, by id, that is stored otherwise than logged, its lifetime included; null if none differs. */
export function findDifferentNode(logged: Iterable<KnowledgeNode>, stored: Iterable<KnowledgeNode>): Flaw | null {
  const [inLog, inTables] = [byId(logged), byId(stored)];
  for (const nodeId of [...new Set([...inLog.keys(), ...inTables.keys()])].sort()) {
    const [left, right] = [inLog.get(nodeId) ?? null, inTables.get(nodeId) ?? null];
    const field = firstDifferentField(left, right, none);
    if (field === null) continue;
    const message = `${nodeId} has another ${field} in the tables (${shown(right, field)}) than in the log (${shown(left, field)}).`;
    return { version: left?.version ?? null, nodeId, field, message };
  }
  return null;
}

function byId(nodes: Iterable<KnowledgeNode>): Map<string, KnowledgeNode> {
  const found = new Map<string, KnowledgeNode>();
  for (const node of nodes) found.set(node.id, node);
  return found;
}

const none: ReadonlySet<string> = new Set();
const lifetimeFields: ReadonlySet<string> = new Set(['version', 'createdAt', 'updatedAt']);

/** "id" if one of the two is not there. */
function firstDifferentField(a: NodeRecord | null, b: NodeRecord | null, except: ReadonlySet<string>): string | null {
  if (a === b) return null;
  if (a === null || b === null) return 'id';
  for (const field of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (!except.has(field) && !sameValue(valueOf(a, field), valueOf(b, field))) return field;
  }
  return null;
}

function valueOf(record: NodeRecord, field: string): unknown {
  return fieldsOf(record)[field];
}

/** Whether two values of JSON are one, the order of keys aside. */
function sameValue(a: unknown, b: unknown): boolean {
  if (a === b || !hasFields(a) || !hasFields(b)) return a === b;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => sameValue(a[key], b[key]));
}

function shown(record: NodeRecord | null, field: string): string {
  return record === null ? 'it is not there' : textOf(valueOf(record, field));
}

/** A value for a message, cut to 60 characters. */
function textOf(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
