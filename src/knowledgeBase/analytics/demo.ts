import { randomUUID } from 'node:crypto';
import { demoClient } from '../../domain/analytics/clientName.ts';
import { demoCounts } from '../../domain/analytics/demoCounts.ts';
import { search } from '../../domain/search/search.ts';
import type { Store } from '../../store/contract/store.ts';
import type { Snapshot } from '../reading/snapshot.ts';

/** Loads the demo's counts, in place of those of an earlier load; resolves to how many look-ups, searches and votes they stand for. */
export async function loadDemo(counts: Store['counts'], snapshot: Snapshot, now: number): Promise<number> {
  const { catalog } = snapshot;
  const index = await snapshot.searchIndex;
  await clearDemo(counts);
  const finds = (query: string) => search(index, catalog, { query, guide: null }).found.size > 0;
  const writer = randomUUID();
  let [sequence, loaded] = [0, 0];
  for (const taken of demoCounts(catalog, now, finds)) {
    sequence += 1;
    await counts.merge({ writer, sequence, at: now, ...taken });
    for (const { count } of taken.totals) loaded += count;
    for (const { solved, notSolved } of taken.votes) loaded += solved + notSolved;
  }
  return loaded;
}

/** Takes every count of the demo away; resolves to whether there were any. */
export async function clearDemo(counts: Store['counts']): Promise<boolean> {
  return (await counts.forgetClient(demoClient)) > 0;
}
