import { createHmac, randomBytes } from 'node:crypto';
import { dayOf } from '../../domain/analytics/counts.ts';
import type { CallerUseStore, UseWindow } from '../../store/contract/callerUseStore.ts';
import { callerGroup } from './callerGroup.ts';

/** How often one caller may do something within a window. */
export interface CallerLimitOptions {
  /** Tells limits apart where servers share them. */
  readonly name: string;
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
  waitOf(address: string | null, subject?: string): Promise<number>;
  /** Counts one use. Answers as waitOf, of this very use: 0 for the first `most` of a window. */
  take(address: string | null, subject?: string): Promise<number>;
}

/** Makes a limit of this knowledge base. */
export type LimitCallers = (options: CallerLimitOptions) => CallerLimit;

/**
 * Counts by caller (see callerGroup), or by caller and subject. Only a hash of the two is held, with a salt that is new each day
 * and never written anywhere: no one can tell who it was, or whether someone of last week is back. Where servers share a database,
 * `uses` counts for all of them (see docs/privacy.md on what that keeps); while it cannot be asked, each counts for itself.
 * `clock`: milliseconds since 1970 UTC.
 */
export function createCallerLimit(
  clock: () => number,
  options: CallerLimitOptions,
  uses: CallerUseStore | null = null,
): CallerLimit {
  const { name, most, windowEnd, mostCallers, beyond, onLimit = () => undefined } = options;
  /** In the order in which the windows end. */
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

  /** The caller has used up at other servers what is left here. */
  function refuseAsAll(address: string | null, subject: string, { endsAt, used }: UseWindow): number {
    const [key] = keysOf(address, subject);
    const window = { end: endsAt, used, told: windows.get(key)?.told ?? false };
    if (windows.size < mostCallers || windows.has(key)) windows.set(key, window);
    return refusal(window);
  }

  /** Another one each day, so that no one who has the hashes of two days can tell that they are of one caller. */
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
