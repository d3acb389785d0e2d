import { startOfLocalDay, type TimeZone } from './timeZone.ts';

export type Interval = 'HOUR' | 'DAY' | 'WEEK' | 'MONTH';

/** A stretch of the calendar; `end` is the first moment behind it. Milliseconds since 1970 UTC. */
export interface Bucket {
  readonly start: number;
  readonly end: number;
}

/** The most points of one series: five years by hour. */
export const mostBuckets = 5 * 366 * 24;

const hour = 3_600_000;
const day = 24 * hour;

/** Whether a range has more buckets than a series may have points; without making them. */
export function hasTooManyBuckets(from: number, to: number, interval: Interval): boolean {
  return (to - from) / shortest[interval] > mostBuckets;
}

const shortest: Record<Interval, number> = { HOUR: hour, DAY: day, WEEK: 7 * day, MONTH: 28 * day };

/**
 * Every bucket that shares a moment with [from, to), in order and without holes: the first begins at or
 * before `from`, the last ends at or behind `to`. Hours are those of UTC; days, weeks (from Monday) and months are those of the zone,
 * so that a day of a clock change has 23 or 25 hours.
 */
export function bucketsOf(from: number, to: number, interval: Interval, zone: TimeZone): Bucket[] {
  const buckets: Bucket[] = [];
  if (from >= to) return buckets;
  const calendar = interval === 'HOUR' ? hours : localDates(interval, zone);
  let date = calendar.dateOf(from);
  let start = calendar.startOf(date);
  while (start < to) {
    date = calendar.next(date);
    const end = calendar.startOf(date);
    // A day that a zone has left out altogether is none.
    if (end > start) buckets.push({ start, end });
    start = end;
  }
  return buckets;
}

/** A date is a moment of local time, as if it were UTC. */
interface Calendar {
  dateOf(time: number): number;
  next(date: number): number;
  startOf(date: number): number;
}

const hours: Calendar = {
  dateOf: (time) => Math.floor(time / hour) * hour,
  next: (date) => date + hour,
  startOf: (date) => date,
};

function localDates(interval: 'DAY' | 'WEEK' | 'MONTH', zone: TimeZone): Calendar {
  return {
    dateOf: (time) => floors[interval](Math.floor((time + zone.offsetAt(time)) / day) * day),
    next: (date) => (interval === 'MONTH' ? firstOfMonth(date, 1) : date + (interval === 'WEEK' ? 7 : 1) * day),
    startOf: (date) => startOfLocalDay(zone, date),
  };
}

const floors = {
  DAY: (date: number) => date,
  // 1 January 1970 was a Thursday.
  WEEK: (date: number) => date - ((((date / day + 3) % 7) + 7) % 7) * day,
  MONTH: (date: number) => firstOfMonth(date, 0),
};

function firstOfMonth(date: number, monthsOn: number): number {
  const at = new Date(date);
  return Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + monthsOn, 1);
}
