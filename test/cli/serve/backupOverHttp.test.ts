import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runProgram, serveProgram, type Serving } from '../../world/program.ts';

const folder = mkdtempSync(join(tmpdir(), 'hresolve-'));
const file = join(folder, 'hresolve.db');
const databaseUrl = `file:${file}`;
let serving: Serving;
const tokens: Record<string, string> = {};

beforeAll(async () => {
  serving = await serveProgram(databaseUrl);
  for (const role of ['admin', 'editor']) {
    const made = await runProgram(['token', 'create', '--role', role, '--name', role, '--database', databaseUrl]);
    tokens[role] = made.stdout.trim();
  }
});
afterAll(async () => {
  await serving.end('SIGTERM');
  rmSync(folder, { recursive: true });
});

function fetchBackup(token: string | undefined, method = 'POST'): Promise<Response> {
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return fetch(`${serving.address}/backup`, { method, headers });
}

async function lastBackup(): Promise<number> {
  const text = await (await fetch(`${serving.address}/metrics`)).text();
  return Number(/^hresolve_last_backup_timestamp_seconds (\S+)$/m.exec(text)?.[1]);
}

describe('a backup over HTTP', () => {
  it('streams a copy that holds together to an admin, and leaves nothing of it here', async () => {
    expect(await lastBackup()).toBe(0);
    const begun = Date.now() / 1000;
    const response = await fetchBackup(tokens['admin']);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const copy = join(folder, 'copy.db');
    writeFileSync(copy, Buffer.from(await response.arrayBuffer()));
    expect(String(readFileSync(copy).length)).toBe(response.headers.get('content-length'));
    const verified = await runProgram(['verify', '--head', '--database', `file:${copy}`]);
    expect(verified.stdout).toContain(response.headers.get('x-hresolve-head'));
    expect(verified.code).toBe(0);
    expect(readdirSync(folder).filter((name) => name.includes('fetched'))).toEqual([]);
    expect(await lastBackup()).toBeGreaterThanOrEqual(Math.floor(begun));
  });

  it('is written down in the audit, and named by a redaction as a copy that still holds the text', async () => {
    const query = `mutation { redactText(input: { text: "Sign out", reason: "a drill" }) { olderBackups { name version } problems { message } } }`;
    const response = await fetch(`${serving.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens['admin'] ?? ''}` },
      body: JSON.stringify({ query }),
    });
    const { data } = (await response.json()) as {
      data: { redactText: { olderBackups: { name: string; version: number }[]; problems: unknown[] } };
    };
    expect(data.redactText.problems).toEqual([]);
    expect(data.redactText.olderBackups).toMatchObject([
      { name: expect.stringMatching(/^fetched by admin on /) as string, version: 1 },
    ]);
    const events = await fetch(`${serving.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens['admin'] ?? ''}` },
      body: JSON.stringify({ query: '{ accessEvents(first: 20) { nodes { kind actor subject } } }' }),
    });
    expect(await events.text()).toMatch(/"kind":"BACKUP_FETCHED","actor":"admin","subject":"[0-9a-f]{64}@1"/);
  });

  it.each([
    { who: undefined, method: 'POST', status: 401, because: 'nobody is asked for a name first' },
    {
      who: 'editor',
      method: 'POST',
      status: 403,
      because: 'a copy holds tokens and sessions, hashed, and all archived entries',
    },
    { who: 'admin', method: 'GET', status: 405, because: 'a link must not carry rights' },
  ])('answers $status to $who with $method, because $because', async ({ who, method, status }) => {
    const response = await fetchBackup(who === undefined ? undefined : tokens[who], method);
    expect(response.status).toBe(status);
    expect(await response.text()).not.toContain('SQLite');
  });

  it('takes one at a time', async () => {
    const answers = await Promise.all([fetchBackup(tokens['admin']), fetchBackup(tokens['admin'])]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 503]);
    for (const answer of answers) await answer.arrayBuffer();
  });
});
