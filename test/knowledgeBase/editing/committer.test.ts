import { expect, it } from 'vitest';
import { createMitigation } from '../../../src/domain/editing/mitigations/createMitigation.ts';
import type { Catalog } from '../../../src/domain/catalog/catalog.ts';
import type { NewId } from '../../../src/domain/editing/ruling.ts';
import { startCommitter } from '../../../src/knowledgeBase/editing/committer.ts';
import { openTestStore } from '../../store/testStore.ts';

it('asks the rule of each of many edits once, on the catalogue that the edit before it left', async () => {
  const store = await openTestStore();
  const committer = await startCommitter(store, () => 1_000);
  const askedOn: number[] = [];
  const edits = Array.from({ length: 20 }, (_, place) => (catalog: Catalog, newId: NewId) => {
    askedOn.push(catalog.version);
    return createMitigation(catalog, { text: `Step ${String(place)}.` }, newId);
  });
  const made = await Promise.all(edits.map((edit) => committer.commit(edit, { actor: 'editor', reason: null })));
  expect(made.map(({ change }) => change?.version)).toEqual(Array.from({ length: 20 }, (_, place) => place + 1));
  expect(askedOn).toEqual(Array.from({ length: 20 }, (_, place) => place));
});
