import { hash as digestOf, randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { mostClientsADay, otherClient } from '../../domain/analytics/clientName.ts';
import { countSlices } from '../../domain/analytics/countSlices.ts';
import { dayOf, type CountBatch } from '../../domain/analytics/counts.ts';
import { keepableSearchText } from '../../domain/analytics/searchText.ts';
import { PendingCounts, type Vote } from '../../domain/analytics/pendingCounts.ts';
import { SharedSearches } from '../../domain/analytics/sharedSearches.ts';
import type { ErrorCode } from '../../domain/codes/errorCode.ts';
import type { Lookup } from '../../domain/lookup/lookup.ts';
import type { Store } from '../../store/contract/store.ts';
import { failureName } from '../upkeep/failureName.ts';
import type { Visitor } from './visitor.ts';

/** What was counted since this process began. */
export interface CountingStatus {
  /** Questions and votes that were to be counted. */
  readonly offered: number;
  /** In the database. */
  readonly merged: number;
  /** Not counted, as too many were waiting. */
  readonly dropped: number;
  readonly failedMerges: number;
}

/** That merges of counts fail, or work again. */
export interface MergeReport {
  /** How many merges in a row have failed; 0: the last one worked again. */
  readonly failuresInARow: number;
  /** Name and code of the last failure, without what was to be written; null when it works again. */
  readonly failure: string | null;
}

/** Counts questions in memory and merges them into the database every second. Counting never fails and never waits. */
export interface Counting {
  /** False if nothing is ever counted. */
  readonly isOn: boolean;
  /** One look-up, or those of one diagnosis; a diagnosis without any counts as one NOT_A_CODE. */
  lookups(lookups: readonly Pick<Lookup, 'code' | 'outcome'>[], client: string): void;
  /** A search; its text is kept once three different visitors of a day have asked for it. */
  search(text: string, found: boolean, visitor: Visitor): void;
  /** Answers false if the vote was dropped. */
  vote(vote: Vote, client: string): boolean;
  /** Answers false if the request for guidance was dropped. */
  request(code: ErrorCode): boolean;
  /** Holds none of these search texts any more, not even those that wait to be merged. */
  forgetSearches(isForgotten: (text: string) => boolean): void;
  /** Merges what was counted so far. Never rejects: what could not be merged is tried again a second later. */
  flush(): Promise<void>;
  status(): CountingStatus;
  /** Reports the first of several failed merges in a row, every sixtieth that follows, and when merging works again. */
  onMergeReport(listener: (report: MergeReport) => void): void;
  /** Merges what is left, trying three times. */
  close(): Promise<void>;
}

/** What a question says about being counted. */
export interface AskedSearch {
  /** False: it is not to be counted. */
  readonly record?: boolean | null | undefined;
  /** The cursor of a page that is not the first. */
  readonly after?: string | null | undefined;
}

/** Look-ups and diagnoses are counted unless the caller says not to. */
export function countsLookups({ record }: Pick<AskedSearch, 'record'>): boolean {
  return record !== false;
}

/** As look-ups are; but the next page of a search is not another search. */
export function countsSearch({ record, after }: AskedSearch): boolean {
  return record !== false && (after === null || after === undefined);
}

/** How often counts are merged, in milliseconds: at most this much counting is lost in a crash. */
const mergeEvery = 1_000;
const triesAtClose = 3;
/** Every sixtieth consecutive failure is reported: one a minute. */
const failuresPerReport = 60;
const hoursADay = 24;

/** `clock`: milliseconds since 1970 UTC. */
export async function startCounting(counts: Store['counts'], clock: () => number): Promise<Counting> {
  const pending = new PendingCounts();
  const searches = new SharedSearches();
  const hash = createDailyHash(clock);
  const writer = randomUUID();
  const status = { offered: 0, merged: 0, dropped: 0, failedMerges: 0 };
  const listeners: ((report: MergeReport) => void)[] = [];
  let failuresInARow = 0;
  let sequence = 0;
  let notMerged = 0;
  let waiting: CountBatch[] = [];
  let beingMerged = 0;
  let merging: Promise<void> | null = null;
  const clients = { day: dayOf(clock()), names: new Set(await counts.clientsSince(dayOf(clock()) * hoursADay)) };
  const timer = setInterval(() => void (merging ?? flush()), mergeEvery).unref();

  return {
    isOn: true,
    lookups: (lookups, client) => {
      const name = nameToday(client);
      const found = lookups.length > 0 ? lookups : [{ outcome: 'NOT_A_CODE', code: null } as const];
      for (const { outcome, code } of found) offer(pending.addLookup(clock(), name, outcome, code));
    },
    search: (text, found, { client, address }) => {
      const name = nameToday(client);
      const kind = found ? 'SEARCH' : 'SEARCH_WITHOUT_RESULT';
      if (!offer(pending.addSearch(clock(), name, kind))) return;
      const kept = keepableSearchText(text);
      if (kept === null) return;
      const shared = searches.ask(clock(), hash(address ?? ''), { text: kept, kind, client: name });
      for (const search of shared) pending.addSearchText(search);
    },
    vote: (vote, client) => offer(pending.addVote(clock(), nameToday(client), vote)),
    request: (code) => offer(pending.addRequest(clock(), code)),
    forgetSearches: (isForgotten) => {
      searches.forget(isForgotten);
      pending.forgetSearchTexts(isForgotten);
      waiting = waiting.map((batch) => ({
        ...batch,
        searches: batch.searches.filter(({ text: kept }) => !isForgotten(kept)),
      }));
    },
    flush,
    status: () => ({ ...status }),
    onMergeReport: (listener) => void listeners.push(listener),
    close: async () => {
      clearInterval(timer);
      for (let tries = 1; ; tries++) {
        await flush();
        if ((waiting.length === 0 && pending.size === 0) || tries === triesAtClose) return;
        await sleep(200);
      }
    },
  };

  function offer(isCounted: boolean): boolean {
    status.offered += 1;
    if (isCounted) notMerged += 1;
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
      await mergeWaiting();
      if (pending.size === 0) return;
      for (const slice of countSlices(pending.take()))
        waiting.push({ writer, sequence: ++sequence, at: clock(), ...slice });
      [beingMerged, notMerged] = [notMerged, 0];
      await mergeWaiting();
    } catch (error) {
      // Each batch keeps its name: if it was merged and only the answer was lost, it will not be merged again.
      status.failedMerges += 1;
      failuresInARow += 1;
      if (failuresInARow % failuresPerReport === 1) tell({ failuresInARow, failure: failureName(error) });
    }
  }

  function tell(report: MergeReport): void {
    for (const listener of listeners) listener(report);
  }

  async function mergeWaiting(): Promise<void> {
    for (let [batch] = waiting; batch !== undefined; [batch] = waiting) {
      await counts.merge(batch);
      waiting = waiting.slice(1);
    }
    status.merged += beingMerged;
    beingMerged = 0;
    if (failuresInARow > 0) tell({ failuresInARow: (failuresInARow = 0), failure: null });
  }
}

/** For people who voted on a server that was told to count nothing. */
export const countsNothing = 'This server counts nothing, so this does not count either.';
/** For people who voted while too many counts wait. */
export const countsNothingNow = 'The server counts nothing more at the moment; try again later.';

/** Counts nothing and keeps nothing. */
export const noCounting: Counting = {
  isOn: false,
  lookups: () => undefined,
  search: () => undefined,
  vote: () => false,
  request: () => false,
  forgetSearches: () => undefined,
  flush: () => Promise.resolve(),
  status: () => ({ offered: 0, merged: 0, dropped: 0, failedMerges: 0 }),
  onMergeReport: () => undefined,
  close: () => Promise.resolve(),
};

/**
 * Hashes what tells visitors apart, with a salt that is new each UTC day and never written anywhere: no one can tell who it
 * was, or whether someone of yesterday is back. `clock`: milliseconds since 1970 UTC.
 */
function createDailyHash(clock: () => number): (text: string) => string {
  const newSalt = () => randomBytes(32).toString('hex');
  let [day, salt] = [Number.NaN, newSalt()];
  return (text) => {
    if (dayOf(clock()) !== day) [day, salt] = [dayOf(clock()), newSalt()];
    // The salt is as long for every text, and no digest is ever shown: nothing is won by HMAC, which takes five times as long.
    return digestOf('sha256', salt + text, 'base64');
  };
}
