import { setImmediate as nextTurn } from 'node:timers/promises';
import { readPack, type CountPack } from '../../domain/analytics/countPack.ts';
import type { CountKind } from '../../domain/analytics/counts.ts';
import { byPlan, gapsBetween } from './countPlan.ts';
import type { CountRange, HourSum, RangeTotals } from '../contract/countStore.ts';
import type { TotalSubject } from './packTotals.ts';
import type { createCodeCountReading } from './readCodeCounts.ts';
import { selectRows, type Connection } from '../sqlite/sqliteConnection.ts';

const hoursADay = 24;
const packsAtOnce = 16;

/** Questions of a range by hour and by client, read in one pass. */
export function createTotalReading(reader: Connection, byCode: ReturnType<typeof createCodeCountReading>) {
  return async (range: CountRange, codes: readonly number[] | null): Promise<RangeTotals> => {
    if (codes === null) {
      return byPlan(
        () => daysWithPack(range),
        (days) => readAll(range, days),
      );
    }
    let sums = new Sums();
    await byCode.hoursOfCodes(range, codes, () => {
      sums = new Sums();
      return (hour, { outcome, client }, count) => {
        sums.add(hour, outcome, client, count);
      };
    });
    return sums.totals();
  };

  async function daysWithPack({ from, to }: CountRange): Promise<number[]> {
    const sql = 'SELECT "start" FROM "TotalPack" WHERE "start" > ? AND "start" < ? ORDER BY "start"';
    return (await selectRows(reader, sql, [from - hoursADay, to])).map(({ start }) => Number(start));
  }

  async function readAll(range: CountRange, days: readonly number[]): Promise<RangeTotals> {
    const sums = new Sums();
    for (let at = 0; at < days.length; at += packsAtOnce) {
      const [first = 0, last = 0] = [days[at], days[Math.min(at + packsAtOnce, days.length) - 1]];
      const sql = 'SELECT "start", "counts" FROM "TotalPack" WHERE "start" >= ? AND "start" <= ?';
      for (const row of await selectRows(reader, sql, [first, last])) {
        sums.addPack(Number(row['start']), readPack(row['counts'] as unknown as Uint8Array), range);
      }
      await nextTurn();
    }
    const covered = days.map((start) => ({ start, end: start + hoursADay }));
    for (const [from, to] of gapsBetween(covered, range)) {
      const ofClient = range.client === null ? '' : 'AND "client" = ?';
      const rows = await selectRows(
        reader,
        `SELECT "hour", "kind", "client", "count" FROM "HourTotal" WHERE "hour" >= ? AND "hour" < ? ${ofClient}`,
        [from, to, ...(range.client === null ? [] : [range.client])],
      );
      for (const { hour, kind, client, count } of rows) {
        sums.add(Number(hour), kind as CountKind, String(client), Number(count));
      }
    }
    return sums.totals();
  }
}

const kinds: readonly CountKind[] = [
  'MITIGATED',
  'UNMITIGATED',
  'UNLISTED',
  'NOT_A_CODE',
  'SEARCH',
  'SEARCH_WITHOUT_RESULT',
];

/** Sums by hour and kind, and by client. */
class Sums {
  /** Of each UTC day its hours, and of each hour the kinds. */
  readonly #days = new Map<number, Float64Array>();
  readonly #clients = new Map<string, number>();

  add(hour: number, kind: CountKind, client: string, count: number): void {
    const day = this.#day(Math.floor(hour / hoursADay));
    const place = (hour % hoursADay) * kinds.length + kinds.indexOf(kind);
    day[place] = (day[place] ?? 0) + count;
    this.#addClient(client, count);
  }

  /** A day's totals, as far as they lie in the range. */
  addPack(start: number, { keys, counts, tags, subjects }: CountPack<TotalSubject>, range: CountRange): void {
    const day = this.#day(start / hoursADay);
    const [from, to] = [range.from - start, range.to - start];
    const kindOf = subjects.map(({ kind }) => kinds.indexOf(kind));
    const isWanted = subjects.map(({ client }) => range.client === null || range.client === client);
    const ofSubject = new Float64Array(subjects.length);
    for (let i = 0; i < keys.length; i++) {
      const hour = keys[i] ?? 0;
      const tag = tags[i] ?? 0;
      if (hour < from || hour >= to || isWanted[tag] !== true) continue;
      const place = hour * kinds.length + (kindOf[tag] ?? 0);
      const count = counts[i] ?? 0;
      day[place] = (day[place] ?? 0) + count;
      ofSubject[tag] = (ofSubject[tag] ?? 0) + count;
    }
    for (const [tag, { client }] of subjects.entries()) this.#addClient(client, ofSubject[tag] ?? 0);
  }

  totals(): RangeTotals {
    const hours: HourSum[] = [];
    for (const [day, sums] of [...this.#days].sort(([a], [b]) => a - b)) {
      for (const [place, count] of sums.entries()) {
        const kind = kinds[place % kinds.length];
        if (count === 0 || kind === undefined) continue;
        hours.push({ hour: day * hoursADay + Math.floor(place / kinds.length), kind, count });
      }
    }
    const clients = [...this.#clients].map(([client, count]) => ({ client, count }));
    return { hours, clients: clients.sort((a, b) => b.count - a.count || (a.client < b.client ? -1 : 1)) };
  }

  #addClient(client: string, count: number): void {
    if (count > 0) this.#clients.set(client, (this.#clients.get(client) ?? 0) + count);
  }

  #day(day: number): Float64Array {
    const known = this.#days.get(day);
    if (known !== undefined) return known;
    const sums = new Float64Array(hoursADay * kinds.length);
    this.#days.set(day, sums);
    return sums;
  }
}
