import type { PrismaClient } from '../../src/store/database/prismaClient.ts';
import { openPrismaClient as openPostgresClient } from '../../src/store/postgresql/prismaClient.ts';
import { openPostgresPool } from '../../src/store/postgresql/postgresPool.ts';
import { openPrismaClient as openSqliteClient } from '../../src/store/sqlite/prismaClient.ts';
import { openSqliteConnection } from '../../src/store/sqlite/sqliteConnection.ts';

/** A client of its own on a database of either kind, for the jobs of the store without the store. */
export async function openClient(database: string): Promise<PrismaClient> {
  if (database.startsWith('file:')) return openSqliteClient(await openSqliteConnection(database.slice('file:'.length)));
  return openPostgresClient((await openPostgresPool({ url: database, name: 'a test' }, 'public')).connection);
}
