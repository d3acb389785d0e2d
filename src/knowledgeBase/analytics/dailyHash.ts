import { createHmac, randomBytes } from 'node:crypto';
import { dayOf } from '../../domain/analytics/counts.ts';

/**
 * Hashes what tells visitors apart, with a salt that is new each UTC day and never written anywhere: no one can tell who it
 * was, or whether someone of yesterday is back. `clock`: milliseconds since 1970 UTC.
 */
export function createDailyHash(clock: () => number): (text: string) => string {
  let [day, salt] = [Number.NaN, randomBytes(32)];
  return (text) => {
    if (dayOf(clock()) !== day) [day, salt] = [dayOf(clock()), randomBytes(32)];
    return createHmac('sha256', salt).update(text).digest('base64');
  };
}
