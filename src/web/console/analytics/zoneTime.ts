/** Days and hours as the clocks of a time zone show them; zones are IANA names, such as Europe/Berlin. */

interface ZoneTime {
  /** "2026-11-22" */
  readonly day: string;
  /** "14:00" */
  readonly clock: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

export function zoneTime(at: Date, zone: string): ZoneTime {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return {
    day: [part('year'), part('month'), part('day')].join('-'),
    clock: [part('hour'), part('minute')].join(':'),
  };
}

/** The first moment of a day such as "2026-11-22". */
export function startOfDay(day: string, zone: string): Date {
  const asIfUtc = Date.parse(`${day}T00:00:00Z`);
  // Twice: the clocks may change between the first guess and the moment that it stands for.
  const guess = asIfUtc - offsetAt(asIfUtc, zone);
  return new Date(asIfUtc - offsetAt(guess, zone));
}

export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}

export function isZone(name: string): boolean {
  try {
    formatOf(name);
    return true;
  } catch {
    return false;
  }
}

export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** How far the zone's clocks are ahead of UTC, in milliseconds. */
function offsetAt(at: number, zone: string): number {
  const { day, clock } = zoneTime(new Date(at), zone);
  const minute = 60_000;
  return Date.parse(`${day}T${clock}:00Z`) - Math.floor(at / minute) * minute;
}

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    formats.set(zone, format);
  }
  return format;
}
