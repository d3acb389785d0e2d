import { dayOf, hourOf, type HourlySearches } from './counts.ts';

/** The number of different visitors who must ask for a search text on one UTC day before it is kept. */
export const fewestVisitors = 3;

/** Texts of one day that wait for further visitors; the one that has waited longest makes room. */
const mostWaiting = 5_000;

/** Texts of one day that are kept. */
const mostShared = 2_000;

/** Different hours, clients and kinds that one waiting text is counted by. */
const mostHeldOfOne = 50;

/**
 * Holds search texts back until three different visitors of one UTC day have asked for them: what one person typed is never
 * written down, however often it was typed. What was held counts when its text is kept, and is forgotten with the day.
 */
export class SharedSearches {
  #day = Number.NaN;
  #shared = new Set<string>();
  /** From the text that has waited longest on. */
  readonly #waiting = new Map<string, Waiting>();
  /** Goes on from text to text: a new one would go again through the places of thousands that are gone. What it has passed is gone. */
  #oldest = this.#waiting.keys();

  /** Answers what may be written down now: nothing, this search, or all that waited with it. `visitor` tells visitors of one day apart. */
  ask(time: number, visitor: string, search: Omit<HourlySearches, 'hour' | 'count'>): readonly HourlySearches[] {
    if (dayOf(time) !== this.#day) this.#begin(dayOf(time));
    const asked = { ...search, hour: hourOf(time), count: 1 };
    const { text } = search;
    if (this.#shared.has(text)) return [asked];
    if (this.#shared.size >= mostShared) return [];
    const waiting: Waiting = this.#waiting.get(text) ?? { visitors: new Set(), held: new Map() };
    waiting.visitors.add(visitor);
    hold(waiting.held, asked);
    if (waiting.visitors.size < fewestVisitors) {
      this.#wait(text, waiting);
      return [];
    }
    this.#waiting.delete(text);
    this.#shared.add(text);
    return [...waiting.held.values()];
  }

  /** Forgets texts, no matter who has asked for them so far. */
  forget(isForgotten: (text: string) => boolean): void {
    for (const text of [...this.#shared].filter(isForgotten)) this.#shared.delete(text);
    for (const text of [...this.#waiting.keys()].filter(isForgotten)) this.#waiting.delete(text);
  }

  #begin(day: number): void {
    this.#day = day;
    this.#shared.clear();
    this.#waiting.clear();
    this.#oldest = this.#waiting.keys();
  }

  #wait(text: string, waiting: Waiting): void {
    this.#waiting.delete(text);
    this.#waiting.set(text, waiting);
    if (this.#waiting.size <= mostWaiting) return;
    const oldest = this.#oldest.next();
    if (oldest.done !== true) this.#waiting.delete(oldest.value);
  }
}

interface Waiting {
  readonly visitors: Set<string>;
  readonly held: Map<string, HourlySearches>;
}

function hold(held: Map<string, HourlySearches>, asked: HourlySearches): void {
  const key = `${String(asked.hour)} ${asked.kind} ${asked.client}`;
  const known = held.get(key);
  if (known === undefined && held.size >= mostHeldOfOne) return;
  held.set(key, { ...asked, count: (known?.count ?? 0) + 1 });
}
