import { timeOfHour } from '../../domain/analytics/counts.ts';
import { spellingOf } from '../../domain/codes/families/spelling.ts';
import { isInvalidInput, type InvalidInput } from '../../domain/problem.ts';
import type { AnalyticsReport, CodeCount, SearchCount } from '../../knowledgeBase/analytics/analyticsReport.ts';
import { answeredGapsOf, gapsOf, spikesOf } from '../../knowledgeBase/analytics/gapReport.ts';
import type { KnowledgeBase } from '../../knowledgeBase/knowledgeBase.ts';
import { UsageError } from '../settings/usageError.ts';
import { isoTime } from './isoTime.ts';

/** One list of the report; every row has the same fields, and the first of them names it. */
export interface Section {
  /** The field of `analytics` that says the same; "range" for its `from` and `to`. */
  readonly name: string;
  readonly title: string;
  readonly rows: readonly Row[];
  /** True: it is not a list, and its one row has no name. */
  readonly isOne: boolean;
}

export type Row = Readonly<Record<string, string | number | null>>;

/** The rows of one list, at most. */
const longestList = 20;

/** Everything that `analytics` says of a range, by the day. Throws UsageError if the range has too many days. */
export async function sectionsOf(
  report: AnalyticsReport,
  knowledgeBase: Pick<KnowledgeBase, 'timesAsked' | 'currentHour'>,
): Promise<Section[]> {
  const { from, to } = report.scope;
  const { shareAnswered, ...totals } = await report.totals();
  const gaps = answerOf(await gapsOf(report, longestList, false));
  const spikes = answerOf(await spikesOf(report, longestList, knowledgeBase.currentHour()));
  return [
    one('range', 'Range', { from: isoTime(timeOfHour(from)), to: isoTime(timeOfHour(to)) }),
    one('totals', 'In all', { ...totals, shareAnswered: rounded(shareAnswered) }),
    section(
      'series',
      'By the day',
      answerOf(await report.series('DAY')).map(({ start, partial, shareAnswered: _share, ...sums }) => ({
        start: isoTime(start),
        ...sums,
        partial: partial ? 'partial' : '',
      })),
    ),
    section('topCodes', 'Codes asked for most', codeRows(answerOf(await report.topCodes(longestList)))),
    one('otherCodes', 'Codes that were not told apart', { lookups: await report.lookupsOfOtherCodes() }),
    section(
      'unmitigatedCodes',
      'Listed without a mitigation',
      codeRows(answerOf(await report.unmitigatedCodes(longestList))),
    ),
    section(
      'gaps',
      'Gaps: asked for, and listed by no guide',
      gaps.map(({ code, count, firstSeen, lastSeen }) => ({
        code: spellingOf(code),
        count,
        asked: knowledgeBase.timesAsked(code),
        firstSeen: isoTime(firstSeen),
        lastSeen: isoTime(lastSeen),
      })),
    ),
    section(
      'answeredGaps',
      'Gaps that were answered',
      answerOf(await answeredGapsOf(report, longestList)).map(({ code, firstSeen, answeredAt }) => ({
        code: spellingOf(code),
        firstSeen: isoTime(firstSeen),
        answeredAt: isoTime(answeredAt),
        seconds: Math.round((answeredAt - firstSeen) / 1000),
      })),
    ),
    section(
      'spikes',
      'Spikes: far more than usual in the last full hour',
      spikes.map(({ code, hour, count, usual, score }) => ({
        code: spellingOf(code),
        hour: isoTime(hour),
        count,
        usual,
        score: rounded(score),
      })),
    ),
    section(
      'topSearches',
      'Searches',
      await searchRows(report, answerOf(await report.topSearches(longestList, false))),
    ),
    section(
      'searchesWithoutResult',
      'Searches without a result',
      await searchRows(report, answerOf(await report.topSearches(longestList, true))),
    ),
    section(
      'outcomes',
      'Whether steps helped',
      answerOf(await report.outcomes(longestList)).map(
        ({ entry, mitigation, version, solved, notSolved, interval }) => ({
          code: entry.code === null ? '' : spellingOf(entry.code),
          solved,
          notSolved,
          share: rounded(solved / (solved + notSolved)),
          shareLow: rounded(interval.low),
          shareHigh: rounded(interval.high),
          version,
          mitigation: mitigation === null ? '(the entry as a whole)' : mitigation.text,
        }),
      ),
    ),
    section('clients', 'Who asked', [...(await report.clients())]),
  ];
}

function section(name: string, title: string, rows: readonly Row[]): Section {
  return { name, title, rows, isOne: false };
}

function one(name: string, title: string, row: Row): Section {
  return { name, title, rows: [row], isOne: true };
}

function codeRows(counts: readonly CodeCount[]): Row[] {
  return counts.map(({ code, count, previous, entries }) => ({
    code: spellingOf(code),
    count,
    previous,
    entries: entries.length,
  }));
}

function searchRows(report: AnalyticsReport, searches: readonly SearchCount[]): Promise<Row[]> {
  return Promise.all(
    searches.map(async ({ query, count }) => ({ query, count, resultsToday: await report.resultsToday(query) })),
  );
}

function answerOf<T extends object>(answer: T | InvalidInput): T {
  if (isInvalidInput(answer)) throw new UsageError(answer.message);
  return answer;
}

/** To three places. */
function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1000) / 1000;
}
