import { guideToEdit } from '../../domain/catalog/lists.ts';
import { isGiven } from '../../domain/isGiven.ts';
import { invalidInput, isInvalidInput, type InvalidInput } from '../../domain/problem.ts';
import type { IpNetwork } from '../../domain/webhooks/ipAddress.ts';
import { keptDeliveries } from '../../domain/webhooks/webhook.ts';
import type { StoredDelivery, StoredWebhook } from '../../store/contract/webhookStore.ts';
import type { Store } from '../../store/contract/store.ts';
import type { AccessRecorder } from '../access/accessEvents.ts';
import type { TokenMaker } from '../access/accessTokens.ts';
import type { Snapshot } from '../reading/snapshot.ts';
import { deleteWebhook, enableWebhook, makeWebhook, rotateWebhook, type WebhookDecision } from './webhooks.ts';

export type { StoredDelivery, WebhookDecision };

/** A webhook as an admin sees it: without its secrets. */
export type Webhook = Omit<StoredWebhook, 'secret' | 'previousSecret'>;

export interface WebhookVerbs {
  /** The newest first. */
  webhooks(): Promise<Webhook[]>;
  /** The last attempts, newest first. */
  webhookDeliveries(id: string, first: number): Promise<StoredDelivery[] | InvalidInput>;
  createWebhook(asked: RequestedWebhook, maker: TokenMaker): Promise<WebhookDecision>;
  rotateWebhookSecret(id: string, maker: TokenMaker): Promise<WebhookDecision>;
  enableWebhook(id: string, maker: TokenMaker): Promise<WebhookDecision>;
  deleteWebhook(id: string, maker: TokenMaker): Promise<WebhookDecision>;
}

export interface RequestedWebhook {
  readonly url: string;
  /** Slug; only changes of this guide. */
  readonly guide?: string | null | undefined;
}

export interface WebhookParts {
  readonly store: Pick<Store, 'webhooks'>;
  readonly current: () => Snapshot;
  readonly recorder: Pick<AccessRecorder, 'tell'>;
  readonly clock: () => number;
  /** Internal networks that an operator has allowed. */
  readonly allowed: readonly IpNetwork[];
  /** Told that a webhook may have something to send. */
  readonly onChanged: () => void;
}

export function webhookVerbs({ store, current, recorder, clock, allowed, onChanged }: WebhookParts): WebhookVerbs {
  return {
    webhooks: async () => (await store.webhooks.all()).map(({ secret: _, previousSecret: _before, ...shown }) => shown),
    webhookDeliveries: async (id, first) => {
      if (first >= 1 && first <= keptDeliveries) return store.webhooks.deliveries(id, first);
      return invalidInput('INVALID_VALUE', ['first'], `first is ${String(first)}; use 1 to ${String(keptDeliveries)}.`);
    },
    createWebhook: async ({ url, guide: slug }, maker) => {
      const { catalog } = current();
      const guide = isGiven(slug) ? guideToEdit(catalog, slug, ['input', 'guide']) : null;
      if (guide !== null && isInvalidInput(guide))
        return { webhook: null, secret: null, event: null, problems: [guide] };
      const asked = { url, guideId: guide?.id ?? null, version: catalog.version, allowed };
      return told(await makeWebhook(store, asked, clock(), maker));
    },
    rotateWebhookSecret: async (id, maker) => told(await rotateWebhook(store, id, clock(), maker)),
    enableWebhook: async (id, maker) => {
      const decision = told(await enableWebhook(store, id, clock(), maker));
      onChanged();
      return decision;
    },
    deleteWebhook: async (id, maker) => told(await deleteWebhook(store, id, clock(), maker)),
  };

  function told(decision: WebhookDecision): WebhookDecision {
    if (decision.event !== null) recorder.tell(decision.event);
    return decision;
  }
}
