import type { CodeSum } from '../../domain/analytics/topCodes.ts';
import type { ClientSum, CodeTotals, CountRange, HourTotals, RangeTotals } from '../contract/countStore.ts';
import type { Ask, Column } from '../database/columns.ts';
import { allOf, ofClient, within, type Clause, type CountDialect } from './countSql.ts';

/** Ranges up to this are read by the index of hours or days; longer ones in the order of codes, which needs no sorting. */
const hoursByIndex = 14 * 24;

const outcomes = ['mitigated', 'unmitigated', 'unlisted'] as const;
const sums = outcomes.map((outcome) => `sum("${outcome}") AS "${outcome}"`).join(', ');
const sumOfAll = 'sum("mitigated" + "unmitigated" + "unlisted") AS "count"';

/** Look-ups by code: the hours of LookupHour and the days of LookupDay in one query, so that nothing is missed or read twice. */
export function createLookupReading(ask: Ask, dialect: CountDialect) {
  return { codeTotals, sumsOfCodes, totalsOfCodes, wholeUnits, codesInHour, sumsInHours };

  async function codeTotals(range: CountRange, codes: readonly number[] | null): Promise<CodeTotals> {
    const { sql, args } = grouped({ hour: '"code"', day: '"code"' }, 'code', sums, { range, codes });
    const [code, mitigated, unmitigated, unlisted] = await ask(sql, ...args);
    return {
      codes: numbers(code),
      mitigated: numbers(mitigated),
      unmitigated: numbers(unmitigated),
      unlisted: numbers(unlisted),
    };
  }

  async function sumsOfCodes(range: CountRange, codes: readonly number[]): Promise<CodeSum[]> {
    const { sql, args } = grouped({ hour: '"code"', day: '"code"' }, 'code', sumOfAll, { range, codes });
    return toSums(await ask(sql, ...args));
  }

  /** A day without hours counts to its hour in the middle. */
  async function totalsOfCodes(range: CountRange, codes: readonly number[]): Promise<RangeTotals> {
    const byHour = grouped({ hour: '"hour"', day: '"day" * 24 + 12' }, 'hour', sums, { range, codes });
    const byClient = grouped({ hour: '"client"', day: '"client"' }, 'client', sumOfAll, { range, codes });
    const [hour, mitigated, unmitigated, unlisted] = await ask(`${byHour.sql} ORDER BY "hour"`, ...byHour.args);
    const clients = await ask(`${byClient.sql} ORDER BY "count" DESC, "client"`, ...byClient.args);
    const hours = numbers(hour);
    const none = new Float64Array(hours.length);
    const counts: HourTotals['counts'] = {
      ...{ MITIGATED: numbers(mitigated), UNMITIGATED: numbers(unmitigated), UNLISTED: numbers(unlisted) },
      ...{ NOT_A_CODE: none, SEARCH: none, SEARCH_WITHOUT_RESULT: none },
    };
    return { hours: { hours, counts }, clients: toClientSums(clients) };
  }

  /** The range, widened to the days and months that are kept whole. */
  async function wholeUnits({ from, to }: Pick<CountRange, 'from' | 'to'>): Promise<Pick<CountRange, 'from' | 'to'>> {
    if (from === to) return { from, to };
    const [units = [], before = []] = await ask('SELECT "unit", "before" FROM "CountResolution"');
    const beforeOf = (unit: string) => Number(before[Array.from<unknown>(units).indexOf(unit)] ?? -Infinity);
    const start = (hour: number) =>
      hour < beforeOf('MONTH') ? startOfMonth(hour, 0) : hour < beforeOf('DAY') ? hour - (hour % 24) : hour;
    const end = (hour: number) => {
      const unitStart = start(hour);
      if (unitStart === hour) return hour;
      return hour < beforeOf('MONTH') ? startOfMonth(hour, 1) : unitStart + 24;
    };
    return { from: start(from), to: end(to) };
  }

  async function codesInHour(hour: number, client: string | null, fewest: number): Promise<CodeSum[]> {
    const where = allOf({ sql: '"hour" = ? AND "code" >= 0', args: [hour] }, ...ofClient({ client }));
    const sql = `SELECT "code", ${sumOfAll} FROM "LookupHour" WHERE ${where.sql} GROUP BY "code" HAVING sum("mitigated" + "unmitigated" + "unlisted") >= ?`;
    return toSums(await ask(sql, ...where.args, fewest));
  }

  async function sumsInHours(hours: readonly number[], codes: readonly number[], client: string | null) {
    const where = allOf(
      dialect.among('"code"', codes),
      dialect.among(dialect.unindexed('"hour"'), hours),
      ...ofClient({ client }),
    );
    const sql = `SELECT "code", ${sumOfAll}, "hour" FROM "LookupHour" WHERE ${where.sql} GROUP BY "hour", "code"`;
    const columns = await ask(sql, ...where.args);
    return toSums(columns).map((sum, i) => ({ ...sum, hour: Number(columns[2]?.[i]) }));
  }

  /** Each table is summed on its own, in its own order; then come at most two rows a group. */
  function grouped(
    by: { readonly hour: string; readonly day: string },
    name: string,
    what: string,
    { range, codes }: { readonly range: CountRange; readonly codes: readonly number[] | null },
  ): Clause {
    const { from, to } = range;
    const isShort = codes === null && to - from <= hoursByIndex;
    const column = (each: string) => (isShort ? each : dialect.unindexed(each));
    const also = [...(codes === null ? [] : [dialect.among('"code"', codes)]), ...ofClient(range)];
    const days = allOf(within(column('"day"'), firstDay(from), firstDay(to)), ...also);
    const hours = allOf(within(column('"hour"'), from, to), ...also);
    const outer = what === sums ? sums : 'sum("count") AS "count"';
    const sql = `SELECT "${name}", ${outer} FROM (
      SELECT ${by.day} AS "${name}", ${what} FROM "LookupDay" WHERE ${days.sql} GROUP BY 1
      UNION ALL
      SELECT ${by.hour} AS "${name}", ${what} FROM "LookupHour" WHERE ${hours.sql} GROUP BY 1
    ) AS "both" GROUP BY "${name}"`;
    return { sql, args: [...days.args, ...hours.args] };
  }
}

/** The first day whose middle is not before an hour: a day counts where its middle lies. */
function firstDay(hour: number): number {
  return Math.ceil((hour - 12) / 24);
}

/** In hours since 1970 UTC, as `hour`. */
function startOfMonth(hour: number, monthsOn: number): number {
  const at = new Date(hour * 3_600_000);
  return Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + monthsOn, 1) / 3_600_000;
}

/** A query without rows does not say what its columns hold. */
export function numbers(column: Column | undefined): Float64Array {
  return column instanceof Float64Array ? column : Float64Array.from(column ?? [], Number);
}

export function toSums([codes = [], counts = []]: readonly Column[]): CodeSum[] {
  return Array.from<unknown, CodeSum>(codes, (code, i) => ({ code: Number(code), count: Number(counts[i]) }));
}

export function toClientSums([clients = [], counts = []]: readonly Column[]): ClientSum[] {
  return Array.from<unknown, ClientSum>(clients, (client, i) => ({
    client: String(client),
    count: Number(counts[i]),
  }));
}
