import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from '../database/connection.ts';
import { emptyLog } from './sqliteConnection.ts';

/** How often the log is tried to be emptied, and how long it waits in between, in milliseconds: readers hold it for moments. */
const [tries, pause] = [40, 50];

/**
 * Rewrites the whole file without its free space and empties the log: bytes of what was deleted or updated stand in neither
 * afterwards. Nothing else is written meanwhile, and it needs as much room again. Rejects with the driver's error, or if
 * another connection has read for two seconds without a pause.
 */
export async function purgeFreeSpace(connection: Connection): Promise<void> {
  await connection.executeScript('VACUUM');
  for (let left = tries; left > 0; left--) {
    if (await emptyLog(connection)) return;
    await sleep(pause);
  }
  throw new Error('Another program reads the database all the time, so its log could not be emptied.');
}
