import { readSchema } from '../../../src/graphql/readSchema.ts';
import { buildSchema, type GraphQLObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { printAsCsv } from '../../../src/cli/output/printSections.ts';
import { sqliteElsewhere } from '../../store/otherProcess.ts';
import { runCommand } from '../../world/command.ts';
import { serveProgram } from '../../world/program.ts';
import { newSeededFile } from '../../world/temporaryDatabase.ts';
import { ask } from '../../world/world.ts';

const report = (databaseUrl: string, ...more: string[]) =>
  runCommand(['report', '--from', '2000-01-01', '--to', '2100-01-01', '--database', databaseUrl, ...more]);

describe('the report for a terminal', () => {
  it('says while a server is running what was asked, as text, JSON or CSV', async () => {
    const databaseUrl = await newSeededFile();
    const server = await serveProgram(databaseUrl);
    const query = '{ a: lookup(code: "0x801C03ED") { outcome } b: lookup(code: "0x801C03F3") { outcome } }';
    await ask(server.address, { query });
    const { data } = await ask<{ lookup: { entries: { id: string }[] } }>(server.address, {
      query: '{ lookup(code: "0x801C03ED", record: false) { entries { id } } }',
    });
    const vote = `reportOutcome(input: { entry: "${data.lookup.entries[0]?.id ?? ''}", solved: true }) { accepted }`;
    const votes = Array.from({ length: 10 }, (_, n) => `v${String(n)}: ${vote}`).join(' ');
    await ask(server.address, {
      query: `mutation { askForCode(input: { code: "0x801C03F3" }) { accepted } ${votes} }`,
    });
    const sums = () =>
      sqliteElsewhere(
        databaseUrl.slice(5),
        `SELECT coalesce(sum("count"), 0) AS "n", (SELECT coalesce(sum("solved"), 0) FROM "OutcomeCount") AS "votes" FROM "HourTotal"`,
      );
    await expect.poll(sums).toEqual([{ n: 2, votes: 10 }]);
    const range = [
      '--from',
      new Date().toISOString().slice(0, 10),
      '--to',
      new Date(Date.now() + 864e5).toISOString().slice(0, 10),
    ];
    const asked = (...more: string[]) => runCommand(['report', ...range, '--database', databaseUrl, ...more]);
    const { code, stdout, stderr } = await asked('--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const report = JSON.parse(stdout) as Record<string, unknown>;
    expect(report).toMatchObject({
      totals: { lookups: 2, mitigated: 1, unlisted: 1, shareAnswered: 0.5 },
      series: [{ lookups: 2 }],
      topCodes: [{ code: '0x801C03ED', count: 1, previous: 0, entries: 1 }, { code: '0x801C03F3' }],
      gaps: [{ code: '0x801C03F3', count: 1, asked: 1 }],
      outcomes: [{ code: '0x801C03ED', solved: 10, notSolved: 0, share: 1, shareLow: 0.722, shareHigh: 1 }],
      clients: [{ client: 'unnamed', count: 2 }],
    });
    const fields = buildSchema(readSchema()).getType('Analytics');
    // Whether a server counts is not in its file.
    const names = Object.keys((fields as GraphQLObjectType).getFields()).filter((name) => name !== 'isCounting');
    expect(Object.keys(report).sort()).toEqual(names.sort());

    const csv = (await asked('--csv')).stdout;
    expect(csv).toContain('"section","name","figure","value"\r\n');
    expect(csv).toContain('\r\n"gaps","0x801C03F3","count","1"\r\n"gaps","0x801C03F3","asked","1"\r\n');
    expect(csv).toContain('\r\n"totals","","shareAnswered","0.5"\r\n');
    expect(csv.match(/[^\r]\n/)).toBeNull();
    const text = (await asked()).stdout;
    expect(text).toMatch(/^Gaps.*\n {2}code +count +asked .*\n {2}0x801C03F3 +1 +1 /m);
    expect(text).toMatch(/^Whether steps helped\n/m);
    expect(text).not.toContain('Spikes');
    await server.end('SIGTERM');
  });

  it.each([
    { more: ['--client', 'nobody'], says: '"nobody"' },
    { more: ['--time-zone', 'Mars/Olympus'], says: 'Mars/Olympus' },
    { more: ['--from', 'yesterday'], says: '--from is "yesterday"' },
    { more: ['--json', '--csv'], says: 'not both' },
  ])('refuses $more with exit code 2', async ({ more, says }) => {
    const databaseUrl = await newSeededFile();
    const { code, stdout, stderr } = await report(databaseUrl, ...more);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(says);
  });
});

describe('the report as CSV', () => {
  it('makes a text of what a spreadsheet would take for a formula', () => {
    const rows = ['=1+1', '+1', '-1', '@SUM(A1)', 'a "quoted", text'].map((query) => ({ query, count: 3 }));
    const lines = printAsCsv([{ name: 'topSearches', title: '', rows, isOne: false }]).split('\r\n');
    expect(lines.slice(1, -1)).toEqual([
      `"topSearches","'=1+1","count","3"`,
      `"topSearches","'+1","count","3"`,
      `"topSearches","'-1","count","3"`,
      `"topSearches","'@SUM(A1)","count","3"`,
      '"topSearches","a ""quoted"", text","count","3"',
    ]);
  });
});

describe('the demo', () => {
  it('is loaded while a server is running under its own client name, and goes without a trace', async () => {
    const databaseUrl = await newSeededFile();
    const server = await serveProgram(databaseUrl);
    const loaded = await runCommand(['demo', 'load', '--database', databaseUrl]);
    expect({ code: loaded.code, stderr: loaded.stderr }).toEqual({ code: 0, stderr: '' });
    const clients = () => sqliteElsewhere(databaseUrl.slice(5), 'SELECT DISTINCT "client" FROM "HourTotal"');
    expect(await clients()).toEqual([{ client: 'demo' }]);
    const once = await sqliteElsewhere(databaseUrl.slice(5), 'SELECT sum("count") AS "n" FROM "HourTotal"');
    expect(once[0]?.['n']).toBeGreaterThan(1_000);
    await runCommand(['demo', 'load', '--database', databaseUrl]);
    expect(await sqliteElsewhere(databaseUrl.slice(5), 'SELECT sum("count") AS "n" FROM "HourTotal"')).toEqual(once);
    expect((await runCommand(['demo', 'clear', '--database', databaseUrl])).stdout).toContain('gone');
    for (const table of [
      'HourTotal',
      'LookupHour',
      'LookupDay',
      'SearchCount',
      'OutcomeCount',
      'Gap',
      'CountedClient',
    ]) {
      expect(await sqliteElsewhere(databaseUrl.slice(5), `SELECT count(*) AS "n" FROM "${table}"`)).toEqual([{ n: 0 }]);
    }
    expect((await runCommand(['demo', 'clear', '--database', databaseUrl])).stdout).toContain('no demo');
    await server.end('SIGTERM');
  });
});
