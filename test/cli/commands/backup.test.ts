import { copyFileSync, existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEditLoad } from '../../durability/editLoad.ts';
import { runCommand } from '../../world/command.ts';
import { newFolder, serveProgram, type Serving } from '../../world/program.ts';
import { ask } from '../../world/world.ts';

const folder = newFolder();
const database = `file:${join(folder, 'hresolve.db')}`;
const copy = join(folder, 'copies', 'copy.db');
let server: Serving;
let token = '';
let acknowledgedBefore = 0;

beforeAll(async () => {
  server = await serveProgram(database);
  token = (
    await runCommand(['token', 'create', '--role', 'editor', '--name', 'e', '--database', database])
  ).stdout.trim();
  const load = await startEditLoad(server.address, token, 3);
  await load.underWay;
  await new Promise((resolve) => setTimeout(resolve, 300));
  acknowledgedBefore = Math.max(...load.acknowledged.map(({ version }) => version));
  const { code, stdout, stderr } = await runCommand(['backup', copy, '--database', database]);
  await load.stop();
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/copy\.db holds \d+ changes and 74 guides.*checked\.\nHead: [0-9a-f]{64}@\d+\n$/);
});

afterAll(() => server.end('SIGTERM'));

describe('backup', () => {
  it('holds under edits every edit that was acknowledged before it began, in one file that is whole', async () => {
    const verified = await runCommand(['verify', '--json', '--database', `file:${copyOf(copy, 'verified.db')}`]);
    const { ok, changes } = JSON.parse(verified.stdout) as { ok: boolean; changes: number };
    expect(ok).toBe(true);
    expect(changes).toBeGreaterThanOrEqual(acknowledgedBefore);
    expect(readdirSync(join(folder, 'copies'))).toEqual(['copy.db']);
  });

  it('replaces no file unless it is told to', async () => {
    const refused = await runCommand(['backup', copy, '--database', database]);
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('exists already') as string });
    expect(await runCommand(['backup', copy, '--force', '--database', database])).toMatchObject({
      code: 0,
      stderr: '',
    });
  });

  it.each([
    { words: ['--keep', '3'], says: '--keep needs --every' },
    { words: ['--every', 'often'], says: '--every is "often"' },
    { words: ['--every', '1h', '--keep', '0'], says: '--keep is "0"' },
  ])('refuses $words, as it says $says', async ({ words, says }) => {
    const { code, stderr } = await runCommand(['backup', join(folder, 'x.db'), ...words, '--database', database]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(says) as string });
  });

  it.each([
    {
      file: 'cut.db',
      because: 'it is cut',
      change: (file: string) => {
        truncateSync(file, 20_000);
      },
      says: 'is a damaged SQLite database',
    },
    {
      file: 'text.db',
      because: 'it is a text',
      change: (file: string) => {
        writeFileSync(file, 'nothing');
      },
      says: 'is not a SQLite database',
    },
    {
      file: 'none.db',
      because: 'no server has begun with it',
      change: (file: string) => {
        truncateSync(file, 0);
      },
      says: 'has not been brought up',
    },
  ])(
    'names the database that cannot be copied, $because, and not a copy that is gone',
    async ({ file, change, says }) => {
      const source = copyOf(copy, file);
      change(source);
      const { code, stderr } = await runCommand(['backup', join(folder, 'x.db'), '--database', `file:${source}`]);
      expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining(`${source} ${says}`) as string });
      expect(stderr).not.toContain('.partial');
    },
  );

  it('says what to use for PostgreSQL instead', async () => {
    const { code, stderr } = await runCommand(['backup', copy, '--database', 'postgresql://db/hresolve']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('pg_dump') as string });
  });
});

describe('restore', () => {
  it('puts a backup elsewhere that gives the same head and the same answer to 1,000 look-ups', async () => {
    const elsewhere = `file:${join(folder, 'elsewhere', 'hresolve.db')}`;
    const fresh = join(folder, 'fresh.db');
    const { stdout } = await runCommand(['token', 'create', '--role', 'admin', '--name', 'a', '--database', database]);
    const admin = stdout.trim();
    for (const [query, as] of besideTheLog(admin))
      expect(await ask(server.address, { query }, as)).not.toHaveProperty('errors');
    expect(await runCommand(['backup', fresh, '--database', database])).toMatchObject({ code: 0 });
    const restored = await runCommand(['restore', fresh, '--database', elsewhere]);
    expect({ code: restored.code, stderr: restored.stderr }).toEqual({ code: 0, stderr: '' });
    const heads = await Promise.all(
      [database, elsewhere].map((each) => runCommand(['verify', '--head', '--database', each])),
    );
    expect(heads[1]?.stdout).toBe(heads[0]?.stdout);
    const other = await serveProgram(elsewhere);
    try {
      const codes = await lookedUp(server.address);
      expect(codes.length).toBe(1000);
      expect(await answers(other.address, codes)).toEqual(await answers(server.address, codes));
      const counts = await countsOf(server.address);
      expect(JSON.stringify(counts).match(/"totalCount":[1-9]/g)).toHaveLength(3);
      expect(await countsOf(other.address)).toEqual(counts);
      const [here, there] = [
        await keptBesideTheLog(server.address, admin),
        await keptBesideTheLog(other.address, admin),
      ];
      expect(here).toMatchObject({ webhooks: [{ createdBy: 'a' }], proposals: [{ proposedBy: 'e' }] });
      expect(there).toEqual(here);
    } finally {
      await other.end('SIGTERM');
    }
  }, 120_000);

  it('refuses while a server has the database open, and names its process', async () => {
    const { code, stderr } = await runCommand(['restore', copy, '--force', '--database', database]);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringContaining(`process ${String(server.process.pid)}`) as string,
    });
  });

  it('overwrites nothing: without --force it refuses, with it the replaced database is kept', async () => {
    const place = join(folder, 'place');
    const at = ['--database', `file:${join(place, 'hresolve.db')}`];
    await runCommand(['restore', copy, ...at]);
    expect(await runCommand(['restore', copy, ...at])).toMatchObject({ code: 1, stdout: '' });
    const { code, stdout } = await runCommand(['restore', copy, '--force', ...at]);
    expect(code).toBe(0);
    const [, kept = ''] = /is kept as (.+)\.\n/.exec(stdout) ?? [];
    expect(readFileSync(kept).length).toBe(readFileSync(copy).length);
  });

  it.each([
    {
      what: 'cut',
      change: (file: string) => {
        truncateSync(file, 150_000);
      },
      says: /damaged/,
    },
    {
      what: 'without a byte',
      change: (file: string) => {
        truncateSync(file, 0);
      },
      says: /without-a-byte\.db is empty: it is no backup of hresolve/,
    },
    {
      what: 'of another kind',
      change: (file: string) => {
        writeFileSync(file, 'nothing');
      },
      says: /is not a SQLite database/,
    },
    {
      what: 'with a page overwritten',
      change: (file: string) => {
        overwritePage(file, 30);
      },
      says: /damaged|does not agree|altered|differs/,
    },
  ])('refuses a backup that is $what, and leaves the database as it was', async ({ what, change, says }) => {
    const bad = copyOf(copy, `${what.replaceAll(' ', '-')}.db`);
    change(bad);
    const target = join(folder, what, 'hresolve.db');
    const { code, stderr } = await runCommand(['restore', bad, '--database', `file:${target}`]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringMatching(says) as string });
    expect(existsSync(target)).toBe(false);
  });
});

describe('serve', () => {
  it('says that it opens an older copy than the last head it knew, and how much is missing', async () => {
    const file = join(folder, 'older', 'hresolve.db');
    const at = `file:${file}`;
    await runCommand(['restore', copy, '--database', at]);
    const before = copyOf(file, 'before.db');
    const writer = (
      await runCommand(['token', 'create', '--role', 'editor', '--name', 'w', '--database', at])
    ).stdout.trim();
    const first = await serveProgram(at);
    const load = await startEditLoad(first.address, writer, 1);
    await load.underWay;
    await load.stop();
    expect((await first.end('SIGTERM')).stderr).not.toContain('older copy');
    copyFileSync(before, file);
    const second = await serveProgram(at);
    const { stderr } = await second.end('SIGTERM');
    expect(stderr).toMatch(
      /hresolve\.db is an older copy: its log ends with version \d+, and a server had written version \d+ here/,
    );
  });
});

function copyOf(file: string, name: string): string {
  const target = join(newFolder(), name);
  copyFileSync(file, target);
  return target;
}

function overwritePage(file: string, page: number): void {
  const bytes = readFileSync(file);
  bytes.fill(0xab, page * 4096, (page + 1) * 4096);
  writeFileSync(file, bytes);
}

async function lookedUp(address: string): Promise<string[]> {
  const { data } = await ask<{ entries: { nodes: { code: { unsigned: number } | null }[] } }>(address, {
    query: '{ entries(first: 100) { nodes { code { unsigned } } } }',
  });
  const listed = data.entries.nodes.flatMap(({ code }) => (code === null ? [] : [code.unsigned]));
  return Array.from({ length: 1000 }, (_, n) =>
    String((listed[n % listed.length] ?? 0) + Math.floor(n / listed.length)),
  );
}

async function answers(address: string, codes: readonly string[]): Promise<unknown[]> {
  const query = `query($code: String!) { lookup(code: $code, record: false) {
    outcome code { hex } entries { id version causes { text } steps { text } } suggestions { hex } } }`;
  const found: unknown[] = [];
  for (const code of codes) found.push((await ask(address, { query, variables: { code } })).data);
  return found;
}

/** A webhook and a proposal, which are no changes. */
function besideTheLog(admin: string): [query: string, token: string][] {
  const edit = '{ createMitigation: { text: "Ask the owner of the device." } }';
  return [
    ['mutation { createWebhook(input: { url: "https://hooks.example.org/" }) { webhook { id } } }', admin],
    [`mutation { proposeEdit(input: { edit: ${edit}, reason: "often asked" }) { proposal { id } } }`, token],
  ];
}

async function keptBesideTheLog(address: string, admin: string): Promise<unknown> {
  const query = `{ webhooks { id url createdBy deliveredVersion status } tokens { id name role }
    proposals(first: 5) { id proposedBy text state edit comments { text } } }`;
  return (await ask(address, { query }, admin)).data;
}

/** How much there is of everything, by guide and as a whole. */
async function countsOf(address: string): Promise<unknown> {
  const query = '{ guides { slug entries { totalCount } } entries { totalCount } mitigations { totalCount } }';
  return (await ask(address, { query }, token)).data;
}
