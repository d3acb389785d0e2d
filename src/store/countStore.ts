import type { CountBatch, CountKind } from '../domain/analytics/counts.ts';

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

  /** Sums by hour and kind, in the order of hours; hours without counts are missing. With codes: of look-ups of these only. */
  hourSums(range: CountRange, codes: readonly number[] | null): Promise<HourSum[]>;
  /** As `hourSums`, over the whole range. */
  kindSums(range: CountRange, codes: readonly number[] | null): Promise<Omit<HourSum, 'hour'>[]>;
  /** Sums by client, greatest first. With codes: of look-ups of these only. */
  clientSums(range: CountRange, codes: readonly number[] | null): Promise<ClientSum[]>;
  /** The codes asked for most, with any outcome or with one, greatest sum first, then by value. */
  topCodes(range: CountRange, options: TopCodesOptions): Promise<CodeSum[]>;
  /** The sums of these codes; codes that nobody asked for are missing. */
  sumsOfCodes(range: CountRange, codes: readonly number[]): Promise<CodeSum[]>;
  /** The texts searched for most, greatest sum first, then alphabetically; those below `fewest` are left out. */
  topSearches(range: CountRange, options: TopSearchesOptions): Promise<TextSum[]>;
  /** Sums of votes by entry, mitigation and version, most votes first. */
  voteSums(range: CountRange): Promise<VoteSum[]>;
  /** When each of these codes was first and last missed, in milliseconds since 1970 UTC, by any client or by one. */
  sightings(codes: readonly number[], client: string | null): Promise<Sighting[]>;
  /** Every code that was ever missed, the one missed most recently first; at most `limit`. */
  recentSightings(limit: number): Promise<Sighting[]>;
  /** Counts of codes in each of these hours; hours without counts are missing. */
  codesInHours(hours: readonly number[], client: string | null): Promise<(CodeSum & { hour: number })[]>;

  /** Names counted since an hour. */
  clientsSince(hour: number): Promise<string[]>;
  isKnownClient(name: string): Promise<boolean>;

  dismissGap(dismissal: GapDismissal): Promise<void>;
  /** Resolves to false where the code was not dismissed. */
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

export interface TopCodesOptions {
  readonly outcome?: 'MITIGATED' | 'UNMITIGATED' | 'UNLISTED';
  /** Only these codes. */
  readonly among?: readonly number[] | null;
  readonly limit: number;
}

export interface TopSearchesOptions {
  /** True: only searches that found nothing. */
  readonly withoutResult: boolean;
  readonly fewest: number;
  readonly limit: number;
}

export interface HourSum {
  readonly hour: number;
  readonly kind: CountKind;
  readonly count: number;
}

export interface ClientSum {
  readonly client: string;
  readonly count: number;
}

export interface CodeSum {
  readonly code: number;
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
