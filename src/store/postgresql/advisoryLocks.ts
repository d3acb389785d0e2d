import { crc32 } from 'node:zlib';
import type { WriteGroup } from '../database/prismaClient.ts';
import type { Connection } from '../database/connection.ts';

/**
 * The first of the two numbers of each advisory lock, "hres": other programs may use locks in the same database. All locks
 * are those of a transaction, so that they also hold behind a pooler that lends connections by the transaction.
 */
const ours = 1752327539;

const lockNumbers: Readonly<Record<WriteGroup, number>> = { LOG: 1, COUNTS: 2, ACCESS: 3 };

/**
 * Begins a transaction of a group: waits for the transaction before it, and sees to it that COMMIT waits for the disk, also in a
 * database whose owner has set synchronous_commit to off; other settings stand.
 */
export function lockGroup(group: WriteGroup): string {
  return `SELECT pg_advisory_xact_lock(${lockOf(lockNumbers[group])}),
    CASE WHEN current_setting('synchronous_commit') = 'off' THEN set_config('synchronous_commit', 'on', true) END`;
}

/** Waits until no other server migrates. */
export const takeMigrations = `SELECT pg_advisory_xact_lock(${lockOf(4)})`;

/** Answers whether this transaction has got the chore; does not wait. */
function tryChore(chore: string): string {
  return `SELECT pg_try_advisory_xact_lock(${String(ours)}, ${String(crc32(`chore ${chore}`) | 0)}) AS "isMine"`;
}

function lockOf(place: number): string {
  return `${String(ours)}, ${String(place)}`;
}

/**
 * Runs a job of upkeep while a transaction holds the chore's lock; resolves to null without running it if another server holds
 * that. The lock goes with the connection, so a server that dies leaves the chore to the next that tries. `chore` is a name of ours.
 */
export async function runChore<T>(connection: Connection, chore: string, job: () => Promise<T>): Promise<T | null> {
  const holder = await connection.startTransaction();
  try {
    const { rows } = await holder.queryRaw({ sql: tryChore(chore), args: [], argTypes: [] });
    return rows[0]?.[0] === true ? await job() : null;
  } finally {
    await holder.executeRaw({ sql: 'ROLLBACK', args: [], argTypes: [] }).catch(() => undefined);
    await holder.rollback();
  }
}
