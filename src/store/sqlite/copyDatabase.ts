import Database from 'better-sqlite3';

/** So many pages in one step: all of them, since a copy in several starts over whenever someone writes in between. */
const allPages = 0x7fff_ffff;

/**
 * Copies a database into the new file `target` by SQLite's online backup: the state of one moment, whoever writes meanwhile.
 * Blocks this process while it copies; a server runs it in a process of its own. Rejects with the driver's error.
 */
export async function copyDatabase(source: string, target: string): Promise<void> {
  const database = new Database(source, { readonly: true, fileMustExist: true, timeout: 5000 });
  try {
    await database.backup(target, { progress: () => allPages });
  } finally {
    database.close();
  }
}

/** Folds the side files of WAL mode into the database, which is one file afterwards and stays one when it is only read. */
export function makeSingleFile(file: string): void {
  const database = new Database(file);
  try {
    database.pragma('journal_mode = DELETE');
  } finally {
    database.close();
  }
}

/** What SQLite itself finds wrong with a file, at most ten findings; empty if it is sound. */
export function integrityFlaws(file: string): string[] {
  const database = new Database(file, { readonly: true, fileMustExist: true });
  try {
    const rows = database.prepare<[], { readonly integrity_check: string }>('PRAGMA integrity_check(10)').all();
    return rows.map((row) => row.integrity_check).filter((text) => text !== 'ok');
  } finally {
    database.close();
  }
}
