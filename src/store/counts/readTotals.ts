import { countKinds } from '../../domain/analytics/counts.ts';
import type { CountRange, HourTotals, RangeTotals } from '../contract/countStore.ts';
import type { Ask } from '../database/columns.ts';
import { allOf, ofClient, within } from './countSql.ts';
import { numbers, toClientSums } from './readLookups.ts';

const byKind = countKinds.map((kind) => `sum(CASE "kind" WHEN '${kind}' THEN "count" ELSE 0 END)`).join(', ');

/** All questions of a range by hour and by client. Totals are kept by the hour for good. */
export async function readTotals(ask: Ask, range: CountRange): Promise<RangeTotals> {
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
