import type { Flaw } from '../../domain/changes/flaw.ts';
import type { Migration } from '../migrations.ts';
import { asRefusal, StoreRefusal } from '../contract/storeRefusal.ts';
import { selectRows, type Connection, type Snapshot } from '../database/connection.ts';
import { openBareConnection } from '../sqlite/sqliteConnection.ts';

/** How many findings of SQLite are told: one page that is damaged gives many. */
const mostFindings = 5;

/**
 * What is wrong with the pages of the file, before anything in it is believed: SQLite's own check. `check`: the whole one,
 * or the quick one, which passes over whether indexes agree with their tables.
 */
export async function auditPages(connection: Snapshot, file: string, check: 'integrity' | 'quick'): Promise<Flaw[]> {
  const damage = await findDamage(connection, check);
  return damage.map((finding) => flawOf(`${file} is damaged: ${finding}. ${wayOut}`));
}

/** The tables, indexes and triggers that the migrations make, and that the file lacks or has otherwise. */
export async function auditObjects(
  connection: Connection,
  file: string,
  migrations: readonly Migration[],
): Promise<Flaw[]> {
  return (await findMissing(connection, migrations)).map((object) =>
    flawOf(`${file} lacks ${object}, which this program makes: someone has changed the database. ${wayOut}`),
  );
}

const wayOut = 'Move it away and restore a backup.';

async function findDamage(connection: Snapshot, check: 'integrity' | 'quick'): Promise<string[]> {
  try {
    const rows = await selectRows(connection, `PRAGMA ${check}_check(${String(mostFindings)})`);
    const findings = rows.flatMap((row) => String(Object.values(row)[0]).split('\n'));
    return findings.filter((finding) => finding !== 'ok').slice(0, mostFindings);
  } catch (error) {
    const refusal = asRefusal(error, '');
    if (refusal instanceof StoreRefusal && refusal.isFull) throw error;
    return ['SQLite cannot read it to its end'];
  }
}

/** "the trigger Change_no_update": what a database of these migrations has, and this one has not, or has otherwise. */
async function findMissing(connection: Connection, migrations: readonly Migration[]): Promise<string[]> {
  const found = new Map((await objectsOf(connection)).map((row) => [keyOf(row), row['sql']]));
  const model = await openBareConnection(':memory:');
  try {
    for (const { sql } of migrations) await model.executeScript(sql);
    return (await objectsOf(model))
      .filter((row) => found.get(keyOf(row)) !== row['sql'])
      .map((row) => `the ${keyOf(row)}${found.has(keyOf(row)) ? ' as it was made' : ''}`);
  } finally {
    await model.dispose();
  }
}

function objectsOf(connection: Connection) {
  return selectRows(
    connection,
    `SELECT "type", "name", "sql" FROM sqlite_master WHERE "sql" IS NOT NULL AND "name" NOT LIKE 'sqlite_%' ORDER BY "type", "name"`,
  );
}

function keyOf(row: Readonly<Record<string, unknown>>): string {
  return `${String(row['type'])} ${String(row['name'])}`;
}

function flawOf(message: string): Flaw {
  return { version: null, nodeId: null, field: null, message };
}
