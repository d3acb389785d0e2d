import type { ChangeHead } from '../../domain/changes/change.ts';
import { stateAfter, type DeliveryOutcome, type WebhookState } from '../../domain/webhooks/webhook.ts';
import type { StoredWebhook } from '../../store/contract/webhookStore.ts';
import type { Store } from '../../store/contract/store.ts';
import type { AccessRecorder } from '../access/accessEvents.ts';
import type { ChangeFeedVerbs } from '../reading/changeFeed.ts';
import type { RevisionVerbs } from '../reading/revisions.ts';
import type { Snapshot } from '../reading/snapshot.ts';
import type { UpkeepReport } from '../upkeep/everyHour.ts';
import { failureName } from '../upkeep/failureName.ts';
import { webhookMessage, type WebhookMessage } from './webhookMessage.ts';
import { subjectOfWebhook } from './webhooks.ts';

/** Sends a message; never rejects. Gives up, with whatever outcome, when `stop` says so. */
export type SendWebhook = (message: WebhookMessage, stop: AbortSignal) => Promise<DeliveryOutcome>;

export interface WebhookDelivery {
  /** Has a look at what is to be delivered; resolves when all that could be delivered now is, or has failed. */
  run(): Promise<void>;
  /** Gives up what is under way: it is sent again after a start. */
  close(): Promise<void>;
}

export interface DeliveryParts {
  readonly store: Pick<Store, 'webhooks' | 'changeHeads' | 'alone'>;
  readonly current: () => Snapshot;
  readonly feed: Pick<ChangeFeedVerbs, 'touchesGuide'>;
  readonly revisions: Pick<RevisionVerbs, 'touchedBy' | 'revisionsOf'>;
  readonly recorder: Pick<AccessRecorder, 'recordAccess'>;
  readonly send: SendWebhook;
  readonly clock: () => number;
  readonly tell: (report: UpkeepReport) => void;
}

/** How often a webhook is looked for that another process made or switched on, in milliseconds. */
const lookAgain = 60_000;

/** How soon at most. */
const soonest = 1_000;

/** Changes that are read at once. */
const batch = 100;

/**
 * Sends each webhook the changes above the one that it got last, in order, one at a time; a change is sent again until it was taken,
 * so a receiver may get one twice and misses none. Of several servers one delivers, for as long as there is something to deliver.
 */
export function deliverWebhooks(parts: DeliveryParts): WebhookDelivery {
  const { store, current, feed, revisions, recorder, send, clock, tell } = parts;
  const stopping = new AbortController();
  const busy = new Map<string, Promise<void>>();
  let running: Promise<void> | null = null;
  let isWanted = false;
  let isFailing = false;
  let wake = (): void => undefined;
  let timer: NodeJS.Timeout | null = null;
  plan(lookAgain);
  return { run, close };

  function run(): Promise<void> {
    isWanted = true;
    wake();
    return (running ??= deliver());
  }

  async function close(): Promise<void> {
    stopping.abort();
    wake();
    if (timer !== null) clearTimeout(timer);
    await running;
  }

  async function deliver(): Promise<void> {
    try {
      let isElsewhere = false;
      while (isWanted && !stopping.signal.aborted) {
        isWanted = false;
        const isAny = (await store.webhooks.all()).some(isDue);
        isElsewhere = isAny && (await store.alone('webhooks', serveAll)) === null;
      }
      // If the server that delivers them dies, this one takes over soon.
      const next = isElsewhere ? soonest : await untilNext();
      if (isFailing) tell({ job: 'delivering webhooks', failure: null });
      isFailing = false;
      plan(isWanted ? 0 : next);
    } catch (error) {
      if (!isFailing)
        tell({
          job: 'delivering webhooks',
          failure: failureName(error instanceof AggregateError ? error.errors[0] : error),
        });
      isFailing = true;
      plan(lookAgain);
    }
    // In one turn with the plan: whoever asks from now on starts afresh.
    running = null;
  }

  /** Until nothing is left that could be delivered; a slow receiver delays no other. */
  async function serveAll(): Promise<true> {
    const failures: unknown[] = [];
    do {
      isWanted = false;
      for (const webhook of await store.webhooks.all()) {
        if (failures.length > 0 || !isDue(webhook) || busy.has(webhook.id)) continue;
        const work = serve(webhook.id)
          .catch((error: unknown) => failures.push(error))
          .finally(() => {
            busy.delete(webhook.id);
            isWanted = true;
          })
          .then(() => undefined);
        busy.set(webhook.id, work);
      }
      if (busy.size > 0) await Promise.race([...busy.values(), new Promise<void>((resolve) => (wake = resolve))]);
    } while (!stopping.signal.aborted && failures.length === 0 && (busy.size > 0 || hasMore()));
    await Promise.all(busy.values());
    if (failures.length > 0) throw new AggregateError(failures);
    return true;
  }

  /** Read by a function, as others set it meanwhile. */
  function hasMore(): boolean {
    return isWanted;
  }

  async function serve(id: string): Promise<void> {
    for (;;) {
      // Read each time: an admin may have deleted it, or given it another secret.
      const webhook = await store.webhooks.find(id);
      if (webhook === null || !isDue(webhook) || stopping.signal.aborted) return;
      const { change, version } = await nextOf(webhook);
      if (change === null) {
        await store.webhooks.progress(id, { ...stateOf(webhook), version }, null);
        return;
      }
      if (!(await attempt(webhook, change))) return;
    }
  }

  async function attempt(webhook: StoredWebhook, change: ChangeHead): Promise<boolean> {
    const at = clock();
    const message = await webhookMessage(webhook, change, current().catalog, revisions, at);
    const outcome = await send(message, stopping.signal);
    if (stopping.signal.aborted && outcome.failure !== null) return false;
    const state = stateAfter(webhook, change.version, outcome, clock(), Math.random());
    const delivery = { version: change.version, attempt: webhook.failures + 1, at, took: clock() - at, ...outcome };
    await store.webhooks.progress(webhook.id, state, delivery);
    if (state.offBecause !== null)
      recorder.recordAccess({ kind: 'WEBHOOK_SWITCHED_OFF', subject: subjectOfWebhook(webhook) });
    return outcome.failure === null;
  }

  /** The first change that a webhook has not had and that concerns it; null, and how far was looked, if there is none. */
  async function nextOf({
    version: last,
    guideId,
  }: StoredWebhook): Promise<{ change: ChangeHead | null; version: number }> {
    for (let version = last; ;) {
      // Not what another server has committed and this one has not read yet: nodes are named as this one knows them.
      const heads = await store.changeHeads({ above: version, below: current().catalog.version + 1, limit: batch });
      for (const change of heads) {
        if (guideId === null || (await feed.touchesGuide(change.version, guideId))) return { change, version };
        version = change.version;
      }
      if (heads.length < batch || stopping.signal.aborted) return { change: null, version };
    }
  }

  function isDue({ version, offSince, nextAttemptAt }: StoredWebhook): boolean {
    return offSince === null && version < current().catalog.version && clock() >= (nextAttemptAt ?? 0);
  }

  async function untilNext(): Promise<number> {
    const times = (await store.webhooks.all()).flatMap(({ offSince, nextAttemptAt }) =>
      offSince === null && nextAttemptAt !== null ? nextAttemptAt - clock() : [],
    );
    return Math.max(soonest, Math.min(lookAgain, ...times));
  }

  function plan(after: number): void {
    if (timer !== null) clearTimeout(timer);
    if (stopping.signal.aborted) return;
    timer = setTimeout(() => void run(), after).unref();
  }
}

function stateOf({
  version,
  failures,
  failingSince,
  nextAttemptAt,
  offSince,
  offBecause,
}: StoredWebhook): WebhookState {
  return { version, failures, failingSince, nextAttemptAt, offSince, offBecause };
}
