/** A point in time (milliseconds since 1970 UTC) in ISO 8601, as commands print it: "2026-11-30T08:00:00.000Z". */
export function isoTime(time: number): string {
  return new Date(time).toISOString();
}

/** As isoTime; null if there is none. */
export function isoTimeOrNull(time: number | null): string | null {
  return time === null ? null : isoTime(time);
}
