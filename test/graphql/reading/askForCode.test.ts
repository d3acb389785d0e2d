import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openKnowledgeBase } from '../../../src/knowledgeBase/knowledgeBase.ts';
import { openAnalystWorld, type AnalystWorld } from '../../world/analystWorld.ts';

const [unlisted, unmitigated, mitigated] = ['0x801C03F3', '0x80072F0C', '0x801C03ED'];

let grace: AnalystWorld;
beforeAll(async () => {
  grace = await openAnalystWorld();
});
afterAll(() => grace.world.close());

interface Result {
  accepted: boolean;
  asked: number;
  problems: { code: string; path: string[]; message: string }[];
}

async function askFor(code: string): Promise<Result> {
  const { data } = await grace.world.ask<{ askForCode: Result }>(
    'mutation($input: AskForCodeInput!) { askForCode(input: $input) { accepted asked problems { code path message } } }',
    { input: { code } },
  );
  return data.askForCode;
}

async function asked(code: string): Promise<number> {
  const { data } = await grace.world.ask<{ lookup: { asked: number } }>(`{ lookup(code: "${code}") { asked } }`);
  return data.lookup.asked;
}

describe('asking for guidance of a code', () => {
  it('counts for a code that is unlisted, or listed without a mitigation, and shows in its look-up', async () => {
    grace.at('2026-03-14T10:00:00Z');
    expect(await asked(unlisted)).toBe(0);
    expect(await askFor(unlisted)).toEqual({ accepted: true, asked: 1, problems: [] });
    expect(await askFor(unmitigated)).toEqual({ accepted: true, asked: 1, problems: [] });
    expect([await asked(unlisted), await asked(unmitigated), await asked('nothing')]).toEqual([1, 1, 0]);
  });

  it('counts once a day for one address, in whatever form the code is sent, and says so', async () => {
    const again = await askFor('-2145647629');
    expect(again).toMatchObject({ accepted: false, asked: 1, problems: [{ code: 'RATE_LIMITED' }] });
    expect(again.problems[0]?.message).toContain(unlisted);
    grace.at('2026-03-14T23:59:59Z');
    expect((await askFor(unlisted)).accepted).toBe(false);
    grace.at('2026-03-15T00:00:00Z');
    expect(await askFor(unlisted)).toEqual({ accepted: true, asked: 2, problems: [] });
  });

  it('takes 20 of one address an hour', async () => {
    grace.at('2026-03-16T10:00:00Z');
    const codes = Array.from({ length: 21 }, (_, n) => `0x8BAD00${(n + 16).toString(16)}`);
    const accepted = [];
    for (const code of codes) accepted.push((await askFor(code)).accepted);
    expect(accepted).toEqual([...Array.from({ length: 20 }, () => true), false]);
    grace.at('2026-03-16T11:00:00Z');
    expect((await askFor(codes[20] ?? '')).accepted).toBe(true);
  });

  it.each([
    { code: 'nonsense', problem: 'INVALID_CODE' },
    { code: '80090005', problem: 'INVALID_CODE' },
    { code: mitigated, problem: 'NOTHING_TO_CHANGE' },
  ])('refuses "$code" with $problem', async ({ code, problem }) => {
    expect(await askFor(code)).toMatchObject({
      accepted: false,
      asked: 0,
      problems: [{ code: problem, path: ['input', 'code'] }],
    });
  });

  it('shows with the gap, and is still known after a start', async () => {
    grace.at('2026-03-16T12:00:00Z');
    const range = { from: '2026-03-14T00:00:00Z', to: '2026-03-17T00:00:00Z' };
    expect(await grace.analytics(range, 'gaps(first: 1) { code { hex } asked }')).toEqual({
      gaps: [{ code: { hex: unlisted }, asked: 2 }],
    });
    const { store, clock } = grace.world;
    const next = await openKnowledgeBase(
      store,
      () => clock.now,
      () => Promise.resolve([]),
      { counts: false },
    );
    const [code] = next.snapshot().catalog.indexes.publishedByCode.keys();
    expect(code).toBeDefined();
    expect(await store.counts.requestSums()).toContainEqual({ code: 0x801c03f3, count: 2 });
    expect(next.timesAsked(0x801c03f3 as never)).toBe(2);
    await next.close();
  });
});
