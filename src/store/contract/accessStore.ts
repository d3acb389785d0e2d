import type { Role } from '../../domain/access/access.ts';
import type { AccessEvent, KeptAccessEvent } from '../../domain/access/accessEvent.ts';

/**
 * Access tokens and the access log. Neither is part of the log of changes: each write is one short transaction, which
 * another process may make while a server is running. An event passed with a write is kept in the same transaction.
 */
export interface AccessStore extends TokenStore, AccessEventStore {}

export interface TokenStore {
  /** Rejects if the id is taken. */
  createToken(token: StoredToken, event: AccessEvent): Promise<void>;
  /** Resolves to the token as it was before. If there is no such token, resolves to null and writes nothing. */
  revokeToken(id: string, at: number, eventOf: (token: StoredToken) => AccessEvent): Promise<StoredToken | null>;
  /** The token as the database has it now, whichever process wrote it; null if there is no such token. */
  findToken(id: string): Promise<StoredToken | null>;
  /** All tokens, including revoked and expired ones, newest first. */
  tokens(): Promise<StoredToken[]>;
  /** Records the day on which a token was used, unless a later day is already recorded. */
  tokenUsed(id: string, day: number): Promise<void>;
}

export interface AccessEventStore {
  record(event: AccessEvent): Promise<void>;
  /** Events with an id less than `below`, newest first, at most `limit`. */
  events(range: { readonly below: number | null; readonly limit: number }): Promise<KeptAccessEvent[]>;
  countEvents(): Promise<number>;
  /** Deletes all events before a time; resolves to the number deleted. */
  forgetEvents(before: number): Promise<number>;
}

/** An access token as the database stores it: a hash of the secret, never the secret itself. */
export interface StoredToken {
  /** Public part, unique. */
  readonly id: string;
  /** SHA-256 of the secret part, lower-case hex. */
  readonly secretHash: string;
  readonly name: string;
  readonly role: Role;
  /** Milliseconds since 1970 UTC. */
  readonly createdAt: number;
  /** Null: the token never expires. */
  readonly expiresAt: number | null;
  readonly revokedAt: number | null;
  /** Days since 1970 UTC; null: never used. */
  readonly lastUsedOn: number | null;
}
