import { describe, expect, it } from 'vitest';
import { bucketsOf, hasTooManyBuckets, type Interval } from '../../../src/domain/analytics/buckets.ts';
import { timeZoneNamed } from '../../../src/domain/analytics/timeZone.ts';

function starts(from: string, to: string, interval: Interval, zoneName = 'UTC'): string[] {
  const zone = timeZoneNamed(zoneName);
  if (zone === null) throw new Error(`${zoneName} is no zone.`);
  const buckets = bucketsOf(Date.parse(from), Date.parse(to), interval, zone);
  for (const [i, { end }] of buckets.entries()) if (i + 1 < buckets.length) expect(buckets[i + 1]?.start).toBe(end);
  return buckets.map(({ start }) => new Date(start).toISOString().replace(':00.000Z', ''));
}

describe('buckets', () => {
  it('are the hours of UTC whatever the zone', () => {
    expect(starts('2026-03-29T00:00Z', '2026-03-29T03:00Z', 'HOUR', 'Asia/Kolkata')).toEqual([
      '2026-03-29T00:00',
      '2026-03-29T01:00',
      '2026-03-29T02:00',
    ]);
  });

  it.each([
    {
      what: 'a day of 23 hours where clocks go forward',
      zone: 'Europe/Berlin',
      from: '2026-03-28T23:00Z',
      to: '2026-03-30T22:00Z',
      days: ['2026-03-28T23:00', '2026-03-29T22:00'],
    },
    {
      what: 'a day of 25 hours where clocks go back',
      zone: 'America/New_York',
      from: '2026-11-01T04:00Z',
      to: '2026-11-03T05:00Z',
      days: ['2026-11-01T04:00', '2026-11-02T05:00'],
    },
    {
      what: 'a day that begins at 01:00 where clocks go forward over midnight',
      zone: 'Africa/Cairo',
      from: '2026-04-23T00:00Z',
      to: '2026-04-25T00:00Z',
      days: ['2026-04-22T22:00', '2026-04-23T22:00', '2026-04-24T21:00'],
    },
    {
      what: 'a day that has its midnight twice where clocks go back over it',
      zone: 'America/Havana',
      from: '2026-11-01T04:00Z',
      to: '2026-11-02T05:00Z',
      days: ['2026-11-01T04:00'],
    },
    {
      what: 'no day where a zone left one out',
      zone: 'Pacific/Apia',
      from: '2011-12-29T12:00Z',
      to: '2011-12-31T12:00Z',
      days: ['2011-12-29T10:00', '2011-12-30T10:00', '2011-12-31T10:00'],
    },
    {
      what: 'days that begin at half past where the offset does',
      zone: 'Asia/Kolkata',
      from: '2026-01-01T00:00Z',
      to: '2026-01-01T20:00Z',
      days: ['2025-12-31T18:30', '2026-01-01T18:30'],
    },
  ])('have $what', ({ zone, from, to, days }) => {
    expect(starts(from, to, 'DAY', zone)).toEqual(days);
  });

  it('have weeks from Monday, also before 1970', () => {
    expect(starts('2026-11-22T10:00Z', '2026-11-23T10:00Z', 'WEEK')).toEqual(['2026-11-16T00:00', '2026-11-23T00:00']);
    expect(starts('1969-12-31T10:00Z', '1970-01-05T10:00Z', 'WEEK')).toEqual(['1969-12-29T00:00', '1970-01-05T00:00']);
  });

  it('have the months of the zone, across the year and its clock change', () => {
    expect(starts('2026-09-30T22:00Z', '2027-01-01T00:00Z', 'MONTH', 'Europe/Berlin')).toEqual([
      '2026-09-30T22:00',
      '2026-10-31T23:00',
      '2026-11-30T23:00',
      '2026-12-31T23:00',
    ]);
  });

  it('are none in an empty range', () => {
    expect(starts('2026-01-01T00:00Z', '2026-01-01T00:00Z', 'DAY')).toEqual([]);
  });

  it('are too many above a year of hours, without being made', () => {
    const year = 366 * 86_400_000;
    expect(hasTooManyBuckets(0, year, 'HOUR')).toBe(false);
    expect(hasTooManyBuckets(0, year + 3_600_000, 'HOUR')).toBe(true);
    expect(hasTooManyBuckets(0, 20 * year, 'DAY')).toBe(false);
    expect(hasTooManyBuckets(-6e13, 2e14, 'DAY')).toBe(true);
  });

  it.each(['Nowhere/Else', '', '+05:30', 'europe berlin'])('know no zone "%s"', (name) => {
    expect(timeZoneNamed(name)).toBeNull();
  });
});
