import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sqliteElsewhere } from '../../store/otherProcess.ts';
import { runCommand } from '../../world/command.ts';
import { serveProgram } from '../../world/program.ts';
import { newSeededFile } from '../../world/temporaryDatabase.ts';
import { ask } from '../../world/world.ts';

const countsOf = (file: string) =>
  sqliteElsewhere(
    file,
    'SELECT "kind", "client", sum("count") AS "count" FROM "HourTotal" GROUP BY 1, 2 ORDER BY 1, 2',
  );

async function post(address: string, body: object, headers: Record<string, string> = {}): Promise<number> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  await response.text();
  return response.status;
}

describe('a server that counts', () => {
  it('has counted exactly what was asked once it has stopped, under load', async () => {
    const databaseUrl = await newSeededFile();
    const file = databaseUrl.slice('file:'.length);
    const server = await serveProgram(databaseUrl);
    const askFor = (n: number) =>
      post(
        server.address,
        { query: `{ lookup(code: "0x801C0${(n % 400).toString(16).padStart(3, '0')}") { outcome } }` },
        { 'x-client-name': `app ${String(n % 7)}` },
      );
    // A server that is busy may refuse some: what it answered is what it counts.
    let answered = 0;
    for (let n = 0; n < 1_000; n += 100) {
      const statuses = await Promise.all(Array.from({ length: 100 }, (_, i) => askFor(n + i)));
      answered += statuses.filter((status) => status === 200).length;
    }
    expect(answered).toBeGreaterThan(0);
    const metrics = await (await fetch(`${server.address}/metrics`)).text();
    expect(metrics).toMatch(new RegExp(`^hresolve_counts_offered_total ${String(answered)}$`, 'm'));
    expect(metrics).toMatch(/^hresolve_counts_dropped_total 0$/m);
    expect((await server.end('SIGTERM')).code).toBe(0);
    expect(await sqliteElsewhere(file, 'SELECT sum("count") AS "n" FROM "HourTotal"')).toEqual([{ n: answered }]);
    expect(
      await sqliteElsewhere(file, 'SELECT sum("mitigated" + "unmitigated" + "unlisted") AS "n" FROM "LookupHour"'),
    ).toEqual([{ n: answered }]);
  });

  it('counts what the command line asks as "cli", each code once, of a server and of its file', async () => {
    const databaseUrl = await newSeededFile();
    const file = databaseUrl.slice('file:'.length);
    const server = await serveProgram(databaseUrl);
    for (const text of ['0x801C03ED', '1753', 'it says 0x801C03ED and 0x801C03F3']) {
      await runCommand(['explain', text, '--server', server.address]);
    }
    await runCommand(['explain', '0x801C03ED', '--database', databaseUrl]);
    await server.end('SIGTERM');
    expect(await countsOf(file)).toEqual([
      { kind: 'MITIGATED', client: 'cli', count: 4 },
      { kind: 'UNLISTED', client: 'cli', count: 1 },
    ]);
  });

  it('keeps nothing where it is told not to', async () => {
    const databaseUrl = await newSeededFile();
    const file = databaseUrl.slice('file:'.length);
    const server = await serveProgram(databaseUrl, { HRESOLVE_ANALYTICS: 'off' });
    const asked = await ask<{ lookup: { entries: { id: string }[] } }>(server.address, {
      query: '{ lookup(code: "0x801C03ED") { entries { id } } search(query: "tpm") { totalCount } }',
    });
    const entry = asked.data.lookup.entries[0]?.id ?? '';
    const said = await ask(server.address, {
      query: `mutation { reportOutcome(input: { entry: "${entry}", solved: true }) { accepted problems { message } }
        askForCode(input: { code: "0x801C03F3" }) { accepted asked problems { message } } }`,
    });
    const problems = [{ message: expect.stringContaining('counts nothing') as string }];
    expect(said.data).toEqual({
      reportOutcome: { accepted: false, problems },
      askForCode: { accepted: false, asked: 0, problems },
    });
    for (const path of ['/codes/0x801C03F3', '/search?q=tpm']) await (await fetch(`${server.address}${path}`)).text();
    const explained = ['explain', '0x801C03ED', '--database', databaseUrl];
    await runCommand(explained, { environment: { HRESOLVE_ANALYTICS: 'off' } });
    await server.end('SIGTERM');
    for (const table of [
      'HourTotal',
      'LookupHour',
      'SearchCount',
      'Gap',
      'OutcomeCount',
      'CodeRequest',
      'CountedClient',
      'MergedBatch',
    ]) {
      expect({ table, rows: await sqliteElsewhere(file, `SELECT count(*) AS "n" FROM "${table}"`) }).toEqual({
        table,
        rows: [{ n: 0 }],
      });
    }
  });

  it('leaves no personal data in the database, its journal or the logs', async () => {
    const databaseUrl = await newSeededFile();
    const folder = dirname(databaseUrl.slice('file:'.length));
    const server = await serveProgram(databaseUrl, {
      LOG_LEVEL: 'trace',
      HRESOLVE_TRUST_PROXY: '127.0.0.1',
    });
    const person = [
      'quillfeather',
      'quillfeather@fabrikam.example',
      'FABRIKAM\\quillfeather',
      'C:\\Users\\quillfeather\\notes.txt',
      '\\\\vault07\\quillfeather',
      '7f3c2a90-5b1e-4d66-9a07-c0ffee123456',
      'DESKTOP-Q7FEATH',
      'vault07.fabrikam.example',
      '203.0.113.77',
      'hrk_QUILLquill01_feather0feather0feather0feather00000000',
      'eyJxdWlsbCI6ImZlYXRoZXIifQ.eyJxdWlsbCI6ImZlYXRoZXIifQ.c2ln',
      '+49 151 5550 1234',
    ];
    // A search text is kept once three different visitors have asked for it.
    const addresses = ['203.0.113.77', '203.0.113.78', '203.0.113.79'];
    const headersOf = (address: string | undefined) => ({
      'user-agent': 'QuillBrowser/77 (quillfeather)',
      cookie: 'session=quillfeather-cookie',
      'x-forwarded-for': address ?? '',
      'apollographql-client-name': 'quillfeather@fabrikam.example',
    });
    const query = `query($text: String!) { lookup(code: $text) { outcome } diagnose(text: $text) { truncated }
      search(query: $text) { totalCount } }`;
    for (const [n, secret] of person.slice(1).entries()) {
      const headers = headersOf(addresses[n % addresses.length]);
      for (const text of [secret, `PIN fails for ${secret}`, `user: quillfeather saw 0x801C03ED at ${secret}`]) {
        await post(server.address, { query, variables: { text } }, headers);
        const where = `query=${encodeURIComponent(query)}&variables=${encodeURIComponent(JSON.stringify({ text }))}`;
        await (
          await fetch(`${server.address}/graphql?${where}`, {
            headers: { ...headers, 'apollo-require-preflight': 'yes' },
          })
        ).text();
        for (const path of ['', 'codes/', 'search?q=', 'entries/', 'facilities/28?after=']) {
          await (await fetch(`${server.address}/${path}${encodeURIComponent(text)}`, { headers })).text();
        }
        const log = `${text}\n0x801C03ED\n${'#'.repeat(3_000)}`;
        await (
          await fetch(`${server.address}/search`, { method: 'POST', body: new URLSearchParams({ q: log }), headers })
        ).text();
      }
    }
    const vote = 'mutation { reportOutcome(input: { entry: "quillfeather", solved: true }) { accepted } }';
    await post(server.address, { query: vote }, headersOf(addresses[0]));
    const waiting = async () => {
      const metrics = await (await fetch(`${server.address}/metrics`)).text();
      const [offered = 0, merged = 0] = ['offered', 'merged'].map((what) =>
        Number(new RegExp(`^hresolve_counts_${what}_total (\\d+)$`, 'm').exec(metrics)?.[1]),
      );
      expect(offered).toBeGreaterThan(200);
      return offered - merged;
    };
    await expect.poll(waiting).toBe(0);
    // The journal next to the database is there as long as the server runs.
    expect(readdirSync(folder)).toContain('hresolve.db-wal');
    const running = readdirSync(folder).map((name) => readFileSync(join(folder, name)).toString('latin1'));
    const { stderr, stdout } = await server.end('SIGTERM');
    const stopped = readdirSync(folder).map((name) => readFileSync(join(folder, name)).toString('latin1'));
    const everything = [...running, ...stopped, stderr, stdout].join('\n').toLowerCase();
    const traces = [
      ...person,
      ...addresses,
      'quillbrowser',
      '127.0.0.1:1',
      'feather0feather',
      'exdWlsbCI6',
      '5550 1234',
    ];
    expect(traces.filter((trace) => everything.includes(trace.toLowerCase()))).toEqual([]);
    expect(everything).toContain('pin fails for …'.toLowerCase().slice(0, 13));
  });
});
