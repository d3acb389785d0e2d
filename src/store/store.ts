import type { Role } from '../domain/access.ts';
import type { Change, ChangeDraft, Revision } from '../domain/changes/change.ts';
import type { KnowledgeNode } from '../domain/guidance/nodes.ts';

/**
 * What the knowledge base asks of a database. Every write is one transaction, durable when its promise
 * resolves; writes go through one queue, so none sees or undoes part of another.
 */
export interface Store {
  /** The newest committed state: every node as the tables hold it, and the change that made it so. */
  load(): Promise<StoredKnowledge>;
  /**
   * Appends one change and updates the tables in one transaction. `baseVersion` is the version of the
   * catalogue that the draft was made on; where the log has moved past it, nothing is written and the
   * answer is null: read `changesAfter(baseVersion)`, apply, and ask the rule again.
   */
  append(draft: ChangeDraft, baseVersion: number, at: number): Promise<Change | null>;
  /** Committed changes with a version above `version`, oldest first, at most `limit`. */
  changesAfter(version: number, limit: number): Promise<Change[]>;
  /** Revisions of one node, by changes with a version above `version`, oldest first. */
  revisionsOf(nodeId: string, version: number): Promise<Revision[]>;
  /** The last imported text with this digest (SHA-256, hex); null where none is kept. */
  source(digest: string): Promise<string | null>;

  createToken(token: StoredToken): Promise<void>;
  findToken(id: string): Promise<StoredToken | null>;

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
