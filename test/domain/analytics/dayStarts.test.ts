import { describe, expect, it } from 'vitest';
import { bucketsOf } from '../../../src/domain/analytics/buckets.ts';
import { timeZoneNamed } from '../../../src/domain/analytics/timeZone.ts';
import { startOfDay, zoneTime } from '../../../src/web/console/analytics/zoneTime.ts';

const forward = 'clocks go forward over midnight, so that the day begins at 01:00';
const back = 'clocks go back over midnight, so that the day begins at the first of two midnights';

/** Days whose clocks change at midnight, or near it, from the rules of the tz database: the moment is when they begin, in UTC. */
const table = [
  {
    zone: 'America/Santiago',
    day: '2024-04-07',
    begins: '2024-04-07T04:00',
    because: 'Chile goes back the evening before',
  },
  { zone: 'America/Santiago', day: '2024-09-08', begins: '2024-09-08T04:00', because: forward },
  {
    zone: 'America/Santiago',
    day: '2025-04-06',
    begins: '2025-04-06T04:00',
    because: 'Chile goes back the evening before',
  },
  { zone: 'America/Santiago', day: '2025-09-07', begins: '2025-09-07T04:00', because: forward },
  { zone: 'America/Santiago', day: '2026-09-06', begins: '2026-09-06T04:00', because: forward },
  { zone: 'America/Santiago', day: '2027-09-05', begins: '2027-09-05T04:00', because: forward },
  { zone: 'America/Havana', day: '2024-03-10', begins: '2024-03-10T05:00', because: forward },
  { zone: 'America/Havana', day: '2024-11-03', begins: '2024-11-03T04:00', because: back },
  { zone: 'America/Havana', day: '2025-03-09', begins: '2025-03-09T05:00', because: forward },
  { zone: 'America/Havana', day: '2025-11-02', begins: '2025-11-02T04:00', because: back },
  { zone: 'America/Havana', day: '2026-11-01', begins: '2026-11-01T04:00', because: back },
  { zone: 'America/Havana', day: '2027-03-14', begins: '2027-03-14T05:00', because: forward },
  {
    zone: 'America/Asuncion',
    day: '2024-03-24',
    begins: '2024-03-24T04:00',
    because: 'Paraguay went back the evening before',
  },
  { zone: 'America/Asuncion', day: '2024-10-06', begins: '2024-10-06T04:00', because: forward },
  { zone: 'Atlantic/Azores', day: '2024-03-31', begins: '2024-03-31T01:00', because: forward },
  { zone: 'Atlantic/Azores', day: '2024-10-27', begins: '2024-10-27T00:00', because: back },
  { zone: 'Atlantic/Azores', day: '2025-03-30', begins: '2025-03-30T01:00', because: forward },
  { zone: 'Atlantic/Azores', day: '2025-10-26', begins: '2025-10-26T00:00', because: back },
  { zone: 'Atlantic/Azores', day: '2027-10-31', begins: '2027-10-31T00:00', because: back },
  { zone: 'Africa/Cairo', day: '2024-04-26', begins: '2024-04-25T22:00', because: forward },
  { zone: 'Africa/Cairo', day: '2025-04-25', begins: '2025-04-24T22:00', because: forward },
  { zone: 'Asia/Beirut', day: '2024-03-31', begins: '2024-03-30T22:00', because: forward },
  {
    zone: 'Asia/Beirut',
    day: '2026-10-25',
    begins: '2026-10-24T22:00',
    because: 'Lebanon goes back the evening before',
  },
  { zone: 'Europe/Berlin', day: '2026-03-29', begins: '2026-03-28T23:00', because: 'clocks change later in the night' },
  {
    zone: 'Australia/Lord_Howe',
    day: '2025-10-05',
    begins: '2025-10-04T13:30',
    because: 'clocks change by half an hour',
  },
  { zone: 'Asia/Kathmandu', day: '2026-01-01', begins: '2025-12-31T18:15', because: 'its offset has minutes' },
  { zone: 'Pacific/Apia', day: '2026-06-01', begins: '2026-05-31T11:00', because: 'it is east of the date line' },
];

describe('the start of a day', () => {
  it.each(table)('$day in $zone is $begins UTC, for server and console alike, because $because', (row) => {
    const start = Date.parse(`${row.begins}:00Z`);
    const zone = timeZoneNamed(row.zone) ?? { name: 'missing' };
    expect(bucketsOf(start, start + 1, 'DAY', zone)[0]?.start).toBe(start);
    expect(bucketsOf(start - 1, start, 'DAY', zone)[0]?.end).toBe(start);
    expect(startOfDay(row.day, row.zone).getTime()).toBe(start);
    expect(zoneTime(new Date(start), row.zone).day).toBe(row.day);
    expect(zoneTime(new Date(start - 1), row.zone).day).not.toBe(row.day);
  });

  it('follows the end of the day before, in every zone, on every day from 2024 to 2027, for server and console alike', () => {
    const [from, to] = [Date.UTC(2024, 0, 2), Date.UTC(2027, 11, 31)];
    for (const name of [
      'America/Santiago',
      'America/Havana',
      'America/Asuncion',
      'Atlantic/Azores',
      'Africa/Casablanca',
      'America/Nuuk',
    ]) {
      const buckets = bucketsOf(from, to, 'DAY', { name });
      for (const { start, end } of buckets) {
        const { day } = zoneTime(new Date(start), name);
        expect(startOfDay(day, name).getTime(), `${name} ${day}`).toBe(start);
        expect(zoneTime(new Date(end - 1), name).day).toBe(day);
      }
    }
  });
});
