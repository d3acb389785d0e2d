import { createHash } from 'node:crypto';

/** SHA-256 in lower-case hex: what texts, secrets and changes are kept and compared by. Texts are hashed as UTF-8. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
