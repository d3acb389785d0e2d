import type { AnalyticsTrendQuery, Interval, PointToldFragment } from '../../../generated/operations.ts';
import { metricWords } from '../../words/analytics.ts';
import type { Scope } from '../range.ts';
import { daysBefore, weekdayOf, zoneTime } from '../zoneTime.ts';

/** What became of look-ups; the order in which they are stacked, from the bottom. */
export const kinds = ['mitigated', 'unmitigated', 'unlisted', 'notACode'] as const;
export type Kind = (typeof kinds)[number];

type TrendChange = AnalyticsTrendQuery['changes']['nodes'][number];

/** What was counted in one bucket. */
export interface Counts extends Readonly<Record<Kind, number>> {
  readonly lookups: number;
  readonly searches: number;
  readonly searchesWithoutResult: number;
}

/** The bucket of the period before that a bucket is compared with. */
interface EarlierPoint extends Counts {
  /** As `when` of a TrendPoint. */
  readonly when: string;
}

/** One bucket of the chart and one row of its table. */
export interface TrendPoint extends Counts {
  readonly start: string;
  /** "2026-11-22", "2026-11-22 14:00", "2026-11". */
  readonly when: string;
  /** With the day of the week, where that says something: "Sun 2026-11-22". */
  readonly said: string;
  /** Below the chart: as short as can be. */
  readonly tick: string;
  readonly partial: boolean;
  /** The same weekday and hour of the period before; null without a comparison. */
  readonly before: EarlierPoint | null;
  readonly changes: readonly TrendChange[];
}

export function trendOf(data: AnalyticsTrendQuery, scope: Scope): readonly TrendPoint[] {
  const { variables } = scope;
  const series = data.analytics?.series ?? [];
  const earlier = data.earlier?.series;
  const changes = changesWithin(data, variables);
  return series.map((point, place) => {
    const end = series[place + 1]?.start ?? variables.to;
    return {
      ...countsOf(point),
      ...namesOf(new Date(point.start), scope),
      start: point.start,
      partial: point.partial,
      before: earlier === undefined ? null : earlierPoint(earlier, point, place, scope),
      changes: changes.filter(
        ({ at }) => Date.parse(at) >= Date.parse(point.start) && Date.parse(at) < Date.parse(end),
      ),
    };
  });
}

/** The changes of the guidance in the range, newest first. */
export function changesWithin(
  { changes }: AnalyticsTrendQuery,
  { from, to }: { readonly from: string; readonly to: string },
): readonly TrendChange[] {
  return changes.nodes.filter(({ at }) => Date.parse(at) >= Date.parse(from) && Date.parse(at) < Date.parse(to));
}

/** By the calendar rather than by place: where clocks change, one of the periods has an hour more. Months have no weekdays. */
function earlierPoint(
  earlier: readonly PointToldFragment[],
  { start }: PointToldFragment,
  place: number,
  scope: Scope,
): EarlierPoint {
  const { interval, daysBack, variables } = scope;
  const wanted = daysBefore(new Date(start), daysBack, variables.timeZone).getTime();
  const found = interval === 'MONTH' ? earlier[place] : earlier.find((each) => Date.parse(each.start) === wanted);
  const { said } = namesOf(new Date(found?.start ?? wanted), scope);
  return { ...(found === undefined ? nothing : countsOf(found)), when: said };
}

const nothing: Counts = {
  ...{ lookups: 0, mitigated: 0, unmitigated: 0, unlisted: 0, notACode: 0 },
  ...{ searches: 0, searchesWithoutResult: 0 },
};

function countsOf(point: PointToldFragment): Counts {
  const { lookups, mitigated, unmitigated, unlisted, searches, searchesWithoutResult } = point;
  const notACode = lookups - mitigated - unmitigated - unlisted;
  return { lookups, mitigated, unmitigated, unlisted, notACode, searches, searchesWithoutResult };
}

function namesOf(
  start: Date,
  {
    interval,
    variables: { timeZone },
  }: { readonly interval: Interval; readonly variables: { readonly timeZone: string } },
): { when: string; said: string; tick: string } {
  const { day, clock } = zoneTime(start, timeZone);
  const month = day.slice(0, 7);
  if (interval === 'MONTH') return { when: month, said: month, tick: month };
  const weekday = metricWords.weekdays[weekdayOf(start, timeZone) - 1] ?? '';
  if (interval === 'HOUR') {
    const when = `${day} ${clock}`;
    return { when, said: `${weekday} ${when}`, tick: clock };
  }
  return { when: day, said: interval === 'WEEK' ? day : `${weekday} ${day}`, tick: day.slice(5) };
}
