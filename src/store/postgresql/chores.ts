import type { Connection } from '../database/connection.ts';
import { tryChore } from './advisoryLocks.ts';

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
