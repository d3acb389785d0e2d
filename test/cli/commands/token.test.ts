import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../world/command.ts';
import { newFolder, serveProgram } from '../../world/program.ts';
import { newSeededFile } from '../../world/temporaryDatabase.ts';
import { ask } from '../../world/world.ts';

function newDatabase(): string {
  return `file:${join(newFolder(), 'hresolve.db')}`;
}

function token(databaseUrl: string, ...words: string[]) {
  return runCommand(['token', ...words, '--database', databaseUrl]);
}

async function create(databaseUrl: string, role: string, name: string, ...more: string[]): Promise<string> {
  const { code, stdout, stderr } = await token(databaseUrl, 'create', '--role', role, '--name', name, ...more);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout.trim();
}

interface Listed {
  id: string;
  name: string;
  role: string;
  status: string;
  expiresAt: string | null;
  lastUsedOn: string | null;
}

async function list(databaseUrl: string): Promise<Listed[]> {
  const { code, stdout } = await token(databaseUrl, 'list', '--json');
  expect(code).toBe(0);
  return JSON.parse(stdout) as Listed[];
}

async function statusOf(address: string, credential: string): Promise<number> {
  return (await ask(address, { query: '{ viewer { role } }' }, credential)).status;
}

describe('token', () => {
  it('makes, lists and revokes while a server is running, which follows at the next request', async () => {
    const databaseUrl = await newSeededFile();
    const server = await serveProgram(databaseUrl);
    const secret = await create(databaseUrl, 'editor', 'Ada', '--days', 'never');
    expect(await statusOf(server.address, secret)).toBe(200);
    const [listed] = await list(databaseUrl);
    const id = secret.split('_')[1] ?? '';
    expect(listed).toMatchObject({ id, name: 'Ada', role: 'EDITOR', status: 'ACTIVE', expiresAt: null });

    const { code, stdout } = await token(databaseUrl, 'revoke', id);
    expect({ code, stdout }).toEqual({ code: 0, stdout: `The token ${id} (Ada, editor) is revoked from now on.\n` });
    expect(await statusOf(server.address, secret)).toBe(401);
    expect((await token(databaseUrl, 'revoke', id)).stdout).toContain('had already been revoked');
    expect((await list(databaseUrl)).map(({ status }) => status)).toEqual(['REVOKED']);
    await expect.poll(async () => (await list(databaseUrl))[0]?.lastUsedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    const table = await token(databaseUrl, 'list');
    expect(table.stdout).toMatch(/^ID +ROLE +STATUS +MADE +EXPIRES +LAST USED +NAME\n/);
    expect(table.stdout).toContain(`${id}  EDITOR  REVOKED`);
    await server.end('SIGTERM');
  }, 60_000);

  it.each([
    { words: ['revoke', 'nobody'], says: 'There is no token nobody; hresolve token list shows those there are.' },
    { words: ['revoke', `hrk_abcdefghijkl_${'s'.repeat(32)}0000000`], says: 'There is no token abcdefghijkl;' },
  ])('answers $words with 1 and one sentence, without a secret in it', async ({ words, says }) => {
    const databaseUrl = newDatabase();
    await create(databaseUrl, 'analyst', 'x');
    const { code, stdout, stderr } = await token(databaseUrl, ...words);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(says);
    expect(stderr).not.toContain('ssss');
  });

  it.each([
    { words: ['create', '--role', 'boss', '--name', 'x'], says: '--role is "boss"' },
    { words: ['create', '--role', 'admin', '--name', ' '], says: '--name needs 1 to 100 printable characters' },
    { words: ['create', '--role', 'admin', '--name', 'x', '--days', '366'], says: '--days is "366"; use 1 to 365' },
    { words: ['revoke'], says: "missing required argument 'id'" },
  ])('answers $words with 2, says how it is used, and makes no database', async ({ words, says }) => {
    const databaseUrl = newDatabase();
    const { code, stderr } = await token(databaseUrl, ...words);
    expect(code).toBe(2);
    expect(stderr).toContain(says);
    expect(readdirSync(dirname(databaseUrl.slice('file:'.length)))).toEqual([]);
  });
});

describe('HRESOLVE_TRUST_PROXY', () => {
  it.each(['proxy.example.org', '10.0.0.0/33', '0.0.0.0/0', '10.0.0.1,', '10.0.0.1/8/8'])(
    'refuses %s before anything is opened',
    async (proxies) => {
      const environment = { HRESOLVE_TRUST_PROXY: proxies };
      const { code, stderr } = await runCommand(['serve', '--database', newDatabase()], { environment });
      expect(code).toBe(2);
      expect(stderr).toMatch(/^HRESOLVE_TRUST_PROXY has ".*"; use addresses/);
    },
  );
});

describe('a secret', () => {
  it('is in the answer that made it, and in no file, log line or refusal', async () => {
    const databaseUrl = await newSeededFile();
    const server = await serveProgram(databaseUrl, { LOG_LEVEL: 'trace', HRESOLVE_TRUST_PROXY: '127.0.0.1' });
    const admin = await create(databaseUrl, 'admin', 'Root');
    const editor = await create(databaseUrl, 'editor', 'Ada', '--days', '1');
    const made = await ask<{ createToken: { secret: string } }>(
      server.address,
      { query: 'mutation { createToken(input: { name: "Grace", role: ANALYST }) { secret } }' },
      admin,
    );
    const analyst = made.data.createToken.secret;
    const secrets = [admin, editor, analyst];

    const answers: string[] = [];
    const send = async (path: string, init: RequestInit) =>
      answers.push(await (await fetch(`${server.address}${path}`, init)).text());
    const post = (headers: Record<string, string>, body: object) =>
      send('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      });
    await token(databaseUrl, 'revoke', editor.split('_')[1] ?? '');
    for (const secret of secrets) {
      const authorization = `Bearer ${secret}`;
      await post(
        { authorization },
        { query: '{ viewer { name } tokens { id name } accessEvents { nodes { subject } } }' },
      );
      await post({ authorization: `Basic ${secret}` }, { query: '{ viewer { name } }' });
      await post({ authorization: `Bearer ${secret}x` }, { query: '{ viewer { name } }' });
      await post(
        { authorization },
        { query: 'mutation { revertChange(input: { version: 1 }) { problems { message } } }' },
      );
      await post({ authorization, 'content-type': 'text/plain' }, { query: '{ viewer { name } }' });
      await post({ authorization }, { query: '{ viewer { nothing } }' });
      await send(`/graphql?query={viewer{name}}&token=${secret}`, { headers: { authorization } });
      await send(`/${secret}`, { headers: { authorization, cookie: `token=${secret}` } });
    }
    // While the server runs, the last writes are in the WAL.
    const folder = dirname(databaseUrl.slice('file:'.length));
    const read = () => readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'));
    expect(readdirSync(folder).some((name) => name.endsWith('-wal'))).toBe(true);
    const whileServing = read();
    const { stdout, stderr } = await server.end('SIGTERM');
    const lists = [(await token(databaseUrl, 'list')).stdout, (await token(databaseUrl, 'list', '--json')).stdout];
    const everything = [...answers, ...whileServing, ...read(), stdout, stderr, ...lists].join('\n');
    for (const secret of secrets) {
      const [, id = '', rest = ''] = secret.split('_');
      expect(everything).toContain(id);
      expect(everything).not.toContain(rest.slice(0, 32));
    }
    expect(stderr).toContain('CREDENTIAL_REFUSED');
  }, 60_000);
});
