import { createHmac, randomBytes } from 'node:crypto';
import { dayOf } from '../../domain/analytics/counts.ts';
import type { CallerUseStore, UseWindow } from '../../store/contract/callerUseStore.ts';
import { callerGroup } from './callerGroup.ts';

/** A limit on how often one caller may do something within a window of time. */
export interface CallerLimitOptions {
  /** Identifies the limit among servers that share a database. */
  readonly name: string;
  readonly most: number;
  /**
   * The end of a window that begins at `now`, in milliseconds since 1970 UTC. A window that begins later must not end
   * earlier.
   */
  readonly windowEnd: (now: number) => number;
  /** The most callers, or pairs of caller and subject, that are counted at once. */
  readonly mostCallers: number;
  /** What happens beyond that: the oldest window is dropped, or new callers have to wait. */
  readonly beyond: 'FORGET_OLDEST' | 'REFUSE';
  /** Called once for each window in which a caller has to wait. */
  readonly onLimit?: () => void;
}

export interface CallerLimit {
  /** Seconds until the caller may continue; 0 if it may now. */
  waitOf(address: string | null, subject?: string): Promise<number>;
  /** Counts one use and returns the seconds that this use has to wait: 0 for the first `most` uses of a window. */
  take(address: string | null, subject?: string): Promise<number>;
  /** How many uses a caller has left at this process, and the seconds until its window ends. */
  leftOf(address: string | null, subject?: string): { readonly left: number; readonly seconds: number };
}

/** Creates a limit for this knowledge base. */
export type LimitCallers = (options: CallerLimitOptions) => CallerLimit;

/**
 * Counts uses by caller (see callerGroup), or by caller and subject. Only a hash of the two is kept, with a salt that changes
 * daily and is never written anywhere, so no one can tell who the caller was or recognise them a week later. If servers share a
 * database, `uses` counts for all of them (docs/privacy.md says what that stores); while the database does not answer, each server
 * counts by itself. `clock`: milliseconds since 1970 UTC.
 */
export function createCallerLimit(
  clock: () => number,
  options: CallerLimitOptions,
  uses: CallerUseStore | null = null,
): CallerLimit {
  const { name, most, windowEnd, mostCallers, beyond, onLimit = () => undefined } = options;
  /** Sorted by the end of the window. */
  const windows = new Map<string, { readonly end: number; used: number; told: boolean }>();
  const keysOf = createKeys(clock);
  return {
    waitOf: async (address, subject = '') => {
      const wait = waitHere(address, subject);
      if (wait > 0 || uses === null) return wait;
      const shared = await uses.find(sharedName(address, subject), clock()).catch(() => null);
      return shared === null || shared.used < most ? 0 : refuseAsAll(address, subject, shared);
    },
    take: async (address, subject = '') => {
      const wait = takeHere(address, subject);
      if (wait > 0 || uses === null) return wait;
      const shared = await uses.take(sharedName(address, subject), clock(), windowEnd(clock())).catch(() => null);
      return shared === null || shared.used <= most ? 0 : refuseAsAll(address, subject, shared);
    },
    leftOf: (address, subject = '') => {
      const known = current(keysOf(address, subject));
      return {
        left: Math.max(0, most - (known?.used ?? 0)),
        seconds: secondsUntil(known?.end ?? windowEnd(clock())),
      };
    },
  };

  function waitHere(address: string | null, subject: string): number {
    const known = current(keysOf(address, subject));
    return known === undefined || known.used < most ? 0 : refusal(known);
  }

  function takeHere(address: string | null, subject: string): number {
    const keys = keysOf(address, subject);
    const known = current(keys);
    if (known !== undefined) {
      known.used += 1;
      return known.used > most ? refusal(known) : 0;
    }
    const end = windowEnd(clock());
    if (windows.size >= mostCallers) dropEnded();
    if (windows.size >= mostCallers) {
      if (beyond === 'REFUSE') return secondsUntil(end);
      const [oldest = ''] = windows.keys();
      windows.delete(oldest);
    }
    windows.set(keys[0], { end, used: 1, told: false });
    return 0;
  }

  /** The caller has reached the limit on other servers, though not on this one. */
  function refuseAsAll(address: string | null, subject: string, { endsAt, used }: UseWindow): number {
    const [key] = keysOf(address, subject);
    const window = { end: endsAt, used, told: windows.get(key)?.told ?? false };
    if (windows.size < mostCallers || windows.has(key)) windows.set(key, window);
    return refusal(window);
  }

  /** Changes daily, so that hashes of two days cannot be matched to one caller. */
  function sharedName(address: string | null, subject: string): string {
    return [name, dayOf(clock()), callerGroup(address), subject].join('\n');
  }

  function current(keys: readonly string[]) {
    for (const key of keys) {
      const known = windows.get(key);
      if (known !== undefined && clock() < known.end) return known;
      windows.delete(key);
    }
    return undefined;
  }

  function dropEnded(): void {
    const now = clock();
    for (const [key, { end }] of windows) {
      if (now < end) return;
      windows.delete(key);
    }
  }

  function refusal(window: { readonly end: number; told: boolean }): number {
    if (!window.told) onLimit();
    window.told = true;
    return secondsUntil(window.end);
  }

  function secondsUntil(end: number): number {
    return Math.max(1, Math.ceil((end - clock()) / 1000));
  }
}

/** Hashes a caller with today's and with yesterday's salt: a window may have begun before midnight. */
function createKeys(clock: () => number): (address: string | null, subject: string) => readonly [string, string] {
  let day = dayOf(clock());
  let [today, yesterday] = [randomBytes(32), randomBytes(32)];
  return (address, subject) => {
    const now = dayOf(clock());
    if (now !== day) [day, yesterday, today] = [now, now === day + 1 ? today : randomBytes(32), randomBytes(32)];
    const text = `${callerGroup(address)}\n${subject}`;
    const hash = (salt: Buffer) => createHmac('sha256', salt).update(text).digest('base64');
    return [hash(today), hash(yesterday)];
  };
}

const anHour = 3_600_000;

/** The end of the hour, or of the day, in UTC. */
export const endOfHour = (now: number): number => (Math.floor(now / anHour) + 1) * anHour;
export const endOfDay = (now: number): number => (Math.floor(now / (24 * anHour)) + 1) * 24 * anHour;
