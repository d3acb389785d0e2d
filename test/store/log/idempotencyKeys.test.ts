import { describe, expect, it } from 'vitest';

import { draftOf, firstDraft, signOut, updated } from '../sampleDraft.ts';
import { openTestStore, rowsElsewhere } from '../testStore.ts';

const day = 86_400_000;
const first = { key: 'ada/1', payloadHash: 'ab', subjectId: 'e-1' };
const second = { key: 'ada/2', payloadHash: 'cd', subjectId: 'm-1' };
const answer = { payloadHash: 'ab', subjectId: 'e-1', version: 1 };

describe('an idempotency key', () => {
  it('is remembered with its change, also by the next process, for 24 hours and no longer', async () => {
    const store = await openTestStore();
    expect(await store.remembered(first.key, 1000)).toBeNull();
    await store.append(firstDraft, 0, 1000, first);
    expect(await store.remembered(first.key, 1000)).toEqual(answer);
    await store.close();
    const again = await openTestStore({ database: store.database });
    expect(await again.remembered(first.key, 1000 + day - 1)).toEqual(answer);
    expect(await again.remembered(first.key, 1000 + day)).toBeNull();
    expect(await again.remembered('ada/3', 1000)).toBeNull();
  });

  it('is not remembered where its change was not made', async () => {
    const store = await openTestStore();
    await store.append(firstDraft, 0, 1000);
    expect(await store.append(draftOf([updated(signOut, signOut)]), 0, 2000, first)).toBeNull();
    const broken = draftOf([updated(signOut, { ...signOut, text: null as unknown as string })]);
    await expect(store.append(broken, 1, 2000, first)).rejects.toThrow();
    expect(await store.remembered(first.key, 2000)).toBeNull();
  });

  it('names one change: a second under it is undone whole', async () => {
    const store = await openTestStore();
    await store.append(firstDraft, 0, 1000, first);
    await expect(store.append(draftOf([updated(signOut, signOut)]), 1, 2000, first)).rejects.toThrow();
    expect((await store.load()).version).toBe(1);
    expect(await store.remembered(first.key, 2000)).toEqual(answer);
  });

  it('that is over may be used again, and the table holds no more than a day', async () => {
    const store = await openTestStore();
    await store.append(firstDraft, 0, 1000, first);
    await store.append(draftOf([updated(signOut, signOut)]), 1, 1000 + day - 1, second);
    const keys = () =>
      rowsElsewhere(store.database, 'SELECT "key", "version" FROM "IdempotencyKey" ORDER BY "version"');
    expect(await keys()).toEqual([
      { key: first.key, version: 1 },
      { key: second.key, version: 2 },
    ]);
    await store.append(draftOf([updated(signOut, signOut)]), 2, 1000 + day, first);
    expect(await keys()).toEqual([
      { key: second.key, version: 2 },
      { key: first.key, version: 3 },
    ]);
  });
});
