import type { Catalog } from '../catalog/catalog.ts';
import { toErrorCode, type ErrorCode } from '../codes/errorCode.ts';
import { outcomeOf } from '../guidance/outcome.ts';
import { demoClient } from './clientName.ts';
import { hourOf, timeOfHour, type Counts } from './counts.ts';
import { keepableSearchText } from './searchText.ts';
import { PendingCounts } from './pendingCounts.ts';

/** How far back the demo goes, in days. */
const demoDays = 60;

/** Unlisted codes that people meet while they set up Windows Hello. */
const unlisted = [0x801c03f3, 0x80070057, 0x8007051b, 0x80004005, 0xcaa20003].map(toErrorCode);

const searches = [
  'pin',
  'tpm',
  'azure',
  'certificate',
  'sign out',
  'fingerprint reader',
  'camera not working',
  'reset phone',
];

/**
 * Sixty days of made-up look-ups, searches and votes, a day each, all of the client "demo": busy on weekday mornings, a
 * few codes asked for most, some that no guide lists. `now`: milliseconds since 1970 UTC; the same catalogue and day give the same
 * demo. `finds` says whether a search finds anything.
 */
export function* demoCounts(catalog: Catalog, now: number, finds: (query: string) => boolean): Generator<Counts> {
  const random = seededRandom(7);
  const listed = [...catalog.indexes.publishedByCode.keys()];
  const asked = [...listed, ...unlisted.filter((code) => !catalog.lists(code))].sort(() => random() - 0.5);
  const last = hourOf(now);
  for (let day = demoDays - 1; day >= 0; day--) {
    const counts = new PendingCounts();
    for (let hour = last - (last % 24) - day * 24; hour < last - (last % 24) - day * 24 + 24 && hour < last; hour++) {
      const time = timeOfHour(hour);
      for (let n = Math.round(lookupsExpected(time) * (0.5 + random())); n > 0; n--) {
        const code = asked[Math.floor(random() ** 2.5 * asked.length)];
        if (code !== undefined) lookUp(catalog, counts, time + Math.floor(random() * 3_600_000), code, random);
        const query = searches[Math.floor(random() ** 1.5 * searches.length)] ?? 'pin';
        if (random() < 0.2) searchFor(counts, time, query, finds(query));
      }
    }
    yield counts.take();
  }
}

function lookUp(catalog: Catalog, counts: PendingCounts, time: number, code: ErrorCode, random: () => number): void {
  const entries = catalog.publishedWithCode(code);
  const mitigated = entries.find((entry) => outcomeOf(entry) === 'MITIGATED');
  const outcome = entries.length === 0 ? 'UNLISTED' : mitigated === undefined ? 'UNMITIGATED' : 'MITIGATED';
  counts.addLookup(time, demoClient, outcome, code);
  const step = mitigated?.steps[0];
  if (mitigated === undefined || step === undefined || random() > 0.3) return;
  const { version } = catalog.mitigationOf(step);
  const solved = random() < 0.6;
  counts.addVote(time, demoClient, { entryId: mitigated.id, mitigationId: step.mitigationId, version, solved });
}

function searchFor(counts: PendingCounts, time: number, query: string, found: boolean): void {
  const kind = found ? 'SEARCH' : 'SEARCH_WITHOUT_RESULT';
  counts.addSearch(time, demoClient, kind);
  const text = keepableSearchText(query);
  if (text !== null) counts.addSearchText({ hour: hourOf(time), text, kind, client: demoClient, count: 1 });
}

/** Look-ups in an hour: most on weekday mornings, UTC. */
function lookupsExpected(time: number): number {
  const at = new Date(time);
  const isWeekend = at.getUTCDay() % 6 === 0;
  return (isWeekend ? 2 : 12) * Math.exp(-(((at.getUTCHours() - 9) / 5) ** 2)) + 0.3;
}

function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
