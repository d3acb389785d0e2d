import type { Catalog } from '../../domain/catalog/catalog.ts';
import { dayOf } from '../../domain/analytics/counts.ts';
import type { ErrorCode } from '../../domain/codes/errorCode.ts';
import { spellingOf } from '../../domain/codes/families/spelling.ts';
import { readOneCode } from '../../domain/codes/readOneCode.ts';
import { outcomeOf } from '../../domain/guidance/outcome.ts';
import { invalidInput, type InvalidInput } from '../../domain/problem.ts';
import type { Store } from '../../store/contract/store.ts';
import { endOfDay, endOfHour, type LimitCallers } from '../access/callerLimit.ts';
import { countsNothing, countsNothingNow, type Counting } from './counting.ts';
import type { Visitor } from './visitor.ts';

/** What came of asking for guidance. */
export interface CodeRequest {
  readonly catalog: Catalog;
  /** How often readers have asked for guidance of the code by now; 0 without a code. */
  readonly asked: number;
  /** Why this one does not count; null if it does. */
  readonly problem: InvalidInput | null;
}

/** Readers who meet a code without a mitigation ask that one be written. Counted by code and day, never by person. */
export interface CodeRequestVerbs {
  askForCode(catalog: Catalog, input: { readonly code: string }, visitor: Visitor): Promise<CodeRequest>;
  /** How often readers have asked for guidance of the code, of all times. */
  timesAsked(code: ErrorCode): number;
}

/** Requests that are taken from one address in one hour. */
const requestsAnHour = 20;

/** How often what readers asked at other servers is read, in milliseconds. */
const readEvery = 1_000;

/**
 * Holds the sums in memory, as every look-up of a page shows one and no look-up touches the database. `isShared`: other servers may
 * count requests in it, too.
 */
export async function openCodeRequests(
  counts: Pick<Store['counts'], 'requestSums' | 'requestsSince'>,
  counting: Counting,
  clock: () => number,
  { limitCallers, isShared }: { readonly limitCallers: LimitCallers; readonly isShared: boolean },
): Promise<CodeRequestVerbs & { readonly close: () => Promise<void> }> {
  const sums = new Map<number, number>();
  let known = '';
  let reading = read();
  await reading;
  const readAgain = () => {
    reading = read().catch(() => undefined);
  };
  const timer = isShared ? setInterval(readAgain, readEvery).unref() : null;
  const timesAsked = (code: ErrorCode) => sums.get(code) ?? 0;
  const beyond = { mostCallers: 100_000, beyond: 'REFUSE' } as const;
  const askings = limitCallers({ name: 'requests', most: requestsAnHour, windowEnd: endOfHour, ...beyond });
  const askingsForCode = limitCallers({ name: 'requests for a code', most: 1, windowEnd: endOfDay, ...beyond });

  return {
    timesAsked,
    askForCode: async (catalog, input, visitor) => {
      const code = readOneCode(catalog, input.code, ['input', 'code']);
      if (typeof code !== 'number') return { catalog, asked: 0, problem: code };
      const problem = await request(catalog, code, visitor);
      return { catalog, asked: timesAsked(code), problem };
    },
    close: async () => {
      if (timer !== null) clearInterval(timer);
      await reading;
    },
  };

  /** Sums only grow, and what was asked here is in memory before it is in the database. */
  async function read(): Promise<void> {
    // Requests of old days change no more.
    const day = dayOf(clock()) - 1;
    const seen = `${String(day)}: ${String(await counts.requestsSince(day))}`;
    if (seen === known) return;
    for (const { code, count } of await counts.requestSums()) sums.set(code, Math.max(count, sums.get(code) ?? 0));
    known = seen;
  }

  async function request(catalog: Catalog, code: ErrorCode, { address }: Visitor): Promise<InvalidInput | null> {
    const path = ['input', 'code'];
    if (catalog.publishedWithCode(code).some((entry) => outcomeOf(entry) === 'MITIGATED')) {
      const message = `${spellingOf(code)} is listed with a mitigation already; look it up.`;
      return invalidInput('NOTHING_TO_CHANGE', path, message);
    }
    if (!counting.isOn) return invalidInput('RATE_LIMITED', path, countsNothing);
    if ((await askings.take(address)) > 0) {
      const message = `This address has asked for guidance ${String(requestsAnHour)} times in this hour, the most that are counted; try again in the next hour.`;
      return invalidInput('RATE_LIMITED', path, message);
    }
    if ((await askingsForCode.take(address, spellingOf(code))) > 0) {
      const message = `This address has asked for ${spellingOf(code)} today already, and it counts once a day.`;
      return invalidInput('RATE_LIMITED', path, message);
    }
    if (!counting.request(code)) return invalidInput('RATE_LIMITED', path, countsNothingNow);
    sums.set(code, timesAsked(code) + 1);
    return null;
  }
}
