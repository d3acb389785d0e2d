import type { AnalyticsTrendQuery, Interval } from '../../generated/operations.ts';
import type { Scope } from './range.ts';
import { zoneTime } from './zoneTime.ts';

/** What became of look-ups; the order in which they are stacked, from the bottom. */
export const kinds = ['mitigated', 'unmitigated', 'unlisted', 'notACode'] as const;
export type Kind = (typeof kinds)[number];

type TrendChange = AnalyticsTrendQuery['changes']['nodes'][number];

/** One bucket of the chart and one row of its table. */
export interface TrendPoint extends Readonly<Record<Kind, number>> {
  readonly start: string;
  /** "2026-11-22", "2026-11-22 14:00", "2026-11". */
  readonly when: string;
  /** Below the chart: as short as can be. */
  readonly tick: string;
  readonly partial: boolean;
  readonly lookups: number;
  readonly searches: number;
  /** Of the bucket at the same place in the period before; null without a comparison. */
  readonly before: number | null;
  readonly changes: readonly TrendChange[];
}

export function trendOf(data: AnalyticsTrendQuery, { interval, variables }: Scope): readonly TrendPoint[] {
  const series = data.analytics?.series ?? [];
  const earlier = data.earlier?.series;
  const changes = changesWithin(data, variables);
  return series.map((point, place) => {
    const { start, partial, lookups, mitigated, unmitigated, unlisted, searches } = point;
    const end = series[place + 1]?.start ?? variables.to;
    return {
      ...{ start, partial, lookups, mitigated, unmitigated, unlisted, searches },
      ...namesOf(new Date(start), interval, variables.timeZone),
      notACode: lookups - mitigated - unmitigated - unlisted,
      before: earlier === undefined ? null : (earlier[place]?.lookups ?? 0),
      changes: changes.filter(({ at }) => Date.parse(at) >= Date.parse(start) && Date.parse(at) < Date.parse(end)),
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

function namesOf(start: Date, interval: Interval, zone: string): { when: string; tick: string } {
  const { day, clock } = zoneTime(start, zone);
  if (interval === 'HOUR') return { when: `${day} ${clock}`, tick: clock };
  if (interval === 'MONTH') return { when: day.slice(0, 7), tick: day.slice(0, 7) };
  return { when: day, tick: day.slice(5) };
}
