import { setImmediate as nextTurn } from 'node:timers/promises';
import { timeOfHour } from '../../domain/analytics/counts.ts';
import {
  fewestLookups,
  fewestWeeks,
  spikeScore,
  spikeScoreOf,
  weeksCompared,
  median,
} from '../../domain/analytics/spikes.ts';
import { sizeProblem } from '../../domain/catalog/page.ts';
import { toErrorCode, type ErrorCode } from '../../domain/codes/errorCode.ts';
import type { EntryNode } from '../../domain/guidance/nodes.ts';
import type { InvalidInput } from '../../domain/problem.ts';
import type { AnalyticsReport } from './analyticsReport.ts';

/*
 * What guidance is missing, was missing, and may be missed next.
 */

/** A code that is asked for and that no guide lists today. Times are milliseconds since 1970 UTC. */
export interface CodeGap {
  readonly code: ErrorCode;
  /** In the range. */
  readonly count: number;
  /** Of all times. */
  readonly firstSeen: number;
  readonly lastSeen: number;
  readonly dismissal: Dismissal | null;
}

/** Why an editor dismissed a gap. */
export interface Dismissal {
  readonly reason: string;
  readonly actor: string;
  readonly at: number;
}

/** A code that was a gap and is listed today. */
export interface AnsweredGap {
  readonly code: ErrorCode;
  readonly firstSeen: number;
  /** When its oldest published entry was made. */
  readonly answeredAt: number;
  readonly entry: EntryNode;
}

/** A code that is asked for far more often than it usually is at this hour of the week. */
export interface Spike {
  readonly code: ErrorCode;
  /** Start of the hour. */
  readonly hour: number;
  readonly count: number;
  /** Median of the same hour in the weeks before. */
  readonly usual: number;
  /** Deviations above the usual: see spikeScoreOf. */
  readonly score: number;
}

/** The gaps asked for most: those that stand, or with `dismissed` only those that were dismissed. With a guide none. */
export async function gapsOf(
  report: AnalyticsReport,
  first: number,
  dismissed: boolean,
): Promise<readonly CodeGap[] | InvalidInput> {
  const { scope, counts, snapshot } = report;
  const problem = sizeProblem('first', first);
  if (problem !== null) return problem;
  if (scope.guide !== null) return [];
  const dismissals = new Map((await counts.dismissedGaps()).map(({ code, ...rest }) => [code, rest]));
  const isWanted = (code: number) => !snapshot.catalog.lists(toErrorCode(code)) && dismissals.has(code) === dismissed;
  const wanted = await report.topCodesWhere(isWanted, 'UNLISTED', first);
  const codes = wanted.map(({ code }) => code);
  const seen = new Map((await counts.sightings(codes, scope.client)).map((each) => [each.code, each]));
  return wanted.map(({ code, count }) => ({
    code: toErrorCode(code),
    count,
    firstSeen: seen.get(code)?.firstSeen ?? timeOfHour(scope.from),
    lastSeen: seen.get(code)?.lastSeen ?? timeOfHour(scope.from),
    dismissal: dismissals.get(code) ?? null,
  }));
}

/** Codes that were missed before their first entry was published in the range; the newest answer first. */
export async function answeredGapsOf(
  { scope, counts, snapshot: { catalog } }: AnalyticsReport,
  first: number,
): Promise<readonly AnsweredGap[] | InvalidInput> {
  const problem = sizeProblem('first', first);
  if (problem !== null) return problem;
  const [from, to] = [timeOfHour(scope.from), timeOfHour(scope.to)];
  const answered: AnsweredGap[] = [];
  for (const chunk of chunksOf([...catalog.indexes.publishedByCode.keys()])) {
    const firstEntries = new Map<number, EntryNode>();
    for (const code of chunk) {
      const [entry] = catalog.publishedWithCode(code).toSorted((a, b) => a.createdAt - b.createdAt);
      if (entry === undefined || entry.createdAt < from || entry.createdAt >= to) continue;
      if (scope.guide === null || entry.guideId === scope.guide.id) firstEntries.set(code, entry);
    }
    for (const { code, firstSeen } of await counts.sightings([...firstEntries.keys()], null)) {
      const entry = firstEntries.get(code);
      if (entry === undefined || entry.createdAt < firstSeen) continue;
      answered.push({ code: toErrorCode(code), firstSeen, answeredAt: entry.createdAt, entry });
    }
    // A large catalogue takes a while, and look-ups come in between.
    await nextTurn();
  }
  return answered.sort((a, b) => b.answeredAt - a.answeredAt || a.code - b.code).slice(0, first);
}

/**
 * Codes whose count in the last full hour of the range (or before now) is at least `fewestLookups` and at least
 * `spikeScore` deviations above the same hour of the week in the eight weeks before; the most unusual first. None
 * if fewer than four of those hours have any count: there is no usual yet.
 */
export async function spikesOf(
  { scope, counts }: AnalyticsReport,
  first: number,
  nowHour: number,
): Promise<readonly Spike[] | InvalidInput> {
  const problem = sizeProblem('first', first);
  if (problem !== null) return problem;
  const hour = Math.min(scope.to, nowHour) - 1;
  if (hour < scope.from) return [];
  const weeks = Array.from({ length: weeksCompared }, (_, week) => hour - (week + 1) * 7 * 24);
  const counted = await counts.hoursWithCodes(weeks, scope.client);
  if (counted.length < fewestWeeks) return [];
  const own = scope.codes === null ? null : new Set(scope.codes);
  const inHour = await counts.codesInHour(hour, scope.client, fewestLookups);
  const many = inHour.filter(({ code }) => own?.has(code) !== false);
  const codes = many.map(({ code }) => code);
  const past = new Map<string, number>();
  for (const row of await counts.sumsInHours(counted, codes, scope.client)) {
    past.set(`${String(row.hour)} ${String(row.code)}`, row.count);
  }
  const spikes: Spike[] = [];
  for (const { code, count } of many) {
    const before = counted.map((week) => past.get(`${String(week)} ${String(code)}`) ?? 0);
    const score = spikeScoreOf(count, before);
    if (score >= spikeScore) {
      spikes.push({ code: toErrorCode(code), hour: timeOfHour(hour), count, usual: median(before), score });
    }
  }
  return spikes.sort((a, b) => b.score - a.score || a.code - b.code).slice(0, first);
}

const codesAtOnce = 1_000;

function* chunksOf(codes: readonly ErrorCode[]): Generator<readonly ErrorCode[]> {
  for (let at = 0; at < codes.length; at += codesAtOnce) yield codes.slice(at, at + codesAtOnce);
}
