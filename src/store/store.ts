import type { Role } from '../domain/access.ts';
import type { Change, ChangeDraft, Revision } from '../domain/changes/change.ts';
import type { Flaw } from '../domain/changes/flaw.ts';
import type { KnowledgeNode } from '../domain/guidance/nodes.ts';
import type { CountStore } from './countStore.ts';

/**
 * What the knowledge base asks of a database. Every write is one transaction, durable when its promise
 * resolves; writes go through one queue, so none sees or undoes part of another.
 */
export interface Store {
  /** The newest committed state: every node as the tables hold it, and the change that made it so. */
  load(): Promise<StoredKnowledge>;
  /**
   * Reads everything that is kept, from one snapshot, whoever writes meanwhile: gives each change of the
   * log to `visit`, oldest first, and answers with the flaws that the rows show by themselves. Meant for a
   * process that serves nobody: it holds the reading connection.
   */
  audit(visit: (change: Change) => void): Promise<Audit>;
  /**
   * Appends one change and updates the tables in one transaction. `baseVersion` is the version of the
   * catalogue that the draft was made on; where the log has moved past it, nothing is written and the
   * answer is null: read the `changes` above it, apply, and ask the rule again. `remember` is kept in
   * the same transaction, for 24 hours; rejects where its key is remembered already.
   */
  append(draft: ChangeDraft, baseVersion: number, at: number, remember?: RememberedCommand): Promise<Change | null>;
  /** What was appended under an idempotency key less than 24 hours before `now`; null where nothing was. */
  remembered(key: string, now: number): Promise<RememberedChange | null>;

  /** Committed changes, whole, oldest first unless the range says otherwise. */
  changes(range: ChangeRange): Promise<Change[]>;
  /** Version of the newest change committed at `time` (milliseconds since 1970 UTC) or before; 0 where none was. */
  versionAsOf(time: number): Promise<number>;
  /** The changes that revised one node, each whole and once, newest first. */
  changesOf(nodeId: string, range: Pick<ChangeRange, 'below' | 'limit'>): Promise<Change[]>;
  /** How many of them have a version of at most `asOf`. */
  countChangesOf(nodeId: string, asOf: number): Promise<number>;
  /** Revisions of one node, by changes with a version above `version`, oldest first. */
  revisionsOf(nodeId: string, version: number): Promise<Revision[]>;
  /** The last imported text with this digest (SHA-256, hex); null where none is kept. */
  source(digest: string): Promise<string | null>;

  createToken(token: StoredToken): Promise<void>;
  findToken(id: string): Promise<StoredToken | null>;

  /** How often what was asked. */
  readonly counts: CountStore;

  /** Resolves where the database answers and its safety settings stand; rejects with the reason. */
  assertHealthy(): Promise<void>;
  /** Waits for queued writes, then lets go of the database and of its lock. */
  close(): Promise<void>;
}

export interface StoredKnowledge {
  /** 0 for an empty database. */
  readonly version: number;
  /** Time of the newest change in milliseconds since 1970 UTC; 0 for an empty database. */
  readonly committedAt: number;
  readonly nodes: readonly KnowledgeNode[];
}

/** What an audit found. */
export interface Audit {
  /** The first in the log, the first in the imported texts, the first in the tables; empty where there is none. */
  readonly flaws: readonly Flaw[];
  /** What `load` would answer; null where a value in the tables cannot be read, and a flaw says so. */
  readonly knowledge: StoredKnowledge | null;
}

/** Which changes: both bounds are versions and exclusive; left out or null, there is none. */
export interface ChangeRange {
  readonly above?: number | null | undefined;
  readonly below?: number | null | undefined;
  /** Default false. */
  readonly newestFirst?: boolean | undefined;
  /** At most so many. */
  readonly limit: number;
}

/** A command that a client may send again under the same idempotency key. */
export interface RememberedCommand {
  readonly key: string;
  /** SHA-256 of what was asked, lower-case hex. */
  readonly payloadHash: string;
  /** The node that the answer was about. */
  readonly subjectId: string;
}

export interface RememberedChange extends Omit<RememberedCommand, 'key'> {
  /** Of the change that was the answer. */
  readonly version: number;
}

/** An access token as it is kept: never the secret itself. */
export interface StoredToken {
  /** Public part, unique. */
  readonly id: string;
  /** SHA-256 of the secret part, lower-case hex. */
  readonly secretHash: string;
  readonly name: string;
  readonly role: Role;
  /** Milliseconds since 1970 UTC. */
  readonly createdAt: number;
  /** Null: never, on purpose. */
  readonly expiresAt: number | null;
  readonly revokedAt: number | null;
}
