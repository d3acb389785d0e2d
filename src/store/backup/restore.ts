import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { asRefusal, StoreRefusal } from '../contract/storeRefusal.ts';
import { migrationsFolder, readMigrations } from '../migrations.ts';
import { integrityFlaws, makeSingleFile } from '../sqlite/copyDatabase.ts';
import { takeLock } from '../sqlite/lock.ts';
import { pendingMigrations } from '../sqlite/migrate.ts';
import { assertOurs } from '../sqlite/ownDatabase.ts';
import { openBareConnection } from '../sqlite/sqliteConnection.ts';
import { putInPlace, removeFiles } from './backUp.ts';
import { databaseFile } from './databaseFile.ts';
import { noteBackup } from './knownBackups.ts';
import { knownHeadFile, readKnownHead } from './knownHead.ts';

export interface RestoreOptions<Checked> {
  /** Takes the place of a database that is there, which is kept under another name. Default false: that is refused. */
  readonly force?: boolean;
  /** Milliseconds since 1970 UTC; dates the name of what is replaced. */
  readonly now: number;
  /** Checks the copy before it takes its place; rejects if it is not to be trusted. */
  readonly check: (file: string) => Promise<Checked>;
}

/**
 * Puts the backup `backup` in the place of the database, and resolves to what the check found and to the name under
 * which a replaced database is kept, null if there was none. Nothing is overwritten. Rejects with a StoreRefusal if `backup` is missing, damaged, another
 * program's or newer than this program, if a server has the database open, or if there is one and `force` is not set.
 */
export async function restore<Checked>(
  backup: string,
  databaseUrl: string,
  { force = false, now, check }: RestoreOptions<Checked>,
): Promise<{ checked: Checked; kept: string | null }> {
  const source = resolve(backup);
  const file = databaseFile(databaseUrl);
  if (!existsSync(source)) throw new StoreRefusal(`There is no file at ${source}.`);
  if (existsSync(file) && !force) {
    throw new StoreRefusal(
      `${file} exists already. Name another file with --database, or add --force: the database that is there is then kept under another name.`,
    );
  }
  const partial = `${file}.${String(process.pid)}.partial`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    const lock = await takeLock(file);
    try {
      copyFileSync(source, partial);
      await assertRestorable(partial);
      const checked = await check(partial);
      makeSingleFile(partial);
      const kept = existsSync(file) ? keep(file, now) : null;
      putInPlace(partial, file);
      return { checked, kept };
    } finally {
      await lock.release();
    }
  } catch (error) {
    // All checks are done on the copy, so that nothing appears next to the backup; the messages are about the backup.
    const refusal = asRefusal(error, file);
    throw refusal instanceof StoreRefusal ? new StoreRefusal(refusal.message.replaceAll(partial, source)) : refusal;
  } finally {
    removeFiles(partial);
  }
}

async function assertRestorable(file: string): Promise<void> {
  try {
    await assertOurs(file);
    const [flaw] = integrityFlaws(file);
    if (flaw !== undefined) throw new StoreRefusal(`${file} is damaged: ${flaw}. Restore another backup.`);
    const connection = await openBareConnection(file, { readOnly: true });
    try {
      const migrations = readMigrations(migrationsFolder('sqlite'));
      const pending = await pendingMigrations(connection, migrations, file);
      // A copy that found no room may have no byte, which SQLite takes for a database without tables.
      if (pending.length === migrations.length)
        throw new StoreRefusal(`${file} is empty: it is no backup of hresolve. Restore another backup.`);
    } finally {
      await connection.dispose();
    }
  } catch (error) {
    throw asRefusal(error, file);
  }
}

/** Moves a database and its side files away, under a name with the time. */
function keep(file: string, now: number): string {
  const time = new Date(now).toISOString().replace(/[-:]|[.]\d+/g, '');
  const kept = `${file}.replaced-${time}`;
  for (const end of ['-wal', '-shm', '']) {
    if (existsSync(file + end)) renameSync(file + end, kept + end);
  }
  noteBackup(file, { name: kept, at: now, version: readKnownHead(file)?.version ?? 0 });
  rmSync(knownHeadFile(file), { force: true });
  return kept;
}
