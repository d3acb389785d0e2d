import { invalidInput, type InvalidInput } from '../../domain/problem.ts';
import type { Store } from '../../store/contract/store.ts';
import { sha256 } from '../../store/contract/sha256.ts';

/** A caller's own name for one command, so that sending it again does not do it again. Kept for 24 hours. */
export interface IdempotencyKey {
  /** Who gives the command is part of it: no one meets another's keys. */
  readonly key: string;
  /** SHA-256 of the command, in hex. */
  readonly payloadHash: string;
}

const longestKey = 200;

/** Null if the caller names no key; InvalidInput for one that cannot be kept. */
export function idempotencyOf(
  { actor, identity }: { readonly actor: string; readonly identity?: string | null },
  key: string | null | undefined,
  command: object,
): IdempotencyKey | null | InvalidInput {
  if (key === null || key === undefined) return null;
  if (key.trim() === '' || key.length > longestKey) {
    const message = `idempotencyKey has ${String(key.length)} characters; send 1 to ${String(longestKey)}, such as a UUID.`;
    return invalidInput('INVALID_VALUE', ['input', 'idempotencyKey'], message);
  }
  // PostgreSQL keeps no NUL, and logs are read on terminals.
  if (/\p{Cc}/u.test(key)) {
    const message = 'idempotencyKey has a control character; send 1 to 200 printable characters, such as a UUID.';
    return invalidInput('INVALID_VALUE', ['input', 'idempotencyKey'], message);
  }
  return {
    key: `${identity ?? actor}\n${key}`,
    payloadHash: sha256(JSON.stringify(command)),
  };
}

/** The first result under the key; IDEMPOTENCY_MISMATCH if it was another command; null if there is none. */
export async function rememberedUnder(
  store: Store,
  { key, payloadHash }: IdempotencyKey,
  now: number,
): Promise<{ version: number; subjectId: string } | InvalidInput | null> {
  const known = await store.remembered(key, now);
  if (known === null || known.payloadHash === payloadHash) return known;
  const message = 'Another command was sent under this key in the last 24 hours; send this one under a new key.';
  return invalidInput('IDEMPOTENCY_MISMATCH', ['input', 'idempotencyKey'], message);
}
