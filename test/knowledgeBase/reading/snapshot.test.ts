import { describe, expect, it, onTestFinished } from 'vitest';
import { search } from '../../../src/domain/search/search.ts';
import { openKnowledgeBase } from '../../../src/knowledgeBase/knowledgeBase.ts';
import { openTestStore } from '../../store/testStore.ts';

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
    const found = (of: typeof lazy, query: string): number => {
      const { searchIndex, catalog } = of.snapshot();
      return search(searchIndex, catalog, { query, guide: null }).found.size;
    };
    for (const cause of ['The badger is closed.', 'The heron is closed.']) {
      await lazy.importGuide({ slug: 'a', markdown: table(cause) }, { actor: 'a test' });
      const kept = await open(true);
      for (const query of ['badger', 'heron', 'closed']) expect(found(lazy, query)).toBe(found(kept, query));
      await kept.close();
    }
    expect([found(lazy, 'badger'), found(lazy, 'heron')]).toEqual([0, 1]);
  });
});
