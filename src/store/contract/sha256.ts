import { createHash } from 'node:crypto';

/** SHA-256 of a text in UTF-8, as lower-case hex. Texts, secrets and changes are stored and compared by this hash. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
