import { expect, it } from 'vitest';
import { Catalog } from '../../../src/domain/catalog/catalog.ts';
import { noCounting } from '../../../src/knowledgeBase/analytics/counting.ts';
import { mostLookedUpVerbs } from '../../../src/knowledgeBase/analytics/mostLookedUp.ts';

it('is nothing if nothing is counted, which holds for good, without a question to the database', async () => {
  const counts = { codeTotals: () => Promise.reject(new Error('Nothing was counted.')) };
  const clock = { now: 0 };
  const verbs = mostLookedUpVerbs(counts, noCounting, () => clock.now);
  expect(await verbs.mostLookedUp(Catalog.empty, 5)).toEqual([]);
  const holds = verbs.mostLookedUpHolds();
  clock.now += 3_600_000;
  expect(holds()).toBe(true);
});
