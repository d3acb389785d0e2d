import type { ErrorCode } from '../codes/errorCode.ts';
import type { LookupOutcome } from '../guidance/outcome.ts';
import {
  dayOf,
  hourOf,
  type CodeTally,
  type CountBatch,
  type GapSighting,
  type RequestTally,
  type SearchTally,
  type TotalCount,
  type VoteTally,
} from './counts.ts';

/** The most distinct tallies that wait to be merged. One takes some 200 bytes. */
const mostTallies = 50_000;

/** The most distinct search texts of one hour that are kept; further ones count without their text. */
const mostTextsAnHour = 2_000;

/** What was tallied, without the name of a batch. */
export type Taken = Omit<CountBatch, 'writer' | 'sequence' | 'at'>;

/** A vote on one step. */
export type Vote = Pick<VoteTally, 'entryId' | 'mitigationId' | 'version'> & { readonly solved: boolean };

/**
 * Counts in memory, by hour and subject, until they are taken. Every method answers false, and counts nothing,
 * where a new tally would be one too many; tallies that are there go on counting. Times are milliseconds
 * since 1970 UTC.
 */
export class PendingCounts {
  readonly #most: number;
  #lookups = new Map<string, LookupTally>();
  #searches = new Map<string, TextTally>();
  #votes = new Map<string, Writable<VoteTally>>();
  #requests = new Map<string, Writable<RequestTally>>();
  #texts = { hour: Number.NaN, known: new Set<string>() };

  constructor(most = mostTallies) {
    this.#most = most;
  }

  get size(): number {
    return this.#lookups.size + this.#searches.size + this.#votes.size + this.#requests.size;
  }

  /** `code` is null with NOT_A_CODE. */
  addLookup(time: number, client: string, outcome: LookupOutcome, code: ErrorCode | null): boolean {
    const hour = hourOf(time);
    const key = `${String(hour)} ${String(code)} ${outcome} ${client}`;
    const tally = this.#lookups.get(key);
    if (tally === undefined) {
      if (this.size >= this.#most) return false;
      this.#lookups.set(key, { hour, code, outcome, client, count: 1, firstSeen: time, lastSeen: time });
      return true;
    }
    tally.count += 1;
    tally.firstSeen = Math.min(tally.firstSeen, time);
    tally.lastSeen = Math.max(tally.lastSeen, time);
    return true;
  }

  /** `text` as keepableSearchText leaves it. */
  addSearch(time: number, client: string, text: string | null, found: boolean): boolean {
    const hour = hourOf(time);
    const kind = found ? 'SEARCH' : 'SEARCH_WITHOUT_RESULT';
    const kept = text !== null && this.#mayKeep(hour, text) ? text : null;
    const key = `${String(hour)} ${kind} ${client}\n${kept ?? ''}`;
    const tally = this.#searches.get(key);
    if (tally === undefined) {
      if (this.size >= this.#most) return false;
      this.#searches.set(key, { hour, kind, client, text: kept, count: 1 });
    } else tally.count += 1;
    return true;
  }

  addVote(time: number, client: string, { entryId, mitigationId, version, solved }: Vote): boolean {
    const hour = hourOf(time);
    const key = `${String(hour)} ${entryId} ${mitigationId} ${String(version)} ${client}`;
    const tally = this.#votes.get(key) ?? { hour, entryId, mitigationId, version, client, solved: 0, notSolved: 0 };
    if (!this.#votes.has(key)) {
      if (this.size >= this.#most) return false;
      this.#votes.set(key, tally);
    }
    tally[solved ? 'solved' : 'notSolved'] += 1;
    return true;
  }

  /** Somebody asked that guidance be written for a code. */
  addRequest(time: number, code: ErrorCode): boolean {
    const day = dayOf(time);
    const key = `${String(day)} ${String(code)}`;
    const tally = this.#requests.get(key);
    if (tally === undefined) {
      if (this.size >= this.#most) return false;
      this.#requests.set(key, { day, code, count: 1 });
    } else tally.count += 1;
    return true;
  }

  /** Hands over everything that was tallied and begins anew. */
  take(): Taken {
    const [lookups, searches, votes, requests] = [
      [...this.#lookups.values()],
      [...this.#searches.values()],
      [...this.#votes.values()],
      [...this.#requests.values()],
    ];
    this.#lookups = new Map();
    this.#searches = new Map();
    this.#votes = new Map();
    this.#requests = new Map();
    return {
      totals: totalsOf([...lookups.map(({ outcome, ...rest }) => ({ kind: outcome, ...rest })), ...searches]),
      codes: lookups.flatMap(toCodeTally),
      searches: searches.flatMap(({ text, ...rest }): SearchTally[] => (text === null ? [] : [{ text, ...rest }])),
      gaps: sightingsOf(lookups),
      votes,
      requests,
    };
  }

  #mayKeep(hour: number, text: string): boolean {
    if (this.#texts.hour !== hour) this.#texts = { hour, known: new Set() };
    if (this.#texts.known.has(text)) return true;
    if (this.#texts.known.size >= mostTextsAnHour) return false;
    this.#texts.known.add(text);
    return true;
  }
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

interface LookupTally {
  readonly hour: number;
  readonly code: ErrorCode | null;
  readonly outcome: LookupOutcome;
  readonly client: string;
  count: number;
  firstSeen: number;
  lastSeen: number;
}

type TextTally = Omit<Writable<SearchTally>, 'text'> & { text: string | null };

function toCodeTally({ hour, code, outcome, client, count }: LookupTally): CodeTally[] {
  return code === null || outcome === 'NOT_A_CODE' ? [] : [{ hour, code, outcome, client, count }];
}

function totalsOf(tallies: readonly TotalCount[]): TotalCount[] {
  const totals = new Map<string, Writable<TotalCount>>();
  for (const { hour, kind, client, count } of tallies) {
    const key = `${String(hour)} ${kind} ${client}`;
    const total = totals.get(key);
    if (total === undefined) totals.set(key, { hour, kind, client, count });
    else total.count += count;
  }
  return [...totals.values()];
}

/** One a code and client: two hours of one batch may have seen the same code. */
function sightingsOf(lookups: readonly LookupTally[]): GapSighting[] {
  const sightings = new Map<string, Writable<GapSighting>>();
  for (const { code, client, outcome, firstSeen, lastSeen } of lookups) {
    if (code === null || outcome !== 'UNLISTED') continue;
    const key = `${String(code)} ${client}`;
    const sighting = sightings.get(key) ?? { code, client, firstSeen, lastSeen };
    sighting.firstSeen = Math.min(sighting.firstSeen, firstSeen);
    sighting.lastSeen = Math.max(sighting.lastSeen, lastSeen);
    sightings.set(key, sighting);
  }
  return [...sightings.values()];
}
