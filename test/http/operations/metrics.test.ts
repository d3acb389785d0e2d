import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../world/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function metrics(): Promise<string> {
  return (await fetch(`${world.address}/metrics`)).text();
}

describe('/metrics', () => {
  it('counts requests by route and outcome, and no address that someone makes up opens a row of its own', async () => {
    await world.ask('{ lookup(code: "0x801C03ED") { outcome } }');
    for (let n = 0; n < 20; n++) await fetch(`${world.address}/made-up-${String(n)}?x=${String(n)}`);
    await fetch(`${world.address}/codes/0x801C03ED`, { headers: { accept: 'text/html' } });
    const text = await metrics();
    expect(text).toMatch(/^hresolve_requests_total\{operation="\/graphql",outcome="2xx"\} 1$/m);
    expect(text).toMatch(/^hresolve_requests_total\{operation="\/codes\/\*",outcome="2xx"\} 1$/m);
    expect(text).not.toContain('made-up');
  });

  it.each([
    'hresolve_requests_in_flight 1',
    'hresolve_requests_shed_total 0',
    'hresolve_counts_dropped_total 0',
    'hresolve_counts_waiting ',
    'hresolve_known_answers_total ',
    'hresolve_compiled_answers_total ',
    'hresolve_last_backup_timestamp_seconds 0',
    'hresolve_catalog_version 1',
    'hresolve_request_seconds_count{operation="/graphql"} 1',
    'nodejs_eventloop_lag_p99_seconds ',
    'nodejs_heap_size_used_bytes ',
  ])('tells %s', async (line) => {
    expect(await metrics()).toContain(`\n${line}`);
  });
});

describe('the log', () => {
  it('has one line for a request, by its route', async () => {
    const before = world.logLines.length;
    await fetch(`${world.address}/search?q=planted`);
    await expect.poll(() => world.logLines.length).toBeGreaterThan(before);
    const lines = world.logLines.slice(before).map((line) => JSON.parse(line) as object);
    expect(lines).toMatchObject([{ method: 'GET', path: '/search', status: 200, msg: 'Answered.' }]);
    expect(JSON.stringify(lines)).not.toContain('planted');
  });
});
