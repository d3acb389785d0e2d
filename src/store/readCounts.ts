import type { CountKind } from '../domain/analytics/counts.ts';
import type {
  CodeSum,
  CountRange,
  CountStore,
  GapDismissal,
  HourSum,
  Sighting,
  TextSum,
  VoteSum,
} from './countStore.ts';
import { createCodeCountReading } from './readCodeCounts.ts';
import { selectRows, type Connection, type SqlValue } from './sqliteConnection.ts';

type Reading = Omit<
  CountStore,
  'merge' | 'rollUp' | 'forgetSearchTexts' | 'forgetClient' | 'dismissGap' | 'restoreGap'
>;

/** The questions to the counters, asked on the read-only connection. Lists of codes go in as one JSON text. */
export function createCountReading(reader: Connection): Reading {
  const byCode = createCodeCountReading(reader);
  const ask = (sql: string, ...args: SqlValue[]) => selectRows(reader, sql, args);

  return {
    wholeUnits: (range) => byCode.wholeUnits(range),
    codeTotals: (range, codes) => byCode.codeTotals(range, codes),
    sumsOfCodes: (range, codes) => byCode.sumsOfCodes(range, codes),
    hourSums: async (range, codes) => {
      if (codes === null) return (await ask(sumsBy('"hour", "kind"', range), ...bounds(range))).map(toHourSum);
      const rows = await ask(
        `SELECT "hour", "outcome" AS "kind", sum("count") AS "count" FROM "LookupCount" WHERE ${inRange(range)} AND ${among} GROUP BY 1, 2`,
        ...bounds(range),
        JSON.stringify(codes),
      );
      const sealed = await byCode.sealedHourSums(range, codes);
      return [...rows.map(toHourSum), ...sealed].sort((a, b) => a.hour - b.hour);
    },
    kindSums: async (range) => (await ask(sumsBy('"kind"', range), ...bounds(range))).map(toHourSum),
    clientSums: async (range) =>
      (await ask(sumsBy('"client"', range, '"count" DESC, "client"'), ...bounds(range))).map((row) => ({
        client: String(row['client']),
        count: Number(row['count']),
      })),
    topSearches: async (range, { withoutResult, fewest, limit }) =>
      (
        await ask(
          `SELECT "text", sum("count") AS "count" FROM "SearchCount" WHERE ${inRange(range)}
           ${withoutResult ? `AND "kind" = 'SEARCH_WITHOUT_RESULT'` : ''}
           GROUP BY "text" HAVING sum("count") >= ? ORDER BY 2 DESC, "text" LIMIT ?`,
          ...bounds(range),
          fewest,
          limit,
        )
      ).map((row): TextSum => ({ text: String(row['text']), count: Number(row['count']) })),
    voteSums: async (range) =>
      (
        await ask(
          `SELECT "entryId", "mitigationId", "version", sum("solved") AS "solved", sum("notSolved") AS "notSolved"
           FROM "OutcomeCount" WHERE ${inRange(range)} GROUP BY 1, 2, 3 ORDER BY sum("solved") + sum("notSolved") DESC, 1, 2, 3`,
          ...bounds(range),
        )
      ).map(toVoteSum),
    sightings: async (codes, client) =>
      (
        await ask(
          `SELECT "code", min("firstSeen") AS "firstSeen", max("lastSeen") AS "lastSeen" FROM "Gap" WHERE ${among} ${client === null ? '' : 'AND "client" = ?'} GROUP BY "code"`,
          JSON.stringify(codes),
          ...(client === null ? [] : [client]),
        )
      ).map(toSighting),
    recentSightings: async (limit) =>
      (
        await ask(
          'SELECT "code", min("firstSeen") AS "firstSeen", max("lastSeen") AS "lastSeen" FROM "Gap" GROUP BY "code" ORDER BY 3 DESC, "code" LIMIT ?',
          limit,
        )
      ).map(toSighting),
    codesInHours: async (hours, client) =>
      (
        await ask(
          `SELECT "hour", "code", sum("count") AS "count" FROM "LookupCount" WHERE "hour" IN (SELECT "value" FROM json_each(?)) ${client === null ? '' : 'AND "client" = ?'} GROUP BY "hour", "code"`,
          JSON.stringify(hours),
          ...(client === null ? [] : [client]),
        )
      ).map((row) => ({ ...toCodeSum(row), hour: Number(row['hour']) })),
    clientsSince: async (hour) =>
      (await ask('SELECT "name" FROM "CountedClient" WHERE "lastHour" >= ?', hour)).map((row) => String(row['name'])),
    isKnownClient: async (name) => (await ask('SELECT 1 FROM "CountedClient" WHERE "name" = ?', name)).length > 0,
    dismissedGaps: async () => (await ask('SELECT * FROM "GapDismissal" ORDER BY "code"')).map(toDismissal),
  };
}

const among = '"code" IN (SELECT "value" FROM json_each(?))';

function inRange({ client }: CountRange): string {
  return `"hour" >= ? AND "hour" < ?${client === null ? '' : ' AND "client" = ?'}`;
}

function bounds({ from, to, client }: CountRange): SqlValue[] {
  return client === null ? [from, to] : [from, to, client];
}

/** Sums of everything that was counted, grouped and, unless told otherwise, ordered by columns. */
function sumsBy(columns: string, range: CountRange, order = columns): string {
  return `SELECT ${columns}, sum("count") AS "count" FROM "HourTotal" WHERE ${inRange(range)} GROUP BY ${columns} ORDER BY ${order}`;
}

type Row = Record<string, SqlValue>;

function toHourSum(row: Row): HourSum {
  return { hour: Number(row['hour']), kind: row['kind'] as CountKind, count: Number(row['count']) };
}

function toCodeSum(row: Row): CodeSum {
  return { code: Number(row['code']), count: Number(row['count']) };
}

function toSighting(row: Row): Sighting {
  return { code: Number(row['code']), firstSeen: Number(row['firstSeen']), lastSeen: Number(row['lastSeen']) };
}

function toVoteSum(row: Row): VoteSum {
  return {
    entryId: String(row['entryId']),
    mitigationId: String(row['mitigationId']),
    version: Number(row['version']),
    solved: Number(row['solved']),
    notSolved: Number(row['notSolved']),
  };
}

function toDismissal(row: Row): GapDismissal {
  return {
    code: Number(row['code']),
    reason: String(row['reason']),
    actor: String(row['actor']),
    at: Number(row['at']),
  };
}
