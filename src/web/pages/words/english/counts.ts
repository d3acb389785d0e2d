const format = new Intl.NumberFormat('en');
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

function counted(count: number, one: string, many: string): string {
  return `${format.format(count)} ${count === 1 ? one : many}`;
}

/** Numbers, things counted, and days. */
export const counts = {
  number: (count: number) => format.format(count),
  codes: (count: number) => counted(count, 'code', 'codes'),
  entries: (count: number) => counted(count, 'entry', 'entries'),
  guides: (count: number) => counted(count, 'guide', 'guides'),
  results: (count: number) => counted(count, 'result', 'results'),
  times: (count: number) => counted(count, 'time', 'times'),
  seconds: (count: number) => counted(count, 'second', 'seconds'),
  minutes: (count: number) => counted(count, 'minute', 'minutes'),
  /** "29 November 2026 (2026-11-29)": of a day, or of a time in UTC. */
  day: (time: string) => `${day.format(new Date(time))} (${time.slice(0, 10)})`,
};
