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
 * What the knowledge base asks of a database. Every write is one transaction, durable when its promise
 * resolves; writes go through one queue, so none sees or undoes part of another.
 */
export interface Store {
  /** The newest committed state: every node as the tables hold it, and the change that made it so. */
  load(): Promise<StoredKnowledge>;
  /**
   * Reads everything that is kept, from one snapshot, whoever writes meanwhile: gives each change of the
   * log to `visit`, oldest first, and answers with the flaws that the rows show by themselves. Meant for a
   * process that serves nobody: on SQLite it holds the reading connection.
   */
  audit(visit: (change: Change) => void): Promise<Audit>;
  /**
   * Appends one change and updates the tables in one transaction. `baseVersion` is the version of the
   * catalogue that the draft was made on; where the log has moved past it, nothing is written and the
   * answer is null: read the `changes` above it, apply, and ask the rule again. `remember` is kept in
   * the same transaction, for 24 hours; rejects if its key is remembered already. A draft with a `redaction`
   * takes its text out of all that is kept, earlier changes included, and leaves none of it in the free space of the database.
   */
  append(draft: ChangeDraft, baseVersion: number, at: number, remember?: RememberedCommand): Promise<Change | null>;
  /**
   * Does all that `append` does and undoes it before it is committed: nothing is written, no version is used.
   * For a start, which has the code of edits loaded and compiled before someone waits for it.
   */
  dryRunAppend(draft: ChangeDraft, baseVersion: number, at: number): Promise<void>;
  /** What was appended under an idempotency key less than 24 hours before `now`; null if nothing was. */
  remembered(key: string, now: number): Promise<RememberedChange | null>;

  /** Committed changes, whole, oldest first unless the range says otherwise. */
  changes(range: ChangeRange): Promise<Change[]>;
  /** As `changes`, without their revisions. */
  changeHeads(range: ChangeRange): Promise<ChangeHead[]>;
  /** The nodes that a change revised, in the order of its revisions; empty for a version that does not exist. */
  revisedNodes(version: number): Promise<RevisedNode[]>;
  /** Those of a change's revisions that stand at these places, in order. */
  revisionsAt(version: number, positions: readonly number[]): Promise<Revision[]>;
  /** The redactions that took something out of a change, oldest first. */
  redactionsOf(version: number): Promise<ChangeHead[]>;
  /** Where a text stands, outside the newest state of the nodes: what an `append` with this redaction would take out. Reads everything. */
  findText(text: string): Promise<TextOccurrences>;
  /** Copies of the database that were made from here, newest first, as far as they are known. */
  backups(): Promise<KnownBackup[]>;
  /** How many changes of a kind have a version above this one. */
  countChanges(kind: ChangeKind, above: number): Promise<number>;
  /** Version of the newest change committed at `time` (milliseconds since 1970 UTC) or before; 0 if none was. */
  versionAsOf(time: number): Promise<number>;
  /** The changes that revised one node, each whole and once, newest first. */
  changesOf(nodeId: string, range: Pick<ChangeRange, 'below' | 'limit'>): Promise<Change[]>;
  /** As `changesOf`, each with what it did to this node only. */
  historyOf(nodeId: string, range: Pick<ChangeRange, 'below' | 'limit'>): Promise<LoggedRevision[]>;
  /** How many of them have a version of at most `asOf`. */
  countChangesOf(nodeId: string, asOf: number): Promise<number>;
  /** Revisions of one node, by changes with a version above `version`, oldest first. */
  revisionsOf(nodeId: string, version: number): Promise<Revision[]>;
  /** The last imported text with this digest (SHA-256, hex); null if none is kept. */
  source(digest: string): Promise<string | null>;

  /** Who may come in, and who did. */
  readonly access: AccessStore;
  /** The sessions of browsers, and one-time sign-in links. */
  readonly sessions: SessionStore;
  /** Where changes are sent. */
  readonly webhooks: WebhookStore;

  /** What is proposed and not committed. */
  readonly proposals: ProposalStore;

  /** How often what was asked. */
  readonly counts: CountStore;

  /** What callers used up at any server of the database; null on SQLite, where one server remembers it. */
  readonly callerUses: CallerUseStore | null;

  /**
   * Calls `listener` when another server may have appended to the log, until the store is closed: at once if the database tells,
   * and within a second in any case. On SQLite there is no other server.
   */
  readonly watch: (listener: () => Promise<void>) => void;
  /** Runs a job of upkeep; resolves to null without running it if another server is at the chore of this name just now. */
  readonly alone: <T>(chore: string, job: () => Promise<T>) => Promise<T | null>;

  /** Resolves if the database answers and its safety settings stand; rejects with the reason. */
  assertHealthy(): Promise<void>;
  /** Which database it is, and how much room it takes. */
  size(): Promise<StoreSize>;
  /** Waits for queued writes, then lets go of the database and of its lock. */
  close(): Promise<void>;
}

/** In how many of each a text stands. */
export interface TextOccurrences {
  /** Changes of the log, in their revisions or in their reason. */
  readonly changes: number;
  /** Nodes of those revisions, also those that are gone. */
  readonly nodes: number;
  /** Imported texts. */
  readonly documents: number;
  /** Different search texts that are kept. */
  readonly searches: number;
  /** Reasons why gaps were dismissed. */
  readonly dismissals: number;
  /** Proposals, decided ones too. */
  readonly proposals: number;
}

/** A copy of the database that was made once; whether it is still there is not known. */
export interface KnownBackup {
  /** Path of a file, or who fetched it. */
  readonly name: string;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  /** Of the newest change in it. */
  readonly version: number;
}

export interface StoreSize {
  readonly kind: 'SQLITE' | 'POSTGRESQL';
  /** On SQLite the database and the log that is written ahead of it; on PostgreSQL all relations of the database. */
  readonly bytes: number;
}

export interface StoredKnowledge {
  /** 0 for an empty database. */
  readonly version: number;
  /** Time of the newest change in milliseconds since 1970 UTC; 0 for an empty database. */
  readonly committedAt: number;
  readonly nodes: readonly KnowledgeNode[];
  /** Of every node that was ever edited: what stood before the first edit, and the last one. */
  readonly works: readonly (readonly [nodeId: string, work: LocalWork])[];
}

/** What an audit found. */
export interface Audit {
  /** The first in the log, the first in the imported texts, the first in the tables; empty if there is none. */
  readonly flaws: readonly Flaw[];
  /** What `load` would answer; null if a value in the tables cannot be read, and a flaw says so. */
  readonly knowledge: StoredKnowledge | null;
}

/** What one change did to one node, with the change. */
export interface LoggedRevision {
  readonly change: ChangeHead;
  readonly revision: Revision;
}

/** Which changes: both bounds are versions and exclusive; left out or null, there is none. */
export interface ChangeRange {
  readonly above?: number | null | undefined;
  readonly below?: number | null | undefined;
  /** Only changes of this kind. */
  readonly kind?: ChangeKind | null | undefined;
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
