import { readSeedDocuments } from '../../src/cli/seedDocuments.ts';
import { openKnowledgeBase } from '../../src/knowledgeBase/knowledgeBase.ts';
import { openStore } from '../../src/store/openStore.ts';

/** Makes the database that a first start would leave: migrated, with the seed, imported at `now` (default: now). */
export async function seedDatabase(databaseUrl: string, now = Date.now()): Promise<void> {
  const store = await openStore(databaseUrl);
  await (await openKnowledgeBase(store, () => now, readSeedDocuments, { counts: false })).close();
  await store.close();
}
