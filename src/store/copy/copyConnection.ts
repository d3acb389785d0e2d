import type { Connection } from '../database/connection.ts';
import { isPostgresUrl, readPostgresUrl } from '../postgresql/postgresAddress.ts';

/** A connection of its own to a database that a store has opened: it exists, and its schema is current. */
export async function openCopyConnection(databaseUrl: string): Promise<Connection> {
  if (!isPostgresUrl(databaseUrl)) {
    const { openSqliteConnection } = await import('../sqlite/sqliteConnection.ts');
    return openSqliteConnection(databaseUrl.replace(/^file:/, ''));
  }
  const { openPostgresPool } = await import('../postgresql/postgresPool.ts');
  // All statements of a copy name their tables as the connection finds them.
  const pool = await openPostgresPool(readPostgresUrl(databaseUrl), 'public');
  const connection = Object.create(pool.connection) as Connection;
  connection.dispose = () => pool.close();
  return connection;
}
