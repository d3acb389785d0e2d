import type { Store } from '../store/contract/store.ts';
import { startAccessRecorder, type AccessEventVerbs } from './access/accessEvents.ts';
import { analyticsVerbs, type AnalyticsVerbs } from './analytics/analyticsVerbs.ts';
import { openCodeRequests, type CodeRequestVerbs } from './analytics/codeRequests.ts';
import { staleVerbs, type StaleVerbs } from './analytics/staleReport.ts';
import { startCommitter } from './editing/committer.ts';
import { noCountUpkeep, startCountUpkeep, usualCountAges, type CountAges } from './upkeep/countUpkeep.ts';
import { noCounting, startCounting } from './analytics/counting.ts';
import { editingVerbs, type EditingVerbs } from './editing/editing.ts';
import type { UpkeepTrouble } from './upkeep/everyHour.ts';
import { exportingVerbs, type ExportingVerbs } from './editing/exporting.ts';
import { proposingVerbs, type ProposingVerbs } from './editing/proposing.ts';
import { redactingVerbs, type RedactingVerbs } from './editing/redacting.ts';
import { historyVerbs, type HistoryVerbs } from './reading/history.ts';
import { importingVerbs, type ImportingVerbs } from './editing/importing.ts';
import { changeFeedVerbs, type ChangeFeedVerbs } from './reading/changeFeed.ts';
import { revisionVerbs, type RevisionVerbs } from './reading/revisions.ts';
import type { PastCatalogs } from './reading/pastCatalogs.ts';
import type { LongWork } from './longWork/longWork.ts';
import { workInPlace } from './longWork/workInPlace.ts';
import { createRendering, type Rendering } from './reading/rendering.ts';
import { textsOfCatalog, textsOfChange } from './reading/shownTexts.ts';
import type { Snapshot } from './reading/snapshot.ts';
import { seedIfEmpty, type PublishedDocument } from './editing/seeding.ts';
import { serverStateVerbs, type ServerStateVerbs } from './serverState.ts';
import { warmUp, type WarmUpSize } from './upkeep/warmUp.ts';
import { signInVerbs, type SignInVerbs } from './access/signIn.ts';
import { tokenVerbs, type TokenVerbs } from './access/tokenVerbs.ts';
import type { FourEyes } from '../domain/editing/inFourEyes.ts';
import type { IpNetwork } from '../domain/webhooks/ipAddress.ts';
import { deliverWebhooks, type SendWebhook } from './webhooks/deliverWebhooks.ts';
import { webhookVerbs, type WebhookVerbs } from './webhooks/webhookVerbs.ts';

/**
 * What the product can do. Reading is asking a snapshot (see reading.ts): take the current one once per
 * request and ask it everything, and no answer mixes two versions. Writing is a verb here: each is
 * one change, durable when its promise resolves (see editing.ts).
 */
export interface KnowledgeBase
  extends
    Rendering,
    EditingVerbs,
    ImportingVerbs,
    RedactingVerbs,
    ProposingVerbs,
    ExportingVerbs,
    HistoryVerbs,
    RevisionVerbs,
    ChangeFeedVerbs,
    AnalyticsVerbs,
    StaleVerbs,
    CodeRequestVerbs,
    TokenVerbs,
    SignInVerbs,
    AccessEventVerbs,
    WebhookVerbs,
    ServerStateVerbs {
  /** The newest state. It never changes; the next call may give a later one. */
  snapshot(): Snapshot;

  /**
   * Tells of each change as soon as `snapshot` gives it, before the edit is answered: the ids of the entries that read
   * otherwise, or null if any answer may be another now.
   */
  onChange(listener: (changed: ReadonlySet<string> | null) => void): void;

  /**
   * Resolves to whether `snapshot` is at this version or a later one, at once or within `patience` milliseconds: another server may
   * have made it a moment ago.
   */
  reached(version: number, patience: number): Promise<boolean>;

  /** The catalogues of before, as they were served then. */
  readonly past: PastCatalogs;

  /** Whether edits of the guide with a slug need a second editor. */
  needsSecondEditor(slug: string): boolean;

  /** Has the texts parsed that take long, before someone asks for them; for a process that serves. */
  prepareTexts(): Promise<void>;
  /** Makes ready for the first edit; for a process that serves. */
  warmUp(size?: WarmUpSize): Promise<void>;
  /** Tells of work of every hour that fails, and when it works again. */
  onUpkeepTrouble(listener: (trouble: UpkeepTrouble) => void): void;
  /** Resolves if edits would be kept safely; rejects with the reason. */
  assertHealthy(): Promise<void>;
  /** Waits for the edits under way and for the counts. The store is closed by who opened it. */
  close(): Promise<void>;
}

export interface KnowledgeBaseOptions {
  readonly counts?: boolean;
  readonly keepsUp?: boolean;
  readonly countAges?: CountAges;
  /** Threads for what may take long; null: it is done in place. Default null. */
  readonly work?: LongWork | null;
  /** Sends the messages of webhooks; null: another process does, or none. Default null. */
  readonly sendWebhook?: SendWebhook | null;
  /** Guides whose edits need a second editor. Default: none. */
  readonly fourEyes?: FourEyes;
  /** Networks inside that webhooks may be sent to. Default: none. */
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
    countAges = usualCountAges,
    work: threads = null,
    sendWebhook: send = null,
    webhookNetworks: allowed = [],
    fourEyes = [],
  }: KnowledgeBaseOptions = {},
): Promise<KnowledgeBase> {
  const listeners: ((trouble: UpkeepTrouble) => void)[] = [];
  const tellOfTrouble = (trouble: UpkeepTrouble) => {
    for (const listener of listeners) listener(trouble);
  };
  const rendering = createRendering(threads);
  const committer = await startCommitter(store, clock, {
    past: { changes: (range) => (threads ?? store).changes(range), versionAsOf: (time) => store.versionAsOf(time) },
    fourEyes,
    prepare: (revisions, catalog) => rendering.prepare(textsOfChange(revisions, catalog)),
  });
  const work = threads ?? workInPlace(committer.past, store);
  await seedIfEmpty(committer, seed);
  const counting = counts ? await startCounting(store.counts, clock) : noCounting;
  const recorder = startAccessRecorder(store.access, clock, tellOfTrouble, store.alone);
  const tokens = tokenVerbs(store, recorder, clock);
  const upkeep = keepsUp ? startCountUpkeep(store.counts, clock, countAges, tellOfTrouble, store.alone) : noCountUpkeep;
  const current = () => committer.current();
  const feed = changeFeedVerbs(committer, store);
  const revisions = revisionVerbs(store);
  const delivery =
    send === null
      ? null
      : deliverWebhooks({ store, current, feed, revisions, recorder, send, clock, tell: tellOfTrouble });
  const deliver = () => void delivery?.run();
  committer.onChange(deliver);
  return {
    html: (text, baseUrl) => rendering.html(text, baseUrl),
    plainText: (text) => rendering.plainText(text),
    prepareTexts: () => rendering.prepare(textsOfCatalog(committer.current().catalog)),
    snapshot: () => committer.current(),
    onChange: (listener) => {
      committer.onChange(listener);
      rendering.onPrepared(() => {
        listener(null);
      });
    },
    reached: committer.reached,
    past: committer.past,
    ...editingVerbs(committer, store, clock),
    ...importingVerbs(committer, work, store, clock),
    ...redactingVerbs(committer, store, counting),
    ...proposingVerbs(committer, store, work, clock),
    ...exportingVerbs(committer, work),
    ...revisions,
    ...feed,
    ...historyVerbs(store, () => committer.current().catalog.version),
    ...analyticsVerbs(store.counts, counting, clock),
    ...staleVerbs(store, counting, clock),
    ...(await openCodeRequests(store.counts, counting, clock)),
    ...tokens,
    ...webhookVerbs({ store, current, recorder, clock, allowed, onChanged: deliver }),
    ...signInVerbs(store, recorder, tokens, clock),
    recordAccess: (event) => {
      recorder.recordAccess(event);
    },
    onAccess: (listener) => recorder.onAccess(listener),
    accessEvents: (request) => recorder.accessEvents(request),
    ...serverStateVerbs(store, counting, countAges, clock),
    warmUp: (size) => warmUp(committer, size),
    onUpkeepTrouble: (listener) => void listeners.push(listener),
    needsSecondEditor: (slug) => fourEyes === 'all' || fourEyes.includes(slug),
    assertHealthy: () => store.assertHealthy(),
    close: async () => {
      await committer.settled();
      await delivery?.close();
      await recorder.close();
      await upkeep.close();
      await counting.close();
      await work.close();
    },
  };
}
