import type { Catalog } from '../catalog/catalog.ts';
import type { Change, Revision } from '../changes/change.ts';
import { diffRecords, type FieldDiff } from '../changes/fieldDiff.ts';
import { fieldsOf } from '../fieldsOf.ts';
import type { KnowledgeNode } from '../guidance/nodes.ts';
import type { NodeRecord } from '../guidance/records.ts';
import { invalidInput, type Problem } from '../problem.ts';
import { brokenLinks } from './fields/brokenLinks.ts';
import { isUndone } from './isUndone.ts';
import { recordOf, refuse, type Ruling } from './ruling.ts';

/**
 * Undoes one change as a new one: every field that it set gets the value it had before, nodes that it made
 * go, nodes that it deleted come back. Refused if it is undone already, and as a whole if something later touched the
 * same fields or if what stands now rests on what would go. A redaction stays.
 */
export function revertChange(catalog: Catalog, change: Change): Ruling {
  if (change.kind === 'REDACTION') {
    const message = `Change ${String(change.version)} is a redaction: what it took out is kept nowhere, so it cannot be undone.`;
    return refuse(invalidInput('INVALID_VALUE', pathToVersion, message));
  }
  if (isUndone(catalog, change.revisions)) {
    const message = `Change ${String(change.version)} is undone already: everything that it set has the value from before it.`;
    return refuse(invalidInput('NOTHING_TO_CHANGE', pathToVersion, message));
  }
  const undone = change.revisions.map((revision) => undo(catalog, change.version, revision));
  const problems = undone.filter(isProblem);
  if (problems.length > 0) return refuse(...problems);
  // What was made last rests on what was made first, so it goes first.
  const revisions = undone.filter((each): each is Revision => !isProblem(each)).reverse();
  const broken = brokenLinks(catalog, revisions, pathToVersion);
  if (broken.length > 0) return refuse(...broken);
  return {
    kind: 'Approval',
    change: { kind: 'REVERT', revisions, sources: [] },
    subjectId: null,
  };
}

const pathToVersion = ['input', 'version'];

function undo(catalog: Catalog, version: number, { nodeId, nodeType, before, after }: Revision): Revision | Problem {
  const node = catalog.node(nodeId);
  const type = nodeType.toLowerCase();
  if (after === null) {
    if (node === null && before !== null) return { nodeType, nodeId, action: 'CREATED', before: null, after: before };
    const message = `The ${type} "${nodeId}", which change ${String(version)} deleted, is back already.`;
    return invalidInput('NOTHING_TO_CHANGE', pathToVersion, message);
  }
  if (node === null) {
    const message = `The ${type} "${nodeId}", which change ${String(version)} touched, has been deleted since; find the change that did in the field changes and revert that one first.`;
    return invalidInput('NOT_FOUND', pathToVersion, message);
  }
  const since = diffRecords(after, node);
  if (before === null) {
    if (since.length > 0) return touchedSince(node, version, since);
    return { nodeType, nodeId, action: 'DELETED', before: recordOf<NodeRecord>(node), after: null };
  }
  const fields = new Set(diffRecords(before, after).map(({ field }) => field));
  const lost = since.filter(({ field }) => fields.has(field));
  if (lost.length > 0) return touchedSince(node, version, lost);
  const current = recordOf<NodeRecord>(node);
  const restored = { ...current, ...valuesOf(before, fields) };
  return { nodeType, nodeId, action: actionOf(current, restored), before: current, after: restored };
}

function isProblem(undone: Revision | Problem): undone is Problem {
  return 'message' in undone;
}

/** A field that the record leaves out is left out again: undefined, which no record keeps. */
function valuesOf(record: NodeRecord, fields: ReadonlySet<string>): object {
  return Object.fromEntries([...fields].map((field) => [field, fieldsOf(record)[field]]));
}

function actionOf(before: NodeRecord, after: NodeRecord): Revision['action'] {
  const [was, is] = [isArchived(before), isArchived(after)];
  if (was === is) return 'UPDATED';
  return is ? 'ARCHIVED' : 'RESTORED';
}

function isArchived(record: NodeRecord): boolean {
  return 'status' in record && record.status === 'ARCHIVED';
}

function touchedSince(node: KnowledgeNode, version: number, changed: readonly FieldDiff[]): Problem {
  const fields = changed.map(({ field }) => field).join(', ');
  return {
    kind: 'StaleVersion',
    code: 'STALE_VERSION',
    message: `The ${node.type.toLowerCase()} "${node.id}" says something else in ${fields} than change ${String(version)} left there; revert the later changes first (its history lists them), or edit it.`,
    path: pathToVersion,
    current: node,
    currentVersion: node.version,
    expectedVersion: version,
    changed,
  };
}
