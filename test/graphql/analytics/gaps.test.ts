import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createToken } from '../../../src/knowledgeBase/access/accessTokens.ts';
import { openAnalystWorld, type AnalystWorld } from '../../world/analystWorld.ts';

let grace: AnalystWorld;
let editor: string;
beforeAll(async () => {
  grace = await openAnalystWorld();
  const ada = { name: 'Ada', role: 'EDITOR', days: null } as const;
  editor = await createToken(grace.world.store, ada, grace.world.clock.now);
});
afterAll(() => grace.world.close());

const range = { from: '2026-03-14T00:00:00Z', to: '2026-03-21T00:00:00Z' };

interface Gap {
  code: { hex: string };
  count: number;
  firstSeen: string;
  lastSeen: string;
  dismissal: { reason: string; actor: string } | null;
}

async function gaps(more = '', token?: string): Promise<Gap[]> {
  const fields = `gaps(first: 5 ${more}) { code { hex } count firstSeen lastSeen dismissal { reason actor } }`;
  const { data } = await grace.tryAnalytics(range, fields, token);
  return (data.analytics as { gaps: Gap[] }).gaps;
}

describe('gaps', () => {
  it('are the codes that no guide lists, with the moments of the first and the last miss', async () => {
    for (const time of ['2026-03-14T10:00:00.250Z', '2026-03-15T11:30:00Z', '2026-03-14T12:00:00Z']) {
      grace.at(time);
      await grace.lookUp(['0x801C03F3']);
    }
    await grace.lookUp(['0x801C03ED', '0x801C03F4']);
    expect(await gaps()).toEqual([
      {
        code: { hex: '0x801C03F3' },
        count: 3,
        firstSeen: '2026-03-14T10:00:00.250Z',
        lastSeen: '2026-03-15T11:30:00.000Z',
        dismissal: null,
      },
      expect.objectContaining({ code: { hex: '0x801C03F4' }, count: 1 }),
    ]);
  });

  it('are dismissed by an editor with a reason, go on being counted, and are brought back', async () => {
    const dismiss =
      'mutation($input: DismissGapInput!) { dismissGap(input: $input) { code { hex } problems { code path } } }';
    const input = { code: '0x801C03F4', reason: 'Only our own test device shows it.' };
    const refused = await grace.world.ask(dismiss, { input });
    expect(refused.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);

    const { data } = await grace.world.ask(dismiss, { input }, editor);
    expect(data).toEqual({ dismissGap: { code: { hex: '0x801C03F4' }, problems: [] } });
    await grace.lookUp(['0x801C03F4']);
    expect((await gaps()).map(({ code }) => code.hex)).toEqual(['0x801C03F3']);
    expect(await gaps('dismissed: true', editor)).toMatchObject([
      { code: { hex: '0x801C03F4' }, count: 2, dismissal: { reason: input.reason, actor: 'Ada' } },
    ]);
    expect(await gaps('dismissed: true')).toMatchObject([{ dismissal: { reason: input.reason, actor: '' } }]);

    const restore = 'mutation { restoreGap(input: { code: "-2145647628" }) { code { hex } problems { code path } } }';
    expect((await grace.world.ask(restore, {}, editor)).data).toMatchObject({ restoreGap: { problems: [] } });
    expect((await gaps()).map(({ count }) => count)).toEqual([3, 2]);
    expect((await grace.world.ask(restore, {}, editor)).data).toMatchObject({
      restoreGap: { code: null, problems: [{ code: 'NOTHING_TO_CHANGE', path: ['input', 'code'] }] },
    });
  });

  it.each([
    { input: { code: 'nonsense', reason: 'x' }, problem: { code: 'INVALID_CODE', path: ['input', 'code'] } },
    { input: { code: '0x801C03F4', reason: '  ' }, problem: { code: 'INVALID_VALUE', path: ['input', 'reason'] } },
  ])('refuse $input', async ({ input, problem }) => {
    const query =
      'mutation($input: DismissGapInput!) { dismissGap(input: $input) { code { hex } problems { code path } } }';
    const { data } = await grace.world.ask(query, { input }, editor);
    expect(data).toEqual({ dismissGap: { code: null, problems: [problem] } });
  });

  it('leave the list once they are listed, with the time that took, and their history stays countable', async () => {
    grace.at('2026-03-16T10:00:00.250Z');
    const { data } = await grace.world.ask<{ createEntry: { problems: object[] } }>(
      `mutation { createEntry(input: { guide: "windows-hello-pin-creation", code: "0x801C03F3", causes: ["It is new."], mitigations: [] }) {
         problems { message } } }`,
      {},
      editor,
    );
    expect(data.createEntry.problems).toEqual([]);
    expect((await gaps()).map(({ code }) => code.hex)).toEqual(['0x801C03F4']);
    const answer = await grace.analytics(
      range,
      `totals { unlisted } topCodes(first: 1) { code { hex } count entries { outcome } }
       answeredGaps { code { hex } firstSeen answeredAt seconds entry { code { hex } } }`,
    );
    expect(answer).toEqual({
      totals: { unlisted: 5 },
      topCodes: [{ code: { hex: '0x801C03F3' }, count: 3, entries: [{ outcome: 'UNMITIGATED' }] }],
      answeredGaps: [
        {
          code: { hex: '0x801C03F3' },
          firstSeen: '2026-03-14T10:00:00.250Z',
          answeredAt: '2026-03-16T10:00:00.250Z',
          seconds: 2 * 86_400,
          entry: { code: { hex: '0x801C03F3' } },
        },
      ],
    });
  });

  it('come back with their count once the entry is archived', async () => {
    grace.at('2026-03-17T10:00:00Z');
    const { data } = await grace.world.ask<{ lookup: { entries: { id: string; version: number }[] } }>(
      '{ lookup(code: "0x801C03F3", record: false) { entries { id version } } }',
    );
    const [entry] = data.lookup.entries;
    const archived = await grace.world.ask<{ archiveEntry: { problems: object[] } }>(
      `mutation($id: ID!, $version: Int!) { archiveEntry(input: { id: $id, expectedVersion: $version }) { problems { message } } }`,
      { id: entry?.id, version: entry?.version },
      editor,
    );
    expect(archived.data.archiveEntry.problems).toEqual([]);
    await grace.lookUp(['0x801C03F3']);
    expect((await gaps())[0]).toEqual({
      code: { hex: '0x801C03F3' },
      count: 4,
      firstSeen: '2026-03-14T10:00:00.250Z',
      lastSeen: '2026-03-17T10:00:00.000Z',
      dismissal: null,
    });
    expect(await grace.analytics(range, 'answeredGaps { seconds }')).toEqual({ answeredGaps: [] });
  });
});

describe('spikes', () => {
  it('are codes far above their usual at this hour of the week, not those that are always asked for', async () => {
    for (let week = 1; week <= 8; week++) {
      grace.world.clock.now = Date.parse('2026-08-05T10:10:00Z') - week * 7 * 86_400_000;
      await grace.lookUp(Array.from({ length: 30 + (week % 3) }, () => '0x80090005'));
      await grace.lookUp(['0x801C0010']);
    }
    grace.at('2026-08-05T10:10:00Z');
    await grace.lookUp(Array.from({ length: 34 }, () => '0x80090005'));
    await grace.lookUp(Array.from({ length: 25 }, () => '0x801C0010'));
    await grace.lookUp(Array.from({ length: 19 }, () => '0x801C0011'));
    grace.at('2026-08-05T11:00:00Z');
    const answer = await grace.analytics(
      { from: '2026-08-05T00:00:00Z', to: '2026-08-06T00:00:00Z' },
      'spikes { code { hex } hour count usual score }',
    );
    expect(answer).toEqual({
      spikes: [{ code: { hex: '0x801C0010' }, hour: '2026-08-05T10:00:00.000Z', count: 25, usual: 1, score: 24 }],
    });
  });

  it('are none where there is no usual yet', async () => {
    grace.at('2030-01-02T10:10:00Z');
    await grace.lookUp(Array.from({ length: 40 }, () => '0x801C0010'));
    grace.at('2030-01-02T11:00:00Z');
    const range = { from: '2030-01-02T00:00:00Z', to: '2030-01-03T00:00:00Z' };
    expect(await grace.analytics(range, 'spikes { count }')).toEqual({ spikes: [] });
  });
});

describe('the impact of an edit', () => {
  it('says how often the codes that it reaches were looked up in the last 30 days', async () => {
    grace.at('2027-01-01T10:00:00Z');
    await grace.lookUp(['0x801C0010']);
    grace.at('2027-02-01T10:00:00Z');
    await grace.lookUp(['0x801C0010', '0x801C0010', '0x801C0011', '0x80090005']);
    const { data: found } = await grace.world.ask<{ mitigations: { nodes: { id: string; version: number }[] } }>(
      '{ mitigations(filter: { text: "Sign out and then" }) { nodes { id version } } }',
    );
    const [{ id, version } = { id: '', version: 0 }] = found.mitigations.nodes;
    const { data } = await grace.world.ask(
      `mutation($input: UpdateMitigationInput!) { updateMitigation(input: $input) { impact { entries lookupsLast30Days } } }`,
      { input: { id, expectedVersion: version, text: 'Sign out.', dryRun: true } },
      editor,
    );
    expect(data).toEqual({ updateMitigation: { impact: { entries: 11, lookupsLast30Days: 3 } } });
  });
});
