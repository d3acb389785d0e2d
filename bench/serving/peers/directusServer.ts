// A peer: Directus over tables of PostgreSQL, with its defaults but a silent log. Anyone may read the tables, so a request needs no
// token, as ours needs none.
//   node --import tsx directusServer.ts PACKAGES URL
// PACKAGES is the folder that its packages are installed in: they are no dependencies of ours.
import { spawnSync } from 'node:child_process';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withClient } from '../../../test/world/postgresServer.ts';

interface DirectusServer {
  readonly createServer: () => Promise<Server>;
}

const [packages = '', url = ''] = process.argv.slice(2);
const { resolve } = createRequire(join(packages, 'package.json'));
// Its extensions and uploads are folders where it runs.
process.chdir(packages);
Object.assign(process.env, {
  DB_CLIENT: 'pg',
  DB_CONNECTION_STRING: url,
  SECRET: 'a secret of the bench',
  LOG_LEVEL: 'silent',
  TELEMETRY: 'false',
});

// It makes its own tables beside those that it is to serve.
const { status, stderr } = spawnSync(
  process.execPath,
  [resolve('@directus/api/cli/run.js'), 'bootstrap', '--skipAdminInit'],
  { encoding: 'utf8' },
);
if (status !== 0) throw new Error(`directus bootstrap failed:\n${stderr}`);

await withClient(url, async (client) => {
  for (const table of ['entry', 'cause', 'step', 'mitigation']) {
    await client.query('INSERT INTO directus_collections (collection) VALUES ($1)', [table]);
    await client.query(
      `INSERT INTO directus_permissions (collection, action, permissions, fields, policy)
        SELECT $1, 'read', '{}', '*', policy FROM directus_access WHERE role IS NULL AND "user" IS NULL`,
      [table],
    );
  }
  for (const [list, table] of [
    ['causes', 'cause'],
    ['steps', 'step'],
  ]) {
    await client.query("INSERT INTO directus_fields (collection, field, special) VALUES ('entry', $1, 'o2m')", [list]);
    await client.query(
      `INSERT INTO directus_relations (many_collection, many_field, one_collection, one_field)
        VALUES ($1, 'entry_id', 'entry', $2)`,
      [table, list],
    );
  }
});

const { createServer } = (await import(pathToFileURL(resolve('@directus/api/server')).href)) as DirectusServer;
const server = await createServer();
server.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}`);
});
