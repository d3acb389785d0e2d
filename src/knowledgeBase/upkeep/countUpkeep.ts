import { hourOf } from '../../domain/analytics/counts.ts';
import type { Store } from '../../store/contract/store.ts';
import { everyHour, type UpkeepReport } from './everyHour.ts';

/** For how long counts are kept how finely, in days. */
export interface CountAges {
  /** By the hour; from then on by the day. */
  readonly hours: number;
  /** By the day, the time by the hour included; from then on by the month. */
  readonly days: number;
}

export const defaultCountAges: CountAges = { hours: 90, days: 1096 };

/** How long a search text is kept, in days. */
const searchTextDays = 90;

/** Gaps that are kept, a code and a client each: those asked for most. */
const mostGaps = 20_000;

const hoursADay = 24;

export interface CountUpkeep {
  /** Rolls counts up, and forgets search texts that are too old and gaps that are too many. */
  run(): Promise<void>;
  /** Stops after what is under way. */
  close(): Promise<void>;
}

/** Keeps the counters small, once an hour. `alone` keeps several servers from doing it at once. */
export function startCountUpkeep(
  counts: Store['counts'],
  clock: () => number,
  ages: CountAges,
  tell: (report: UpkeepReport) => void,
  alone: Store['alone'] = (_chore, job) => job(),
): CountUpkeep {
  return { run, ...everyHour('rolling counts up', () => alone('counts', run), tell) };

  async function run(): Promise<void> {
    const now = hourOf(clock());
    await counts.forgetSearchTexts(now - searchTextDays * hoursADay);
    await counts.forgetRareGaps(mostGaps);
    await counts.rollUp({
      byDayBefore: now - ages.hours * hoursADay,
      byMonthBefore: now - ages.days * hoursADay,
    });
  }
}

/** For a process that leaves this to a server. */
export const noCountUpkeep: CountUpkeep = { run: () => Promise.resolve(), close: () => Promise.resolve() };
