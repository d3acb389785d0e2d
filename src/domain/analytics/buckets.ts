import type { Temporal } from 'temporal-polyfill';
import { dateIn, startOfDate, type TimeZone } from './timeZone.ts';

export type Interval = 'HOUR' | 'DAY' | 'WEEK' | 'MONTH';

/** A stretch of the calendar; `end` is the first moment after it. Milliseconds since 1970 UTC. */
export interface Bucket {
  readonly start: number;
  readonly end: number;
}

/** The most points of one series: a year by hour, which with all its sums is as long an answer as analysts may have. */
export const mostBuckets = 366 * 24;

const hour = 3_600_000;
const day = 24 * hour;

/** Whether a range has more buckets than a series may have points; without making them. */
export function hasTooManyBuckets(from: number, to: number, interval: Interval): boolean {
  return (to - from) / shortest[interval] > mostBuckets;
}

const shortest: Record<Interval, number> = { HOUR: hour, DAY: day, WEEK: 7 * day, MONTH: 28 * day };

/**
 * Every bucket that shares a moment with [from, to), in order and without holes: the first begins at or
 * before `from`, the last ends at or after `to`. Hours are those of UTC; days, weeks (from Monday) and months are those of the zone,
 * so that a day of a clock change has 23 or 25 hours.
 */
export function bucketsOf(from: number, to: number, interval: Interval, zone: TimeZone): Bucket[] {
  if (from >= to) return [];
  return interval === 'HOUR' ? hoursOf(from, to) : daysOf(from, to, interval, zone);
}

function hoursOf(from: number, to: number): Bucket[] {
  const buckets: Bucket[] = [];
  for (let start = Math.floor(from / hour) * hour; start < to; start += hour)
    buckets.push({ start, end: start + hour });
  return buckets;
}

function daysOf(from: number, to: number, interval: 'DAY' | 'WEEK' | 'MONTH', zone: TimeZone): Bucket[] {
  const buckets: Bucket[] = [];
  let date = firstDates[interval](dateIn(zone, from));
  let start = startOfDate(zone, date);
  while (start < to) {
    date = date.add(lengths[interval]);
    const end = startOfDate(zone, date);
    // Skips a day that the time zone left out altogether.
    if (end > start) buckets.push({ start, end });
    start = end;
  }
  return buckets;
}

const firstDates = {
  DAY: (date: Temporal.PlainDate) => date,
  WEEK: (date: Temporal.PlainDate) => date.subtract({ days: date.dayOfWeek - 1 }),
  MONTH: (date: Temporal.PlainDate) => date.with({ day: 1 }),
};

const lengths = { DAY: { days: 1 }, WEEK: { weeks: 1 }, MONTH: { months: 1 } };
