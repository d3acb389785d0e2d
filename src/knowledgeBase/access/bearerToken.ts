import { randomBytes, timingSafeEqual } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { anonymous, type Caller } from '../../domain/access/access.ts';
import { dayOf } from '../../domain/analytics/counts.ts';
import type { StoredToken } from '../../store/contract/accessStore.ts';
import { sha256 } from '../../store/contract/sha256.ts';
import type { Store } from '../../store/contract/store.ts';
import type { AccessRecorder } from './accessEvents.ts';

/** Whom a token identifies. */
export interface BearerVerbs {
  /**
   * The caller of a request with this Authorization header: anonymous if there is no header, null if the credential is not
   * valid. A refusal is recorded with the id of the request.
   */
  callerWithHeader(authorization: string | undefined, requestId: string): Promise<Caller | null>;
  /**
   * The caller that a token identifies; null, without a reason, if it is not valid. A refusal is recorded. Reads the
   * database each time, so a token that another process has just revoked is refused.
   */
  callerWithToken(token: string, requestId?: string): Promise<Caller | null>;
}

export function bearerVerbs(store: Store, recorder: AccessRecorder, clock: () => number): BearerVerbs {
  /** The day on which each token was last seen by this process. */
  const seen = new Map<string, number>();
  return { callerWithHeader, callerWithToken };

  async function callerWithHeader(authorization: string | undefined, requestId: string): Promise<Caller | null> {
    if (authorization === undefined) return anonymous;
    const [, token] = /^Bearer +([^\s]+) *$/i.exec(authorization) ?? [];
    if (token !== undefined) return callerWithToken(token, requestId);
    recorder.recordAccess({ kind: 'CREDENTIAL_REFUSED', requestId });
    return null;
  }

  async function callerWithToken(text: string, requestId?: string): Promise<Caller | null> {
    const token = await findToken(store, text);
    if (token !== null && statusOf(token, clock()) === 'ACTIVE') {
      noteUse(token);
      return callerOfToken(token);
    }
    const whose = token === null ? {} : { actor: token.name, role: token.role, subject: statusOf(token, clock()) };
    recorder.recordAccess({ kind: 'CREDENTIAL_REFUSED', ...whose, requestId });
    return null;
  }

  /** Records the use after the response, once a day for each token. If the write fails, the day is missing; nothing depends on it. */
  function noteUse({ id, lastUsedOn }: StoredToken): void {
    const today = dayOf(clock());
    if (lastUsedOn === today || seen.get(id) === today) return;
    seen.set(id, today);
    store.access.tokenUsed(id, today).catch(() => undefined);
  }
}

/** The token that a text is, even if it has expired or was revoked; null if the text is not a token or its secret is wrong. */
async function findToken({ access }: Pick<Store, 'access'>, text: string): Promise<StoredToken | null> {
  const parts = readToken(text);
  if (parts === null) return null;
  const stored = await access.findToken(parts.id);
  return stored !== null && isSecretOf(stored.secretHash, parts.secret) ? stored : null;
}

export type TokenStatus = 'ACTIVE' | 'EXPIRED' | 'REVOKED';

export function statusOf({ expiresAt, revokedAt }: StoredToken, now: number): TokenStatus {
  if (revokedAt !== null) return 'REVOKED';
  return expiresAt === null || now < expiresAt ? 'ACTIVE' : 'EXPIRED';
}

function callerOfToken({ id, name, role }: StoredToken): Caller {
  return { name, role, via: 'TOKEN', credentialId: id, identity: tokenIdentity(id) };
}

/** The identity shared by all sessions that were started with a token. */
export function tokenIdentity(id: string): string {
  return `token ${id}`;
}

const idLength = 12;
const secretLength = 32;
/** Base-36 digits that hold any CRC-32. */
const checksumLength = 7;
const tokenPattern = new RegExp(
  `^hrk_([A-Za-z0-9]{${String(idLength)}})_([A-Za-z0-9]{${String(secretLength)}})([0-9a-z]{${String(checksumLength)}})$`,
);

/** The parts of a token. */
export interface TokenParts {
  /** Public id of the token. */
  readonly id: string;
  readonly secret: string;
}

/** A new token: an id of 71 random bits, a secret of 190. */
export function newTokenParts(): TokenParts {
  return { id: randomWord(idLength), secret: randomWord(secretLength) };
}

/** hrk_<id>_<secret><checksum>. The checksum reveals a typing error without a look-up. */
export function writeToken({ id, secret }: TokenParts): string {
  return `hrk_${id}_${secret}${checksum(`${id}_${secret}`)}`;
}

/** The parts of a token; null if the text is not a token. */
function readToken(text: string): TokenParts | null {
  const [, id, secret, check] = tokenPattern.exec(text) ?? [];
  if (id === undefined || secret === undefined || check !== checksum(`${id}_${secret}`)) return null;
  return { id, secret };
}

/** SHA-256, lower-case hex. A secret of 190 random bits cannot be guessed, so it needs no slow hash. */
export function hashSecret(secret: string): string {
  return sha256(secret);
}

/** Whether a secret has the stored hash. Takes the same time for every wrong secret. */
function isSecretOf(hash: string, secret: string): boolean {
  const [kept, given] = [Buffer.from(hash, 'hex'), Buffer.from(hashSecret(secret), 'hex')];
  return kept.length === given.length && timingSafeEqual(kept, given);
}

function checksum(text: string): string {
  return crc32(text).toString(36).padStart(checksumLength, '0');
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Letters and digits only, so that a double click selects the whole token. Bytes that would favour some letters are discarded. */
function randomWord(length: number): string {
  let word = '';
  while (word.length < length) {
    for (const byte of randomBytes(length)) {
      if (byte < 248 && word.length < length) word += alphabet.charAt(byte % alphabet.length);
    }
  }
  return word;
}
