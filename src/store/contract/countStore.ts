import type { CountBatch, CountKind } from '../../domain/analytics/counts.ts';
import type { CodeSum } from '../../domain/analytics/topCodes.ts';

/**
 * The counters, and what is asked of them. What is merged is durable when the promise resolves; what is read
 * is what was merged. Every range is of hours since 1970 UTC, `from` inclusive, `to` exclusive.
 */
export interface CountStore {
  /** Adds a batch to the counters in one transaction; a batch that was added already changes nothing. */
  merge(batch: CountBatch): Promise<void>;
  /** Deletes kept search texts of hours before this one; resolves to how many rows went. Totals stay. */
  forgetSearchTexts(beforeHour: number): Promise<number>;
  /** Deletes every count that one client made, and resolves to how many rows went. */
  forgetClient(client: string): Promise<number>;
  /** Deletes the gaps that were asked for least, as many as there are above `most`; dismissed ones stay. */
  forgetRareGaps(most: number): Promise<void>;

  /**
   * Moves look-ups by code from hours to days and from days to months, in transactions of at most 1,000 rows. No sum over
   * whole units changes. Killed at any point, it leaves right counts and goes on the next time.
   */
  rollUp(ages: RollUpAges): Promise<void>;

  /** The range, widened to the days and months that have no hours any more. */
  wholeUnits(range: Pick<CountRange, 'from' | 'to'>): Promise<Pick<CountRange, 'from' | 'to'>>;
  /** All questions of the range; with codes, look-ups of these only. */
  totals(range: CountRange, codes: readonly number[] | null): Promise<RangeTotals>;
  /** Look-ups by code, of all codes or of some; the code -1 stands for the codes that were too many to be kept by name. */
  codeTotals(range: CountRange, codes: readonly number[] | null): Promise<CodeTotals>;
  /** The sums of these codes; codes that were never asked for are missing. */
  sumsOfCodes(range: CountRange, codes: readonly number[]): Promise<CodeSum[]>;
  /** The texts searched for most, greatest sum first, then alphabetically; those below `fewest` are left out. */
  topSearches(range: CountRange, options: TopSearchesOptions): Promise<TextSum[]>;
  /** Sums of votes by entry, mitigation and version, most votes first. */
  voteSums(range: CountRange): Promise<VoteSum[]>;
  /** When each of these codes was first and last missed, in milliseconds since 1970 UTC, by any client or by one. */
  sightings(codes: readonly number[], client: string | null): Promise<Sighting[]>;
  /** How often readers asked for guidance of each code, of all times; codes that were never asked for are missing. */
  requestSums(): Promise<CodeSum[]>;
  /** How many requests were counted on a day, in days since 1970 UTC, and later. */
  requestsSince(day: number): Promise<number>;
  /** Codes looked up at least `fewest` times in one hour. */
  codesInHour(hour: number, client: string | null, fewest: number): Promise<CodeSum[]>;
  /** Look-ups of some codes in each of these hours; hours and codes without counts are missing. */
  sumsInHours(
    hours: readonly number[],
    codes: readonly number[],
    client: string | null,
  ): Promise<(CodeSum & { readonly hour: number })[]>;
  /** Those of the hours in which any code was looked up. */
  hoursWithCodes(hours: readonly number[], client: string | null): Promise<number[]>;

  /** Names counted since an hour. */
  clientsSince(hour: number): Promise<string[]>;
  isKnownClient(name: string): Promise<boolean>;

  dismissGap(dismissal: GapDismissal): Promise<void>;
  /** Resolves to false if the code was not dismissed. */
  restoreGap(code: number): Promise<boolean>;
  /** By code. */
  dismissedGaps(): Promise<GapDismissal[]>;
}

export interface CountRange {
  readonly from: number;
  readonly to: number;
  /** Null: every client. */
  readonly client: string | null;
}

/** Hours since 1970 UTC: days that end before the first lose their hours, months that end before the second their days. */
export interface RollUpAges {
  readonly byDayBefore: number;
  readonly byMonthBefore: number;
}

/** Look-ups of a range by code, as columns in no order: `mitigated[i]` look-ups of `codes[i]` found a mitigation. */
export interface CodeTotals {
  readonly codes: Float64Array;
  readonly mitigated: Float64Array;
  readonly unmitigated: Float64Array;
  readonly unlisted: Float64Array;
}

/** Questions of a range. */
export interface RangeTotals {
  readonly hours: HourTotals;
  /** Greatest first, then alphabetically. */
  readonly clients: readonly ClientSum[];
}

/**
 * Questions by hour, as columns in the order of hours; hours without any are missing. With codes, a day without hours
 * counts to its hour in the middle.
 */
export interface HourTotals {
  readonly hours: Float64Array;
  readonly counts: Readonly<Record<CountKind, Float64Array>>;
}

export interface TopSearchesOptions {
  /** True: only searches that found nothing. */
  readonly withoutResult: boolean;
  readonly fewest: number;
  readonly limit: number;
}

export interface ClientSum {
  readonly client: string;
  readonly count: number;
}

export interface TextSum {
  readonly text: string;
  readonly count: number;
}

export interface VoteSum {
  readonly entryId: string;
  /** Empty: on the entry as a whole. */
  readonly mitigationId: string;
  readonly version: number;
  readonly solved: number;
  readonly notSolved: number;
}

export interface Sighting {
  readonly code: number;
  readonly firstSeen: number;
  readonly lastSeen: number;
}

/** A gap that an editor wants to see no more. */
export interface GapDismissal {
  readonly code: number;
  readonly reason: string;
  readonly actor: string;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
}
