import type { ChangeKind, ImportedSource, Revision, RevisionAction } from '../changes/change.ts';
import type { NodeRecord, NodeType } from '../guidance/records.ts';
import type { Problem } from '../problem.ts';

/** What a rule says to a command: a change to commit, or why not. Rules are pure; committing is the knowledge base's. */
export type Ruling = Approval | Refusal;

export interface Approval {
  readonly kind: 'Approval';
  readonly change: RuledChange;
  /** The node that the command was about; null if it was about none. */
  readonly subjectId: string | null;
}

export interface Refusal {
  readonly kind: 'Refusal';
  readonly problems: readonly Problem[];
  /** A node that serves the caller all the same: the one that says already what was to be said. */
  readonly subjectId?: string;
}

/** What a change does; who asked for it and why is added when it is committed. */
export interface RuledChange {
  readonly kind: ChangeKind;
  readonly revisions: readonly Revision[];
  readonly sources: readonly ImportedSource[];
  readonly redaction?: { readonly text: string } | undefined;
}

/** Gives a new node its id. */
export type NewId = (type: NodeType) => string;

export function refuse(...problems: Problem[]): Refusal {
  return { kind: 'Refusal', problems };
}

/** Approves an edit. */
export function approve(subjectId: string | null, revisions: readonly Revision[]): Approval {
  return { kind: 'Approval', change: { kind: 'EDIT', revisions, sources: [] }, subjectId };
}

export function created(record: NodeRecord): Revision {
  return { nodeType: record.type, nodeId: record.id, action: 'CREATED', before: null, after: record };
}

export function deleted(node: NodeRecord): Revision {
  return { nodeType: node.type, nodeId: node.id, action: 'DELETED', before: recordOf(node), after: null };
}

/** `before` and `after` may be nodes of the catalogue: their lifetime is not part of the revision. */
export function revised<R extends NodeRecord>(action: RevisionAction, before: R, after: R): Revision {
  return { nodeType: before.type, nodeId: before.id, action, before: recordOf(before), after: recordOf(after) };
}

/** The content of a node without its lifetime. */
export function recordOf<R extends NodeRecord>(node: R): R {
  const {
    version: _version,
    createdAt: _createdAt,
    updatedAt: _updatedAt,
    ...record
  } = node as R & Record<string, unknown>;
  return record as unknown as R;
}
