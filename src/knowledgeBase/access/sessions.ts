import { randomBytes } from 'node:crypto';
import type { Caller, Role } from '../../domain/access/access.ts';
import type { AccessEvent } from '../../domain/access/accessEvent.ts';
import type { FoundSession, SessionAges } from '../../store/contract/sessionStore.ts';
import type { Store } from '../../store/contract/store.ts';
import { hashSecret } from './bearerToken.ts';

/** A session ends after eight hours without use, and after 24 hours in any case. */
export const sessionAges: SessionAges = { longest: 24 * 3_600_000, idle: 8 * 3_600_000 };

/** A use is not recorded within this time of the last recorded one, in milliseconds. */
const usesApart = 60_000;

/** 256 random bits cannot be guessed, so their hash needs no salt, and looking up by the hash reveals nothing. */
const keyPattern = /^[A-Za-z0-9_-]{43}$/;

export function newKey(): string {
  return randomBytes(32).toString('base64url');
}

/** Whether a text has the form of a session's key: one that has not was never the key of any. */
export function isKeyOfSession(text: string): boolean {
  return keyPattern.test(text);
}

/** What all sessions of one person, or of one token, have in common. */
export interface Identity {
  readonly identity: string;
  readonly tokenId: string | null;
  readonly name: string;
  readonly role: Role;
}

/** A session that has been started. */
export interface SignedIn {
  /** The key that the browser keeps in its cookie. It is returned here once and not stored. */
  readonly key: string;
  readonly caller: Caller;
}

/** The request that a sign-in comes with. */
export interface Visit {
  /** Id of the request in the log. */
  readonly requestId: string | null;
  /** The key of the browser's previous session, which ends; null if it had none. */
  readonly oldKey: string | null;
}

export interface StartedSession extends SignedIn {
  readonly event: AccessEvent;
  /** How many sessions of the same identity ended because they had another role. */
  readonly ended: number;
}

/** Starts a session under a new key, so that a key planted in the browser beforehand is useless. */
export async function startSession(
  { sessions }: Pick<Store, 'sessions'>,
  who: Identity,
  { requestId, oldKey }: Visit,
  now: number,
): Promise<StartedSession> {
  const [id, key] = [randomBytes(9).toString('base64url'), newKey()];
  const { name, role, identity } = who;
  const event: AccessEvent = { at: now, kind: 'SIGN_IN', actor: name, role, subject: identity, requestId };
  const session = { ...who, id, keyHash: hashSecret(key), createdAt: now, lastUsedAt: now };
  const instead = oldKey === null ? null : hashSecret(oldKey);
  const ended = await sessions.startSession({ session, ages: sessionAges, instead, event });
  return { key, caller: { name, role, via: 'SESSION', credentialId: id, identity }, event, ended };
}

/** The session with this key; null if there is none, if it is over, or if its token is no longer valid. */
export async function findSession(
  { sessions }: Pick<Store, 'sessions'>,
  key: string,
  now: number,
): Promise<FoundSession | null> {
  if (!isKeyOfSession(key)) return null;
  const found = await sessions.findSession(hashSecret(key));
  return found !== null && isGoing(found, now) ? found : null;
}

function isGoing({ createdAt, lastUsedAt, role, token }: FoundSession, now: number): boolean {
  if (now - createdAt >= sessionAges.longest || now - lastUsedAt >= sessionAges.idle) return false;
  if (token === null) return true;
  return token.role === role && token.revokedAt === null && (token.expiresAt === null || now < token.expiresAt);
}

/** Extends the session. A failed write never fails the response; the session then ends sooner. */
export async function noteUse(
  { sessions }: Pick<Store, 'sessions'>,
  { id, lastUsedAt }: FoundSession,
  now: number,
): Promise<void> {
  if (now - lastUsedAt >= usesApart) await sessions.sessionUsed(id, now).catch(() => undefined);
}
