import { anonymous } from '../../domain/access/access.ts';
import type { Catalog } from '../../domain/catalog/catalog.ts';
import type { ChangeHead } from '../../domain/changes/change.ts';
import { isInvalidInput } from '../../domain/problem.ts';
import type { StoredWebhook } from '../../store/contract/webhookStore.ts';
import type { RevisionVerbs } from '../reading/revisions.ts';
import { webhookSignature } from './webhookSecret.ts';

/** A message as it is sent: a POST of a JSON body. */
export interface WebhookMessage {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Nodes that are named in a message; `touched` says how many there are. */
const mostNamed = 100;

/**
 * A change as a message of Standard Webhooks. It says what anyone may read of the change in GraphQL, under the same names. The id is
 * the same for every attempt, so that a receiver can tell a repetition.
 */
export async function webhookMessage(
  { id: webhookId, url, secret, previousSecret, previousUntil }: StoredWebhook,
  change: ChangeHead,
  catalog: Catalog,
  revisions: Pick<RevisionVerbs, 'touchedBy' | 'revisionsOf'>,
  now: number,
): Promise<WebhookMessage> {
  const { version, kind, at, reason, hash } = change;
  const named = await revisions.revisionsOf(catalog, anonymous, change, { first: mostNamed });
  const body = JSON.stringify({
    type: 'change.committed',
    timestamp: new Date(at).toISOString(),
    data: {
      version,
      kind,
      at: new Date(at).toISOString(),
      reason,
      hash,
      touched: await revisions.touchedBy(catalog, anonymous, change),
      revisions: isInvalidInput(named)
        ? []
        : named.map(({ nodeType, nodeId, action }) => ({ nodeType, nodeId, action })),
    },
  });
  const id = `${webhookId}_${String(version)}`;
  const timestamp = Math.floor(now / 1000);
  const isOldGood = previousSecret !== null && previousUntil !== null && now < previousUntil;
  const signature = webhookSignature({ id, timestamp, body }, isOldGood ? [secret, previousSecret] : [secret]);
  return {
    url,
    headers: {
      'content-type': 'application/json',
      'user-agent': 'hresolve',
      'webhook-id': id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': signature,
    },
    body,
  };
}
