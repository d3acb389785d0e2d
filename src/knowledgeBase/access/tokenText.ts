import { randomBytes, timingSafeEqual } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { sha256 } from '../../store/contract/sha256.ts';

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
export function readToken(text: string): TokenParts | null {
  const [, id, secret, check] = tokenPattern.exec(text) ?? [];
  if (id === undefined || secret === undefined || check !== checksum(`${id}_${secret}`)) return null;
  return { id, secret };
}

/** SHA-256, lower-case hex. A secret of 190 random bits cannot be guessed, so it needs no slow hash. */
export function hashSecret(secret: string): string {
  return sha256(secret);
}

/** Whether a secret has the stored hash. Takes the same time for every wrong secret. */
export function isSecretOf(hash: string, secret: string): boolean {
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
