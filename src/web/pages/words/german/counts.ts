const format = new Intl.NumberFormat('de');
const day = new Intl.DateTimeFormat('de', { dateStyle: 'long', timeZone: 'UTC' });

function counted(count: number, one: string, many: string): string {
  return `${format.format(count)} ${count === 1 ? one : many}`;
}

/** Numbers, things counted, and days. */
export const counts = {
  number: (count: number) => format.format(count),
  codes: (count: number) => counted(count, 'Code', 'Codes'),
  entries: (count: number) => counted(count, 'Eintrag', 'Einträge'),
  guides: (count: number) => counted(count, 'Anleitung', 'Anleitungen'),
  results: (count: number) => counted(count, 'Ergebnis', 'Ergebnisse'),
  times: (count: number) => `${format.format(count)}-mal`,
  seconds: (count: number) => counted(count, 'Sekunde', 'Sekunden'),
  minutes: (count: number) => counted(count, 'Minute', 'Minuten'),
  day: (time: string) => `${day.format(new Date(time))} (${time.slice(0, 10)})`,
};
