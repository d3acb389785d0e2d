import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { Caller, Role } from '../domain/access.ts';
import type { Store, StoredToken } from '../store/store.ts';

/** How long a token lasts where its maker does not say, in days. */
export const usualTokenDays = 90;

const dayInMilliseconds = 86_400_000;
const idLength = 12;
const secretLength = 32;
/** Letters and digits that any CRC-32 fits in, base 36. */
const checksumLength = 7;
const tokenPattern = new RegExp(
  `^hrk_([A-Za-z0-9]{${String(idLength)}})_([A-Za-z0-9]{${String(secretLength)}})([0-9a-z]{${String(checksumLength)}})$`,
);

export interface NewToken {
  readonly name: string;
  readonly role: Role;
  /** Null: never expires, on purpose. */
  readonly days: number | null;
}

/**
 * Makes a token and keeps its SHA-256 only; the token itself is in the answer and nowhere else:
 * hrk_<id>_<secret><checksum>, where the checksum tells a typing error apart without a look-up.
 */
export async function createToken(store: Store, { name, role, days }: NewToken, now: number): Promise<string> {
  const id = randomWord(idLength);
  const secret = randomWord(secretLength);
  const expiresAt = days === null ? null : now + days * dayInMilliseconds;
  await store.createToken({ id, secretHash: sha256(secret), name, role, createdAt: now, expiresAt, revokedAt: null });
  return `hrk_${id}_${secret}${checksum(`${id}_${secret}`)}`;
}

/** Who a token speaks for; null where it is malformed, unknown, expired or revoked, without saying which. */
export async function callerWithToken(store: Store, token: string, now: number): Promise<Caller | null> {
  const [, id, secret, check] = tokenPattern.exec(token) ?? [];
  if (id === undefined || secret === undefined || check !== checksum(`${id}_${secret}`)) return null;
  const stored = await store.findToken(id);
  if (stored === null || !sameHash(stored.secretHash, sha256(secret)) || !isValid(stored, now)) return null;
  return { name: stored.name, role: stored.role };
}

function isValid({ expiresAt, revokedAt }: StoredToken, now: number): boolean {
  return revokedAt === null && (expiresAt === null || now < expiresAt);
}

function sameHash(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a, 'hex'), Buffer.from(b, 'hex')];
  return left.length === right.length && timingSafeEqual(left, right);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function checksum(text: string): string {
  return crc32(text).toString(36).padStart(checksumLength, '0');
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Letters and digits only, so that a double click selects the whole; bytes that would favour some are thrown away. */
function randomWord(length: number): string {
  let word = '';
  while (word.length < length) {
    for (const byte of randomBytes(length)) {
      if (byte < 248 && word.length < length) word += alphabet.charAt(byte % alphabet.length);
    }
  }
  return word;
}
