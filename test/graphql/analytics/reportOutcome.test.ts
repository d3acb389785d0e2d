import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAnalystWorld, type AnalystWorld } from '../../world/analystWorld.ts';

interface Step {
  entry: string;
  mitigation: string;
}

let grace: AnalystWorld;
let step: Step;
beforeAll(async () => {
  grace = await openAnalystWorld();
  step = await stepOf('0x801C03ED');
});
afterAll(() => grace.world.close());

async function stepOf(code: string): Promise<Step> {
  const { data } = await grace.world.ask<{
    lookup: { entries: { id: string; mitigations: { id: string }[] }[] };
  }>(`{ lookup(code: "${code}", record: false) { entries { id mitigations { id } } } }`);
  const [entry] = data.lookup.entries;
  return { entry: entry?.id ?? '', mitigation: entry?.mitigations[0]?.id ?? '' };
}

interface Result {
  accepted: boolean;
  problems: { code: string; path: string[]; message: string }[];
}

async function vote(input: object): Promise<Result> {
  const { data } = await grace.world.ask<{ reportOutcome: Result }>(
    'mutation($input: ReportOutcomeInput!) { reportOutcome(input: $input) { accepted problems { code path message } } }',
    { input },
  );
  return data.reportOutcome;
}

async function voteOften(times: number, input: object): Promise<void> {
  for (let n = 0; n < times; n++) expect(await vote(input)).toEqual({ accepted: true, problems: [] });
}

const range = { from: '2026-03-14T00:00:00Z', to: '2026-03-16T00:00:00Z' };
const fields = 'outcomes { entry { code { hex } } mitigation { id } solved notSolved share shareLow shareHigh }';

describe('reportOutcome', () => {
  it('shows nothing below ten votes, and from then on the votes with the interval of their share', async () => {
    grace.at('2026-03-14T10:00:00Z');
    await voteOften(7, { ...step, solved: true });
    await voteOften(2, { ...step, solved: false });
    expect(await grace.analytics(range, fields)).toEqual({ outcomes: [] });
    await voteOften(1, { ...step, solved: true });
    expect(await grace.analytics(range, fields)).toEqual({
      outcomes: [
        {
          entry: { code: { hex: '0x801C03ED' } },
          mitigation: { id: step.mitigation },
          solved: 8,
          notSolved: 2,
          share: 0.8,
          // Published tables of the interval give 49.0 % and 94.3 % for 8 of 10.
          shareLow: expect.closeTo(0.4902, 4) as number,
          shareHigh: expect.closeTo(0.9433, 4) as number,
        },
      ],
    });
  });

  it('takes 20 votes of one address an hour, and says of the next why it does not count', async () => {
    grace.at('2026-03-14T10:59:00Z');
    await voteOften(10, { entry: step.entry, solved: true });
    const { accepted, problems } = await vote({ entry: step.entry, solved: true });
    expect({ accepted, problems }).toMatchObject({ accepted: false, problems: [{ code: 'RATE_LIMITED' }] });
    const { outcomes } = await grace.analytics<{ outcomes: { mitigation: object | null; solved: number }[] }>(
      range,
      fields,
    );
    expect(outcomes.find(({ mitigation }) => mitigation === null)?.solved).toBe(10);
    grace.at('2026-03-14T11:00:00Z');
    await voteOften(1, { entry: step.entry, solved: true });
  });

  it('counts each version of a mitigation by itself', async () => {
    grace.at('2026-03-14T12:00:00Z');
    const editor = await grace.world.token('EDITOR');
    const { data } = await grace.world.ask<{ updateMitigation: { problems: object[] } }>(
      'mutation($input: UpdateMitigationInput!) { updateMitigation(input: $input) { problems { message } } }',
      { input: { id: step.mitigation, expectedVersion: 1, text: 'Sign out, and in again.' } },
      editor,
    );
    expect(data.updateMitigation.problems).toEqual([]);
    await voteOften(10, { ...step, solved: false });
    const { outcomes } = await grace.analytics<{ outcomes: object[] }>(
      range,
      'outcomes { mitigation { id } version solved notSolved }',
    );
    expect(outcomes.filter((each) => (each as { mitigation: object | null }).mitigation !== null)).toEqual([
      { mitigation: { id: step.mitigation }, version: 1, solved: 8, notSolved: 2 },
      { mitigation: { id: step.mitigation }, version: 2, solved: 0, notSolved: 10 },
    ]);
  });

  it('counts votes on an entry by the words that were read, those of a shared step included', async () => {
    grace.at('2026-03-14T13:00:00Z');
    await voteOften(10, { entry: step.entry, solved: true });
    const { outcomes } = await grace.analytics<{ outcomes: { mitigation: object | null }[] }>(
      range,
      'outcomes { mitigation { id } version solved }',
    );
    expect(outcomes.filter(({ mitigation }) => mitigation === null)).toEqual([
      { mitigation: null, version: 1, solved: 11 },
      { mitigation: null, version: 2, solved: 10 },
    ]);
  });

  it('names an entry that is not there, and a mitigation that the entry does not use', async () => {
    const other = await stepOf('0x80090031');
    expect(await vote({ entry: 'e_nothing', solved: true })).toMatchObject({
      accepted: false,
      problems: [{ code: 'NOT_FOUND', path: ['input', 'entry'] }],
    });
    expect(await vote({ entry: step.entry, mitigation: other.mitigation, solved: true })).toMatchObject({
      accepted: false,
      problems: [{ code: 'NOT_FOUND', path: ['input', 'mitigation'] }],
    });
  });
});
