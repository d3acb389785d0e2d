import { randomBytes } from 'node:crypto';
import type { Caller, Role } from '../../domain/access/access.ts';
import type { AccessEvent } from '../../domain/access/accessEvent.ts';
import type { FoundSession, SessionAges } from '../../store/contract/sessionStore.ts';
import type { Store } from '../../store/contract/store.ts';
import { hashSecret } from './tokenText.ts';

/** A session ends after eight hours without use, and after a day whatever happens. */
export const sessionAges: SessionAges = { longest: 24 * 3_600_000, idle: 8 * 3_600_000 };

/** A use within this time of the last one that was written down is not written down, in milliseconds. */
const usesApart = 60_000;

/** 256 random bits: nobody can try them out, so their hash needs no salt and a look-up by it gives nothing away. */
const keyPattern = /^[A-Za-z0-9_-]{43}$/;

export function newKey(): string {
  return randomBytes(32).toString('base64url');
}

/** What the sessions of one person, or of one token, have in common. */
export interface Identity {
  readonly identity: string;
  readonly tokenId: string | null;
  readonly name: string;
  readonly role: Role;
}

/** A session that has begun. */
export interface SignedIn {
  /** What the browser keeps in its cookie; here, and nowhere else. */
  readonly key: string;
  readonly caller: Caller;
}

/** Who signs in, from where. */
export interface Visit {
  /** Of the request in the log. */
  readonly requestId: string | null;
  /** The key of the session that the browser had before, which ends; null if it had none. */
  readonly oldKey: string | null;
}

export interface StartedSession extends SignedIn {
  readonly event: AccessEvent;
  /** Sessions of the same identity that ended because they had another role. */
  readonly ended: number;
}

/** Begins a session under a key that is new: one that was planted in the browser before is worth nothing afterwards. */
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

/** The session with this key; null if there is none, where it is over, or where its token is no longer valid. */
export async function findSession(
  { sessions }: Pick<Store, 'sessions'>,
  key: string,
  now: number,
): Promise<FoundSession | null> {
  if (!keyPattern.test(key)) return null;
  const found = await sessions.findSession(hashSecret(key));
  return found !== null && isGoing(found, now) ? found : null;
}

function isGoing({ createdAt, lastUsedAt, role, token }: FoundSession, now: number): boolean {
  if (now - createdAt >= sessionAges.longest || now - lastUsedAt >= sessionAges.idle) return false;
  if (token === null) return true;
  return token.role === role && token.revokedAt === null && (token.expiresAt === null || now < token.expiresAt);
}

/** Puts the end of a session off. What cannot be written is in no answer's way: the session ends sooner. */
export async function noteUse(
  { sessions }: Pick<Store, 'sessions'>,
  { id, lastUsedAt }: FoundSession,
  now: number,
): Promise<void> {
  if (now - lastUsedAt >= usesApart) await sessions.sessionUsed(id, now).catch(() => undefined);
}
