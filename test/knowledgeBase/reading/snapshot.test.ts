import { describe, expect, it, onTestFinished } from 'vitest';
import { isInvalidInput } from '../../../src/domain/problem.ts';
import { openKnowledgeBase } from '../../../src/knowledgeBase/knowledgeBase.ts';
import { searchEntries } from '../../../src/knowledgeBase/reading/reading.ts';
import { isIndexed, type Snapshot } from '../../../src/knowledgeBase/reading/snapshot.ts';
import { openTestStore } from '../../store/testStore.ts';
import { fillStore } from '../fillStore.ts';

const table = (cause: string): string => `# A\n\n| Code | Cause |\n| --- | --- |\n| 0x80070005 | ${cause} |\n`;

describe('a knowledge base that keeps no index', () => {
  it('searches each version as one that keeps it does', async () => {
    const store = await openTestStore();
    const open = (keepsIndex: boolean) =>
      openKnowledgeBase(
        store,
        () => 1_000,
        () => Promise.resolve([]),
        { counts: false, keepsIndex },
      );
    const lazy = await open(false);
    onTestFinished(() => lazy.close());
    const found = (of: typeof lazy, query: string) => countFound(of.snapshot(), query);
    for (const cause of ['The badger is closed.', 'The heron is closed.']) {
      await lazy.importGuide({ slug: 'a', markdown: table(cause) }, { actor: 'a test' });
      const kept = await open(true);
      for (const query of ['badger', 'heron', 'closed'])
        expect(await found(lazy, query)).toBe(await found(kept, query));
      await kept.close();
    }
    expect([await found(lazy, 'badger'), await found(lazy, 'heron')]).toEqual([0, 1]);
  });
});

describe('a knowledge base of thousands of nodes', () => {
  it('is open before its words are indexed; searches that come earlier wait, and each finds what its own version says', async () => {
    const knowledgeBase = await openLarge();
    await knowledgeBase.warmUp('LARGE');
    const atFirst = knowledgeBase.snapshot();
    expect([isIndexed(atFirst), knowledgeBase.searchIsReady()]).toEqual([false, false]);
    const edit = (version: number, cause: string) =>
      knowledgeBase.updateEntry({ id: 'e-7', expectedVersion: version, causes: [cause] }, { actor: 'a test' });
    const early = countFound(atFirst, 'broke');
    await edit(1, 'The badger is closed.');
    const afterOne = knowledgeBase.snapshot();
    await edit(2, 'The heron is closed.');
    const afterTwo = knowledgeBase.snapshot();
    expect(await countFound(afterTwo, 'heron')).toBe(1);
    expect(await early).toBe(2_500);
    expect([await countFound(afterOne, 'badger'), await countFound(afterOne, 'heron')]).toEqual([1, 0]);
    expect([await countFound(afterTwo, 'badger'), await countFound(afterTwo, 'broke')]).toEqual([0, 2_499]);
    await edit(3, 'The otter is closed.');
    expect([isIndexed(knowledgeBase.snapshot()), knowledgeBase.searchIsReady()]).toEqual([true, true]);
    expect(await countFound(knowledgeBase.snapshot(), 'otter')).toBe(1);
    await knowledgeBase.close();
  });

  it('gives up indexing when it is closed, and tells who waits for it', async () => {
    const knowledgeBase = await openLarge();
    const waiting = knowledgeBase.prepareSearch();
    await knowledgeBase.close();
    await expect(waiting).rejects.toThrow('aborted');
  });
});

async function openLarge() {
  const store = await openTestStore();
  await fillStore(store, 2_500);
  return openKnowledgeBase(
    store,
    () => 1_000,
    () => Promise.resolve([]),
    { counts: false },
  );
}

async function countFound(snapshot: Snapshot, query: string): Promise<number> {
  const page = await searchEntries(snapshot, { query });
  if (isInvalidInput(page)) throw new Error(page.message);
  return page.totalCount();
}
