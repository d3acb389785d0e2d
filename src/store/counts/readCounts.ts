import type {
  CountRange,
  CountStore,
  GapDismissal,
  Sighting,
  TextSum,
  VoteSum,
  HourTotals,
  RangeTotals,
} from '../contract/countStore.ts';
import type { Ask, Column } from '../database/columns.ts';
import { selectRows, type Connection } from '../database/connection.ts';
import { allOf, ofClient, within, type Clause, type CountDialect } from './countSql.ts';
import { createLookupReading, numbers, toClientSums } from './readLookups.ts';
import { countKinds } from '../../domain/analytics/counts.ts';

type Reading = Pick<
  CountStore,
  | 'wholeUnits'
  | 'totals'
  | 'codeTotals'
  | 'sumsOfCodes'
  | 'topSearches'
  | 'voteSums'
  | 'sightings'
  | 'requestSums'
  | 'requestsSince'
  | 'codesInHour'
  | 'sumsInHours'
  | 'hoursWithCodes'
  | 'clientsSince'
  | 'isKnownClient'
  | 'dismissedGaps'
>;

/** The questions to the counters. `reader` answers what a start asks, which is little; `ask` all that may take long. */
export function createCountReading(reader: Connection, ask: Ask, dialect: CountDialect): Reading {
  const { totalsOfCodes, ...lookups } = createLookupReading(ask, dialect);

  return {
    ...lookups,
    totals: (range, codes) => (codes === null ? readTotals(ask, range) : totalsOfCodes(range, codes)),
    topSearches: async (range, { withoutResult, fewest, limit }) => {
      const where = inRange(range, true);
      const columns = await ask(
        `SELECT "text", sum("count") AS "count" FROM "SearchCount" WHERE ${where.sql}
         ${withoutResult ? `AND "kind" = 'SEARCH_WITHOUT_RESULT'` : ''}
         GROUP BY "text" HAVING sum("count") >= ? ORDER BY "count" DESC, "text" LIMIT ?`,
        ...where.args,
        fewest,
        limit,
      );
      return rowsOf(columns, (text, count): TextSum => ({ text: String(text), count: Number(count) }));
    },
    voteSums: async (range) => {
      const where = inRange(range, range.to - range.from > manyHours);
      const columns = await ask(
        `SELECT "entryId", "mitigationId", "version", sum("solved") AS "yes", sum("notSolved") AS "no" FROM "OutcomeCount"
         WHERE ${where.sql} GROUP BY "entryId", "mitigationId", "version"
         ORDER BY sum("solved") + sum("notSolved") DESC, "entryId", "mitigationId", "version"`,
        ...where.args,
      );
      return rowsOf(columns, toVoteSum);
    },
    sightings: async (codes, client) => {
      const where = allOf(dialect.among('"code"', codes), ...ofClient({ client }));
      const columns = await ask(
        `SELECT "code", min("firstSeen"), max("lastSeen") FROM "Gap" WHERE ${where.sql} GROUP BY "code"`,
        ...where.args,
      );
      return rowsOf(columns, toSighting);
    },
    hoursWithCodes: async (hours, client) => {
      const where = allOf(dialect.among('"hour"', hours), ...ofClient({ client }));
      const columns = await ask(
        `SELECT DISTINCT "hour" FROM "HourTotal" WHERE "kind" IN ('MITIGATED', 'UNMITIGATED', 'UNLISTED') AND ${where.sql} ORDER BY "hour" DESC`,
        ...where.args,
      );
      return rowsOf(columns, Number);
    },
    isKnownClient: async (name) =>
      ((await ask('SELECT 1 FROM "CountedClient" WHERE "name" = ?', name))[0]?.length ?? 0) > 0,
    dismissedGaps: async () =>
      rowsOf(await ask('SELECT "code", "reason", "actor", "at" FROM "GapDismissal" ORDER BY "code"'), toDismissal),
    requestSums: async () => {
      const rows = await selectRows(
        reader,
        'SELECT "code", sum("count") AS "count" FROM "CodeRequest" GROUP BY "code"',
      );
      return rows.map(({ code, count }) => ({ code: Number(code), count: Number(count) }));
    },
    requestsSince: async (day) => {
      const sql = 'SELECT coalesce(sum("count"), 0) AS "count" FROM "CodeRequest" WHERE "day" >= ?';
      const [row] = await selectRows(reader, sql, [day]);
      return Number(row?.['count']);
    },
    clientsSince: async (hour) => {
      const rows = await selectRows(reader, 'SELECT "name" FROM "CountedClient" WHERE "lastHour" >= ?', [hour]);
      return rows.map(({ name }) => String(name));
    },
  };

  /** With `readsAll` in the order of what is added up, by an index that holds it all: no sorting. */
  function inRange(range: CountRange, readsAll: boolean): Clause {
    const hour = readsAll ? dialect.unindexed('"hour"') : '"hour"';
    return allOf(within(hour, range.from, range.to), ...ofClient(range));
  }
}

/** In longer ranges most of the votes lie. */
const manyHours = 60 * 24;

/** Turns columns into rows; `toRow` gets one value of each column. */
function rowsOf<Row>(columns: readonly Column[], toRow: (...values: unknown[]) => Row): Row[] {
  return Array.from({ length: columns[0]?.length ?? 0 }, (_, i) => toRow(...columns.map((column) => column[i])));
}

function toSighting(...[code, firstSeen, lastSeen]: unknown[]): Sighting {
  return { code: Number(code), firstSeen: Number(firstSeen), lastSeen: Number(lastSeen) };
}

function toVoteSum(...[entryId, mitigationId, version, solved, notSolved]: unknown[]): VoteSum {
  const [of, on] = [String(entryId), String(mitigationId)];
  return {
    entryId: of,
    mitigationId: on,
    version: Number(version),
    solved: Number(solved),
    notSolved: Number(notSolved),
  };
}

function toDismissal(...[code, reason, actor, at]: unknown[]): GapDismissal {
  return { code: Number(code), reason: String(reason), actor: String(actor), at: Number(at) };
}

const byKind = countKinds.map((kind) => `sum(CASE "kind" WHEN '${kind}' THEN "count" ELSE 0 END)`).join(', ');

/** All questions of a range by hour and by client. Totals are kept by the hour for good. */
async function readTotals(ask: Ask, range: CountRange): Promise<RangeTotals> {
  const where = allOf(within('"hour"', range.from, range.to), ...ofClient(range));
  const [hour, ...columns] = await ask(
    `SELECT "hour", ${byKind} FROM "HourTotal" WHERE ${where.sql} GROUP BY "hour" ORDER BY "hour"`,
    ...where.args,
  );
  const clients = await ask(
    `SELECT "client", sum("count") AS "count" FROM "HourTotal" WHERE ${where.sql} GROUP BY "client" ORDER BY "count" DESC, "client"`,
    ...where.args,
  );
  const counts = Object.fromEntries(countKinds.map((kind, i) => [kind, numbers(columns[i])])) as HourTotals['counts'];
  return { hours: { hours: numbers(hour), counts }, clients: toClientSums(clients) };
}
