import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPostgresServer, type PostgresServer } from '../world/postgresServer.ts';
import { credentials, eventually, startMember, type Member } from './cluster.ts';

let postgres: PostgresServer;
let members: Member[];
let editor: { authorization: string };

beforeAll(async () => {
  postgres = await startPostgresServer({ durable: true });
  const url = await postgres.createDatabase('hresolve');
  members = [await startMember(url), await startMember(url)];
  editor = await credentials(members[0] as Member, 'EDITOR');
});
afterAll(async () => {
  await Promise.all(members.map((member) => member.close()));
  await postgres.stop();
});

const lookup = '{ lookup(code: "0x801C03ED") { outcome } }';
const create = `mutation($input: CreateMitigationInput!) { createMitigation(input: $input) { change { version } problems { code } } }`;

async function isReady({ address }: Member): Promise<boolean> {
  return (await fetch(`${address}/readyz`)).ok;
}

describe('while PostgreSQL is gone', () => {
  it('look-ups go on and are counted, edits are refused, /readyz says so; and all is well again when it is back', async () => {
    const [first, second] = members as [Member, Member];
    const edit = (text: string) => first.ask(create, { input: { text } }, editor);
    expect((await edit('A step before the outage.')).errors).toBeUndefined();
    const merged = () => first.knowledgeBase.counting.status();
    await eventually(() => merged().merged === merged().offered);
    await postgres.kill();
    for (const member of members) await eventually(async () => !(await isReady(member)));

    for (let n = 0; n < 20; n++) expect((await first.ask(lookup)).data).toEqual({ lookup: { outcome: 'MITIGATED' } });
    const refused = await edit('A step during the outage.');
    expect([refused.status, refused.errors?.[0]?.extensions.code]).toEqual([503, 'STORAGE_UNAVAILABLE']);
    await sleep(1_500);
    expect(merged()).toMatchObject({ dropped: 0 });
    expect(merged().offered - merged().merged).toBe(20);

    await postgres.start();
    for (const member of members) await eventually(() => isReady(member));
    await eventually(() => merged().merged === merged().offered);
    const after = await edit('A step after the outage.');
    expect(after.errors).toBeUndefined();
    const version = first.knowledgeBase.snapshot().catalog.version;
    await eventually(() => second.knowledgeBase.snapshot().catalog.version === version);
    const texts = [...second.knowledgeBase.snapshot().catalog.indexes.mitigations.values()].map(({ text }) => text);
    expect(texts).toContain('A step after the outage.');
    expect(texts).not.toContain('A step during the outage.');
    expect((await second.store.audit(() => undefined)).flaws).toEqual([]);
  });
});

describe('chores', () => {
  it('are one server’s at a time, and the next one’s when it is done or its connection dies', async () => {
    const [first, second] = members as [Member, Member];
    let finish = (): void => undefined;
    const begun = new Promise<void>((begin) => {
      void first.store.alone('sweeping', () => {
        begin();
        return new Promise<void>((resolve) => (finish = resolve));
      });
    });
    await begun;
    expect(await second.store.alone('sweeping', () => Promise.resolve('swept'))).toBeNull();
    expect(await second.store.alone('dusting', () => Promise.resolve('dusted'))).toBe('dusted');
    await postgres.kill();
    await postgres.start();
    for (const member of members) await eventually(() => isReady(member));
    expect(await second.store.alone('sweeping', () => Promise.resolve('swept'))).toBe('swept');
    finish();
    expect(await first.store.alone('sweeping', () => Promise.resolve('swept'))).toBe('swept');
  });
});
