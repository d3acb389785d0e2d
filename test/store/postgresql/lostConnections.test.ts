import { describe, expect, it, onTestFinished } from 'vitest';
import type { Store } from '../../../src/store/contract/store.ts';
import { StoreRefusal } from '../../../src/store/contract/storeRefusal.ts';
import { withClient } from '../../world/postgresServer.ts';
import { sampleBatch } from '../sampleBatch.ts';
import { draftOf, firstDraft, signOut, updated } from '../sampleDraft.ts';
import { newTestDatabase, openTestStore, rowsElsewhere } from '../testStore.ts';
import { startCuttingProxy, type CuttingProxy } from './cuttingProxy.ts';

const reworded = draftOf([updated(signOut, { ...signOut, text: 'Sign out, then sign in again.' })]);
const event = { at: 1, kind: 'TOKEN_CREATED', actor: null, role: null, subject: 't', requestId: null } as const;
const token = {
  id: 't',
  secretHash: '',
  name: 'ci',
  role: 'EDITOR',
  createdAt: 1,
  expiresAt: null,
  revokedAt: null,
  lastUsedOn: null,
} as const;

async function storeBehindProxy(): Promise<{ store: Store; proxy: CuttingProxy; database: string }> {
  const database = await newTestDatabase();
  const proxy = await startCuttingProxy(database);
  onTestFinished(() => proxy.close());
  return { store: await openTestStore({ database: proxy.url }), proxy, database };
}

describe('a change whose connection breaks', () => {
  it.each([
    ['BEFORE_COMMIT', 'it was undone, so it is made again'],
    ['AFTER_COMMIT', 'it was made, so it is found in the log'],
  ] as const)('%s is answered as made, once, because %s', async (cut, _because) => {
    const { store, proxy } = await storeBehindProxy();
    await store.append(firstDraft, 0, 1000);
    proxy.cutAtNextCommit(cut);
    const remember = { key: 'ada/1', payloadHash: 'a', subjectId: signOut.id };
    const change = await store.append(reworded, 1, 2000, remember);
    expect(change).toMatchObject({ version: 2 });
    expect(await store.changes({ limit: 10 })).toMatchObject([{ version: 1 }, { version: 2, hash: change?.hash }]);
    expect(await store.remembered('ada/1', 2000)).toMatchObject({ version: 2 });
    expect((await store.audit(() => undefined)).flaws).toEqual([]);
  });

  it('is no other server’s: a version that someone else took meanwhile is answered as taken', async () => {
    const { store, proxy, database } = await storeBehindProxy();
    const other = await openTestStore({ database });
    await store.append(firstDraft, 0, 1000);
    proxy.cutAtNextCommit('BEFORE_COMMIT');
    proxy.breakOff();
    const mine = store.append(reworded, 1, 2000).catch((error: unknown) => error);
    expect(await mine).toBeInstanceOf(StoreRefusal);
    proxy.mend();
    expect(await other.append(reworded, 1, 3000)).toMatchObject({ version: 2, at: 3000 });
    expect(await store.append(reworded, 1, 2000)).toBeNull();
  });

  it('is said to be unknown if the database does not come back in time, though it is in the log', async () => {
    const { store, proxy, database } = await storeBehindProxy();
    await store.append(firstDraft, 0, 1000);
    proxy.cutAtNextCommit('AFTER_COMMIT_FOR_GOOD');
    await expect(store.append(reworded, 1, 2000)).rejects.toMatchObject({ name: 'StoreRefusal', isUnknown: true });
    expect(await rowsElsewhere(database, 'SELECT "version" FROM "Change" ORDER BY 1')).toEqual([
      { version: 1 },
      { version: 2 },
    ]);
  });

  it('is refused at once while no connection can be made, and nothing is written', async () => {
    const { store, proxy, database } = await storeBehindProxy();
    await store.append(firstDraft, 0, 1000);
    proxy.breakOff();
    await expect(store.append(reworded, 1, 2000)).rejects.toMatchObject({ name: 'StoreRefusal', isUnknown: false });
    expect(await rowsElsewhere(database, 'SELECT "version" FROM "Change"')).toEqual([{ version: 1 }]);
    proxy.mend();
    expect(await store.append(reworded, 1, 2000)).toMatchObject({ version: 2 });
  });
});

describe('counts whose connection breaks', () => {
  it.each(['BEFORE_COMMIT', 'AFTER_COMMIT'] as const)('%s are merged once', async (cut) => {
    const { store, proxy } = await storeBehindProxy();
    proxy.cutAtNextCommit(cut);
    await store.counts.merge(sampleBatch);
    const [sum] = await rowsElsewhere(proxy.url, 'SELECT sum("count") AS "sum" FROM "HourTotal"');
    expect(sum).toEqual({ sum: sampleBatch.totals.reduce((total, { count }) => total + count, 0) });
  });
});

describe('a token whose connection breaks', () => {
  it('before COMMIT is said to be unknown, since nobody can tell, and can be made again', async () => {
    const { store, proxy } = await storeBehindProxy();
    proxy.cutAtNextCommit('BEFORE_COMMIT');
    await expect(store.access.createToken(token, event)).rejects.toMatchObject({ isUnknown: true });
    expect(await store.access.findToken('t')).toBeNull();
    await store.access.createToken(token, event);
    expect(await store.access.findToken('t')).toEqual(token);
  });
});

describe('questions', () => {
  it('are asked again on a new connection if an idle one broke', async () => {
    const { store, proxy } = await storeBehindProxy();
    await store.append(firstDraft, 0, 1000);
    for (let n = 0; n < 20; n++) {
      proxy.mend();
      expect(await store.changes({ limit: 10 })).toHaveLength(1);
      expect(await store.access.findToken('t')).toBeNull();
    }
  });
});

describe('a database whose host is gone', () => {
  it('is found out by the tail: questions and edits that hang are refused, and all works when it is back', async () => {
    const { store, proxy } = await storeBehindProxy();
    await store.append(firstDraft, 0, 1000);
    store.watch(async () => {
      await store.changes({ limit: 1 });
    });
    await expect.poll(() => store.assertHealthy()).toBeUndefined();
    proxy.goSilent();
    const refusals = await Promise.allSettled([store.append(reworded, 1, 2000), store.changes({ limit: 1 })]);
    expect(refusals.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(store.append(reworded, 1, 2000)).rejects.toBeInstanceOf(StoreRefusal);
    proxy.mend();
    await expect.poll(() => store.append(reworded, 1, 2000).catch(() => 'refused')).not.toBe('refused');
    expect(await store.changes({ limit: 10 })).toHaveLength(2);
  });
});

describe('more questions at once than there are connections', () => {
  it('wait for each other, and all are answered', async () => {
    const { store, proxy } = await storeBehindProxy();
    await store.append(firstDraft, 0, 1000);
    await withClient(proxy.url, async (client) => {
      // As long as this lasts, no question that needs the table is answered: longer than a connection may take to be made.
      await client.query('BEGIN; LOCK TABLE "AccessToken"');
      const questions = Promise.all(Array.from({ length: 30 }, () => store.access.findToken('t')));
      await client.query('SELECT pg_sleep(4)');
      await client.query('COMMIT');
      expect(await questions).toEqual(Array.from({ length: 30 }, () => null));
    });
  });
});
