import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sqliteElsewhere } from '../store/otherProcess.ts';
import { newFolder, runProgram, serveProgram } from '../world/program.ts';
import { ask } from '../world/world.ts';

const report = (databaseUrl: string, ...more: string[]) =>
  runProgram(['report', '--from', '2000-01-01', '--to', '2100-01-01', '--database', databaseUrl, ...more]);

describe('the report for a terminal', () => {
  it('says beside a running server what was asked, as text, JSON or CSV', async () => {
    const databaseUrl = `file:${join(newFolder(), 'hresolve.db')}`;
    const server = await serveProgram(databaseUrl);
    const query = '{ a: lookup(code: "0x801C03ED") { outcome } b: lookup(code: "0x801C03F3") { outcome } }';
    await ask(server.address, { query });
    const sums = () =>
      sqliteElsewhere(databaseUrl.slice(5), 'SELECT coalesce(sum("count"), 0) AS "n" FROM "HourTotal"');
    await expect.poll(sums, { timeout: 10_000 }).toEqual([{ n: 2 }]);
    const range = [
      '--from',
      new Date().toISOString().slice(0, 10),
      '--to',
      new Date(Date.now() + 864e5).toISOString().slice(0, 10),
    ];
    const asked = (...more: string[]) => runProgram(['report', ...range, '--database', databaseUrl, ...more]);
    const { code, stdout, stderr } = await asked('--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual(
      expect.arrayContaining([
        { section: 'total', name: 'lookups', count: 2 },
        { section: 'code', name: '0x801C03ED', count: 1 },
        { section: 'gap', name: '0x801C03F3', count: 1 },
        { section: 'client', name: 'unnamed', count: 2 },
      ]),
    );
    expect((await asked('--csv')).stdout).toContain('\r\ngap,0x801C03F3,1\r\n');
    expect((await asked()).stdout).toMatch(/^gap\n {2}0x801C03F3 +1$/m);
    await server.end('SIGTERM');
  });

  it.each([
    { more: ['--client', 'nobody'], says: '"nobody"' },
    { more: ['--time-zone', 'Mars/Olympus'], says: 'Mars/Olympus' },
    { more: ['--from', 'yesterday'], says: '--from is "yesterday"' },
    { more: ['--json', '--csv'], says: 'not both' },
  ])('refuses $more with exit code 2', async ({ more, says }) => {
    const databaseUrl = `file:${join(newFolder(), 'hresolve.db')}`;
    await (await serveProgram(databaseUrl)).end('SIGTERM');
    const { code, stdout, stderr } = await report(databaseUrl, ...more);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(says);
  });
});

describe('the demo', () => {
  it('is loaded beside a running server under its own client name, and goes without a trace', async () => {
    const databaseUrl = `file:${join(newFolder(), 'hresolve.db')}`;
    const server = await serveProgram(databaseUrl);
    const loaded = await runProgram(['demo', 'load', '--database', databaseUrl]);
    expect({ code: loaded.code, stderr: loaded.stderr }).toEqual({ code: 0, stderr: '' });
    const clients = () => sqliteElsewhere(databaseUrl.slice(5), 'SELECT DISTINCT "client" FROM "HourTotal"');
    expect(clients()).toEqual([{ client: 'demo' }]);
    const once = sqliteElsewhere(databaseUrl.slice(5), 'SELECT sum("count") AS "n" FROM "HourTotal"');
    expect(once[0]?.['n']).toBeGreaterThan(1_000);
    await runProgram(['demo', 'load', '--database', databaseUrl]);
    expect(sqliteElsewhere(databaseUrl.slice(5), 'SELECT sum("count") AS "n" FROM "HourTotal"')).toEqual(once);
    expect((await runProgram(['demo', 'clear', '--database', databaseUrl])).stdout).toContain('gone');
    for (const table of [
      'HourTotal',
      'LookupCount',
      'SearchCount',
      'OutcomeCount',
      'Gap',
      'CountedClient',
      'CodePack',
    ]) {
      expect(sqliteElsewhere(databaseUrl.slice(5), `SELECT count(*) AS "n" FROM "${table}"`)).toEqual([{ n: 0 }]);
    }
    expect((await runProgram(['demo', 'clear', '--database', databaseUrl])).stdout).toContain('no demo');
    await server.end('SIGTERM');
  });
});
