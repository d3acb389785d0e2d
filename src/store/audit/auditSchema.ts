import type { Flaw } from '../../domain/changes/flaw.ts';
import { selectRows, type Snapshot } from '../database/connection.ts';
import type { Migration } from '../migrations.ts';

/**
 * The tables, indexes and triggers that the migrations name and that a database of PostgreSQL lacks or has switched off. `name`
 * names the database in messages.
 */
export async function auditSchema(snapshot: Snapshot, name: string, migrations: readonly Migration[]): Promise<Flaw[]> {
  const found = new Set<string>();
  const rows = await selectRows(
    snapshot,
    `SELECT 'TABLE ' || tablename AS "object" FROM pg_tables WHERE schemaname = current_schema()
     UNION ALL SELECT 'INDEX ' || indexname FROM pg_indexes WHERE schemaname = current_schema()
     UNION ALL SELECT 'TRIGGER ' || tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D'`,
  );
  for (const { object } of rows) found.add(String(object));
  return madeBy(migrations)
    .filter((object) => !found.has(object))
    .map((object) => {
      const message = `${name} lacks the ${object.replace(/^\w+/, (kind) => kind.toLowerCase())}, which this program makes: someone has changed the database. Restore a backup.`;
      return { version: null, nodeId: null, field: null, message };
    });
}

/** "TRIGGER Change_is_never_updated": the objects that exist once all migrations are done. */
function madeBy(migrations: readonly Migration[]): string[] {
  const made = new Set<string>();
  for (const { sql } of migrations) {
    for (const [, verb, kind = '', name = ''] of sql.matchAll(statement)) {
      if (verb === 'CREATE') made.add(`${kind} ${name}`);
      else made.delete(`${kind} ${name}`);
    }
  }
  return [...made];
}

const statement = /^(CREATE|DROP) (?:UNIQUE )?(TABLE|INDEX|TRIGGER) "(\w+)"/gm;
