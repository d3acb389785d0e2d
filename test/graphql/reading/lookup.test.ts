import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../world/world.ts';

interface GoldenRow {
  code: string | null;
  causes: string[];
  steps: { condition: string | null; text: string }[];
}
interface Golden {
  firstSteps: { condition: string | null; text: string }[];
  escalation: string;
  rows: GoldenRow[];
}

const golden = JSON.parse(
  readFileSync(new URL('../../fixtures/documents/hello-errors-during-pin-creation.json', import.meta.url), 'utf8'),
) as Golden;
const listed = golden.rows.filter((row): row is GoldenRow & { code: string } => row.code !== null);

interface LookupFacts {
  input: string;
  outcome: string;
  code: Record<string, unknown> | null;
  readings: { hex: string }[];
  entries: {
    guide: { slug: string };
    code: { hex: string };
    causes: { text: string }[];
    steps: StepFacts[];
    mitigations: { text: string }[];
  }[];
  suggestions: { hex: string }[];
  firstSteps: { text: string }[];
  escalation: string | null;
  related: { code: { hex: string } }[];
}
interface StepFacts {
  condition: string | null;
  text: string;
  html: string;
  plainText: string;
  mitigation: { text: string };
}

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function lookUp(code: string): Promise<LookupFacts> {
  const { data, errors } = await world.ask<{ lookup: LookupFacts }>(
    `query($code: String!) { lookup(code: $code) {
       input outcome escalation readings { hex } suggestions { hex } firstSteps { text } related { code { hex } }
       code { hex unsigned signed space symbol severity customer facility { number name label } status win32 }
       entries { guide { slug } code { hex } causes { text } mitigations { text }
                 steps { condition text html plainText mitigation { text } } } } }`,
    { code },
  );
  expect(errors).toBeUndefined();
  return data.lookup;
}

describe('lookup of a listed code', () => {
  it('knows the 49 codes of the document', () => {
    expect(new Set(listed.map((row) => row.code)).size).toBe(49);
  });

  it.each(listed)(
    'answers $code with the causes, steps and outcome of the document',
    async ({ code, causes, steps }) => {
      const answer = await lookUp(code);
      expect(answer.outcome).toBe(steps.length > 0 ? 'MITIGATED' : 'UNMITIGATED');
      expect(answer.code).toMatchObject({ hex: code });
      expect(answer.entries).toHaveLength(1);
      const [entry] = answer.entries;
      expect(entry?.causes.map((cause) => cause.text)).toEqual(causes);
      expect(entry?.steps.map((step) => ({ condition: step.condition, text: step.mitigation.text }))).toEqual(steps);
      expect(entry?.mitigations.map((mitigation) => mitigation.text)).toEqual(steps.map((step) => step.text));
      expect(answer.escalation === null).toBe(steps.length > 0);
      expect(answer.suggestions).toEqual([]);
    },
  );

  it('puts the condition and the shared mitigation together in one sentence', async () => {
    const { entries } = await lookUp('0x801C03ED');
    expect(entries[0]?.steps.map((step) => step.text)).toEqual([
      'Sign out and then sign in again.',
      "If that doesn't resolve the issue, unjoin the device from Azure AD and rejoin.",
      'Allow user(s) to join to Azure AD under Azure AD Device settings.',
    ]);
  });

  it('makes relative links absolute against the address of the guide, parentheses included', async () => {
    const { entries } = await lookUp('0x80090031');
    const html = entries[0]?.steps.map((step) => step.html).join('\n');
    expect(html).toContain(
      'href="https://learn.microsoft.com/previous-versions/windows/it-pro/windows-server-2008-R2-and-2008/dd851452(v=ws.11)"',
    );
    expect(entries[0]?.steps.at(-1)?.plainText).not.toContain('](');
  });

  it.each([
    { input: '-2145647635', because: 'logs print it signed' },
    { input: '2149319661', because: 'others print it unsigned' },
    { input: '801c03ed', because: 'people leave the prefix out' },
    { input: ' “0X801C03ED”. ', because: 'people paste what stands around it' },
  ])('reads $input as 0x801C03ED, because $because', async ({ input }) => {
    const answer = await lookUp(input);
    expect(answer).toMatchObject({ input, outcome: 'MITIGATED', code: { hex: '0x801C03ED' } });
  });

  it("takes the guidance's own use of a symbol before the header's", async () => {
    const { code, readings } = await lookUp('NTE_NO_MEMORY');
    expect(code?.['hex']).toBe('0x8009002A');
    expect(readings.map((reading) => reading.hex)).toEqual(['0x8009002A', '0x8009000E']);
  });
});

describe('lookup of anything else', () => {
  it('decodes an unlisted code, and gives the first steps, where to turn and its neighbours', async () => {
    const answer = await lookUp('0x801C03EF'.replace('EF', 'F3'));
    expect(answer.outcome).toBe('UNLISTED');
    expect(answer.code).toEqual({
      hex: '0x801C03F3',
      unsigned: 2149319667,
      signed: -2145647629,
      space: 'HRESULT',
      symbol: null,
      severity: 'FAILURE',
      customer: false,
      facility: { number: 28, name: null, label: 'device registration' },
      status: 0x3f3,
      win32: null,
    });
    expect(answer.entries).toEqual([]);
    expect(answer.firstSteps.map((step) => step.text)).toEqual(golden.firstSteps.map((step) => step.text));
    expect(answer.escalation).toBe(golden.escalation);
    expect(answer.escalation).toContain('Microsoft Support');
    expect(answer.suggestions.map((code) => code.hex)).toContain('0x801C03F2');
    expect(answer.related.length).toBeGreaterThan(0);
    expect(answer.related.length).toBeLessThanOrEqual(5);
  });

  it.each(['', '0x', '0xG0090005', '4294967296', '0x805080211', '12:30:45', 'x'.repeat(100_000)])(
    'says that %.20s is no code, and still where to turn',
    async (input) => {
      const answer = await lookUp(input);
      expect(answer).toMatchObject({ input, outcome: 'NOT_A_CODE', code: null, readings: [], entries: [] });
      expect(answer.escalation).toContain('Microsoft Support');
    },
  );

  it('offers a listed neighbour apart, and never as the answer', async () => {
    const answer = await lookUp('0x8009000');
    expect(answer.outcome).toBe('NOT_A_CODE');
    expect(answer.suggestions.length).toBeLessThanOrEqual(5);
  });

  it('names the guides there are where it is asked for another', async () => {
    const { errors } = await world.ask('{ lookup(code: "5", guide: "nope") { outcome } }');
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'guide' } }]);
    expect(errors?.[0]?.message).toContain('windows-hello-pin-creation');
  });
});

describe('the counts of the seed document', () => {
  it('hold over GraphQL', async () => {
    const { data } = await world.ask<
      Record<string, { totalCount: number; nodes?: { causes: unknown[]; steps: unknown[] }[] }>
    >(`{
      all: entries(first: 100) { totalCount nodes { causes { text } steps { text } } }
      mitigated: entries(filter: { outcome: MITIGATED }) { totalCount }
      unmitigated: entries(filter: { outcome: UNMITIGATED }) { totalCount }
      withoutCode: entries(filter: { hasCode: false }) { totalCount }
      mitigations(first: 100) { totalCount }
    }`);
    const nodes = data['all']?.nodes ?? [];
    expect({
      entries: data['all']?.totalCount,
      mitigated: data['mitigated']?.totalCount,
      unmitigated: data['unmitigated']?.totalCount,
      withoutCode: data['withoutCode']?.totalCount,
      causes: nodes.flatMap((node) => node.causes).length,
      steps: nodes.flatMap((node) => node.steps).length,
      mitigations: data['mitigations']?.totalCount,
    }).toEqual({
      entries: 50,
      mitigated: 30,
      unmitigated: 20,
      withoutCode: 1,
      causes: 53,
      steps: 34,
      mitigations: 19 + 4,
    });
  });

  it('is the first change, made by the seed', async () => {
    const changes = await world.store.changes({ limit: 10 });
    expect(changes.map(({ version, kind, actor }) => ({ version, kind, actor }))).toEqual([
      { version: 1, kind: 'SEED', actor: 'seed' },
    ]);
  });
});
