import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newPostgresDatabase } from '../world/postgresDatabase.ts';
import { withClient } from '../world/postgresServer.ts';
import { serveProgram, type Serving } from '../world/program.ts';
import { askAt } from './cluster.ts';

let database: Awaited<ReturnType<typeof newPostgresDatabase>>;
let servers: Serving[];

beforeAll(async () => {
  database = await newPostgresDatabase();
  servers = await Promise.all([1, 2].map(() => serveProgram(database.url, { LOG_LEVEL: 'silent' })));
});
afterAll(async () => {
  for (const server of servers) await server.end('SIGKILL');
  await database.drop();
});

async function lookUp({ address }: Serving, times: number): Promise<void> {
  for (let n = 0; n < times; n++) {
    // Of two codes, so that a batch takes several statements.
    const code = n % 2 === 0 ? '0x801C03ED' : '0x8007000E';
    const answer = await askAt(address, '{ lookup(code: "' + code + '") { outcome } }');
    expect(answer.status).toBe(200);
  }
}

/** How many look-ups a server says to be in the database. */
async function mergedBy({ address }: Serving): Promise<number> {
  const text = await (await fetch(`${address}/metrics`)).text();
  return Number(/^hresolve_counts_merged_total (\d+)$/m.exec(text)?.[1]);
}

async function counted(): Promise<{ totals: number; byCode: number }> {
  const sql = `SELECT (SELECT coalesce(sum("count"), 0)::int FROM "HourTotal") AS "totals",
    (SELECT coalesce(sum("mitigated" + "unmitigated" + "unlisted"), 0)::int FROM "LookupHour") AS "byCode"`;
  return withClient(database.url, async (client) => {
    const { rows } = await client.query<{ totals: number; byCode: number }>(sql);
    return rows[0] as { totals: number; byCode: number };
  });
}

describe('look-ups through two servers of which one is killed', () => {
  it('are counted once each if their server had merged them, and none twice', async () => {
    const [first, second] = servers as [Serving, Serving];
    await Promise.all([lookUp(first, 30), lookUp(second, 20)]);
    await expect.poll(() => mergedBy(first)).toBe(30);
    await expect.poll(() => mergedBy(second)).toBe(20);
    expect(await counted()).toEqual({ totals: 50, byCode: 50 });

    // Killed at some moment of merging: each batch is in the database whole, or not at all.
    await lookUp(first, 7);
    const [killed] = await Promise.all([first.end('SIGKILL'), lookUp(second, 15)]);
    expect(killed.code).toBeNull();
    await expect.poll(() => mergedBy(second)).toBe(35);
    const { totals, byCode } = await counted();
    expect(byCode).toBe(totals);
    expect(totals).toBeGreaterThanOrEqual(65);
    expect(totals).toBeLessThanOrEqual(72);

    // Ended in good order, a server merges what is left.
    await lookUp(second, 9);
    await second.end('SIGTERM');
    expect(await counted()).toEqual({ totals: totals + 9, byCode: totals + 9 });
  });
});
