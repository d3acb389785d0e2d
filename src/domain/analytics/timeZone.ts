/** The local time of a place, by its rules for daylight saving. */
export interface TimeZone {
  readonly name: string;
  /** Local time minus UTC at a moment, in milliseconds. */
  offsetAt(time: number): number;
}

/** The zone with an IANA name ("Europe/Berlin", "UTC"), or null where the name means none. */
export function timeZoneNamed(name: string): TimeZone | null {
  if (name === 'UTC') return { name, offsetAt: () => 0 };
  // Node takes "+05:30" as well; a name it is not.
  if (!/^[A-Za-z]/.test(name)) return null;
  try {
    const format = new Intl.DateTimeFormat('en-US', { ...parts, timeZone: name });
    // Neighbouring days ask for the same moments, and a moment takes microseconds.
    const known = new Map<number, number>();
    const offsetAt = (time: number): number => {
      const offset = known.get(time) ?? localTime(format, time) - Math.floor(time / 1000) * 1000;
      known.set(time, offset);
      return offset;
    };
    return { name, offsetAt };
  } catch {
    return null;
  }
}

const parts = {
  calendar: 'gregory',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
} as const;

/** What the clock on the wall shows, as if it were UTC. */
function localTime(format: Intl.DateTimeFormat, time: number): number {
  const found: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(time)) found[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = found;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

const dayInMilliseconds = 86_400_000;

/**
 * The first moment of a local day. `midnight` is its midnight as if local time were UTC. Where clocks go
 * forward over midnight, that is the moment of the change.
 */
export function startOfLocalDay(zone: TimeZone, midnight: number): number {
  const before = zone.offsetAt(midnight - dayInMilliseconds);
  const after = zone.offsetAt(midnight + dayInMilliseconds);
  if (before === after) return midnight - before;
  const candidates = [midnight - before, midnight - after].sort((a, b) => a - b);
  const real = candidates.find((time) => time + zone.offsetAt(time) === midnight);
  return real ?? changeBetween(zone, candidates[0] ?? midnight, candidates[1] ?? midnight);
}

/** The moment, to the second, at which the offset changes; it lies in (low, high]. */
function changeBetween(zone: TimeZone, low: number, high: number): number {
  const before = zone.offsetAt(low - 1000);
  let [first, last] = [low - 1000, high];
  while (last - first > 1000) {
    const middle = first + Math.floor((last - first) / 2000) * 1000;
    if (zone.offsetAt(middle) === before) first = middle;
    else last = middle;
  }
  return last;
}
