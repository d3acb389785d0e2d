import type { Role } from '../../domain/access/access.ts';
import type { AccessEvent, KeptAccessEvent } from '../../domain/access/accessEvent.ts';

/**
 * Access tokens, and what is written down of access. Neither is part of the log of changes: each write is one short
 * transaction, which may be made while a server is running. An event that is given along is kept in the same transaction.
 */
export interface AccessStore {
  /** Rejects if the id is taken. */
  createToken(token: StoredToken, event: AccessEvent): Promise<void>;
  /** Resolves to the token as it stood before; null, and nothing is written, if there is none. */
  revokeToken(id: string, at: number, eventOf: (token: StoredToken) => AccessEvent): Promise<StoredToken | null>;
  /** As it stands in the database now, whichever process wrote it; null if there is none. */
  findToken(id: string): Promise<StoredToken | null>;
  /** Revoked and expired ones too, the newest first. */
  tokens(): Promise<StoredToken[]>;
  /** Keeps the day of a token's last use, unless a later one is kept. */
  tokenUsed(id: string, day: number): Promise<void>;

  record(event: AccessEvent): Promise<void>;
  /** Newest first: those with an id below, at most `limit`. */
  events(range: { readonly below: number | null; readonly limit: number }): Promise<KeptAccessEvent[]>;
  countEvents(): Promise<number>;
  /** Deletes the events before a time, and resolves to how many went. */
  forgetEvents(before: number): Promise<number>;
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
  /** Days since 1970 UTC; null: not yet. */
  readonly lastUsedOn: number | null;
}
