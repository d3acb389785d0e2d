import { createHmac, randomBytes } from 'node:crypto';
import { dayOf } from '../../domain/analytics/counts.ts';
import { callerGroup } from './callerGroup.ts';

/** How often one caller may do something within a window. */
export interface CallerLimitOptions {
  readonly most: number;
  /**
   * When the window ends that begins with a first use, in milliseconds since 1970 UTC. Windows that begin later must not end
   * earlier.
   */
  readonly windowEnd: (now: number) => number;
  /** Callers, or pairs of caller and subject, that are told apart at once. */
  readonly mostCallers: number;
  /** What happens beyond them: the oldest window is forgotten, or newcomers have to wait. */
  readonly beyond: 'FORGET_OLDEST' | 'REFUSE';
  /** Told of each window in which someone has to wait, once. */
  readonly onLimit?: () => void;
}

export interface CallerLimit {
  /** Seconds until the caller may go on; 0 if it may now. */
  waitOf(address: string | null, subject?: string): number;
  /** Counts one use. Answers as waitOf, of this very use: 0 for the first `most` of a window. */
  take(address: string | null, subject?: string): number;
}

/**
 * Counts by caller (see callerGroup), or by caller and subject. Only a hash of the two is held, with a salt that is new each day
 * and never written anywhere: no one can tell who it was, or whether someone of last week is back. `clock`: milliseconds
 * since 1970 UTC.
 */
export function createCallerLimit(clock: () => number, options: CallerLimitOptions): CallerLimit {
  const { most, windowEnd, mostCallers, beyond, onLimit = () => undefined } = options;
  /** In the order in which the windows end. */
  const windows = new Map<string, { readonly end: number; used: number; told: boolean }>();
  const keysOf = createKeys(clock);
  return { waitOf, take };

  function waitOf(address: string | null, subject = ''): number {
    const known = current(keysOf(address, subject));
    return known === undefined || known.used < most ? 0 : refusal(known);
  }

  function take(address: string | null, subject = ''): number {
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

/** The keys of a caller under the salts of today and of yesterday: a window may have begun before midnight. */
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
