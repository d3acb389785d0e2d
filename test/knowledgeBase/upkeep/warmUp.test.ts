import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openKnowledgeBase } from '../../../src/knowledgeBase/knowledgeBase.ts';
import type { Store } from '../../../src/store/contract/store.ts';
import { verify } from '../../../src/knowledgeBase/upkeep/verify.ts';
import { openTestStore } from '../../store/testStore.ts';
import { fillStore } from '../fillStore.ts';

const now = Date.UTC(2026, 2, 14);

async function openWith(entryCount: number) {
  const opened = await openTestStore();
  await fillStore(opened, entryCount);
  const dryRunAppend = vi.fn((...given: Parameters<Store['dryRunAppend']>) => opened.dryRunAppend(...given));
  const store = { ...opened, dryRunAppend };
  const knowledgeBase = await openKnowledgeBase(
    store,
    () => now,
    () => Promise.resolve([]),
    { counts: false },
  );
  onTestFinished(() => knowledgeBase.close());
  return { store, knowledgeBase, tried: () => dryRunAppend.mock.calls.map(([draft]) => draft.revisions[0]?.nodeType) };
}

const bothFiveTimes = Array.from({ length: 5 }, () => ['Entry', 'Mitigation']).flat();

describe('warming up', () => {
  it.each([
    { entries: 3, size: 'SMALL', edits: bothFiveTimes, because: 'it is small' },
    { entries: 3, size: 'LARGE', edits: [], because: 'it is not large' },
    { entries: 1_200, size: 'LARGE', edits: bothFiveTimes, because: 'it is large' },
    { entries: 1_200, size: 'SMALL', edits: [], because: 'it is not small' },
    { entries: 0, size: 'ANY', edits: [], because: 'there is nothing to edit' },
  ] as const)('of $entries entries, asked for $size, tries $edits.length edits, because $because', async (row) => {
    const { knowledgeBase, tried } = await openWith(row.entries);
    await knowledgeBase.warmUp(row.size);
    expect(tried()).toEqual(row.edits);
  });

  it('leaves nothing behind: no change, no version, no other catalogue, no flaw', async () => {
    const { store, knowledgeBase, tried } = await openWith(3);
    const before = knowledgeBase.snapshot();
    const stored = await store.load();
    await knowledgeBase.warmUp();
    expect(tried()).toHaveLength(10);
    expect(knowledgeBase.snapshot()).toBe(before);
    expect(await store.load()).toEqual(stored);
    expect((await store.changes({ limit: 10 })).map(({ version, actor }) => [version, actor])).toEqual([[1, 'a test']]);
    expect((await verify(store)).flaws).toEqual([]);
  });

  it('is followed by the first edit, which is the next version', async () => {
    const { knowledgeBase } = await openWith(8);
    await knowledgeBase.warmUp();
    const { change } = await knowledgeBase.updateEntry(
      { id: 'e-7', expectedVersion: 1, causes: ['It was dropped.'] },
      { actor: 'Ada' },
    );
    expect(change?.version).toBe(2);
    expect(knowledgeBase.snapshot().catalog.entry('e-7')?.causes).toEqual(['It was dropped.']);
  });

  it('that fails keeps no server from starting', async () => {
    const { store, knowledgeBase } = await openWith(3);
    store.dryRunAppend.mockRejectedValueOnce(new Error('The disk is full.'));
    await knowledgeBase.warmUp();
    expect(store.dryRunAppend).toHaveBeenCalledTimes(1);
  });
});
