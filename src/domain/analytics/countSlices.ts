import type { Counts } from './counts.ts';
import { keysOf } from '../keysOf.ts';

/** The most rows of one transaction; a slice holds fewer, as the names of its clients, at most some 200, are rows too. */
const mostRows = 1_000;
const rowsOfClients = 210;

/** Counts in slices that are merged one by one, so that no edit and no look-up waits for all of them. */
export function* countSlices(counts: Counts): Generator<Counts> {
  const names = keysOf(noCounts);
  let [slice, room] = [noCounts, mostRows - rowsOfClients];
  for (const name of names) {
    const rows: readonly unknown[] = counts[name];
    for (let at = 0; at < rows.length;) {
      const part = rows.slice(at, at + room);
      slice = { ...slice, [name]: part };
      at += part.length;
      room -= part.length;
      if (room > 0) continue;
      yield slice;
      [slice, room] = [noCounts, mostRows - rowsOfClients];
    }
  }
  if (room < mostRows - rowsOfClients) yield slice;
}

const noCounts: Counts = { totals: [], lookups: [], searches: [], gaps: [], votes: [], requests: [] };
