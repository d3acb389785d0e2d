import type { Role } from '../../domain/access/access.ts';
import type { AccessEvent } from '../../domain/access/accessEvent.ts';

/**
 * The sessions of browsers, and one-time sign-in links. Neither is part of the log of changes: each write is one short
 * transaction, and the events that are given along are kept in it.
 */
export interface SessionStore {
  /**
   * Keeps a new session, and forgets those that are over. Sessions of the same identity with another role end: the
   * answer is how many there were.
   */
  startSession(start: SessionStart): Promise<number>;
  /** As it stands in the database now, with its token; null if there is none. */
  findSession(keyHash: string): Promise<FoundSession | null>;
  sessionUsed(id: string, at: number): Promise<void>;
  endSession(id: string, event: AccessEvent): Promise<void>;
  /** Ends every session of an identity, and resolves to how many there were. */
  endSessionsOf(identity: string, event: AccessEvent): Promise<number>;

  /** Forgets links that are past their time. */
  createAdminLink(link: StoredAdminLink, now: number, event: AccessEvent): Promise<void>;
  /** Takes a link away, with all that were made before it; false if there is none, or if it is past its time. */
  useAdminLink(keyHash: string, now: number): Promise<boolean>;
}

export interface StoredSession {
  /** Public, unique. */
  readonly id: string;
  /** SHA-256 of what the cookie holds, lower-case hex. */
  readonly keyHash: string;
  readonly identity: string;
  /** Public id of the token that it was made with; null for the other ways of signing in. */
  readonly tokenId: string | null;
  readonly name: string;
  readonly role: Role;
  /** Milliseconds since 1970 UTC. */
  readonly createdAt: number;
  readonly lastUsedAt: number;
}

export interface SessionStart {
  readonly session: StoredSession;
  readonly ages: SessionAges;
  /** Key hash of the session that the browser had before, which ends; null if it had none. */
  readonly instead: string | null;
  readonly event: AccessEvent;
}

export interface FoundSession extends StoredSession {
  /** What the token is like by now; null if the session was made without one. `role` is null if it is gone. */
  readonly token: {
    readonly role: Role | null;
    readonly expiresAt: number | null;
    readonly revokedAt: number | null;
  } | null;
}

/** How long a session lasts at most, and without being used, in milliseconds. */
export interface SessionAges {
  readonly longest: number;
  readonly idle: number;
}

export interface StoredAdminLink {
  /** SHA-256 of the key in the link, lower-case hex. */
  readonly keyHash: string;
  /** Milliseconds since 1970 UTC. */
  readonly expiresAt: number;
}
