import { existsSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

import { auditObjects, auditPages } from './audit/auditFile.ts';
import { sqliteCounts } from './counts/countSql.ts';
import { readKnowledge } from './log/loadKnowledge.ts';
import { watchDatabaseFile } from './sqlite/databaseFile.ts';
import { assertNoOtherName } from './sqlite/hardLinks.ts';
import { takeLock, type Lock } from './sqlite/lock.ts';
import { migrate, pendingMigrations } from './sqlite/migrate.ts';
import { migrationsFolder, readMigrations, type Migration } from './migrations.ts';
import { openPlainReader } from './sqlite/plainReader.ts';
import { asConnection, createQueryThread } from './sqlite/queryThread.ts';
import { createSqliteWrites } from './sqlite/sqliteWrites.ts';
import { once } from './database/once.ts';
import { createStoreVerbs } from './storeVerbs.ts';
import { selectRows, type Connection, type Snapshot } from './database/connection.ts';
import { assertSafetySettings, openSqliteConnection } from './sqlite/sqliteConnection.ts';
import { assertOurs } from './sqlite/ownDatabase.ts';
import { readBackups } from './backup/knownBackups.ts';
import { describeLostChanges, readKnownHead, writeKnownHead } from './backup/knownHead.ts';
import type { Store } from './contract/store.ts';
import type { StoreOptions } from './contract/storeOptions.ts';
import { asRefusal, isAboutAnotherFile, StoreRefusal } from './contract/storeRefusal.ts';

export interface SqliteStoreOptions extends StoreOptions {
  /** Path of the database file; its folder is made if it is missing. */
  readonly file: string;
}

/**
 * Opens the store on one SQLite file: takes the lock, brings the schema up to date, sets what keeps edits.
 * Rejects with a StoreRefusal if the folder cannot be written, the file is no database, another
 * program's, newer than this program or damaged, its lock is held, or the disk is full.
 */
export async function openSqliteStore(options: SqliteStoreOptions): Promise<Store> {
  const file = resolve(options.file);
  try {
    if (options.alongside === true && options.make === true && !existsSync(file)) await makeDatabase(options, file);
    return await open(options, file);
  } catch (error) {
    throw existsSync(file) && statSync(file).size > 0 ? asDamage(error, file) : asRefusal(error, file);
  }
}

async function makeDatabase(options: SqliteStoreOptions, file: string): Promise<void> {
  const store = await open({ ...options, alongside: false, make: true }, file);
  await store.close();
}

async function open(options: SqliteStoreOptions, path: string): Promise<Store> {
  const {
    alongside = false,
    make = !alongside,
    clock = Date.now,
    onProgress,
    onWarning,
    migrations = migrationsFolder('sqlite'),
  } = options;
  if (make) makeFolder(dirname(path));
  else assertExists(path);
  const file = realPath(path);
  const opened: (() => Promise<void>)[] = [];
  const closeAll = async () => {
    for (const close of opened.splice(0).reverse()) await close();
  };
  try {
    await assertNoOtherName(file);
    await assertOurs(file);
    const lock: Lock | null = alongside ? null : await takeLock(file);
    if (lock !== null) opened.push(() => lock.release());
    const writer = await openSqliteConnection(file);
    opened.push(() => writer.dispose());
    const onDisk = watchDatabaseFile(file);
    const known = readMigrations(migrations);
    if (alongside) assertCurrent(await pendingMigrations(writer, known, file), file);
    else await migrate(writer, known, { file, clock, onProgress });
    const reader = await openSqliteConnection(file, { readOnly: true });
    opened.push(() => reader.dispose());

    const plain = openPlainReader(file);
    opened.push(() => {
      plain.close();
      return Promise.resolve();
    });
    const thread = createQueryThread(file);
    opened.push(() => thread.close());
    const isSmall = sizeOf(file) <= mostToCheckWhole;
    // A large file is read to its end by a thread, while this one reads what is served: no one is given any of it before.
    const checked = alongside
      ? Promise.resolve()
      : assertUndamaged(isSmall ? reader : asConnection(thread), reader, file, options.whole === true ? known : []);
    if (isSmall) await checked;
    else checked.catch(() => undefined);
    if (!alongside) await warnOfLostChanges(reader, file, onWarning);

    const writes = createSqliteWrites(writer, file, onDisk);
    const openClient = once(async () => (await import('./sqlite/prismaClient.ts')).openPrismaClient(reader));
    const verbs = createStoreVerbs({
      name: file,
      reader,
      read: async (question) => question(await openClient()),
      write: writes.write,
      ask: (sql, ...args) => thread.select(sql, args),
      dialect: sqliteCounts,
      mayAppend: !alongside,
    });
    const purge = async (version: number) => {
      try {
        await writes.purge();
      } catch (error) {
        onWarning?.(
          `Change ${String(version)} has redacted a text, but the free space of ${file} may still hold it: ${(asRefusal(error, file) as Error).message} Stop the server and run VACUUM on the file with the sqlite3 shell.`,
        );
      }
    };
    return {
      ...verbs,
      append: async (...draft) => {
        const change = await verbs.append(...draft);
        if (change === null) return null;
        writeKnownHead(file, change);
        if (change.kind === 'REDACTION') await purge(change.version);
        return change;
      },
      load: async () => {
        const [damage, loaded] = await Promise.allSettled([checked, plain.inSnapshot(readKnowledge)]);
        if (damage.status === 'rejected') throw damage.reason;
        if (loaded.status === 'rejected') throw asDamage(loaded.reason, file);
        return loaded.value;
      },
      audit: async (visit) => {
        try {
          const damage = await auditPages(reader, file, 'integrity');
          if (damage.length > 0) return { flaws: damage, knowledge: null };
          const { flaws, knowledge } = await (await import('./audit/audit.ts')).audit(reader, visit);
          return { flaws: [...flaws, ...(await auditObjects(reader, file, known))], knowledge };
        } catch (error) {
          throw asDamage(error, file);
        }
      },
      // One server holds the file, and says itself what it has written.
      watch: () => undefined,
      callerUses: null,
      alone: (_chore, job) => job(),
      assertHealthy: async () => {
        await assertSafetySettings(writer, file);
        await selectRows(reader, 'SELECT "version" FROM "Change" LIMIT 1');
        await writes.assertWritable();
      },
      backups: () => Promise.resolve(readBackups(file)),
      size: () => Promise.resolve({ kind: 'SQLITE', bytes: sizeOf(file) + sizeOf(`${file}-wal`) }),
      close: async () => {
        await writes.finish();
        await closeAll();
      },
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

/** An older copy put in place of the database would accept edits, and the missing changes would go unnoticed. */
async function warnOfLostChanges(
  reader: Connection,
  file: string,
  onWarning: ((message: string) => void) | undefined,
): Promise<void> {
  const known = readKnownHead(file);
  if (known === null) return;
  const [newest] = await selectRows(reader, 'SELECT max("version") AS "version" FROM "Change"');
  const [named] = await selectRows(reader, 'SELECT "hash" FROM "Change" WHERE "version" = ?', [known.version]);
  const warning = describeLostChanges(
    file,
    known,
    Number(newest?.['version'] ?? 0),
    named === undefined ? null : String(named['hash']),
  );
  if (warning !== null) onWarning?.(warning);
}

/** For files up to this many bytes a start also checks whether the indexes agree with their tables, which takes some 0.1 s. */
const mostToCheckWhole = 16 * 1024 * 1024;

/** A damaged file is refused at the start with a clear message, not discovered during a request. `pages`: who reads it to its end. */
async function assertUndamaged(
  pages: Snapshot,
  reader: Connection,
  file: string,
  migrations: readonly Migration[],
): Promise<void> {
  const [damage] = await auditPages(pages, file, sizeOf(file) <= mostToCheckWhole ? 'integrity' : 'quick');
  const [flaw = damage] = damage === undefined ? await auditObjects(reader, file, migrations) : [];
  if (flaw !== undefined) throw new StoreRefusal(flaw.message);
}

/** What reading fails with means that the file is damaged, if it is nothing else that is known. */
function asDamage(error: unknown, file: string): unknown {
  const refusal = asRefusal(error, file);
  if (refusal instanceof StoreRefusal || !(error instanceof Error) || isAboutAnotherFile(error, file)) return refusal;
  return new StoreRefusal(
    `${file} holds what this program cannot read (${error.message}). Move it away and restore a backup; hresolve verify says what is damaged.`,
    { cause: error },
  );
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** Not mkdir's own recursion: on a file system that takes no folders it may go round for ever. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

function assertExists(file: string): void {
  if (existsSync(file)) return;
  throw new StoreRefusal(
    `There is no database at ${file}. Start the server once (hresolve serve), or name the file with --database.`,
  );
}

function assertCurrent(pending: readonly Migration[], file: string): void {
  if (pending.length === 0) return;
  throw new StoreRefusal(
    `${file} has not been brought up to this version of the program yet. Start the server once (hresolve serve), then try again.`,
  );
}

/** One name for one file, so that its lock is one too. */
function realPath(path: string): string {
  return existsSync(path) ? realpathSync(path) : join(realpathSync(dirname(path)), basename(path));
}
