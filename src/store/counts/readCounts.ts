import type {
  CodeSum,
  CountRange,
  CountStore,
  GapDismissal,
  Sighting,
  TextSum,
  VoteSum,
} from '../contract/countStore.ts';
import { createCodeCountReading } from './readCodeCounts.ts';
import { createTotalReading } from './readTotals.ts';
import { selectRows, type Connection, type SqlValue } from '../sqlite/sqliteConnection.ts';

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
    totals: createTotalReading(reader, byCode),
    topSearches: async (range, { withoutResult, fewest, limit }) =>
      (
        await ask(
          `SELECT "text", sum("count") AS "count" FROM "SearchCount" WHERE ${inRange(range, true)}
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
           FROM "OutcomeCount" WHERE ${inRange(range, range.to - range.from > manyHours)} GROUP BY 1, 2, 3 ORDER BY sum("solved") + sum("notSolved") DESC, 1, 2, 3`,
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
    requestSums: async () =>
      (await ask('SELECT "code", sum("count") AS "count" FROM "CodeRequest" GROUP BY "code"')).map(toCodeSum),
    codesInHour: async (hour, client, fewest) =>
      (
        await ask(
          `SELECT "code", sum("count") AS "count" FROM "LookupCount" WHERE "hour" = ? ${client === null ? '' : 'AND "client" = ?'} GROUP BY "code" HAVING sum("count") >= ?`,
          hour,
          ...(client === null ? [] : [client]),
          fewest,
        )
      ).map(toCodeSum),
    sumsInHours: async (hours, codes, client) =>
      (
        await ask(
          `SELECT "hour", "code", sum("count") AS "count" FROM "LookupCount" WHERE "hour" IN (SELECT "value" FROM json_each(?))
           AND ${among} ${client === null ? '' : 'AND "client" = ?'} GROUP BY "hour", "code"`,
          JSON.stringify(hours),
          JSON.stringify(codes),
          ...(client === null ? [] : [client]),
        )
      ).map((row) => ({ ...toCodeSum(row), hour: Number(row['hour']) })),
    hoursWithCodes: async (hours, client) =>
      (
        await ask(
          `SELECT "value" AS "hour" FROM json_each(?) WHERE EXISTS (SELECT 1 FROM "HourTotal" WHERE "hour" = "value"
           AND "kind" IN ('MITIGATED', 'UNMITIGATED', 'UNLISTED') ${client === null ? '' : 'AND "client" = ?'})`,
          JSON.stringify(hours),
          ...(client === null ? [] : [client]),
        )
      ).map((row) => Number(row['hour'])),
    clientsSince: async (hour) =>
      (await ask('SELECT "name" FROM "CountedClient" WHERE "lastHour" >= ?', hour)).map((row) => String(row['name'])),
    isKnownClient: async (name) => (await ask('SELECT 1 FROM "CountedClient" WHERE "name" = ?', name)).length > 0,
    dismissedGaps: async () => (await ask('SELECT * FROM "GapDismissal" ORDER BY "code"')).map(toDismissal),
  };
}

const among = '"code" IN (SELECT "value" FROM json_each(?))';

/** In longer ranges most rows lie: an index in the order of what is added up is read faster than the hours. */
const manyHours = 60 * 24;

/** The plus keeps SQLite from going by the hour (its manual: "The SQLite Query Optimizer Overview", 1.1). */
function inRange({ client }: CountRange, readsAll: boolean): string {
  const hour = readsAll ? '+"hour"' : '"hour"';
  return `${hour} >= ? AND ${hour} < ?${client === null ? '' : ' AND "client" = ?'}`;
}

function bounds({ from, to, client }: CountRange): SqlValue[] {
  return client === null ? [from, to] : [from, to, client];
}

type Row = Record<string, SqlValue>;

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
