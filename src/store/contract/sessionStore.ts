import type { Role } from '../../domain/access/access.ts';
import type { AccessEvent } from '../../domain/access/accessEvent.ts';

/**
 * Browser sessions and one-time sign-in links. Neither is part of the log of changes: each write is one short transaction,
 * which also stores the event passed with it.
 */
export interface SessionStore {
  /**
   * Stores a new session and deletes expired ones. Ends the sessions of the same identity that have another role, and
   * resolves to how many these were.
   */
  startSession(start: SessionStart): Promise<number>;
  /** The session and its token as the database has them now; null if there is no such session. */
  findSession(keyHash: string): Promise<FoundSession | null>;
  sessionUsed(id: string, at: number): Promise<void>;
  endSession(id: string, event: AccessEvent): Promise<void>;
  /** Ends all sessions of an identity; resolves to how many there were. */
  endSessionsOf(identity: string, event: AccessEvent): Promise<number>;

  /** Stores a link and deletes expired ones. */
  createAdminLink(link: StoredAdminLink, now: number, event: AccessEvent): Promise<void>;
  /** Deletes a link and all older ones; false if there is no such link or it has expired. */
  useAdminLink(keyHash: string, now: number): Promise<boolean>;
}

export interface StoredSession {
  /** Public, unique. */
  readonly id: string;
  /** SHA-256 of what the cookie holds, lower-case hex. */
  readonly keyHash: string;
  readonly identity: string;
  /** Public id of the token that was used to sign in; null if the user signed in another way. */
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
  /** Key hash of the browser's previous session, which ends; null if it had none. */
  readonly instead: string | null;
  readonly event: AccessEvent;
}

export interface FoundSession extends StoredSession {
  /** The token as it is now; null if the session was started without a token. `role` is null if the token was deleted. */
  readonly token: {
    readonly role: Role | null;
    readonly expiresAt: number | null;
    readonly revokedAt: number | null;
  } | null;
}

/** The longest a session lasts, in all and without being used, in milliseconds. */
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
