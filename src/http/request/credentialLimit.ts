import type { KnowledgeBase } from '../../knowledgeBase/knowledgeBase.ts';

/** Wrong credentials that are taken from one caller within the window; the next ones have to wait for its end. */
export const mostWrongCredentials = 10;
const limitWindow = 15 * 60_000;

/** Limits the guessing of credentials by caller, whichever way they come. */
export interface CredentialLimit {
  /** Seconds until credentials are looked at again, right ones too; 0 if they are now. */
  waitOf(address: string): Promise<number>;
  /** Counts a wrong credential. Answers as waitOf, of this very credential: 0 for the first ten. */
  countWrong(address: string): Promise<number>;
}

/**
 * The window of a caller begins with the first wrong credential. `onLimit` is told of each caller and window once.
 */
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
