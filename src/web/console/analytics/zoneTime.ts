import { Temporal } from 'temporal-polyfill';

/** Days and hours as the clocks of a time zone show them; zones are IANA names, such as Europe/Berlin. */

interface ZoneTime {
  /** "2026-11-22" */
  readonly day: string;
  /** "14:00" */
  readonly clock: string;
}

export function zoneTime(at: Date, zone: string): ZoneTime {
  const local = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
  return { day: local.toPlainDate().toString(), clock: local.toPlainTime().toString({ smallestUnit: 'minute' }) };
}

/** The first moment of a day such as "2026-11-22"; if clocks go forward over its midnight, that is the moment of the change. */
export function startOfDay(day: string, zone: string): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone }).epochMilliseconds);
}

/** The same time of day, `days` days before. */
export function daysBefore(at: Date, days: number, zone: string): Date {
  const local = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
  return new Date(local.subtract({ days }).epochMilliseconds);
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(at: Date, zone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).dayOfWeek;
}

export function dayAfter(day: string): string {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString();
}

export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}

export function isZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
