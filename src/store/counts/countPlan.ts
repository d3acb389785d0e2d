import type { CountRange } from '../contract/countStore.ts';
import { allClients } from './monthClient.ts';
import { selectRows, type Connection } from '../sqlite/sqliteConnection.ts';

/** Where a pack lies, without what it holds; hours since 1970 UTC. */
export interface PackPlace {
  readonly start: number;
  readonly end: number;
  readonly sealed: boolean;
}

/** From where the counts by code of a range are read: no count stands in two of these, and none is left out. */
export interface CountPlan {
  /** Whole months. */
  readonly months: readonly PackPlace[];
  /** Days; one that stands beside its rows may reach out of the range, as it knows its hours. */
  readonly packs: readonly PackPlace[];
  /** Hours whose counts are read from rows: from, and the first behind. */
  readonly rows: readonly (readonly [from: number, to: number])[];
}

/** The longest pack, in hours: a month. */
const longestPack = 31 * 24;

/**
 * How to read a range. A sealed pack that the range cuts counts where the middle of its time lies; `wholeUnits` says
 * how to ask so that none is cut. Without `months`, whoever asks wants to know the days.
 */
export async function planCounts(
  reader: Connection,
  { from, to }: Pick<CountRange, 'from' | 'to'>,
  { months: takesMonths }: { readonly months: boolean },
): Promise<CountPlan> {
  const months = takesMonths
    ? await selectPlaces(
        reader,
        'SELECT "start", "end", 1 AS "sealed" FROM "MonthPack" WHERE "client" = ? AND "start" >= ? AND "end" <= ? ORDER BY "start"',
        [allClients, from, to],
      )
    : [];
  const all = await selectPlaces(
    reader,
    'SELECT "start", "end", "sealed" FROM "CodePack" WHERE "start" < ? AND "start" > ? AND "end" > ? ORDER BY "start"',
    [to, from - longestPack, from],
  );
  const counts = (pack: PackPlace) => !pack.sealed || (middleOf(pack) >= from && middleOf(pack) < to);
  const isIn = ({ start }: PackPlace) => months.some((month) => start >= month.start && start < month.end);
  const packs = all.filter((pack) => counts(pack) && !isIn(pack));
  const covered = [...months, ...packs.filter(({ sealed }) => !sealed)].sort((a, b) => a.start - b.start);
  return { months, packs, rows: gapsBetween(covered, { from, to }) };
}

/** The hour that a whole sealed pack counts to. */
export function middleOf({ start, end }: Pick<PackPlace, 'start' | 'end'>): number {
  return Math.floor((start + end) / 2);
}

/** The hours of a range that no place covers; places ascend. */
export function gapsBetween(
  places: readonly Pick<PackPlace, 'start' | 'end'>[],
  range: Pick<CountRange, 'from' | 'to'>,
): [from: number, to: number][] {
  const gaps: [number, number][] = [];
  let { from } = range;
  for (const { start, end } of places) {
    if (start > from) gaps.push([from, start]);
    from = Math.max(from, end);
  }
  if (from < range.to) gaps.push([from, range.to]);
  return gaps;
}

/** Reads by a plan, and once more where packs were made or sealed meanwhile: nothing is counted twice or missed. */
export async function byPlan<Plan, Answer>(
  plan: () => Promise<Plan>,
  read: (plan: Plan) => Promise<Answer>,
): Promise<Answer> {
  for (;;) {
    const before = await plan();
    const found = await read(before);
    if (JSON.stringify(before) === JSON.stringify(await plan())) return found;
  }
}

async function selectPlaces(reader: Connection, sql: string, args: (string | number)[]): Promise<PackPlace[]> {
  const rows = await selectRows(reader, sql, args);
  return rows.map((row) => ({ start: Number(row['start']), end: Number(row['end']), sealed: row['sealed'] === 1 }));
}
