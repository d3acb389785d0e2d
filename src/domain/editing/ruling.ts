import type { ChangeDraft, Revision, RevisionAction } from '../changes/change.ts';
import type { EntryNode } from '../guidance/nodes.ts';
import type { NodeRecord, NodeType } from '../guidance/records.ts';
import type { Problem } from '../problem.ts';

/** What a rule says to a command: a change to commit, or why not. Rules are pure; committing is the knowledge base's. */
export type Ruling = Approval | Refusal;

export interface Approval {
  readonly kind: 'Approval';
  readonly draft: ChangeDraft;
  /** The node that the command was about. */
  readonly subjectId: string;
  /** Published entries whose look-ups the change touches. */
  readonly touched: readonly EntryNode[];
}

export interface Refusal {
  readonly kind: 'Refusal';
  readonly problems: readonly Problem[];
}

/** Who gives a command, and where new nodes get their ids. */
export interface Commander {
  readonly actor: string;
  readonly newId: (type: NodeType) => string;
}

export function refuse(...problems: Problem[]): Refusal {
  return { kind: 'Refusal', problems };
}

/** An edit's draft. */
export function editDraft(
  actor: string,
  reason: string | null | undefined,
  revisions: readonly Revision[],
): ChangeDraft {
  return { kind: 'EDIT', actor, reason: reason ?? null, revisions, sources: [] };
}

export function created(record: NodeRecord): Revision {
  return { nodeType: record.type, nodeId: record.id, action: 'CREATED', before: null, after: record };
}

/** `before` may be a node of the catalogue: its lifetime is no part of the revision. */
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
