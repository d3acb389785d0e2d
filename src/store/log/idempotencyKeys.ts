import type { Change } from '../../domain/changes/change.ts';
import type { PrismaClient, Transaction } from '../database/prismaClient.ts';
import type { RememberedChange, RememberedCommand } from '../contract/store.ts';

/** How long a key is remembered, in milliseconds. */
const lifetime = 86_400_000;

/**
 * Keeps what a command came to, in the transaction of its change, and forgets what is older than a day.
 * Rejects, and so undoes the transaction, if the key is remembered already.
 */
export async function rememberChange(
  transaction: Transaction,
  { key, payloadHash, subjectId }: RememberedCommand,
  { version, at }: Pick<Change, 'version' | 'at'>,
): Promise<void> {
  await transaction.idempotencyKey.deleteMany({ where: { at: { lte: BigInt(at - lifetime) } } });
  await transaction.idempotencyKey.create({ data: { key, payloadHash, subjectId, version, at: BigInt(at) } });
}

/** What was appended under a key less than a day before `now` (milliseconds since 1970 UTC); null if nothing was. */
export async function findRemembered(client: PrismaClient, key: string, now: number): Promise<RememberedChange | null> {
  const row = await client.idempotencyKey.findUnique({ where: { key } });
  if (row === null || Number(row.at) <= now - lifetime) return null;
  return { payloadHash: row.payloadHash, subjectId: row.subjectId, version: row.version };
}
