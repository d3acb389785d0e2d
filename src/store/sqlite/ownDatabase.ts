import { existsSync, statSync } from 'node:fs';
import { StoreRefusal } from '../contract/storeRefusal.ts';
import { selectRows } from '../database/connection.ts';
import { openBareConnection } from './sqliteConnection.ts';

/** Set by the first migration; "hres". */
const applicationId = 1752327539;

/** Looks without touching: switching a stranger's database to WAL would already change it. */
export async function assertOurs(file: string): Promise<void> {
  if (!existsSync(file)) return;
  if (!statSync(file).isFile()) {
    throw new StoreRefusal(`${file} is not a file. Name a file with --database or DATABASE_URL.`);
  }
  const connection = await openBareConnection(file, { readOnly: true });
  try {
    const [tables] = await selectRows(connection, 'SELECT count(*) AS "count" FROM sqlite_master');
    const [found] = await selectRows(connection, 'PRAGMA application_id');
    if (tables?.['count'] !== 0 && found?.['application_id'] !== applicationId) {
      throw new StoreRefusal(
        `${file} is a database of another program. Name another file with --database or DATABASE_URL.`,
      );
    }
  } finally {
    await connection.dispose();
  }
}
