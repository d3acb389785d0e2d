import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { tamper } from '../../store/tamper.ts';
import { runCommand } from '../../world/command.ts';
import { newFolder, serveProgram } from '../../world/program.ts';

const file = join(newFolder(), 'hresolve.db');
const onFile = ['--database', `file:${file}`];
let head = '';

beforeAll(async () => {
  const server = await serveProgram(`file:${file}`);
  // While the server runs.
  const { code, stdout, stderr } = await runCommand(['verify', '--head', ...onFile]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  head = stdout.trim();
  await server.end('SIGTERM');
});

describe('verify', () => {
  it('says what agrees, and prints a head that it takes back later, alone or from a file', async () => {
    expect(head).toMatch(/^[0-9a-f]{64}@1$/);
    const { code, stdout } = await runCommand(['verify', ...onFile]);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: `The log of 1 change, the tables and the catalogue agree on 74 guides, entries and mitigations.\nHead: ${head}\n`,
    });
    const heads = join(dirname(file), 'heads');
    writeFileSync(heads, `${'0'.repeat(64)}@0\n${head}\n`);
    for (const expected of [head, heads]) {
      expect(await runCommand(['verify', '--expect-head', expected, ...onFile])).toMatchObject({ code: 0, stderr: '' });
    }
    const json = await runCommand(['verify', '--json', ...onFile]);
    expect(JSON.parse(json.stdout)).toEqual({ ok: true, changes: 1, nodes: 74, head, flaws: [] });
  });

  it.each([
    { words: ['--expect-head', 'abc'], says: '--expect-head is "abc", which is neither' },
    { words: ['--expect-head', 'package.json'], says: 'is not a head; keep what hresolve verify --head prints' },
    { words: ['--expect'], says: "unknown option '--expect'" },
  ])('answers $words with exit code 2 and how it is used', async ({ words, says }) => {
    const { code, stdout, stderr } = await runCommand(['verify', ...words, ...onFile]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(says);
  });

  it('refuses a database that is not there', async () => {
    const { code, stderr } = await runCommand(['verify', '--database', `file:${join(newFolder(), 'none.db')}`]);
    expect(code).toBe(1);
    expect(stderr).toContain('There is no database at');
    expect(stderr).not.toContain('    at ');
  });

  it('names what was altered, with exit code 1, and gives no head of a log that does not hold', async () => {
    tamper(file, `UPDATE "Change" SET "actor" = 'eve'`);
    const { code, stdout, stderr } = await runCommand(['verify', '--head', ...onFile]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('The hash of change 1 is not that of what it says');
    const json = await runCommand(['verify', '--json', ...onFile]);
    expect(json.code).toBe(1);
    expect(JSON.parse(json.stdout)).toMatchObject({ ok: false, flaws: [{ version: 1, field: 'hash' }] });
  });
});
