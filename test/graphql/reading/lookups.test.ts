import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../world/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const facts = 'input outcome code { hex } entries { id causes { plainText } steps { plainText } }';

function lookups(codes: readonly string[], more = '', selection = facts) {
  return world.ask<{ lookups: { input: string; outcome: string; code: { hex: string } | null }[] }>(
    `query($codes: [String!]!) { lookups(codes: $codes${more}) { ${selection} } }`,
    { codes },
  );
}

describe('lookups', () => {
  it('answers each code as lookup does, in their order, the same one twice', async () => {
    const codes = ['0x801C03ED', 'nothing', '-2145647635', 'NTE_BAD_DATA', '0x801C03F3', '0x801C03ED'];
    const { data } = await lookups(codes, ', record: false');
    for (const [index, code] of codes.entries()) {
      const one = await world.ask<{ lookup: object }>(
        `query($code: String!) { lookup(code: $code, record: false) { ${facts} } }`,
        { code },
      );
      expect(data.lookups[index]).toEqual(one.data.lookup);
    }
  });

  it('answers 500 codes at once to anyone, within what an operation may cost', async () => {
    const codes = Array.from({ length: 500 }, (_, n) => `0x801C0${(0x300 + n).toString(16).padStart(3, '0')}`);
    const { status, data, errors } = await lookups(codes);
    expect({ status, errors }).toEqual({ status: 200, errors: undefined });
    expect(data.lookups).toHaveLength(500);
    expect(data.lookups.filter(({ outcome }) => outcome === 'MITIGATED').length).toBeGreaterThan(5);
  });

  it('costs more with more codes and with more asked of each, and says so', async () => {
    const spentOn = async (count: number, selection: string): Promise<number> => {
      const response = await fetch(`${world.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-graphql-cost': '1' },
        body: JSON.stringify({
          query: `query($codes: [String!]!) { lookups(codes: $codes, record: false) { ${selection} } }`,
          variables: { codes: Array.from({ length: count }, (_, n) => `0x801C03${(16 + n).toString(16)}`) },
        }),
      });
      const { extensions } = (await response.json()) as { extensions: { cost: { asked: number } } };
      return extensions.cost.asked;
    };
    const few = await spentOn(10, 'outcome');
    expect(await spentOn(100, 'outcome')).toBeGreaterThan(few + 1000);
    expect(await spentOn(10, facts)).toBeGreaterThan(few);
  });

  it.each([0, 501])('refuses %i codes, naming the argument', async (count) => {
    const { errors } = await lookups(Array.from({ length: count }, () => '0x801C03ED'));
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'codes' } }]);
  });

  it('counts each, unless told not to', async () => {
    const before = world.knowledgeBase.counting.status().offered;
    await lookups(['0x801C03ED', '0x801C03F3', 'x'], ', record: false');
    expect(world.knowledgeBase.counting.status().offered).toBe(before);
    await lookups(['0x801C03ED', '0x801C03F3', 'x']);
    expect(world.knowledgeBase.counting.status().offered).toBe(before + 3);
  });

  it('looks in one guide, and names a guide that there is not', async () => {
    const { data } = await lookups(['0x801C03ED'], ', guide: "windows-hello-pin-creation", record: false');
    expect(data.lookups).toMatchObject([{ outcome: 'MITIGATED' }]);
    const { errors } = await lookups(['0x801C03ED'], ', guide: "none"');
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'guide' } }]);
  });
});
