import type { NodeRecord, NodeType } from '../guidance/records.ts';

export const changeKinds = ['SEED', 'IMPORT', 'EDIT', 'REVERT'] as const;
export type ChangeKind = (typeof changeKinds)[number];

export const revisionActions = ['CREATED', 'UPDATED', 'ARCHIVED', 'RESTORED', 'DELETED'] as const;
export type RevisionAction = (typeof revisionActions)[number];

/** What one change did to one node: its whole content before and after. */
export interface Revision {
  readonly nodeType: NodeType;
  readonly nodeId: string;
  readonly action: RevisionAction;
  /** Null where the node is new. */
  readonly before: NodeRecord | null;
  /** Null where the node is gone. */
  readonly after: NodeRecord | null;
}

/** A whole text that was imported, kept as the base of later merges and for export. */
export interface ImportedSource {
  readonly guideId: string;
  /** SHA-256 of the UTF-8 text, lower-case hex. */
  readonly digest: string;
  readonly text: string;
}

/** A change that a rule asks for: not yet numbered, dated or durable. */
export interface ChangeDraft {
  readonly kind: ChangeKind;
  /** "seed", a user's name, a token's name. */
  readonly actor: string;
  readonly reason: string | null;
  readonly revisions: readonly Revision[];
  /** Texts to keep with it; their digests stand in the guides' revisions, so the log covers them. */
  readonly sources: readonly ImportedSource[];
}

/** One committed transaction: a row of the append-only log. */
export interface Change extends ChangeHead {
  readonly revisions: readonly Revision[];
}

/** A committed transaction without what it did to each node, of which there may be tens of thousands. */
export interface ChangeHead {
  /** 1, 2, 3, … without holes; the version of the catalogue that it makes. */
  readonly version: number;
  readonly kind: ChangeKind;
  /** Milliseconds since 1970 UTC. Never earlier than the change before. */
  readonly at: number;
  readonly actor: string;
  readonly reason: string | null;
  /** SHA-256 over this change and the previous hash, lower-case hex. */
  readonly hash: string;
}

/** Which node a revision is about, and its place in its change, from 0. */
export interface RevisedNode extends Pick<Revision, 'nodeType' | 'nodeId'> {
  readonly position: number;
}
