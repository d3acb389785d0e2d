import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

import { fieldsOf } from '../../domain/fieldsOf.ts';
import { selectRows, type Connection } from '../database/connection.ts';
import { isBusy, openBareConnection } from './sqliteConnection.ts';
import { StoreRefusal } from '../contract/storeRefusal.ts';

/** Held for as long as this process may write; the system frees it when the process dies, however it dies. */
export interface Lock {
  release(): Promise<void>;
}

/**
 * Makes this process the one that writes `file`: an open write transaction on FILE.lock, a SQLite
 * database of no tables, so that the lock is the system's own. The holder's pid stands as text in
 * FILE.pid. Rejects with a StoreRefusal that says the holder's pid within two seconds; waits one
 * second first, for a server that is just stopping.
 */
export async function takeLock(file: string): Promise<Lock> {
  const pidFile = `${file}.pid`;
  const connection = await openBareConnection(`${file}.lock`, { busyTimeout: 0 });
  const deadline = Date.now() + patience;
  while (!(await tryToHold(connection))) {
    if (Date.now() > deadline) {
      await connection.dispose();
      throw new StoreRefusal(
        `${file} is in use by another hresolve server, process ${await holderOf(pidFile)}. Stop that one first, or start this one with another file (--database or DATABASE_URL).`,
      );
    }
    await sleep(50);
  }
  writeFileSync(pidFile, `${String(process.pid)}\n`);
  return {
    release: async () => {
      // FILE.lock stays: a lock file that is removed can be held twice.
      rmSync(pidFile, { force: true });
      await connection.dispose();
    },
  };
}

/** In milliseconds. */
const patience = 1000;

async function tryToHold(connection: Connection): Promise<boolean> {
  try {
    // Nothing is ever written: the journal in memory saves a file next to it.
    await connection.executeScript('PRAGMA journal_mode=MEMORY; BEGIN IMMEDIATE');
    // BEGIN alone may be put off by a file of no pages; a read makes sure that the file can be used at all.
    await selectRows(connection, 'PRAGMA schema_version');
    return true;
  } catch (error) {
    if (isBusy(error)) return false;
    await connection.dispose();
    throw error;
  }
}

/** The pid in the file, once it is one of a living process: the holder writes it just after it has the lock. */
async function holderOf(pidFile: string): Promise<string> {
  let text = '';
  for (let attempt = 0; attempt < 10; attempt++) {
    try {
      text = readFileSync(pidFile, 'utf8').trim();
      process.kill(Number(text), 0);
      return text;
    } catch (error) {
      // EPERM: alive, and another user's.
      if (fieldsOf(error)['code'] === 'EPERM') return text;
      await sleep(50);
    }
  }
  return text === '' ? 'unknown' : `${text} (which ${pidFile} names, though it seems to be gone)`;
}
