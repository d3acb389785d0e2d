import type {
  Change,
  ChangeDraft,
  ChangeHead,
  ChangeKind,
  RevisedNode,
  Revision,
} from '../../domain/changes/change.ts';
import type { LocalWork } from '../../domain/changes/localWork.ts';
import type { Flaw } from '../../domain/changes/flaw.ts';
import type { KnowledgeNode } from '../../domain/guidance/nodes.ts';
import type { AccessStore } from './accessStore.ts';
import type { SessionStore } from './sessionStore.ts';
import type { CallerUseStore } from './callerUseStore.ts';
import type { CountStore } from './countStore.ts';
import type { ProposalStore } from './proposalStore.ts';
import type { WebhookStore } from './webhookStore.ts';

/**
 * What the knowledge base needs from a database. Every write is one transaction, durable once its promise resolves. Writes go
 * through one queue, so no write sees or undoes part of another.
 */
export interface Store {
  /** The newest committed state: every node in the tables, and the version of the last change. */
  load(): Promise<StoredKnowledge>;
  /**
   * Reads the whole database from one snapshot, unaffected by concurrent writes: passes each change of the log to
   * `visit`, oldest first, and resolves to the flaws that show in the rows themselves. Not for a process that serves
   * requests: on SQLite it occupies the reading connection.
   */
  audit(visit: (change: Change) => void): Promise<Audit>;
  /**
   * Appends one change and updates the tables in one transaction. `baseVersion` is the version of the catalogue that the
   * draft is based on. If the log has newer changes, nothing is written and the result is null: read the `changes` above
   * it, apply them, and run the rule again. `remember` is stored in the same transaction for 24 hours; rejects if its key
   * is already stored. A draft with a `redaction` removes its text from everything stored, earlier changes and the free
   * space of the database included.
   */
  append(draft: ChangeDraft, baseVersion: number, at: number, remember?: RememberedCommand): Promise<Change | null>;
  /**
   * Does everything that `append` does, but rolls it back: nothing is written and no version is used up. Runs at start-up
   * so that the first edit does not pay for loading and compiling.
   */
  dryRunAppend(draft: ChangeDraft, baseVersion: number, at: number): Promise<void>;
  /** The change that was appended under an idempotency key in the 24 hours before `now`; null if there is none. */
  remembered(key: string, now: number): Promise<RememberedChange | null>;

  /** Committed changes with their revisions, oldest first unless the range says otherwise. */
  changes(range: ChangeRange): Promise<Change[]>;
  /** The same changes without their revisions. */
  changeHeads(range: ChangeRange): Promise<ChangeHead[]>;
  /** The nodes that a change revised, in the order of its revisions; empty if there is no such version. */
  revisedNodes(version: number): Promise<RevisedNode[]>;
  /** The revisions of a change at these positions, in order. */
  revisionsAt(version: number, positions: readonly number[]): Promise<Revision[]>;
  /** The redactions that removed text from a change, oldest first. */
  redactionsOf(version: number): Promise<ChangeHead[]>;
  /** Where a text occurs apart from the current nodes: what an `append` with this redaction would remove. Reads the whole database. */
  findText(text: string): Promise<TextOccurrences>;
  /** The known backups of this database, newest first. */
  backups(): Promise<KnownBackup[]>;
  /** The number of changes of a kind with a version above this one. */
  countChanges(kind: ChangeKind, above: number): Promise<number>;
  /** Version of the newest change committed at or before `time` (milliseconds since 1970 UTC); 0 if there is none. */
  versionAsOf(time: number): Promise<number>;
  /** The changes that revised one node, each once and with all its revisions, newest first. */
  changesOf(nodeId: string, range: Pick<ChangeRange, 'below' | 'limit'>): Promise<Change[]>;
  /** The same changes, each with only what it did to this node. */
  historyOf(nodeId: string, range: Pick<ChangeRange, 'below' | 'limit'>): Promise<LoggedRevision[]>;
  /** The number of changes that revised one node, up to version `asOf`. */
  countChangesOf(nodeId: string, asOf: number): Promise<number>;
  /** Revisions of one node by changes above `version`, oldest first. */
  revisionsOf(nodeId: string, version: number): Promise<Revision[]>;
  /** The imported text with this digest (SHA-256, hex); null if it is not stored. */
  source(digest: string): Promise<string | null>;

  /** Access tokens and the access log. */
  readonly access: AccessStore;
  /** Browser sessions and one-time sign-in links. */
  readonly sessions: SessionStore;
  /** Webhooks and their deliveries. */
  readonly webhooks: WebhookStore;

  /** Proposed edits, which are not committed. */
  readonly proposals: ProposalStore;

  /** Counts of what was looked up, searched for and voted on. */
  readonly counts: CountStore;

  /** What callers have used of their limits on all servers of the database; null on SQLite, which has one server. */
  readonly callerUses: CallerUseStore | null;

  /**
   * Calls `listener` whenever another server may have appended to the log, until the store is closed: immediately if the
   * database sends a notification, otherwise within a second. On SQLite there is no other server.
   */
  readonly watch: (listener: () => Promise<void>) => void;
  /** Runs an upkeep job. Resolves to null without running it if another server is running the chore of this name. */
  readonly alone: <T>(chore: string, job: () => Promise<T>) => Promise<T | null>;

  /** Resolves if the database answers and its safety settings are in force; otherwise rejects with the reason. */
  assertHealthy(): Promise<void>;
  /** The kind of database and its size. */
  size(): Promise<StoreSize>;
  /** Waits for queued writes, then closes the database and releases its lock. */
  close(): Promise<void>;
}

/** How many items of each kind contain a text. */
export interface TextOccurrences {
  /** Changes whose revisions or reason contain it. */
  readonly changes: number;
  /** Nodes of those revisions, deleted ones included. */
  readonly nodes: number;
  /** Imported texts. */
  readonly documents: number;
  /** Distinct stored search texts. */
  readonly searches: number;
  /** Reasons given for dismissing gaps. */
  readonly dismissals: number;
  /** Proposals, open or decided. */
  readonly proposals: number;
}

/** A backup that was made at some time; it may no longer exist. */
export interface KnownBackup {
  /** Path of the file, or the name of the person who downloaded it. */
  readonly name: string;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  /** Version of its newest change. */
  readonly version: number;
}

export interface StoreSize {
  readonly kind: 'SQLITE' | 'POSTGRESQL';
  /** On SQLite the database file and its write-ahead log; on PostgreSQL all relations of the database. */
  readonly bytes: number;
}

export interface StoredKnowledge {
  /** 0 for an empty database. */
  readonly version: number;
  /** Time of the newest change, milliseconds since 1970 UTC; 0 for an empty database. */
  readonly committedAt: number;
  readonly nodes: readonly KnowledgeNode[];
  /** For each node that was ever edited: what it said before the first edit, and the last edit. */
  readonly works: readonly (readonly [nodeId: string, work: LocalWork])[];
}

/** The result of an audit. */
export interface Audit {
  /** The first flaw in the log, in the imported texts and in the tables each; empty if there is none. */
  readonly flaws: readonly Flaw[];
  /** The result of `load`; null if a value in the tables cannot be read, which is then one of the flaws. */
  readonly knowledge: StoredKnowledge | null;
}

/** A change and what it did to one node. */
export interface LoggedRevision {
  readonly change: ChangeHead;
  readonly revision: Revision;
}

/** A range of changes. Both bounds are versions and exclusive; null or left out means no bound. */
export interface ChangeRange {
  readonly above?: number | null | undefined;
  readonly below?: number | null | undefined;
  /** Only changes of this kind. */
  readonly kind?: ChangeKind | null | undefined;
  /** Default false. */
  readonly newestFirst?: boolean | undefined;
  /** The most changes to return. */
  readonly limit: number;
}

/** A command that a client may send again under the same idempotency key. */
export interface RememberedCommand {
  readonly key: string;
  /** SHA-256 of the command, lower-case hex. */
  readonly payloadHash: string;
  /** The node that the command created or changed. */
  readonly subjectId: string;
}

export interface RememberedChange extends Omit<RememberedCommand, 'key'> {
  /** Version of the change that the command made. */
  readonly version: number;
}
