// Copies the published entries of a database of ours into four plain tables of PostgreSQL, as an application that is only these
// entries would keep them, with an index for each way that they are asked for. A key is one column: Directus knows no others.
//   node --import tsx fillPostgres.ts DATABASE URL
import Database from 'better-sqlite3';
import { withClient } from '../../../test/world/postgresServer.ts';

interface Copied {
  readonly table: string;
  readonly columns: string;
  readonly query: string;
}

const tables: readonly Copied[] = [
  {
    table: 'mitigation',
    columns: 'id text PRIMARY KEY, text text NOT NULL',
    query: 'SELECT id, text FROM Mitigation',
  },
  {
    table: 'entry',
    columns: 'id text PRIMARY KEY, code bigint NOT NULL, guide_id text NOT NULL, ordinal int NOT NULL',
    query: `SELECT id, CAST(code AS TEXT) AS code, guideId AS guide_id, ordinal FROM Entry
      WHERE status = 'PUBLISHED' AND code IS NOT NULL`,
  },
  {
    table: 'cause',
    columns: `id int PRIMARY KEY, entry_id text NOT NULL REFERENCES entry, position int NOT NULL, text text NOT NULL,
      UNIQUE (entry_id, position)`,
    query: `SELECT row_number() OVER (ORDER BY entryId, position) AS id, entryId AS entry_id, position, text FROM Cause
      WHERE entryId IN (SELECT id FROM Entry WHERE status = 'PUBLISHED' AND code IS NOT NULL)`,
  },
  {
    table: 'step',
    columns: `id int PRIMARY KEY, entry_id text NOT NULL REFERENCES entry, position int NOT NULL,
      mitigation_id text NOT NULL REFERENCES mitigation, UNIQUE (entry_id, position)`,
    query: `SELECT row_number() OVER (ORDER BY entryId, position) AS id, entryId AS entry_id, position,
        mitigationId AS mitigation_id FROM EntryMitigation
      WHERE entryId IN (SELECT id FROM Entry WHERE status = 'PUBLISHED' AND code IS NOT NULL)`,
  },
];

/** Rows of one INSERT. */
const most = 10_000;

const [file = '', url = ''] = process.argv.slice(2);
const database = new Database(file, { readonly: true });
await withClient(url, async (client) => {
  for (const { table, columns, query } of tables) {
    await client.query(`CREATE TABLE ${table} (${columns})`);
    const rows = database.prepare(query).all();
    for (let from = 0; from < rows.length; from += most)
      await client.query(`INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1)`, [
        JSON.stringify(rows.slice(from, from + most)),
      ]);
  }
  await client.query('CREATE INDEX ON entry (code); CREATE INDEX ON step (mitigation_id); ANALYZE');
});
database.close();
