import { describe, expect, it } from 'vitest';

import type { Change } from '../../../src/domain/changes/change.ts';
import type { Store } from '../../../src/store/contract/store.ts';
import { draftOf, firstDraft, pinGuide, rejoin, signOut, updated } from '../sampleDraft.ts';
import { openTestStore } from '../testStore.ts';

/** Five changes at the times 1000, 2000, 2000, 3000 and 4000; m-1 is revised by 1, 2, 4 and 5, twice by 4. */
async function storeWithHistory(): Promise<{ store: Store; changes: readonly Change[] }> {
  const store = await openTestStore();
  const drafts = [
    firstDraft,
    draftOf([updated(signOut, signOut)]),
    draftOf([updated(rejoin, rejoin)]),
    draftOf([updated(signOut, signOut), updated(pinGuide, pinGuide), updated(signOut, signOut)]),
    draftOf([updated(signOut, signOut)]),
  ];
  const changes: Change[] = [];
  for (const [version, at] of [1000, 2000, 2000, 3000, 4000].entries()) {
    const change = await store.append(drafts[version] ?? draftOf([]), version, at);
    if (change !== null) changes.push(change);
  }
  return { store, changes };
}

describe('the history', () => {
  it.each([
    { range: {}, versions: [1, 2, 3, 4, 5] },
    { range: { above: 2 }, versions: [3, 4, 5] },
    { range: { above: 0, below: 3 }, versions: [1, 2] },
    { range: { above: 1, below: 2 }, versions: [] },
    { range: { above: 5 }, versions: [] },
    { range: { below: null, limit: 2 }, versions: [1, 2] },
    { range: { newestFirst: true, limit: 2 }, versions: [5, 4] },
    { range: { below: 4, newestFirst: true }, versions: [3, 2, 1] },
  ])('of the range $range is the changes $versions, whole', async ({ range, versions }) => {
    const { store, changes } = await storeWithHistory();
    const expected = versions.map((version) => changes[version - 1]);
    expect(await store.changes({ limit: 100, ...range })).toEqual(expected);
  });

  it.each([
    { time: 0, version: 0 },
    { time: 999, version: 0 },
    { time: 1000, version: 1 },
    { time: 1999.5, version: 1 },
    { time: 2000, version: 3 },
    { time: 2999, version: 3 },
    { time: Date.UTC(2100, 0), version: 5 },
  ])('as of $time is at version $version', async ({ time, version }) => {
    const { store } = await storeWithHistory();
    expect(await store.versionAsOf(time)).toBe(version);
  });

  it('of an empty store is at version 0 at any time', async () => {
    const store = await openTestStore();
    expect(await store.versionAsOf(Date.now())).toBe(0);
  });

  it('of a node is the changes that revised it, each whole and once, newest first', async () => {
    const { store, changes } = await storeWithHistory();
    const [first, second, , fourth, fifth] = changes;
    expect(await store.changesOf(signOut.id, { limit: 100 })).toEqual([fifth, fourth, second, first]);
    expect(await store.changesOf(signOut.id, { limit: 2 })).toEqual([fifth, fourth]);
    expect(await store.changesOf(signOut.id, { below: 4, limit: 2 })).toEqual([second, first]);
    expect(await store.changesOf('none', { limit: 2 })).toEqual([]);
    expect(await store.countChangesOf(signOut.id, 100)).toBe(4);
    expect(await store.countChangesOf(signOut.id, 1)).toBe(1);
    expect(await store.countChangesOf('none', 100)).toBe(0);
  });
});
