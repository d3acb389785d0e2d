import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../world/command.ts';
import { newFolder, serveProgram } from '../../world/program.ts';
import { seedDatabase } from '../../world/seedDatabase.ts';

const folder = newFolder();
const database = `file:${join(folder, 'hresolve.db')}`;
const at = ['--database', database];

/** As a person would who does not want the text in the list of processes. */
async function redactFromStdin(said: string, words: readonly string[]) {
  const child = spawn(process.execPath, ['dist/cli/main.js', 'redact', ...words, ...at], { stdio: 'pipe' });
  child.stdin.end(said);
  const [[code], stdout, stderr] = await Promise.all([
    once(child, 'close') as Promise<[number]>,
    text(child.stdout),
    text(child.stderr),
  ]);
  return { code, stdout, stderr };
}

describe('hresolve redact', () => {
  it('says where a text stands, takes it out, and names the backups that still hold it', async () => {
    await seedDatabase(database);
    const copy = join(folder, 'copy.db');
    expect((await runCommand(['backup', copy, ...at])).code).toBe(0);
    const looked = await redactFromStdin('Unjoin the device\n', ['--reason', 'a drill', '--dry-run']);
    expect(looked).toEqual({
      code: 0,
      stderr: '',
      stdout: expect.stringMatching(
        /^The text stands in 1 change of the history, .* Nothing was written\.\n$/,
      ) as string,
    });
    const done = await redactFromStdin('Unjoin the device\n', ['--reason', 'a drill']);
    expect(done.code).toBe(0);
    expect(done.stdout).toContain('"redacted-2" stands in its place.');
    expect(done.stdout).toContain(copy);
    const explained = await runCommand(['explain', '0x801C03ED', ...at]);
    expect(explained.stdout).toContain('redacted-2');
    expect(explained.stdout).not.toMatch(/unjoin the device/i);
    expect((await runCommand(['verify', ...at])).code).toBe(0);
    const exported = await runCommand(['export', 'windows-hello-pin-creation', ...at]);
    expect(exported.stdout).not.toMatch(/unjoin the device/i);
    expect(exported.stdout).toContain('redacted-2');
  }, 120_000);

  it('goes through a running server, with the token of an admin', async () => {
    const server = await serveProgram(database);
    const made = await runCommand(['token', 'create', '--role', 'admin', '--name', 'Grace', ...at]);
    const words = ['redact', 'Sign out', '--reason', 'a drill'];
    const online = await runCommand([...words, ...at]);
    expect(online).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Or redact through it: --server') as string,
    });
    const through = await runCommand([...words, '--server', server.address, '--token', made.stdout.trim()]);
    expect(through).toMatchObject({ code: 0, stdout: expect.stringContaining('"redacted-3"') as string });
    const again = await runCommand([...words, '--json', '--server', server.address, '--token', made.stdout.trim()]);
    expect(again.code).toBe(1);
    expect(JSON.parse(again.stdout)).toMatchObject({ change: null, problems: [{ code: 'NOT_FOUND' }] });
    await server.end('SIGTERM');
  }, 120_000);

  it('says so if what answers is no GraphQL server', async () => {
    const page = createServer((_, response) => response.end('<title>A printer</title>')).listen(0, '127.0.0.1');
    await once(page, 'listening');
    const address = `http://127.0.0.1:${String((page.address() as AddressInfo).port)}`;
    const words = ['redact', 'Sign out', '--reason', 'a drill', '--server', address, '--token', 'hres_x'];
    expect(await runCommand(words)).toMatchObject({
      code: 1,
      stderr: `${address} answers with status 200 and nothing that is GraphQL; check the address, and whether a proxy in front of the server asks for a sign-in.\n`,
    });
    page.close();
  });

  it.each([
    { words: ['redact', 'Grace', '--reason', 'a drill', '--dry-run'], because: 'it would say that the text is gone' },
    { words: ['review'], because: 'it would say that nothing waits' },
    { words: ['review', 'decline', 'p_1', '--reason', 'no'], because: 'it would say that there is no such proposal' },
  ])('$words.0 makes no database where the name of one is mistyped: $because', async ({ words }) => {
    const mistyped = join(newFolder(), 'hresolv.db');
    expect(await runCommand([...words, '--database', `file:${mistyped}`])).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining(`There is no database at ${mistyped}.`) as string,
    });
    expect(existsSync(mistyped)).toBe(false);
  });

  it('asks for a reason', async () => {
    expect(await runCommand(['redact', 'x', ...at])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--reason') as string,
    });
  });
});
