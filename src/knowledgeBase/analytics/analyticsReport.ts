import { bucketsOf, hasTooManyBuckets, mostBuckets, type Interval } from '../../domain/analytics/buckets.ts';
import { countKinds, otherCodes, timeOfHour, type CountKind } from '../../domain/analytics/counts.ts';
import { topCodes, type CodeSum } from '../../domain/analytics/topCodes.ts';
import { fewestVotesShown, wilsonInterval, type Interval as ShareInterval } from '../../domain/analytics/wilson.ts';
import { sizeProblem } from '../../domain/catalog/page.ts';
import { toErrorCode, type ErrorCode } from '../../domain/codes/errorCode.ts';
import type { EntryNode, MitigationNode } from '../../domain/guidance/nodes.ts';
import { outcomeOf } from '../../domain/guidance/outcome.ts';
import { invalidInput, type InvalidInput } from '../../domain/problem.ts';
import { search } from '../../domain/search/search.ts';
import type { Store } from '../../store/contract/store.ts';
import type { AnalyticsScope } from './analyticsScope.ts';
import { andThen } from '../reading/andThen.ts';
import type { Snapshot } from '../reading/snapshot.ts';

/** Look-ups and searches, counted. */
export interface Totals {
  readonly lookups: number;
  readonly mitigated: number;
  readonly unmitigated: number;
  readonly unlisted: number;
  readonly notACode: number;
  /** With and without a result. */
  readonly searches: number;
  readonly searchesWithoutResult: number;
  /** mitigated ÷ lookups; null without look-ups. */
  readonly shareAnswered: number | null;
}

/** The counts of one bucket of the calendar; times are milliseconds since 1970 UTC. */
export interface Point extends Totals {
  readonly start: number;
  /** True if the range takes in only part of the bucket. */
  readonly partial: boolean;
}

export interface CodeCount {
  readonly code: ErrorCode;
  readonly entries: readonly EntryNode[];
  readonly count: number;
  /** In the period of the same length before. */
  readonly previous: number;
}

export interface SearchCount {
  readonly query: string;
  readonly count: number;
}

export interface OutcomeCount {
  readonly entry: EntryNode;
  /** Null: the vote was on the entry as a whole. */
  readonly mitigation: MitigationNode | null;
  /** The version of the mitigation, or else of the entry, that was voted on. */
  readonly version: number;
  readonly solved: number;
  readonly notSolved: number;
  /** The interval in which the true share of solved cases lies. */
  readonly interval: ShareInterval;
}

/** A search text is shown if it was asked this often in the range. Only texts of three different visitors are kept at all. */
const fewestTimesShown = 3;

/** What was asked in a scope, as the counters stand and as the catalogue of the request reads them. */
export class AnalyticsReport {
  readonly scope: AnalyticsScope;
  readonly snapshot: Snapshot;
  readonly counts: Store['counts'];
  #totals: ReturnType<Store['counts']['totals']> | undefined;
  #codeTotals: ReturnType<Store['counts']['codeTotals']> | undefined;

  constructor(counts: Store['counts'], snapshot: Snapshot, scope: AnalyticsScope) {
    this.scope = scope;
    this.snapshot = snapshot;
    this.counts = counts;
  }

  async totals(): Promise<Totals> {
    const sum = emptySum();
    const { hours, counts } = (await this.#asked()).hours;
    for (const kind of countKinds) for (let i = 0; i < hours.length; i++) sum[kind] += counts[kind][i] ?? 0;
    return toTotals(sum);
  }

  /** Every bucket of the range in order, those without a count too; an hour counts to the bucket that it begins in. */
  async series(interval: Interval): Promise<readonly Point[] | InvalidInput> {
    const { zone } = this.scope;
    const [from, to] = [timeOfHour(this.scope.from), timeOfHour(this.scope.to)];
    if (hasTooManyBuckets(from, to, interval)) {
      const message = `A series by ${interval} over this range has more than ${String(mostBuckets)} points (a year by hour); ask for a shorter range or a longer interval.`;
      return invalidInput('INVALID_VALUE', ['interval'], message);
    }
    const buckets = bucketsOf(from, to, interval, zone).map((bucket) => ({ ...bucket, sum: emptySum() }));
    let at = 0;
    const { hours, counts } = (await this.#asked()).hours;
    for (const [i, hour] of hours.entries()) {
      // If an hour begins before the first bucket, in a zone of half hours, the first bucket takes it.
      while (timeOfHour(hour) >= (buckets[at]?.end ?? Infinity)) at += 1;
      const sum = buckets[at]?.sum;
      if (sum !== undefined) for (const kind of countKinds) sum[kind] += counts[kind][i] ?? 0;
    }
    return buckets.map(({ start, end, sum }) => ({ start, partial: start < from || end > to, ...toTotals(sum) }));
  }

  async topCodes(first: number): Promise<readonly CodeCount[] | InvalidInput> {
    const problem = sizeProblem('first', first);
    if (problem !== null) return problem;
    const { codes, mitigated, unmitigated, unlisted } = await this.#askedByCode();
    const sums = mitigated.map((count, i) => count + (unmitigated[i] ?? 0) + (unlisted[i] ?? 0));
    return this.#withPrevious(topCodes(codes, sums, first, (code) => code !== otherCodes));
  }

  /** Look-ups of codes that were too many in their hour to be kept by name. */
  async lookupsOfOtherCodes(): Promise<number> {
    const { codes, mitigated, unmitigated, unlisted } = await this.#askedByCode();
    const place = codes.indexOf(otherCodes);
    return place === -1 ? 0 : [mitigated, unmitigated, unlisted].reduce((sum, counts) => sum + (counts[place] ?? 0), 0);
  }

  /** Codes that are listed and have no mitigation today, by look-ups that found none. */
  async unmitigatedCodes(first: number): Promise<readonly CodeCount[] | InvalidInput> {
    const problem = sizeProblem('first', first);
    if (problem !== null) return problem;
    const isUnmitigated = (code: number) => {
      if (!this.snapshot.catalog.lists(toErrorCode(code))) return false;
      const entries = this.snapshot.catalog.publishedWithCode(toErrorCode(code));
      return entries.length > 0 && entries.every((entry) => outcomeOf(entry) === 'UNMITIGATED');
    };
    return this.#withPrevious(await this.topCodesWhere(isUnmitigated, 'UNMITIGATED', first));
  }

  /** The texts searched for most. With a guide none: a search belongs to no guide. */
  async topSearches(first: number, withoutResult: boolean): Promise<readonly SearchCount[] | InvalidInput> {
    const problem = sizeProblem('first', first);
    if (problem !== null) return problem;
    if (this.scope.guide !== null) return [];
    const options = { withoutResult, fewest: fewestTimesShown, limit: first };
    const sums = await this.counts.topSearches(this.scope, options);
    return sums.map(({ text, count }) => ({ query: text, count }));
  }

  /** How many entries a search finds today. */
  resultsToday(query: string): number | Promise<number> {
    const { catalog, searchIndex } = this.snapshot;
    return andThen(searchIndex, (index) => search(index, catalog, { query, guide: null }).found.size);
  }

  async clients(): Promise<readonly { client: string; count: number }[]> {
    return (await this.#asked()).clients;
  }

  /** What was said of steps, most votes first; below ten votes on a version, nothing. */
  async outcomes(first: number): Promise<readonly OutcomeCount[] | InvalidInput> {
    const problem = sizeProblem('first', first);
    if (problem !== null) return problem;
    const { catalog } = this.snapshot;
    const shown: OutcomeCount[] = [];
    for (const { entryId, mitigationId, version, solved, notSolved } of await this.counts.voteSums(this.scope)) {
      const entry = catalog.entry(entryId);
      const mitigation = mitigationId === '' ? null : catalog.mitigation(mitigationId);
      const isGone = entry?.status !== 'PUBLISHED' || (mitigation === null && mitigationId !== '');
      if (isGone || solved + notSolved < fewestVotesShown) continue;
      if (this.scope.guide !== null && entry.guideId !== this.scope.guide.id) continue;
      const interval = wilsonInterval(solved, solved + notSolved);
      shown.push({ entry, mitigation, version, solved, notSolved, interval });
      if (shown.length === first) break;
    }
    return shown;
  }

  /** The codes asked for most with an outcome, among those that `isWanted` lets through. */
  async topCodesWhere(
    isWanted: (code: number) => boolean,
    outcome: 'UNMITIGATED' | 'UNLISTED',
    first: number,
  ): Promise<readonly CodeSum[]> {
    const { codes, unmitigated, unlisted } = await this.#askedByCode();
    const counts = outcome === 'UNLISTED' ? unlisted : unmitigated;
    return topCodes(codes, counts, first, (code) => code !== otherCodes && isWanted(code));
  }

  /** Read once for all the fields of one request, and so is what follows. */
  #asked(): ReturnType<Store['counts']['totals']> {
    return (this.#totals ??= this.counts.totals(this.scope, this.scope.codes));
  }

  #askedByCode(): ReturnType<Store['counts']['codeTotals']> {
    return (this.#codeTotals ??= this.counts.codeTotals(this.scope, this.scope.codes));
  }

  async #withPrevious(sums: readonly CodeSum[]): Promise<CodeCount[]> {
    const { from, to, client } = this.scope;
    const before = await this.counts.sumsOfCodes(
      { from: from - (to - from), to: from, client },
      sums.map(({ code }) => code),
    );
    const previous = new Map(before.map(({ code, count }) => [code, count]));
    return sums.map(({ code, count }) => {
      const entries = this.snapshot.catalog.publishedWithCode(toErrorCode(code));
      return { code: toErrorCode(code), entries, count, previous: previous.get(code) ?? 0 };
    });
  }
}

function emptySum(): Record<CountKind, number> {
  return { MITIGATED: 0, UNMITIGATED: 0, UNLISTED: 0, NOT_A_CODE: 0, SEARCH: 0, SEARCH_WITHOUT_RESULT: 0 };
}

function toTotals(sum: Record<CountKind, number>): Totals {
  const lookups = sum.MITIGATED + sum.UNMITIGATED + sum.UNLISTED + sum.NOT_A_CODE;
  return {
    lookups,
    mitigated: sum.MITIGATED,
    unmitigated: sum.UNMITIGATED,
    unlisted: sum.UNLISTED,
    notACode: sum.NOT_A_CODE,
    searches: sum.SEARCH + sum.SEARCH_WITHOUT_RESULT,
    searchesWithoutResult: sum.SEARCH_WITHOUT_RESULT,
    shareAnswered: lookups === 0 ? null : sum.MITIGATED / lookups,
  };
}
