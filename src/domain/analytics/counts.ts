import type { ErrorCode } from '../codes/errorCode.ts';
import type { LookupOutcome } from '../guidance/outcome.ts';

/** What is counted: what a look-up came to, and whether a search found anything. */
export type CountKind = LookupOutcome | 'SEARCH' | 'SEARCH_WITHOUT_RESULT';

export const countKinds: readonly CountKind[] = [
  'MITIGATED',
  'UNMITIGATED',
  'UNLISTED',
  'NOT_A_CODE',
  'SEARCH',
  'SEARCH_WITHOUT_RESULT',
];

const hourInMilliseconds = 3_600_000;

/** The hour that a time lies in, as hours since 1970 UTC. `time`: milliseconds since 1970 UTC. */
export function hourOf(time: number): number {
  return Math.floor(time / hourInMilliseconds);
}

/** The day that a time lies in, as days since 1970 UTC. `time`: milliseconds since 1970 UTC. */
export function dayOf(time: number): number {
  return Math.floor(hourOf(time) / 24);
}

/** When an hour begins, in milliseconds since 1970 UTC. */
export function timeOfHour(hour: number): number {
  return hour * hourInMilliseconds;
}

/** How many questions of one kind one client asked in one hour. */
export interface TotalCount {
  /** Hours since 1970 UTC; so everywhere here. */
  readonly hour: number;
  readonly kind: CountKind;
  readonly client: string;
  readonly count: number;
}

/** Stands instead of a code for all codes of an hour that were too many to be kept by name: see namedCodes.ts. */
export const otherCodes = -1;

/** How often one client asked for one code in one hour, with one outcome. */
export interface HourlyLookups {
  readonly hour: number;
  /** A code, or otherCodes. */
  readonly code: number;
  readonly outcome: Exclude<LookupOutcome, 'NOT_A_CODE'>;
  readonly client: string;
  readonly count: number;
}

/** How often one client searched for one text in one hour. */
export interface HourlySearches {
  readonly hour: number;
  /** As keepableSearchText leaves it. */
  readonly text: string;
  readonly kind: 'SEARCH' | 'SEARCH_WITHOUT_RESULT';
  readonly client: string;
  readonly count: number;
}

/** When a code that no guide lists was first and last asked for, in milliseconds since 1970 UTC, and how often. */
export interface GapSighting {
  readonly code: number;
  readonly client: string;
  readonly firstSeen: number;
  readonly lastSeen: number;
  readonly count: number;
}

/** What one client's users said of a mitigation in one hour. */
export interface HourlyVotes {
  readonly hour: number;
  readonly entryId: string;
  /** Empty: the vote is on the entry as a whole. */
  readonly mitigationId: string;
  /** The version of the mitigation, or else of the entry, that was voted on. */
  readonly version: number;
  readonly client: string;
  readonly solved: number;
  readonly notSolved: number;
}

/** How often readers asked on one day that guidance be written for a code. */
export interface DailyRequests {
  /** Days since 1970 UTC. */
  readonly day: number;
  readonly code: ErrorCode;
  readonly count: number;
}

/** What was counted. */
export interface Counts {
  readonly totals: readonly TotalCount[];
  readonly lookups: readonly HourlyLookups[];
  readonly searches: readonly HourlySearches[];
  readonly gaps: readonly GapSighting[];
  readonly votes: readonly HourlyVotes[];
  readonly requests: readonly DailyRequests[];
}

/**
 * Counts that are merged into the database at once. Writer and sequence name the batch: one that was merged
 * already, its answer lost, is not merged again.
 */
export interface CountBatch extends Counts {
  /** Chosen at random by each process. */
  readonly writer: string;
  /** 1, 2, 3, … of one writer. */
  readonly sequence: number;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
}
