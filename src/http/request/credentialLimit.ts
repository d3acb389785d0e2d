import type { KnowledgeBase } from '../../knowledgeBase/knowledgeBase.ts';

/** The most wrong credentials that one caller may send within the window. After that the caller has to wait for its end. */
export const mostWrongCredentials = 10;
const limitWindow = 15 * 60_000;

/** Limits how often a caller may guess credentials, in whatever form they are sent. */
export interface CredentialLimit {
  /** Seconds until credentials of this caller, even right ones, are checked again; 0 if they are checked now. */
  waitOf(address: string): Promise<number>;
  /** Counts a wrong credential and returns the seconds that the caller has to wait because of it: 0 for the first ten. */
  countWrong(address: string): Promise<number>;
}

/** The window of a caller begins with the first wrong credential. `onLimit` is called once for each caller and window. */
export function createCredentialLimit(
  { limitCallers }: Pick<KnowledgeBase, 'limitCallers'>,
  onLimit: () => void,
): CredentialLimit {
  const limit = limitCallers({
    name: 'wrong credentials',
    most: mostWrongCredentials,
    windowEnd: (now) => now + limitWindow,
    mostCallers: 20_000,
    beyond: 'FORGET_OLDEST',
    onLimit,
  });
  return { waitOf: (address) => limit.waitOf(address), countWrong: (address) => limit.take(address) };
}
