import { emptySortedMap, type SortedMap } from '../../catalog/indexes/sortedMap.ts';
import type { Places } from './places.ts';
import type { TermTable } from './termTable.ts';

/**
 * Terms and where they stand: those that were indexed at once in a table, and what has changed since next to it. Copies share
 * both, so that a change costs what it changes. In the order of UTF-16 code units.
 */
export class TermMap {
  readonly #built: TermTable | null;
  /** Overrides the table; null for a term that no longer occurs. */
  readonly #changed: SortedMap<Places | null>;

  constructor(built: TermTable | null = null, changed: SortedMap<Places | null> = emptySortedMap()) {
    this.#built = built;
    this.#changed = changed;
  }

  get(term: string): Places | undefined {
    const changed = this.#changed.get(term);
    return changed === undefined ? this.#built?.get(term) : (changed ?? undefined);
  }

  has(term: string): boolean {
    const changed = this.#changed.get(term);
    return changed === undefined ? this.#built?.has(term) === true : changed !== null;
  }

  /** The terms from a text on, ascending. */
  *termsFrom(text: string): Generator<string> {
    const built = this.#built?.termsFrom(text) ?? none;
    let next = built.next();
    for (const [term, places] of this.#changed.entries(text)) {
      for (; next.done !== true && next.value < term; next = built.next()) yield next.value;
      if (next.done !== true && next.value === term) next = built.next();
      if (places !== null) yield term;
    }
    for (; next.done !== true; next = built.next()) yield next.value;
  }

  set(term: string, places: Places): void {
    this.#changed.set(term, places);
  }

  delete(term: string): void {
    if (this.#built?.has(term) === true) this.#changed.set(term, null);
    else this.#changed.delete(term);
  }

  clone(): TermMap {
    return new TermMap(this.#built, this.#changed.clone());
  }
}

const none: Iterator<string, unknown> = { next: () => ({ done: true, value: undefined }) };
