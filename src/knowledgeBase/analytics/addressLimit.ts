import { createHmac, randomBytes } from 'node:crypto';
import { dayOf, hourOf } from '../../domain/analytics/counts.ts';

/** Addresses, or pairs of address and subject, that are told apart at once; beyond them, newcomers have to wait. */
const mostRemembered = 100_000;

/** Says whether one more may come from an address, and counts it where it may. */
export type AddressLimit = (address: string | null, subject?: string) => boolean;

/**
 * Counts what comes from each address, or on each subject from each address, in a window of UTC. Of an address
 * only a hash is held, with a salt that is new each day and never written anywhere: nobody can tell who it was, or
 * whether somebody of yesterday is back. Callers without an address share one count.
 */
export function createAddressLimit(
  clock: () => number,
  { most, windowInHours }: { readonly most: number; readonly windowInHours: 1 | 24 },
): AddressLimit {
  let [window, day] = [Number.NaN, Number.NaN];
  let salt = randomBytes(32);
  const taken = new Map<string, number>();
  return (address, subject = '') => {
    const now = clock();
    const windowNow = Math.floor(hourOf(now) / windowInHours);
    if (windowNow !== window) {
      window = windowNow;
      taken.clear();
    }
    if (dayOf(now) !== day) {
      day = dayOf(now);
      salt = randomBytes(32);
    }
    const key = createHmac('sha256', salt)
      .update(`${address ?? ''}\n${subject}`)
      .digest('base64');
    const before = taken.get(key) ?? 0;
    if (before >= most || (before === 0 && taken.size >= mostRemembered)) return false;
    taken.set(key, before + 1);
    return true;
  };
}
