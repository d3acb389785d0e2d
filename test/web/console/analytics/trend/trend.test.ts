import { expect, it } from 'vitest';
import type { AnalyticsTrendQuery } from '../../../../../src/web/generated/operations.ts';
import type { Scope } from '../../../../../src/web/console/analytics/range.ts';
import { trendOf } from '../../../../../src/web/console/analytics/trend/trend.ts';

type Series = NonNullable<AnalyticsTrendQuery['analytics']>['series'];

function series(starts: readonly string[], firstCount: number): Series {
  return starts.map((start, place) => ({
    ...{ start, partial: false, lookups: firstCount + place, mitigated: 1, unmitigated: 0, unlisted: 0 },
    ...{ searches: 0, searchesWithoutResult: 0 },
  }));
}

function scopeOf(interval: Scope['interval'], zone: string, daysBack: number): Scope {
  const variables = { from: '', to: '2027-01-01T00:00:00Z', guide: null, client: null, timeZone: zone };
  const earlier = { before: '', beforeEnd: '' };
  return { days: null, firstDay: '', lastDay: '', flaw: null, compare: true, interval, variables, earlier, daysBack };
}

it.each([
  [
    'a day with the same weekday',
    ['2026-11-02T00:00:00Z', '2026-11-03T00:00:00Z'],
    ['2026-10-26T00:00:00Z', '2026-10-27T00:00:00Z'],
    ['DAY', 'UTC', 7],
    [100, 101],
    'seven days back is a Monday again',
  ],
  [
    'a day beyond a change of clocks',
    ['2026-10-25T22:00:00Z', '2026-10-26T23:00:00Z'],
    ['2026-10-18T22:00:00Z', '2026-10-19T22:00:00Z'],
    ['DAY', 'Europe/Berlin', 7],
    [0, 101],
    'midnight of 26 October is 23:00Z, that of 19 October 22:00Z; what is no midnight of either has no partner',
  ],
  [
    'an hour that the period before has twice or not at all',
    ['2026-11-01T02:00:00Z'],
    ['2026-10-25T01:00:00Z', '2026-10-25T02:00:00Z'],
    ['HOUR', 'Europe/Berlin', 7],
    [101],
    'by place it would be compared with the hour before',
  ],
  [
    'months by their place',
    ['2026-11-01T00:00:00Z'],
    ['2024-11-01T00:00:00Z'],
    ['MONTH', 'UTC', 735],
    [100],
    'months have no weekdays',
  ],
] as const)('compares %s', (_, now, before, [interval, zone, daysBack], expected, because) => {
  const data = {
    analytics: { series: series(now, 1) },
    earlier: { series: series(before, 100) },
    changes: { nodes: [] },
  };
  const points = trendOf(data, scopeOf(interval, zone, daysBack));
  expect(
    points.map((point) => point.before?.lookups),
    because,
  ).toEqual(expected);
});
