import { setImmediate as nextTurn } from 'node:timers/promises';
import { readPack, type CodePack } from '../domain/analytics/codePack.ts';
import { CodeSums } from '../domain/analytics/codeSums.ts';
import type { CodeTotals, CodeSum, CountRange, HourSum } from './countStore.ts';
import { selectRows, type Connection, type SqlValue } from './sqliteConnection.ts';

/** Where packs lie, without what they hold. */
interface PackPlace {
  readonly start: number;
  readonly end: number;
  readonly sealed: boolean;
}

/**
 * Counts by code, read from packs where there are any and from rows for the hours left over. A sealed pack that
 * the range cuts counts where the middle of its time lies; `wholeUnits` says how to ask so that none is cut.
 */
export function createCodeCountReading(reader: Connection) {
  return { codeTotals, sumsOfCodes, sealedHourSums, wholeUnits };

  async function codeTotals(range: CountRange, codes: readonly number[] | null): Promise<CodeTotals> {
    const among = codes === null ? null : new Set(codes);
    return consistently(range, async (packs) => {
      const outcomes = { MITIGATED: new CodeSums(), UNMITIGATED: new CodeSums(), UNLISTED: new CodeSums() };
      const clients = new Map<string, number>();
      for (const row of await rowsBeside(packs, range, `"code", "outcome", "client"`)) {
        const { code, count, outcome, client } = toCount(row);
        if (among?.has(code) === false) continue;
        outcomes[outcome].add(code, count);
        clients.set(client, (clients.get(client) ?? 0) + count);
      }
      for await (const pack of packsAt(packs)) {
        const sums = pack.subjects.map(({ outcome }) => outcomes[outcome]);
        const wanted = pack.subjects.map(({ client }) => range.client === null || range.client === client);
        const byTag = new Float64Array(pack.subjects.length);
        for (let i = 0; i < pack.codes.length; i++) {
          const [code, count, tag] = [pack.codes[i] ?? 0, pack.counts[i] ?? 0, pack.tags[i] ?? 0];
          if (wanted[tag] !== true || among?.has(code) === false) continue;
          sums[tag]?.add(code, count);
          byTag[tag] = (byTag[tag] ?? 0) + count;
        }
        for (const [tag, { client }] of pack.subjects.entries()) {
          const count = byTag[tag] ?? 0;
          if (count > 0) clients.set(client, (clients.get(client) ?? 0) + count);
        }
      }
      return { outcomes, clients };
    });
  }

  async function sumsOfCodes(range: CountRange, codes: readonly number[]): Promise<CodeSum[]> {
    return consistently(range, async (packs) => {
      const sums = new CodeSums();
      for (const row of await rowsBeside(packs, range, '"code"', codes))
        sums.add(Number(row['code']), Number(row['count']));
      for await (const pack of packsAt(packs)) {
        for (const code of new Set(codes)) {
          for (const [count, client] of recordsOf(pack, code)) {
            if (range.client === null || range.client === client) sums.add(code, count);
          }
        }
      }
      return [...sums];
    });
  }

  /** Look-ups of codes in sealed packs: each counts to the hour in the middle of its pack. */
  async function sealedHourSums(range: CountRange, codes: readonly number[]): Promise<HourSum[]> {
    const packs = (await placesIn(range)).filter(({ sealed }) => sealed);
    const sums: HourSum[] = [];
    let at = 0;
    for await (const pack of packsAt(packs)) {
      const hour = middleOf(packs[at++] ?? { start: 0, end: 0 });
      for (const code of codes) {
        for (const [count, client, kind] of recordsOf(pack, code)) {
          if (range.client === null || range.client === client) sums.push({ hour, kind, count });
        }
      }
    }
    return sums;
  }

  /** The range, widened so that it cuts no sealed pack. */
  async function wholeUnits({ from, to }: { from: number; to: number }): Promise<{ from: number; to: number }> {
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

  /** Asks again where packs were made or sealed meanwhile: nothing is counted twice or missed. */
  async function consistently<T>(range: CountRange, read: (packs: readonly PackPlace[]) => Promise<T>): Promise<T> {
    for (;;) {
      const packs = await placesIn(range);
      const found = await read(packs);
      if (JSON.stringify(packs) === JSON.stringify(await placesIn(range))) return found;
    }
  }

  /** The packs that count to a range: unsealed ones only where they lie within it, as their rows are there too. */
  async function placesIn({ from, to }: CountRange): Promise<PackPlace[]> {
    const rows = await selectRows(
      reader,
      'SELECT "start", "end", "sealed" FROM "CodePack" WHERE "start" < ? AND "start" > ? AND "end" > ? ORDER BY "start"',
      [to, from - longestPack, from],
    );
    return rows
      .map((row) => ({ start: Number(row['start']), end: Number(row['end']), sealed: row['sealed'] === 1 }))
      .filter((pack) =>
        pack.sealed ? middleOf(pack) >= from && middleOf(pack) < to : pack.start >= from && pack.end <= to,
      );
  }

  /** Sums of the rows of a range that no unsealed pack stands for. */
  async function rowsBeside(
    packs: readonly PackPlace[],
    range: CountRange,
    columns: string,
    codes?: readonly number[],
  ) {
    const found: Record<string, SqlValue>[] = [];
    const gaps: [number, number][] = [];
    let from = range.from;
    for (const { start, end, sealed } of packs) {
      if (sealed) continue;
      if (start > from) gaps.push([from, start]);
      from = end;
    }
    if (from < range.to) gaps.push([from, range.to]);
    for (const [first, last] of gaps) {
      const some = codes === undefined ? '' : 'AND "code" IN (SELECT "value" FROM json_each(?))';
      found.push(
        ...(await selectRows(
          reader,
          `SELECT ${columns}, sum("count") AS "count" FROM "LookupCount" WHERE "hour" >= ? AND "hour" < ?
           ${range.client === null ? '' : 'AND "client" = ?'} ${some} GROUP BY ${columns}`,
          [
            first,
            last,
            ...(range.client === null ? [] : [range.client]),
            ...(codes === undefined ? [] : [JSON.stringify(codes)]),
          ],
        )),
      );
    }
    return found;
  }

  async function* packsAt(places: readonly PackPlace[]): AsyncGenerator<CodePack> {
    for (let at = 0; at < places.length; at += packsAtOnce) {
      const starts = places.slice(at, at + packsAtOnce).map(({ start }) => start);
      const rows = await selectRows(
        reader,
        'SELECT "counts" FROM "CodePack" WHERE "start" IN (SELECT "value" FROM json_each(?)) ORDER BY "start"',
        [JSON.stringify(starts)],
      );
      for (const row of rows) yield readPack(row['counts'] as unknown as Uint8Array);
      // Look-ups are answered in between.
      await nextTurn();
    }
  }
}

const packsAtOnce = 16;
/** A month, in hours. */
const longestPack = 31 * 24;

function middleOf({ start, end }: Pick<PackPlace, 'start' | 'end'>): number {
  return Math.floor((start + end) / 2);
}

function toCount(row: Record<string, SqlValue>) {
  const outcome = row['outcome'] as 'MITIGATED' | 'UNMITIGATED' | 'UNLISTED';
  return { code: Number(row['code']), count: Number(row['count']), outcome, client: String(row['client']) };
}

type PackRecord = readonly [count: number, client: string, kind: 'MITIGATED' | 'UNMITIGATED' | 'UNLISTED'];

/** The records of one code, found by halving: codes ascend. */
function* recordsOf({ codes, counts, tags, subjects }: CodePack, code: number): Generator<PackRecord> {
  let [low, high] = [0, codes.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((codes[middle] ?? 0) < code) low = middle + 1;
    else high = middle;
  }
  for (let i = low; codes[i] === code; i++) {
    const subject = subjects[tags[i] ?? 0];
    if (subject !== undefined) yield [counts[i] ?? 0, subject.client, subject.outcome];
  }
}
