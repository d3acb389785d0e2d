import { HeavyHitters } from './heavyHitters.ts';
import { NumberTable } from './numberTable.ts';

/** How many different codes of one hour are kept by name; a code that two clients ask for is two. */
export interface CodeLimits {
  /** Of codes that a guide lists. */
  readonly listed: number;
  /** Of codes that no guide lists: strangers can make up any number of them. */
  readonly unlisted: number;
  /** Of unlisted codes that come when the first ones are used up, and come often. */
  readonly frequent: number;
}

export const defaultCodeLimits: CodeLimits = { listed: 20_000, unlisted: 1_000, frequent: 1_000 };

/** How often an unlisted code has to come after the others before it gets a name. */
const fewestTimes = 10;

/**
 * Which codes of one hour are counted by name. Once too many have come, the others are counted together, so that made-up
 * codes cannot fill the disk; an unlisted one that makes up more than its share of them is counted by name from then on.
 * A key is a code of one client.
 */
export class NamedCodes {
  readonly #limits: CodeLimits;
  readonly #listed = new NumberTable();
  readonly #unlisted = new NumberTable();
  readonly #others: HeavyHitters;

  constructor(limits: CodeLimits = defaultCodeLimits) {
    this.#limits = limits;
    this.#others = new HeavyHitters(limits.frequent);
  }

  /** Asked once for each look-up. */
  takes(key: number, isListed: boolean): boolean {
    const named = isListed ? this.#listed : this.#unlisted;
    if (named.has(key)) return true;
    const { listed, unlisted, frequent } = this.#limits;
    if (named.size < (isListed ? listed : unlisted)) {
      named.set(key, 0);
      return true;
    }
    if (isListed || named.size >= unlisted + frequent) return false;
    const times = this.#others.add(key);
    if (times < fewestTimes || times <= this.#others.threshold) return false;
    named.set(key, 0);
    return true;
  }
}
