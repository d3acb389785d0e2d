import { createHmac, randomBytes } from 'node:crypto';
import { hourOf } from '../domain/analytics/counts.ts';

/** Votes that are taken from one address in one hour. */
export const votesAnHour = 20;

/** Addresses that are told apart in one hour; beyond them, newcomers have to wait. */
const mostAddresses = 100_000;

/** Says whether one more vote may come from an address. */
export type VoteLimit = (address: string | null) => boolean;

/**
 * Counts the votes of each address in an hour of UTC. Of an address only a hash is held, with a salt that is new
 * each day and never written anywhere: nobody can tell who voted, or whether yesterday's voter is back. Callers
 * without an address share one count.
 */
export function createVoteLimit(clock: () => number): VoteLimit {
  let hour = Number.NaN;
  let salt = randomBytes(32);
  const votes = new Map<string, number>();
  return (address) => {
    const now = hourOf(clock());
    if (now !== hour) {
      if (Math.floor(now / 24) !== Math.floor(hour / 24)) salt = randomBytes(32);
      hour = now;
      votes.clear();
    }
    const voter = createHmac('sha256', salt)
      .update(address ?? '')
      .digest('base64');
    const given = votes.get(voter) ?? 0;
    if (given >= votesAnHour || (given === 0 && votes.size >= mostAddresses)) return false;
    votes.set(voter, given + 1);
    return true;
  };
}
