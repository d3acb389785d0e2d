import type { ProposalKind, ProposalState } from '../../domain/editing/proposedEdit.ts';

/** Proposals, which are kept apart from the log: each write is one short transaction. */
export interface ProposalStore {
  /** Keeps a new one; resolves to it, or to the one that has its key already. */
  create(proposal: StoredProposal): Promise<StoredProposal>;
  /** Null if there is none. */
  find(id: string): Promise<StoredProposal | null>;
  /** Oldest first; `after` is the id of the last one of the page before. */
  list(range: {
    readonly state: ProposalState;
    readonly first: number;
    readonly after: string | null;
    /** Only those of one proposer; left out: all. */
    readonly by?: Pick<StoredProposal, 'proposedBy' | 'identity'> | undefined;
  }): Promise<StoredProposal[]>;
  /** The one with a key, whatever its state; null if there is none. */
  withKey(key: string): Promise<StoredProposal | null>;
  /** Open ones whose key begins so. */
  openWithKey(beginning: string): Promise<StoredProposal[]>;
  /** How many open ones come from readers. */
  countOfReaders(): Promise<number>;
  /** Adds a comment; resolves to null if there is no such proposal. */
  comment(id: string, comment: ProposalComment): Promise<StoredProposal | null>;
  /**
   * Decides an open proposal; resolves to null, and writes nothing, if it is not open. What was accepted is in the log, so
   * ACCEPTED stands even if someone declined it at the same moment.
   */
  decide(id: string, decision: ProposalDecision): Promise<StoredProposal | null>;
}

export interface ProposalComment {
  readonly author: string;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly text: string;
}

export interface ProposalDecision {
  readonly state: 'ACCEPTED' | 'DECLINED';
  readonly decidedBy: string;
  /** Milliseconds since 1970 UTC. */
  readonly decidedAt: number;
  /** Why, in their words. */
  readonly decision: string | null;
  /** Of the change that it became; null if it was declined. */
  readonly version: number | null;
}

export interface StoredProposal {
  readonly id: string;
  readonly kind: ProposalKind;
  readonly state: ProposalState;
  readonly code: number | null;
  readonly text: string | null;
  /** JSON of a ProposedEdit; null: words only. */
  readonly edit: string | null;
  /** Null: a reader. */
  readonly proposedBy: string | null;
  readonly identity: string | null;
  /** Milliseconds since 1970 UTC. */
  readonly proposedAt: number;
  readonly comments: readonly ProposalComment[];
  readonly decidedBy: string | null;
  readonly decidedAt: number | null;
  readonly decision: string | null;
  readonly version: number | null;
  /** What makes two proposals one; null: nothing does. */
  readonly key: string | null;
}
