import pg from 'pg';
import { auditSchema } from './audit/auditSchema.ts';
import type { Store } from './contract/store.ts';
import type { StoreOptions } from './contract/storeOptions.ts';
import { StoreRefusal } from './contract/storeRefusal.ts';
import { postgresCounts } from './counts/countSql.ts';
import { selectRows, type Connection } from './database/connection.ts';
import { once } from './database/once.ts';
import { loadKnowledge } from './log/loadKnowledge.ts';
import { migrationsFolder, readMigrations, type Migration } from './migrations.ts';
import { createCallerUses } from './postgresql/callerUses.ts';
import { runChore } from './postgresql/advisoryLocks.ts';
import { createLogTail } from './postgresql/logTail.ts';
import { readPostgresUrl, type PostgresAddress } from './postgresql/postgresAddress.ts';
import { asPostgresRefusal } from './postgresql/postgresFailure.ts';
import { migratePostgres, pendingPostgresMigrations } from './postgresql/postgresMigrate.ts';
import { connectionConfig, openPostgresPool } from './postgresql/postgresPool.ts';
import { createPostgresAsk, createPostgresReader, readAgain } from './postgresql/postgresReads.ts';
import { createPostgresWrites } from './postgresql/postgresWrites.ts';
import { createStoreVerbs } from './storeVerbs.ts';

export interface PostgresStoreOptions extends StoreOptions {
  readonly url: string;
}

/**
 * Opens the store in a database of PostgreSQL 15 or later, which any number of servers may share: brings the schema up to date,
 * one server at a time. Rejects with a StoreRefusal if the database cannot be reached, lets nobody in, takes no writes, is another
 * program's, or is newer than this program.
 */
export async function openPostgresStore(options: PostgresStoreOptions): Promise<Store> {
  const address = readPostgresUrl(options.url);
  try {
    return await open(options, address);
  } catch (error) {
    throw asPostgresRefusal(error, address.name);
  }
}

async function open(options: PostgresStoreOptions, address: PostgresAddress): Promise<Store> {
  const { alongside = false, migrations = migrationsFolder('postgresql') } = options;
  const { name } = address;
  const known = readMigrations(migrations);
  const schema = await prepare(options, address, known);
  const pool = await openPostgresPool(address, schema, options.connections);
  const { connection } = pool;
  try {
    if (options.whole === true) await assertWhole(connection, name, known);
    const tail = createLogTail(pool, name);
    const openClient = once(async () => (await import('./postgresql/prismaClient.ts')).openPrismaClient(connection));
    const reader = createPostgresReader(connection, name, tail.assertReachable);
    const writes = createPostgresWrites({
      name,
      openClient,
      assertReachable: tail.assertReachable,
      onCommitted: (group) => {
        if (group === 'LOG') tail.announce();
      },
    });
    const verbs = createStoreVerbs({
      name,
      reader,
      read: async (question) => {
        const client = await openClient();
        return readAgain(name, tail.assertReachable, () => question(client));
      },
      write: writes.write,
      ask: createPostgresAsk(reader),
      dialect: postgresCounts,
      mayAppend: !alongside,
    });
    return {
      ...verbs,
      watch: tail.watch,
      callerUses: createCallerUses(reader, options.url),
      alone: (chore, job) => runChore(reader, chore, job),
      load: () => loadKnowledge(reader),
      audit: async (visit) => {
        const { flaws, knowledge } = await (await import('./audit/audit.ts')).audit(reader, visit);
        return { flaws: [...flaws, ...(await auditSchema(reader, name, known))], knowledge };
      },
      assertHealthy: () => assertWritable(reader, name),
      // Copies are made by PostgreSQL's own tools.
      backups: () => Promise.resolve([]),
      size: async () => {
        const [row] = await selectRows(reader, 'SELECT pg_database_size(current_database()) AS "bytes"');
        return { kind: 'POSTGRESQL', bytes: Number(row?.['bytes'] ?? 0) };
      },
      close: async () => {
        await tail.close();
        await writes.finish();
        await pool.close();
      },
    };
  } catch (error) {
    await pool.close();
    throw error;
  }
}

/** Looks at the database, and migrates it unless that is a server's to do; resolves to the schema that the tables are in. */
async function prepare(
  { alongside = false, make = !alongside, onProgress, onWarning }: PostgresStoreOptions,
  { url, name }: PostgresAddress,
  migrations: readonly Migration[],
): Promise<string> {
  const client = new pg.Client(connectionConfig(url));
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{
      schema: string | null;
      version: number;
      fsync: string | null;
      encoding: string;
    }>(
      `SELECT current_schema() AS "schema", current_setting('server_version_num')::int AS "version",
        current_setting('fsync', true) AS "fsync", current_setting('server_encoding') AS "encoding"`,
    );
    const [row] = rows;
    if (row === undefined) throw new StoreRefusal(`${name} does not say what it is.`);
    const { schema, version, fsync, encoding } = row;
    if (version < oldestVersion) {
      throw new StoreRefusal(
        `${name} is PostgreSQL ${String(Math.floor(version / 10_000))}; hresolve needs 15 or later.`,
      );
    }
    if (encoding !== 'UTF8') {
      throw new StoreRefusal(`${name} keeps texts as ${encoding}. Make its database with ENCODING 'UTF8'.`);
    }
    if (schema === null)
      throw new StoreRefusal(`${name} has no schema for this user; its search_path names none that exists.`);
    const pending = await pendingPostgresMigrations(client, migrations, name);
    const isEmpty = pending.length === migrations.length;
    if (isEmpty ? make : !alongside) {
      await migratePostgres(client, migrations, { name, onProgress });
    } else if (pending.length > 0) {
      throw new StoreRefusal(
        `${name} has not been brought up to this version of the program yet. Start the server once (hresolve serve), then try again.`,
      );
    }
    if (fsync === 'off') {
      onWarning?.(`${name} runs with fsync off: a power cut may lose edits that were acknowledged. Set fsync to on.`);
    }
    return schema;
  } finally {
    await client.end().catch(() => undefined);
  }
}

const oldestVersion = 150_000;

async function assertWhole(connection: Connection, name: string, migrations: readonly Migration[]): Promise<void> {
  const [flaw] = await auditSchema(connection, name, migrations);
  if (flaw !== undefined) throw new StoreRefusal(flaw.message);
}

/** A replica, or a primary that is about to change places, answers questions and takes no edits. */
async function assertWritable(reader: Connection, name: string): Promise<void> {
  const [row] = await selectRows(
    reader,
    `SELECT current_setting('transaction_read_only') AS "readOnly", (SELECT max("version") FROM "Change") AS "version"`,
  );
  if (row?.['readOnly'] !== 'on') return;
  throw new StoreRefusal(
    `${name} takes no writes: it is a replica, or set to read only. Name the primary with --database or DATABASE_URL.`,
  );
}
