import { Temporal } from 'temporal-polyfill';

/** A time zone by its IANA name ("Europe/Berlin", "UTC"), which is known to exist. */
export interface TimeZone {
  readonly name: string;
}

/** The zone with an IANA name, or null if no zone has it. */
export function timeZoneNamed(name: string): TimeZone | null {
  // "+05:30" is an offset, not a name.
  if (!/^[A-Za-z]/.test(name)) return null;
  try {
    dateIn({ name }, 0);
    return { name };
  } catch {
    return null;
  }
}

/** The date that the calendar of a zone shows at a moment; `time`: milliseconds since 1970 UTC. */
export function dateIn({ name }: TimeZone, time: number): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(name).toPlainDate();
}

/**
 * The first moment of a day, in milliseconds since 1970 UTC. If clocks go forward over midnight, that is the moment of the
 * change; if they go back over it, the first of the two midnights.
 */
export function startOfDate({ name }: TimeZone, date: Temporal.PlainDate): number {
  return date.toZonedDateTime({ timeZone: name }).epochMilliseconds;
}
