import { timeOfHour } from '../../domain/analytics/counts.ts';
import { locate, locateAll, locateOrNull } from '../../domain/catalog/located.ts';
import { decodeErrorCode } from '../../domain/codes/decoding/decode.ts';
import { answeredGapsOf, gapsOf, spikesOf } from '../../knowledgeBase/analytics/gapReport.ts';
import { answerOf } from '../argumentError.ts';
import type {
  AnalyticsResolvers,
  GapDismissalResolvers,
  OutcomeCountResolvers,
  SearchCountResolvers,
} from '../generated/resolverTypes.ts';

const defaultFirst = 10;

export const Analytics: AnalyticsResolvers = {
  from: ({ scope }) => timeOfHour(scope.from),
  to: ({ scope }) => timeOfHour(scope.to),
  isCounting: (_report, _args, { knowledgeBase }) => knowledgeBase.counting.isOn,
  totals: async (report) => report.totals(),
  series: async (report, { interval }) => answerOf(await report.series(interval)),
  topCodes: async (report, { first }) =>
    answerOf(await report.topCodes(orDefault(first, defaultFirst))).map((each) => codeCount(report, each)),
  otherCodes: async (report) => report.lookupsOfOtherCodes(),
  unmitigatedCodes: async (report, { first }) =>
    answerOf(await report.unmitigatedCodes(orDefault(first, defaultFirst))).map((each) => codeCount(report, each)),
  gaps: async (report, { first, dismissed }, { knowledgeBase }) =>
    answerOf(await gapsOf(report, orDefault(first, defaultFirst), orDefault(dismissed, false))).map((gap) => ({
      ...gap,
      code: decodeErrorCode(gap.code),
      asked: knowledgeBase.timesAsked(gap.code),
    })),
  answeredGaps: async (report, { first }) =>
    answerOf(await answeredGapsOf(report, orDefault(first, defaultFirst))).map(({ code, entry, ...times }) => ({
      ...times,
      code: decodeErrorCode(code),
      entry: locate(report.snapshot.catalog, entry),
      seconds: Math.round((times.answeredAt - times.firstSeen) / 1000),
    })),
  spikes: async (report, { first }, { knowledgeBase }) =>
    answerOf(await spikesOf(report, orDefault(first, defaultFirst), knowledgeBase.currentHour())).map((spike) => ({
      ...spike,
      code: decodeErrorCode(spike.code),
    })),
  topSearches: async (report, { first }) =>
    searches(report, answerOf(await report.topSearches(orDefault(first, defaultFirst), false))),
  searchesWithoutResult: async (report, { first }) =>
    searches(report, answerOf(await report.topSearches(orDefault(first, defaultFirst), true))),
  outcomes: async (report, { first }) =>
    answerOf(await report.outcomes(orDefault(first, defaultFirst))).map((it) => locate(report.snapshot.catalog, it)),
  clients: async (report) => report.clients(),
};

export const SearchCount: SearchCountResolvers = {
  query: ({ query }) => query,
  count: ({ count }) => count,
  resultsToday: ({ report, query }) => report.resultsToday(query),
};

export const OutcomeCount: OutcomeCountResolvers = {
  entry: ({ catalog, it }) => locate(catalog, it.entry),
  mitigation: ({ catalog, it }) => locateOrNull(catalog, it.mitigation),
  version: ({ it }) => it.version,
  solved: ({ it }) => it.solved,
  notSolved: ({ it }) => it.notSolved,
  share: ({ it }) => it.solved / (it.solved + it.notSolved),
  shareLow: ({ it }) => it.interval.low,
  shareHigh: ({ it }) => it.interval.high,
};

type Report = Parameters<Extract<AnalyticsResolvers['totals'], (...all: never[]) => unknown>>[0];
type CodeCount = Extract<Awaited<ReturnType<Report['topCodes']>>, readonly unknown[]>[number];

/** A caller may send null if the schema has a default; the generated types do not know. */
function orDefault<T>(value: T | null, byDefault: T): T {
  return value ?? byDefault;
}

function codeCount({ snapshot }: Report, { code, entries, ...counts }: CodeCount) {
  return { ...counts, code: decodeErrorCode(code), entries: locateAll(snapshot.catalog, entries) };
}

function searches(report: Report, found: readonly { query: string; count: number }[]) {
  return found.map((each) => ({ ...each, report }));
}

export const GapDismissal: GapDismissalResolvers = {
  actorName: ({ actor }) => actor,
};
