import { fieldsOf } from '../../domain/fieldsOf.ts';
import type { ProposalKind, ProposalState } from '../../domain/editing/proposedEdit.ts';

/** Proposals. They are stored apart from the log; each write is one short transaction. */
export interface ProposalStore {
  /** Stores a new proposal and resolves to it, or to the existing proposal with the same key. */
  create(proposal: StoredProposal): Promise<StoredProposal>;
  /** Null if there is no such proposal. */
  find(id: string): Promise<StoredProposal | null>;
  /** Oldest first; `after` is the id of the last proposal on the previous page. */
  list(range: {
    readonly state: ProposalState;
    readonly first: number;
    readonly after: string | null;
    /** Only the proposals of one person; default: all. */
    readonly by?: Pick<StoredProposal, 'proposedBy' | 'identity'> | undefined;
  }): Promise<StoredProposal[]>;
  /** The proposal with this key, in any state; null if there is none. */
  withKey(key: string): Promise<StoredProposal | null>;
  /** Open proposals whose key begins with this text. */
  openWithKey(beginning: string): Promise<StoredProposal[]>;
  /** The number of open proposals made by readers. */
  countOfReaders(): Promise<number>;
  /** Adds a comment and resolves to the proposal; null if there is no such proposal. */
  comment(id: string, comment: ProposalComment): Promise<StoredProposal | null>;
  /**
   * Closes an open proposal with a decision. If it is no longer open, resolves to null and writes nothing; except that
   * ACCEPTED replaces a decline made at the same moment, because the accepted edit is already in the log.
   */
  decide(id: string, decision: ProposalDecision): Promise<StoredProposal | null>;
}

export interface ProposalComment {
  readonly author: string;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly text: string;
}

export function isComment(value: unknown): value is ProposalComment {
  const { author, at, text } = fieldsOf(value);
  return typeof author === 'string' && typeof at === 'number' && typeof text === 'string';
}

export interface ProposalDecision {
  readonly state: 'ACCEPTED' | 'DECLINED';
  readonly decidedBy: string;
  /** Milliseconds since 1970 UTC. */
  readonly decidedAt: number;
  /** The reason, in the words of the person who decided. */
  readonly decision: string | null;
  /** Version of the change that the proposal became; null if it was declined. */
  readonly version: number | null;
}

export interface StoredProposal {
  readonly id: string;
  readonly kind: ProposalKind;
  readonly state: ProposalState;
  readonly code: number | null;
  readonly text: string | null;
  /** JSON of a ProposedEdit; null if the proposal is only text. */
  readonly edit: string | null;
  /** Null if a reader made it. */
  readonly proposedBy: string | null;
  readonly identity: string | null;
  /** Milliseconds since 1970 UTC. */
  readonly proposedAt: number;
  readonly comments: readonly ProposalComment[];
  readonly decidedBy: string | null;
  readonly decidedAt: number | null;
  readonly decision: string | null;
  readonly version: number | null;
  /** Proposals with the same key are one proposal; null: it stands by itself. */
  readonly key: string | null;
}
