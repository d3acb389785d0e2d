import type { ErrorCode } from '../codes/errorCode.ts';
import type { LookupOutcome } from '../guidance/outcome.ts';
import {
  dayOf,
  hourOf,
  type Counts,
  type DailyRequests,
  type GapSighting,
  type HourlySearches,
  type HourlyVotes,
  type TotalCount,
} from './counts.ts';
import type { CodeLimits } from './namedCodes.ts';
import { PendingLookups } from './pendingLookups.ts';

/** The most different counts that wait to be merged. One takes some 200 bytes. */
const mostCounts = 50_000;

/** The most different codes of one day that readers may ask guidance for. */
const mostRequestsADay = 1_000;

/** A vote on one step. */
export type Vote = Pick<HourlyVotes, 'entryId' | 'mitigationId' | 'version'> & { readonly solved: boolean };

/**
 * Counts in memory, by hour and subject, until they are taken. Every method answers false, and counts nothing, if that
 * would be one count more than may wait; counts that are there go on counting. Times are milliseconds since 1970 UTC.
 */
export class PendingCounts {
  readonly #lookups: PendingLookups;
  #searches = new Map<string, Writable<TotalCount>>();
  #texts = new Map<string, Writable<HourlySearches>>();
  #votes = new Map<string, Writable<HourlyVotes>>();
  #requests = new Map<string, Writable<DailyRequests>>();
  #requested = { day: Number.NaN, codes: new Set<ErrorCode>() };

  constructor(limits?: CodeLimits) {
    this.#lookups = new PendingLookups(limits);
  }

  get size(): number {
    return this.#lookups.size + this.#searches.size + this.#texts.size + this.#votes.size + this.#requests.size;
  }

  /** `code` is null with NOT_A_CODE. */
  addLookup(time: number, client: string, outcome: LookupOutcome, code: ErrorCode | null): boolean {
    return this.#lookups.add(time, client, outcome, code, mostCounts - this.size + this.#lookups.size);
  }

  /** One search, without its text. */
  addSearch(time: number, client: string, kind: HourlySearches['kind']): boolean {
    const hour = hourOf(time);
    return this.#add(this.#searches, `${String(hour)} ${kind} ${client}`, { hour, kind, client, count: 0 }, 1);
  }

  /** The text of searches, as keepableSearchText leaves it; the searches themselves are counted by addSearch. */
  addSearchText({ hour, text, kind, client, count }: HourlySearches): boolean {
    const key = `${String(hour)} ${kind} ${client}\n${text}`;
    return this.#add(this.#texts, key, { hour, text, kind, client, count: 0 }, count);
  }

  /** The searches themselves stay counted. */
  forgetSearchTexts(isForgotten: (text: string) => boolean): void {
    for (const [key, { text }] of this.#texts) if (isForgotten(text)) this.#texts.delete(key);
  }

  addVote(time: number, client: string, { entryId, mitigationId, version, solved }: Vote): boolean {
    const hour = hourOf(time);
    const key = `${String(hour)} ${entryId} ${mitigationId} ${String(version)} ${client}`;
    const vote = this.#votes.get(key) ?? { hour, entryId, mitigationId, version, client, solved: 0, notSolved: 0 };
    if (!this.#votes.has(key)) {
      if (this.size >= mostCounts) return false;
      this.#votes.set(key, vote);
    }
    vote[solved ? 'solved' : 'notSolved'] += 1;
    return true;
  }

  /** A reader asks that guidance be written for a code. */
  addRequest(time: number, code: ErrorCode): boolean {
    const day = dayOf(time);
    if (this.#requested.day !== day) this.#requested = { day, codes: new Set() };
    const { codes } = this.#requested;
    if (!codes.has(code) && codes.size >= mostRequestsADay) return false;
    codes.add(code);
    return this.#add(this.#requests, `${String(day)} ${String(code)}`, { day, code, count: 0 }, 1);
  }

  /** Hands over everything that was counted and begins anew. */
  take(): Counts {
    const { totals, lookups, gaps } = this.#lookups.take();
    const taken: Counts = {
      totals: sumsOf([...totals, ...this.#searches.values()]),
      lookups,
      gaps: sightingsOf(gaps),
      searches: [...this.#texts.values()],
      votes: [...this.#votes.values()],
      requests: [...this.#requests.values()],
    };
    for (const each of [this.#searches, this.#texts, this.#votes, this.#requests]) each.clear();
    return taken;
  }

  #add<Each extends { count: number }>(counts: Map<string, Each>, key: string, fresh: Each, more: number): boolean {
    const known = counts.get(key) ?? fresh;
    if (known === fresh) {
      if (this.size >= mostCounts) return false;
      counts.set(key, fresh);
    }
    known.count += more;
    return true;
  }
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

function sumsOf(counts: readonly TotalCount[]): TotalCount[] {
  const totals = new Map<string, Writable<TotalCount>>();
  for (const { hour, kind, client, count } of counts) {
    const key = `${String(hour)} ${kind} ${client}`;
    const total = totals.get(key);
    if (total === undefined) totals.set(key, { hour, kind, client, count });
    else total.count += count;
  }
  return [...totals.values()];
}

/** One for each code and client: both hours of a batch may have seen the same code. */
function sightingsOf(gaps: readonly GapSighting[]): GapSighting[] {
  const sightings = new Map<string, Writable<GapSighting>>();
  for (const gap of gaps) {
    const key = `${String(gap.code)} ${gap.client}`;
    const known = sightings.get(key);
    if (known === undefined) sightings.set(key, { ...gap });
    else {
      known.firstSeen = Math.min(known.firstSeen, gap.firstSeen);
      known.lastSeen = Math.max(known.lastSeen, gap.lastSeen);
      known.count += gap.count;
    }
  }
  return [...sightings.values()];
}
