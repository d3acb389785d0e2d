import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../world/world.ts';
import { listEntries, refusalOf } from './listEntries.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const entries = (args: string) => listEntries(world, args);
const errorOf = (query: string) => refusalOf(world, query);

describe('EntryFilter.codes', () => {
  it('gives the entries of these codes in the order asked for, whatever their spelling', async () => {
    const filter = 'filter: { codes: ["-2145647635", "0x80090005", "0x801C03F3"] }';
    const { nodes, totalCount } = await entries(filter);
    expect(nodes.map(({ code }) => code?.hex)).toEqual(['0x80090005', '0x801C03ED']);
    expect(totalCount).toBe(2);
    const descending = await entries(`${filter}, orderBy: { field: CODE, direction: DESC }`);
    expect(descending.nodes.map(({ code }) => code?.hex)).toEqual(['0x801C03ED', '0x80090005']);
  });

  it('pages as any list does, and joins with other conditions', async () => {
    const filter = 'filter: { codes: ["0x801C03ED", "0x80090005"] }';
    const first = await entries(`${filter}, first: 1`);
    const second = await entries(`${filter}, first: 1, after: "${first.pageInfo.endCursor ?? ''}"`);
    expect([...first.nodes, ...second.nodes].map(({ code }) => code?.hex)).toEqual(['0x80090005', '0x801C03ED']);
    expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const joined = await entries('filter: { codes: ["0x801C03ED", "0x80090005"], facility: 28 }');
    expect(joined.nodes.map(({ code }) => code?.hex)).toEqual(['0x801C03ED']);
  });

  it('gives none for no code', async () => {
    expect((await entries('filter: { codes: [] }')).totalCount).toBe(0);
  });

  it.each([
    { codes: '["0x801C03ED", "1753"]', argument: 'filter.codes.1', because: 'it has two readings' },
    { codes: '["nothing"]', argument: 'filter.codes.0', because: 'it is no code' },
    { codes: JSON.stringify(Array(501).fill('0x1')), argument: 'filter.codes', because: 'they are more than 500' },
  ])('refuses $argument, because $because', async ({ codes, argument }) => {
    const refusal = await errorOf(`{ entries(filter: { codes: ${codes} }) { totalCount } }`);
    expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });
});

describe('EntryFilter.space', () => {
  it('tells facility 0 of HRESULT from facility 0 of NTSTATUS', async () => {
    for (const code of ['0xC0000022', '0x80004005']) {
      const entry = { guide: 'windows-hello-pin-creation', code, causes: ['A cause.'], mitigations: [] };
      expect((await world.knowledgeBase.createEntry(entry, { actor: 'Ada' })).problems).toEqual([]);
    }
    const all = await entries('filter: { facility: 0, hasCode: true }');
    const hresult = await entries('filter: { facility: 0, space: HRESULT }');
    const ntstatus = await entries('filter: { facility: 0, space: NTSTATUS }');
    expect(hresult.totalCount + ntstatus.totalCount).toBe(all.totalCount);
    expect(ntstatus.nodes.every(({ code }) => code?.hex.startsWith('0xC') === true)).toBe(true);
    expect(ntstatus.totalCount).toBeGreaterThan(0);
  });

  it('leaves out entries without a code', async () => {
    expect((await entries('filter: { space: HRESULT, hasCode: false }')).totalCount).toBe(0);
  });
});
