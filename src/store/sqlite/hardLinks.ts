import { existsSync, readFileSync, statSync } from 'node:fs';

import { StoreRefusal } from '../contract/storeRefusal.ts';
import { selectRows } from '../database/connection.ts';
import { isBusy, openBareConnection } from './sqliteConnection.ts';

/**
 * Rejects with a StoreRefusal if the file has another name (a hard link) under which a process has it open: by two names
 * SQLite keeps two logs for one database, and destroys it. The lock file cannot tell, since it goes by the name; every
 * open connection holds a lock on the file itself, whatever it is called.
 */
export async function assertNoOtherName(file: string): Promise<void> {
  if (!existsSync(file) || !statSync(file).isFile() || statSync(file).nlink < 2) return;
  const connection = await openBareConnection(file, { busyTimeout: 0 });
  try {
    await selectRows(connection, 'PRAGMA locking_mode=EXCLUSIVE');
    await connection.executeScript('BEGIN IMMEDIATE; ROLLBACK');
  } catch (error) {
    if (!isBusy(error)) throw error;
    throw new StoreRefusal(
      `${file} is in use by another hresolve server, process ${holderOf(file)}, under another name: it is a hard link to the same database. Stop that one first, or start this one with another file (--database or DATABASE_URL).`,
      { cause: error },
    );
  } finally {
    await connection.dispose();
  }
}

/** Whoever holds a lock on the file, as Linux lists them; other systems do not say. */
function holderOf(file: string): string {
  if (!existsSync('/proc/locks')) return 'unknown';
  const inode = String(statSync(file).ino);
  const locks = readFileSync('/proc/locks', 'utf8').split('\n');
  const held = locks
    .map((line) => line.trim().split(/\s+/))
    .find((words) => words[5]?.split(':')[2] === inode && words[4] !== String(process.pid));
  return held?.[4] ?? 'unknown';
}
