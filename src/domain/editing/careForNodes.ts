import type { Catalog } from '../catalog/catalog.ts';
import type { Revision } from '../changes/change.ts';
import { careOf, type GivenCare } from '../guidance/careOf.ts';
import type { EntryNode, MitigationNode } from '../guidance/nodes.ts';
import type { CareFields, EntryRecord, MitigationRecord } from '../guidance/records.ts';
import { invalidInput, isInvalidInput, type InvalidInput, type Problem } from '../problem.ts';
import { staleVersion } from './findNode.ts';
import { approve, recordOf, refuse, revised, type Ruling } from './ruling.ts';
import { readText } from './fields/textRules.ts';

/** An entry or a mitigation, at the version that was looked at. */
export interface LookedAt {
  readonly id: string;
  readonly expectedVersion: number;
}

/** Says of nodes that they are still true. */
export interface VerifyGuidance {
  readonly nodes: readonly LookedAt[];
  /** The day by which they are to be looked at again; null: none. Left out: as it was, unless that has passed: then none. */
  readonly reviewBy?: string | null | undefined;
}

/** Says who looks after nodes, and by when they are to be looked at. Left out: as it was; null takes it away. */
export interface AssignGuidance {
  readonly nodes: readonly LookedAt[];
  readonly owner?: string | null | undefined;
  readonly reviewBy?: string | null | undefined;
}

/** The most nodes of one command, and the longest name of an owner in characters. */
const mostNodes = 100;
const longestOwner = 200;

/** "Still true": who says so and when (milliseconds since 1970 UTC) stands in the nodes, and what was to be looked at is. */
export function verifyGuidance(
  catalog: Catalog,
  { nodes, reviewBy }: VerifyGuidance,
  { by, at }: { readonly by: string; readonly at: number },
): Ruling {
  const day = readDay(reviewBy);
  if (isProblem(day)) return refuse(day);
  const today = new Date(at).toISOString().slice(0, 10);
  return eachNode(catalog, nodes, ({ owner, reviewBy: before }) => {
    const next = day === undefined ? (before !== undefined && before >= today ? before : null) : day;
    return { ...named('owner', owner), ...named('reviewBy', next), verifiedAt: at, verifiedBy: by };
  });
}

export function assignGuidance(catalog: Catalog, { nodes, owner, reviewBy }: AssignGuidance): Ruling {
  const day = readDay(reviewBy);
  if (isProblem(day)) return refuse(day);
  const name = typeof owner === 'string' ? readText(owner, ['input', 'owner'], longestOwner) : owner;
  if (isProblem(name)) return refuse(name);
  return eachNode(catalog, nodes, (care) => ({
    ...care,
    ...(name === undefined ? {} : named('owner', name)),
    ...(day === undefined ? {} : named('reviewBy', day)),
  }));
}

function named(field: 'owner' | 'reviewBy', value: string | null | undefined): object {
  return { [field]: value ?? undefined };
}

function eachNode(catalog: Catalog, nodes: readonly LookedAt[], care: (before: CareFields) => GivenCare): Ruling {
  const path = ['input', 'nodes'];
  const ids = new Set(nodes.map(({ id }) => id));
  if (nodes.length === 0 || nodes.length > mostNodes || ids.size < nodes.length) {
    const message = `input.nodes names ${String(nodes.length)} nodes; name 1 to ${String(mostNodes)}, each once.`;
    return refuse(invalidInput('INVALID_VALUE', path, message));
  }
  const problems: Problem[] = [];
  const revisions: Revision[] = [];
  for (const [index, { id, expectedVersion }] of nodes.entries()) {
    const node = catalog.node(id);
    if (node?.type !== 'Entry' && node?.type !== 'Mitigation') {
      const message = `No entry and no mitigation has the id "${id.slice(0, 60)}"; take the id from a look-up.`;
      problems.push(invalidInput('NOT_FOUND', [...path, String(index), 'id'], message));
      continue;
    }
    const stale = staleVersion(node, expectedVersion);
    if (stale !== null) problems.push({ ...stale, path: [...path, String(index), 'expectedVersion'] });
    const before = careOf(node);
    const after = careOf(care(before));
    if (JSON.stringify(before) !== JSON.stringify(after)) revisions.push(withCare(node, after));
  }
  if (problems.length > 0) return refuse(...problems);
  if (revisions.length === 0) {
    const message = 'All of it is so already; there is nothing to save.';
    return refuse(invalidInput('NOTHING_TO_CHANGE', ['input'], message));
  }
  return approve(nodes[0]?.id ?? null, revisions);
}

function withCare(node: EntryNode | MitigationNode, care: CareFields): Revision {
  if (node.type === 'Mitigation')
    return revised<MitigationRecord>('UPDATED', node, { type: 'Mitigation', id: node.id, text: node.text, ...care });
  const { owner: _o, reviewBy: _r, verifiedAt: _at, verifiedBy: _by, documentChanged: _d, ...entry } = recordOf(node);
  return revised<EntryRecord>('UPDATED', node, { ...entry, ...care });
}

function readDay(day: string | null | undefined): string | null | undefined | InvalidInput {
  if (day === null || day === undefined) return day;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && isThere(day);
  if (isDay) return day;
  const message = `input.reviewBy is "${day.slice(0, 40)}"; write a day such as 2026-11-29.`;
  return invalidInput('INVALID_VALUE', ['input', 'reviewBy'], message);
}

/** Date.parse takes 30 February for 2 March. */
function isThere(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

function isProblem(value: string | null | undefined | InvalidInput): value is InvalidInput {
  return typeof value === 'object' && isInvalidInput(value);
}
