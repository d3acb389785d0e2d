import type { CountBatch, CountKind } from '../../domain/analytics/counts.ts';
import type { CodeSum } from '../../domain/analytics/topCodes.ts';

/**
 * The counters and the queries over them. A merge is durable once its promise resolves, and queries see only what has been
 * merged. Ranges are in hours since 1970 UTC, `from` inclusive, `to` exclusive.
 */
export interface CountStore {
  /** Adds a batch to the counters in one transaction. Adding the same batch again changes nothing. */
  merge(batch: CountBatch): Promise<void>;
  /** Deletes stored search texts from before this hour; resolves to the number of rows deleted. Totals stay. */
  forgetSearchTexts(beforeHour: number): Promise<number>;
  /** Deletes all counts of one client; resolves to the number of rows deleted. */
  forgetClient(client: string): Promise<number>;
  /** Keeps the `most` gaps that were asked for most and deletes the others, except dismissed ones. */
  forgetRareGaps(most: number): Promise<void>;

  /**
   * Moves look-ups by code from hours to days and from days to months, in transactions of at most 1,000 rows. Sums over
   * whole units do not change. If the process is killed, the counts are still right and the next run continues.
   */
  rollUp(ages: RollUpAges): Promise<void>;

  /** Widens the range to whole days and months where the hours have been rolled up. */
  wholeUnits(range: Pick<CountRange, 'from' | 'to'>): Promise<Pick<CountRange, 'from' | 'to'>>;
  /** All questions in the range, or only the look-ups of the given codes. */
  totals(range: CountRange, codes: readonly number[] | null): Promise<RangeTotals>;
  /** Look-ups by code, of all codes or of the given ones. Code -1 stands for all codes beyond those counted one by one. */
  codeTotals(range: CountRange, codes: readonly number[] | null): Promise<CodeTotals>;
  /** Look-ups of each of these codes; a code that was never looked up is left out. */
  sumsOfCodes(range: CountRange, codes: readonly number[]): Promise<CodeSum[]>;
  /** The most frequent search texts, highest count first, then alphabetically. Texts searched fewer than `fewest` times are left out. */
  topSearches(range: CountRange, options: TopSearchesOptions): Promise<TextSum[]>;
  /** Votes by entry, mitigation and version, most votes first. */
  voteSums(range: CountRange): Promise<VoteSum[]>;
  /** When each of these codes was first and last looked up without a guide listing it, by any client or by one. Milliseconds since 1970 UTC. */
  sightings(codes: readonly number[], client: string | null): Promise<Sighting[]>;
  /** How often readers have requested guidance for each code so far; a code that was never requested is left out. */
  requestSums(): Promise<CodeSum[]>;
  /** The number of requests since a day, that day included. Days since 1970 UTC. */
  requestsSince(day: number): Promise<number>;
  /** Codes looked up at least `fewest` times in one hour. */
  codesInHour(hour: number, client: string | null, fewest: number): Promise<CodeSum[]>;
  /** Look-ups of the given codes in each of these hours; hours and codes without look-ups are left out. */
  sumsInHours(
    hours: readonly number[],
    codes: readonly number[],
    client: string | null,
  ): Promise<(CodeSum & { readonly hour: number })[]>;
  /** The hours among these in which at least one code was looked up. */
  hoursWithCodes(hours: readonly number[], client: string | null): Promise<number[]>;

  /** Names of the clients counted since an hour. */
  clientsSince(hour: number): Promise<string[]>;
  isKnownClient(name: string): Promise<boolean>;

  dismissGap(dismissal: GapDismissal): Promise<void>;
  /** Resolves to false if the code was not dismissed. */
  restoreGap(code: number): Promise<boolean>;
  /** Sorted by code. */
  dismissedGaps(): Promise<GapDismissal[]>;
}

export interface CountRange {
  readonly from: number;
  readonly to: number;
  /** Null: every client. */
  readonly client: string | null;
}

/** Hours since 1970 UTC. Days that end before `byDayBefore` lose their hours; months that end before `byMonthBefore` lose their days. */
export interface RollUpAges {
  readonly byDayBefore: number;
  readonly byMonthBefore: number;
}

/** Look-ups in a range by code, as columns in no particular order: `mitigated[i]` look-ups of `codes[i]` found a mitigation. */
export interface CodeTotals {
  readonly codes: Float64Array;
  readonly mitigated: Float64Array;
  readonly unmitigated: Float64Array;
  readonly unlisted: Float64Array;
}

/** Questions in a range. */
export interface RangeTotals {
  readonly hours: HourTotals;
  /** Highest count first, then alphabetically. */
  readonly clients: readonly ClientSum[];
}

/**
 * Questions by hour, as columns in the order of the hours; hours without questions are left out. If codes are given, a day
 * that has been rolled up counts in full at its middle hour.
 */
export interface HourTotals {
  readonly hours: Float64Array;
  readonly counts: Readonly<Record<CountKind, Float64Array>>;
}

export interface TopSearchesOptions {
  /** True: only searches without results. */
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
  /** Empty for a vote on the entry as a whole. */
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

/** A gap that an editor has dismissed from the list. */
export interface GapDismissal {
  readonly code: number;
  readonly reason: string;
  readonly actor: string;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
}
