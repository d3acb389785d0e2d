import { addressGroup } from './addressGroup.ts';

/** Wrong credentials that are taken from one address within the window; the next ones have to wait for its end. */
export const mostWrongCredentials = 10;
const limitWindow = 15 * 60_000;

/** Addresses that are told apart; where there are more, the one whose window began first is forgotten. */
const mostAddresses = 20_000;

/** Limits the guessing of credentials by address, whichever way they come. An address is held in memory only. */
export interface CredentialLimit {
  /** Seconds until credentials are looked at again, right ones too; 0 where they are. */
  waitOf(address: string): number;
  /** Counts a wrong credential. Answers as waitOf, of this very credential: 0 for the first ten. */
  countWrong(address: string): number;
}

/**
 * The window of an address begins with its first wrong credential. `onLimit` hears of each address and window once.
 * `clock`: milliseconds since 1970 UTC.
 */
export function createCredentialLimit(clock: () => number, onLimit: () => void): CredentialLimit {
  /** In the order in which the windows end. */
  const windows = new Map<string, { readonly end: number; wrong: number; told: boolean }>();
  return { waitOf, countWrong };

  function waitOf(address: string): number {
    const known = current(addressGroup(address));
    if (known === undefined || known.wrong < mostWrongCredentials) return 0;
    return refusal(known);
  }

  function countWrong(address: string): number {
    const group = addressGroup(address);
    const known = current(group);
    if (known === undefined) {
      const [first] = windows.keys();
      if (first !== undefined && windows.size >= mostAddresses) windows.delete(first);
      windows.set(group, { end: clock() + limitWindow, wrong: 1, told: false });
      return 0;
    }
    known.wrong += 1;
    return known.wrong > mostWrongCredentials ? refusal(known) : 0;
  }

  function current(group: string) {
    const known = windows.get(group);
    if (known === undefined || clock() < known.end) return known;
    windows.delete(group);
    return undefined;
  }

  function refusal(known: { readonly end: number; told: boolean }): number {
    if (!known.told) onLimit();
    known.told = true;
    return Math.ceil((known.end - clock()) / 1000);
  }
}
