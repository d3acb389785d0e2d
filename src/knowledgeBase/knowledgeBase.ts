import type { Store } from '../store/contract/store.ts';
import { createCallerLimit, type LimitCallers } from './access/callerLimit.ts';
import { startAccessRecorder } from './access/accessEvents.ts';
import { analyticsVerbs } from './analytics/analyticsVerbs.ts';
import { openCodeRequests } from './analytics/codeRequests.ts';
import { mostLookedUpVerbs } from './analytics/mostLookedUp.ts';
import { staleVerbs } from './analytics/staleReport.ts';
import { startCommitter } from './editing/committer.ts';
import { noCountUpkeep, startCountUpkeep, defaultCountAges, type CountAges } from './upkeep/countUpkeep.ts';
import { noCounting, startCounting } from './analytics/counting.ts';
import { editingVerbs } from './editing/editing.ts';
import type { UpkeepReport } from './upkeep/everyHour.ts';
import { exportingVerbs } from './editing/exporting.ts';
import { proposingVerbs } from './editing/proposing.ts';
import { redactingVerbs } from './editing/redacting.ts';
import { historyVerbs } from './reading/history.ts';
import type { ReadFile } from './editing/planDocument.ts';
import { importingVerbs } from './editing/importing.ts';
import { changeFeedVerbs } from './reading/changeFeed.ts';
import { revisionVerbs } from './reading/revisions.ts';
import type { LongWork } from './longWork/longWork.ts';
import { workInPlace } from './longWork/workInPlace.ts';
import { createRendering } from './reading/rendering.ts';
import { textsOfCatalog, textsOfChange } from './reading/shownTexts.ts';
import { isIndexed, type Snapshot } from './reading/snapshot.ts';
import { seedIfEmpty, type PublishedDocument } from './editing/seeding.ts';
import { serverStateVerbs } from './serverState.ts';
import { warmUp, type WarmUpSize } from './upkeep/warmUp.ts';
import { signInVerbs } from './access/signIn.ts';
import { tokenVerbs } from './access/tokenVerbs.ts';
import type { FourEyes } from '../domain/editing/inFourEyes.ts';
import type { IpNetwork } from '../domain/webhooks/ipAddress.ts';
import { deliverWebhooks, type SendWebhook } from './webhooks/deliverWebhooks.ts';
import { webhookVerbs } from './webhooks/webhookVerbs.ts';

/**
 * What the product can do: the verbs of each room together, as `openKnowledgeBase` gives them. Reading is asking a snapshot (see
 * reading.ts): take the current one once per request and ask it everything, and no answer mixes two versions. Writing is a verb:
 * each is one change, durable when its promise resolves (see editing.ts).
 */
export type KnowledgeBase = Awaited<ReturnType<typeof openKnowledgeBase>>;

export interface KnowledgeBaseOptions {
  readonly counts?: boolean;
  readonly keepsUp?: boolean;
  readonly countAges?: CountAges;
  /** False: words are indexed when someone searches, not with each change; for commands that make many. Default true. */
  readonly keepsIndex?: boolean;
  /** How documents are read if `work` is null; default: when they are planned. */
  readonly readFile?: ReadFile | undefined;
  /** Threads for what may take long; null: it is done in place. Default null. */
  readonly work?: LongWork | null;
  /** Sends the messages of webhooks; null: another process does, or none. Default null. */
  readonly sendWebhook?: SendWebhook | null;
  /** Guides whose edits need a second editor. Default: none. */
  readonly fourEyes?: FourEyes;
  /** Internal networks that webhooks may be sent to. Default: none. */
  readonly webhookNetworks?: readonly IpNetwork[];
}

/**
 * Opens the knowledge in a store. `clock`: milliseconds since 1970 UTC. `seed` is asked for the documents
 * of the first start only if the store is empty. `counts` is false if nothing is to be counted; `keepsUp` is false
 * where old counts and search texts are another process's to roll up and to forget.
 */
export async function openKnowledgeBase(
  store: Store,
  clock: () => number,
  seed: () => Promise<readonly PublishedDocument[]>,
  {
    counts = true,
    keepsUp = counts,
    countAges = defaultCountAges,
    keepsIndex = true,
    readFile,
    work: threads = null,
    sendWebhook: send = null,
    webhookNetworks: allowed = [],
    fourEyes = [],
  }: KnowledgeBaseOptions = {},
) {
  const listeners: ((report: UpkeepReport) => void)[] = [];
  const reportUpkeep = (report: UpkeepReport) => {
    for (const listener of listeners) listener(report);
  };
  const rendering = createRendering(threads);
  const committer = await startCommitter(store, clock, {
    past: { changes: (range) => (threads ?? store).changes(range), versionAsOf: (time) => store.versionAsOf(time) },
    fourEyes,
    prepare: (revisions, catalog) => rendering.prepare(textsOfChange(revisions, catalog)),
    keepsIndex,
  });
  const work = threads ?? workInPlace(committer.past, store, readFile);
  await seedIfEmpty(committer, seed);
  const counting = counts ? await startCounting(store.counts, clock) : noCounting;
  const recorder = startAccessRecorder(store.access, clock, reportUpkeep, store.alone);
  const tokens = tokenVerbs(store, recorder, clock);
  const upkeep = keepsUp ? startCountUpkeep(store.counts, clock, countAges, reportUpkeep, store.alone) : noCountUpkeep;
  const limitCallers: LimitCallers = (options) => createCallerLimit(clock, options, store.callerUses);
  const { close: closeCodeRequests, ...codeRequests } = await openCodeRequests(store.counts, counting, clock, {
    limitCallers,
    isShared: store.callerUses !== null,
  });
  // The log does not say which text it was, on purpose.
  committer.onRedaction(() => {
    counting.forgetSearches(() => true);
  });
  const current = () => committer.current();
  const feed = changeFeedVerbs(committer, store);
  const revisions = revisionVerbs(store);
  const delivery =
    send === null
      ? null
      : deliverWebhooks({ store, current, feed, revisions, recorder, send, clock, tell: reportUpkeep });
  const deliver = () => void delivery?.run();
  committer.onChange(deliver);
  const { html, plainText } = rendering;
  const { recordAccess, onAccess, accessEvents } = recorder;
  return {
    html,
    plainText,
    ...editingVerbs(committer, store, clock),
    ...importingVerbs(committer, work, store, clock),
    ...redactingVerbs(committer, store, counting),
    ...proposingVerbs(committer, store, work, clock, limitCallers),
    ...exportingVerbs(committer, work),
    ...revisions,
    ...feed,
    ...historyVerbs(store, () => committer.current().catalog.version),
    ...analyticsVerbs(store.counts, counting, clock, limitCallers),
    ...staleVerbs(store, counting, clock),
    ...codeRequests,
    ...mostLookedUpVerbs(store.counts, counting, clock),

    /** Limits how often a caller may do something, at all servers of the database together. */
    limitCallers,

    ...tokens,
    ...webhookVerbs({ store, current, recorder, clock, allowed, onChanged: deliver }),
    ...signInVerbs(store, recorder, tokens, clock),
    recordAccess,
    onAccess,
    accessEvents,
    ...serverStateVerbs(store, counting, countAges, clock),

    /** The newest state. It never changes; the next call may give a later one. */
    snapshot: (): Snapshot => committer.current(),

    /** Earlier catalogues, as they were served then. */
    past: committer.past,

    /**
     * Tells of each change as soon as `snapshot` gives it, before the edit is answered: the ids of the entries that read
     * otherwise, or null if any answer may be another now.
     */
    onChange: (listener: (changed: ReadonlySet<string> | null) => void) => {
      committer.onChange(listener);
      rendering.onPrepared(() => {
        listener(null);
      });
    },

    /**
     * Resolves to whether `snapshot` is at this version or a later one, at once or within `patience` milliseconds: another server
     * may have made it a moment ago.
     */
    reached: committer.reached,

    /** Has the words of a large knowledge base indexed, which a search would wait for; for a process that serves. */
    prepareSearch: async () => {
      await committer.current().searchIndex;
    },

    /** Whether a search would be answered at once, rather than after the words are indexed. */
    searchIsReady: () => isIndexed(committer.current()),

    /** Has the texts parsed that take long, before someone asks for them; for a process that serves. */
    prepareTexts: () => rendering.prepare(textsOfCatalog(committer.current().catalog)),

    /** Makes ready for the first edit; for a process that serves. */
    warmUp: (size?: WarmUpSize) => warmUp(committer, size),

    /** Tells of work of every hour that fails, and when it works again. */
    onUpkeepReport: (listener: (report: UpkeepReport) => void) => void listeners.push(listener),

    /** Whether edits of the guide with a slug need a second editor. */
    needsSecondEditor: (slug: string) => fourEyes === 'all' || fourEyes.includes(slug),
    guidesOfFourEyes: (): readonly string[] => (fourEyes === 'all' ? ['all'] : fourEyes),

    /** Resolves if edits would be kept safely; rejects with the reason. */
    assertHealthy: () => store.assertHealthy(),

    /** Waits for the edits under way and for the counts. The store is closed by who opened it. */
    close: async () => {
      await committer.close();
      await delivery?.close();
      await recorder.close();
      await upkeep.close();
      await closeCodeRequests();
      await counting.close();
      await work.close();
    },
  };
}
