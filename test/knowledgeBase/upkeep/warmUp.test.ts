import { describe, expect, it, onTestFinished } from 'vitest';
import type { Revision } from '../../../src/domain/changes/change.ts';
import { toErrorCode } from '../../../src/domain/codes/errorCode.ts';
import { recordOf } from '../../../src/domain/editing/ruling.ts';
import type { EntryRecord, NodeRecord } from '../../../src/domain/guidance/records.ts';
import { openKnowledgeBase } from '../../../src/knowledgeBase/knowledgeBase.ts';
import { verify } from '../../../src/knowledgeBase/upkeep/verify.ts';
import { pinGuide, signOut } from '../../store/sampleDraft.ts';
import { openTemporaryStore } from '../../store/temporaryFile.ts';

const now = Date.UTC(2026, 2, 14);

/** Large enough that a start takes the trouble. */
const entries = Array.from({ length: 1_200 }, (_, place): EntryRecord => ({
  ...{ type: 'Entry', id: `e-${String(place)}`, guideId: pinGuide.id, code: toErrorCode(0x80300000 + place) },
  ...{ symbol: null, ordinal: place, causes: ['It broke.'], status: 'PUBLISHED' },
  steps: [{ mitigationId: signOut.id, condition: null }],
}));

async function openLarge() {
  const store = await openTemporaryStore();
  const revisions = [signOut, pinGuide, ...entries].map((record): Revision => {
    const after = recordOf<NodeRecord>(record);
    return { nodeType: after.type, nodeId: after.id, action: 'CREATED', before: null, after };
  });
  await store.append({ kind: 'IMPORT', actor: 'a test', reason: null, revisions, sources: [] }, 0, now);
  const knowledgeBase = await openKnowledgeBase(
    store,
    () => now,
    () => Promise.resolve([]),
    { counts: false },
  );
  onTestFinished(() => knowledgeBase.close());
  return { store, knowledgeBase };
}

describe('getting ready for the first edit', () => {
  it('leaves nothing behind: no change, no version, no other catalogue, no flaw', async () => {
    const { store, knowledgeBase } = await openLarge();
    const before = knowledgeBase.snapshot();
    const stored = await store.load();
    await knowledgeBase.warmUp();
    expect(knowledgeBase.snapshot()).toBe(before);
    expect(await store.load()).toEqual(stored);
    expect((await store.changes({ limit: 10 })).map(({ version, actor }) => [version, actor])).toEqual([[1, 'a test']]);
    expect((await verify(store)).flaws).toEqual([]);
  });

  it('is followed by the first edit, which is the next version', async () => {
    const { knowledgeBase } = await openLarge();
    await knowledgeBase.warmUp();
    const { change } = await knowledgeBase.updateEntry(
      { id: 'e-7', expectedVersion: 1, causes: ['It was dropped.'] },
      { actor: 'Ada' },
    );
    expect(change?.version).toBe(2);
    expect(knowledgeBase.snapshot().catalog.entry('e-7')?.causes).toEqual(['It was dropped.']);
  });
});
