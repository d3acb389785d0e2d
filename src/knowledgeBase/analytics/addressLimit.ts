import { hourOf } from '../../domain/analytics/counts.ts';
import { createDailyHash } from './dailyHash.ts';

/** Addresses, or pairs of address and subject, that are told apart at once; beyond them, newcomers have to wait. */
const mostRemembered = 100_000;

/** Says whether one more may come from an address, and counts it if so. */
export type AddressLimit = (address: string | null, subject?: string) => boolean;

/**
 * Counts what comes from each address, or on each subject from each address, in a window of UTC. Only a hash of an address
 * is held: see dailyHash.ts. Callers without an address share one count.
 */
export function createAddressLimit(
  clock: () => number,
  { most, windowInHours }: { readonly most: number; readonly windowInHours: 1 | 24 },
): AddressLimit {
  let window = Number.NaN;
  const hash = createDailyHash(clock);
  const taken = new Map<string, number>();
  return (address, subject = '') => {
    const windowNow = Math.floor(hourOf(clock()) / windowInHours);
    if (windowNow !== window) {
      window = windowNow;
      taken.clear();
    }
    const key = hash(`${address ?? ''}\n${subject}`);
    const before = taken.get(key) ?? 0;
    if (before >= most || (before === 0 && taken.size >= mostRemembered)) return false;
    taken.set(key, before + 1);
    return true;
  };
}
