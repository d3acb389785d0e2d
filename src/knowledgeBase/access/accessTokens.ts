import type { AccessEvent } from '../../domain/access/accessEvent.ts';
import type { NewToken } from '../../domain/access/newToken.ts';
import type { StoredToken } from '../../store/contract/accessStore.ts';
import type { Store } from '../../store/contract/store.ts';
import { hashSecret, newTokenParts, statusOf, writeToken, type TokenStatus } from './bearerToken.ts';

const aDay = 86_400_000;

/** Who creates a token, for the access log. */
export interface TokenMaker extends Pick<AccessEvent, 'actor' | 'requestId'> {
  readonly actor: string;
}

/** Anyone who can write to the database file. */
export const commandLine: TokenMaker = { actor: 'command line', requestId: null };

export interface MadeToken {
  readonly token: StoredToken;
  /** The token itself. It is returned here once and not stored. */
  readonly secret: string;
  readonly event: AccessEvent;
}

/** Creates a token. Only the SHA-256 of its secret is stored, in the same transaction as the event. */
export async function makeToken(
  { access }: Pick<Store, 'access'>,
  { name, role, days }: NewToken,
  now: number,
  { actor, requestId }: TokenMaker = commandLine,
): Promise<MadeToken> {
  const parts = newTokenParts();
  const token: StoredToken = {
    id: parts.id,
    secretHash: hashSecret(parts.secret),
    name,
    role,
    createdAt: now,
    expiresAt: days === null ? null : now + days * aDay,
    revokedAt: null,
    lastUsedOn: null,
  };
  const event: AccessEvent = { at: now, kind: 'TOKEN_CREATED', actor, role, subject: subjectOf(token), requestId };
  await access.createToken(token, event);
  return { token, secret: writeToken(parts), event };
}

/** Like makeToken, but returns only the token. */
export async function createToken(store: Pick<Store, 'access'>, token: NewToken, now: number): Promise<string> {
  return (await makeToken(store, token, now)).secret;
}

/** The result of revoking a token; `event` is null if it had already been revoked. */
export interface RevokedToken {
  readonly token: StoredToken;
  readonly event: AccessEvent | null;
}

/** Revokes a token, on every process from the next request on. Null if there is no such token. */
export async function revokeToken(
  { access }: Pick<Store, 'access'>,
  id: string,
  now: number,
  { actor, requestId }: TokenMaker = commandLine,
): Promise<RevokedToken | null> {
  let event: AccessEvent | null = null;
  const before = await access.revokeToken(id, now, (token) => {
    return (event = { at: now, kind: 'TOKEN_REVOKED', actor, role: token.role, subject: subjectOf(token), requestId });
  });
  return before === null ? null : { token: { ...before, revokedAt: before.revokedAt ?? now }, event };
}

/** "AbCdEfGhIjKl (Ada)". */
export function subjectOf({ id, name }: StoredToken): string {
  return `${id} (${name})`;
}

/** An access token as shown to admins. */
export interface AccessToken extends Omit<StoredToken, 'secretHash' | 'lastUsedOn'> {
  /** YYYY-MM-DD, in UTC. */
  readonly lastUsedOn: string | null;
  readonly status: TokenStatus;
}

export function shownToken(stored: StoredToken, now: number): AccessToken {
  const { secretHash: _, lastUsedOn, ...token } = stored;
  const day = lastUsedOn === null ? null : new Date(lastUsedOn * aDay).toISOString().slice(0, 10);
  return { ...token, lastUsedOn: day, status: statusOf(stored, now) };
}
