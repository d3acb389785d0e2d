import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { mostClientsADay, otherClient } from '../domain/analytics/clientName.ts';
import { hourOf, type CountBatch } from '../domain/analytics/counts.ts';
import { keepableSearchText } from '../domain/analytics/searchText.ts';
import { Tallies, type Vote } from '../domain/analytics/tallies.ts';
import type { Lookup } from '../domain/lookup/lookup.ts';
import type { Store } from '../store/store.ts';

/** What was counted since this process began. */
export interface CountingStatus {
  /** Questions and votes that were to be counted. */
  readonly offered: number;
  /** In the database. */
  readonly merged: number;
  /** Not counted, for too many were waiting. */
  readonly dropped: number;
  readonly failedMerges: number;
}

/** Counts questions in memory and merges them into the database every second. Counting never fails and never waits. */
export interface Counting {
  /** One look-up, or those of one diagnosis; a diagnosis without any counts as one NOT_A_CODE. */
  lookups(lookups: readonly Pick<Lookup, 'code' | 'outcome'>[], client: string): void;
  search(text: string, found: boolean, client: string): void;
  /** Answers false where the vote was dropped. */
  vote(vote: Vote, client: string): boolean;
  /** Merges what was counted so far. Never rejects: what could not be merged is tried again a second later. */
  flush(): Promise<void>;
  status(): CountingStatus;
  /** Merges what is left, trying three times. */
  close(): Promise<void>;
}

/** How often counts are merged, in milliseconds: at most this much counting is lost in a crash. */
const mergeEvery = 1_000;
const triesAtClose = 3;
const hoursADay = 24;

/** `clock`: milliseconds since 1970 UTC. */
export async function startCounting(counts: Store['counts'], clock: () => number): Promise<Counting> {
  const tallies = new Tallies();
  const writer = randomUUID();
  const status = { offered: 0, merged: 0, dropped: 0, failedMerges: 0 };
  let sequence = 0;
  let inTallies = 0;
  let waiting: { batch: CountBatch; size: number } | null = null;
  let merging: Promise<void> | null = null;
  const clients = { day: dayOf(clock()), names: new Set(await counts.clientsSince(dayOf(clock()) * hoursADay)) };
  const timer = setInterval(() => void (merging ?? flush()), mergeEvery).unref();

  return {
    lookups: (lookups, client) => {
      const name = nameToday(client);
      const found = lookups.length > 0 ? lookups : [{ outcome: 'NOT_A_CODE', code: null } as const];
      for (const { outcome, code } of found) offer(tallies.addLookup(clock(), name, outcome, code));
    },
    search: (text, found, client) => {
      offer(tallies.addSearch(clock(), nameToday(client), keepableSearchText(text), found));
    },
    vote: (vote, client) => offer(tallies.addVote(clock(), nameToday(client), vote)),
    flush,
    status: () => ({ ...status }),
    close: async () => {
      clearInterval(timer);
      for (let tries = 1; ; tries++) {
        await flush();
        if ((waiting === null && tallies.size === 0) || tries === triesAtClose) return;
        await sleep(200);
      }
    },
  };

  function offer(isCounted: boolean): boolean {
    status.offered += 1;
    if (isCounted) inTallies += 1;
    else status.dropped += 1;
    return isCounted;
  }

  /** The names of a day are bounded: a caller could send another one with every request. */
  function nameToday(client: string): string {
    const day = dayOf(clock());
    if (clients.day !== day) {
      clients.day = day;
      clients.names.clear();
    }
    if (clients.names.has(client)) return client;
    if (clients.names.size >= mostClientsADay) return otherClient;
    clients.names.add(client);
    return client;
  }

  async function flush(): Promise<void> {
    // What is being merged may have begun before the caller's question was counted.
    while (merging !== null) await merging;
    merging = merge().finally(() => (merging = null));
    await merging;
  }

  async function merge(): Promise<void> {
    try {
      if (waiting !== null) await mergeWaiting();
      if (tallies.size === 0) return;
      sequence += 1;
      waiting = { batch: { writer, sequence, at: clock(), ...tallies.take() }, size: inTallies };
      inTallies = 0;
      await mergeWaiting();
    } catch {
      // The batch keeps its name: had it been merged, and only the answer lost, it will not be merged again.
      status.failedMerges += 1;
    }
  }

  async function mergeWaiting(): Promise<void> {
    if (waiting === null) return;
    await counts.merge(waiting.batch);
    status.merged += waiting.size;
    waiting = null;
  }
}

/** Counts nothing and keeps nothing. */
export const noCounting: Counting = {
  lookups: () => undefined,
  search: () => undefined,
  vote: () => false,
  flush: () => Promise.resolve(),
  status: () => ({ offered: 0, merged: 0, dropped: 0, failedMerges: 0 }),
  close: () => Promise.resolve(),
};

function dayOf(time: number): number {
  return Math.floor(hourOf(time) / hoursADay);
}
