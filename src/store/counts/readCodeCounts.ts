import { setImmediate as nextTurn } from 'node:timers/promises';
import { CodeSums } from '../../domain/analytics/codeSums.ts';
import { addUp, readPack, visitKeys, type CountPack } from '../../domain/analytics/countPack.ts';
import type { CodeTally } from '../../domain/analytics/counts.ts';
import { byPlan, middleOf, planCounts, type CountPlan, type PackPlace } from './countPlan.ts';
import type { CodeSum, CountRange, SumsByOutcome } from '../contract/countStore.ts';
import { allClients } from './monthClient.ts';
import type { CodeSubject } from './packCodes.ts';
import { selectRows, type Connection, type SqlValue } from '../sqlite/sqliteConnection.ts';

type Subject = Pick<CodeTally, 'outcome' | 'client'>;

/** Counts by code, read from packs where there are any and from rows for the hours left over. */
export function createCodeCountReading(reader: Connection) {
  return { codeTotals, sumsOfCodes, hoursOfCodes, wholeUnits };

  async function codeTotals(range: CountRange, codes: readonly number[] | null): Promise<SumsByOutcome> {
    return byPlan(
      () => planCounts(reader, range, { months: true }),
      async (plan) => {
        const outcomes = { MITIGATED: new CodeSums(), UNMITIGATED: new CodeSums(), UNLISTED: new CodeSums() };
        await addInto(plan, range, codes, ({ outcome }) => outcomes[outcome]);
        return outcomes;
      },
    );
  }

  async function sumsOfCodes(range: CountRange, codes: readonly number[]): Promise<CodeSum[]> {
    return byPlan(
      () => planCounts(reader, range, { months: true }),
      async (plan) => {
        const sums = new CodeSums();
        await addInto(plan, range, codes, () => sums);
        return [...sums];
      },
    );
  }

  /** Gives `visit` every count of the codes by hour; a day without hours counts to its middle one. Begins with `begin`, and maybe again. */
  async function hoursOfCodes(
    range: CountRange,
    codes: readonly number[],
    begin: () => (hour: number, subject: Subject, count: number) => void,
  ): Promise<void> {
    const wanted = inOrder(codes);
    await byPlan(
      () => planCounts(reader, range, { months: false }),
      async ({ packs, rows }) => {
        const visit = begin();
        for (const place of packs) {
          visitKeys(await readCodePack(place), wanted, (_code, subject, count) => {
            const hour = subject.hour === undefined ? middleOf(place) : place.start + subject.hour;
            if (isAsked(range, place, subject)) visit(hour, subject, count);
          });
          await nextTurn();
        }
        for (const gap of rows) {
          for await (const { hour, count, ...subject } of rowsIn(gap, range, wanted)) visit(hour, subject, count);
        }
      },
    );
  }

  /** The range, widened so that it cuts no sealed pack. */
  async function wholeUnits({ from, to }: Pick<CountRange, 'from' | 'to'>): Promise<Pick<CountRange, 'from' | 'to'>> {
    const covering = async (hour: number) =>
      (
        await selectRows(
          reader,
          'SELECT "start", "end" FROM "CodePack" WHERE "sealed" = 1 AND "start" < ? AND "end" > ? ORDER BY "start" DESC LIMIT 1',
          [hour, hour],
        )
      )[0];
    const [first, last] = [await covering(from), from === to ? undefined : await covering(to)];
    return { from: Number(first?.['start'] ?? from), to: Number(last?.['end'] ?? to) };
  }

  /** Adds all counts that a plan names into the sums that `sumsOf` gives, of all codes or of some. */
  async function addInto(
    { months, packs, rows }: CountPlan,
    range: CountRange,
    codes: readonly number[] | null,
    sumsOf: (subject: Pick<Subject, 'outcome'>) => CodeSums,
  ): Promise<void> {
    const wanted = codes === null ? null : inOrder(codes);
    const add = <S extends Pick<Subject, 'outcome'>>(pack: CountPack<S>, isWanted: (subject: S) => boolean) => {
      const target = (subject: S) => (isWanted(subject) ? sumsOf(subject) : null);
      if (wanted === null) addUp(pack, target);
      else visitKeys(pack, wanted, (code, subject, count) => target(subject)?.add(code, count));
    };
    for (const { start } of months) {
      for (const pack of await readMonthPack(start, range.client ?? allClients)) add(pack, () => true);
      await nextTurn();
    }
    for (const place of packs) {
      add(await readCodePack(place), (subject) => isAsked(range, place, subject));
      await nextTurn();
    }
    for (const gap of rows) {
      for await (const { code, count, ...subject } of rowsIn(gap, range, wanted)) sumsOf(subject).add(code, count);
    }
  }

  async function readCodePack({ start }: PackPlace): Promise<CountPack<CodeSubject>> {
    const [row] = await selectRows(reader, 'SELECT "counts" FROM "CodePack" WHERE "start" = ?', [start]);
    return row === undefined ? emptyPack : readPack<CodeSubject>(bytesIn(row));
  }

  /** None where the client asked for no code in that month. */
  async function readMonthPack(start: number, client: string): Promise<CountPack<Pick<Subject, 'outcome'>>[]> {
    const sql = 'SELECT "counts" FROM "MonthPack" WHERE "start" = ? AND "client" = ?';
    return (await selectRows(reader, sql, [start, client])).map((row) => readPack(bytesIn(row)));
  }

  /** The rows of some hours, a few hours at a time: SQLite answers in the turn in which it is asked. */
  async function* rowsIn(
    [from, to]: readonly [from: number, to: number],
    { client }: CountRange,
    codes: readonly number[] | null,
  ): AsyncGenerator<{ hour: number; code: number; count: number } & Subject> {
    const conditions = `${client === null ? '' : 'AND "client" = ?'} ${codes === null ? '' : 'AND "code" IN (SELECT "value" FROM json_each(?))'}`;
    const args: SqlValue[] = [...(client === null ? [] : [client]), ...(codes === null ? [] : [JSON.stringify(codes)])];
    for (let hour = await nextHour(from); hour !== null && hour < to; hour = await nextHour(hour + hoursAtOnce)) {
      const sql = `SELECT "hour", "code", "outcome", "client", "count" FROM "LookupCount" WHERE "hour" >= ? AND "hour" < ? ${conditions}`;
      for (const row of await selectRows(reader, sql, [hour, Math.min(to, hour + hoursAtOnce), ...args]))
        yield toCount(row);
      await nextTurn();
    }
  }

  /** The first hour with rows, from one on. */
  async function nextHour(from: number): Promise<number | null> {
    const [row] = await selectRows(reader, 'SELECT min("hour") AS "hour" FROM "LookupCount" WHERE "hour" >= ?', [from]);
    const hour = row?.['hour'] ?? null;
    return hour === null ? null : Number(hour);
  }
}

const hoursAtOnce = 3;

const emptyPack: CountPack<CodeSubject> = {
  keys: new Uint32Array(),
  counts: new Uint32Array(),
  tags: new Uint16Array(),
  subjects: [],
};

/** Whether a record of a day's pack counts to a range: by its client, and by its hour where it has one. */
function isAsked({ from, to, client }: CountRange, { start }: PackPlace, subject: CodeSubject): boolean {
  if (client !== null && subject.client !== client) return false;
  return subject.hour === undefined || (start + subject.hour >= from && start + subject.hour < to);
}

function inOrder(codes: readonly number[]): number[] {
  return [...new Set(codes)].sort((a, b) => a - b);
}

function bytesIn(row: Record<string, SqlValue>): Uint8Array {
  return row['counts'] as unknown as Uint8Array;
}

function toCount(row: Record<string, SqlValue>) {
  return {
    hour: Number(row['hour']),
    code: Number(row['code']),
    outcome: row['outcome'] as Subject['outcome'],
    client: String(row['client']),
    count: Number(row['count']),
  };
}
