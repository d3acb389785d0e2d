import { randomBytes } from 'node:crypto';
import type { AccessEvent, AccessEventKind } from '../../domain/access/accessEvent.ts';
import { invalidInput, isInvalidInput, type InvalidInput } from '../../domain/problem.ts';
import type { IpNetwork } from '../../domain/webhooks/ipAddress.ts';
import { readWebhookUrl } from '../../domain/webhooks/readWebhookUrl.ts';
import { mostWebhooks } from '../../domain/webhooks/webhook.ts';
import type { Store } from '../../store/contract/store.ts';
import type { StoredWebhook, WebhookChange } from '../../store/contract/webhookStore.ts';
import { commandLine, type TokenMaker } from '../access/accessTokens.ts';
import { newWebhookSecret } from './webhookSecret.ts';

/** For how long the secret before a rotation signs as well, in milliseconds: long enough to put the new one in place. */
const overlap = 24 * 3_600_000;

export interface NewWebhook {
  readonly url: string;
  /** Only changes of this guide; null: of all. */
  readonly guideId: string | null;
  /** The newest change: only later ones are sent. */
  readonly version: number;
  /** Internal networks that an operator has allowed. */
  readonly allowed: readonly IpNetwork[];
}

/** What came of a command about a webhook. */
export interface WebhookDecision {
  /** As it stands after it; null with problems, and if it is gone. */
  readonly webhook: StoredWebhook | null;
  /** The new secret: here, and nowhere else. Null if there is none. */
  readonly secret: string | null;
  readonly event: AccessEvent | null;
  readonly problems: readonly InvalidInput[];
}

type Webhooks = Pick<Store, 'webhooks'>;

/** Makes a webhook, also while a server is running; its receiver gets the changes after `version`. */
export async function makeWebhook(
  { webhooks }: Webhooks,
  { url: text, guideId, version, allowed }: NewWebhook,
  now: number,
  maker: TokenMaker = commandLine,
): Promise<WebhookDecision> {
  const url = readWebhookUrl(text, allowed);
  if (typeof url !== 'string') return refused(url);
  const known = await webhooks.all();
  if (known.length >= mostWebhooks) {
    const message = `There are ${String(mostWebhooks)} webhooks, which is the most; delete one first.`;
    return refused(invalidInput('INVALID_VALUE', ['input', 'url'], message));
  }
  const secret = newWebhookSecret();
  const webhook: StoredWebhook = {
    id: `wh_${randomBytes(9).toString('hex')}`,
    url,
    guideId,
    secret,
    previousSecret: null,
    previousUntil: null,
    createdAt: now,
    createdBy: maker.actor,
    version,
    failures: 0,
    failingSince: null,
    nextAttemptAt: null,
    offSince: null,
    offBecause: null,
  };
  const event = eventOf('WEBHOOK_CREATED', webhook, now, maker);
  await webhooks.create(webhook, event);
  return { webhook, secret, event, problems: [] };
}

/** Gives a webhook a new secret; for 24 hours each message carries a signature of the old one, too. */
export function rotateWebhook(
  store: Webhooks,
  id: string,
  now: number,
  maker: TokenMaker = commandLine,
): Promise<WebhookDecision> {
  const secret = newWebhookSecret();
  return change(store, id, 'WEBHOOK_ROTATED', now, maker, ({ secret: before }) => ({
    secret,
    previousSecret: before,
    previousUntil: now + overlap,
  }));
}

/** Switches a webhook on again, or has one that fails tried at once; what it has missed is sent first, in order. */
export function enableWebhook(
  store: Webhooks,
  id: string,
  now: number,
  maker: TokenMaker = commandLine,
): Promise<WebhookDecision> {
  return change(store, id, 'WEBHOOK_ENABLED', now, maker, ({ failures }) =>
    failures === 0
      ? invalidInput('NOTHING_TO_CHANGE', ['input', 'id'], 'This webhook is on, and its last message was taken.')
      : { failures: 0, failingSince: null, nextAttemptAt: null, offSince: null, offBecause: null },
  );
}

/** Takes a webhook away with its log of deliveries. */
export async function deleteWebhook(
  store: Webhooks,
  id: string,
  now: number,
  maker: TokenMaker = commandLine,
): Promise<WebhookDecision> {
  const webhook = await store.webhooks.find(id);
  if (webhook === null) return refused(unknown());
  const event = eventOf('WEBHOOK_DELETED', webhook, now, maker);
  const isGone = await store.webhooks.delete(id, event);
  return isGone ? { webhook, secret: null, event, problems: [] } : refused(unknown());
}

/** What the audit says of a webhook: its id and where it leads to, without the path, which may hold a secret. */
export function subjectOfWebhook({ id, url }: Pick<StoredWebhook, 'id' | 'url'>): string {
  return `${id} (${new URL(url).origin})`;
}

async function change(
  { webhooks }: Webhooks,
  id: string,
  kind: AccessEventKind,
  now: number,
  maker: TokenMaker,
  changeOf: (webhook: StoredWebhook) => WebhookChange | InvalidInput,
): Promise<WebhookDecision> {
  const before = await webhooks.find(id);
  if (before === null) return refused(unknown());
  const wanted = changeOf(before);
  if (isInvalidInput(wanted)) return refused(wanted);
  const event = eventOf(kind, before, now, maker);
  const webhook = await webhooks.change(id, wanted, event);
  if (webhook === null) return refused(unknown());
  return { webhook, secret: wanted.secret ?? null, event, problems: [] };
}

function eventOf(
  kind: AccessEventKind,
  webhook: StoredWebhook,
  at: number,
  { actor, requestId }: TokenMaker,
): AccessEvent {
  return { at, kind, actor, role: 'ADMIN', subject: subjectOfWebhook(webhook), requestId };
}

function unknown(): InvalidInput {
  return invalidInput('NOT_FOUND', ['input', 'id'], 'No webhook has this id; the field "webhooks" lists all webhooks.');
}

function refused(problem: InvalidInput): WebhookDecision {
  return { webhook: null, secret: null, event: null, problems: [problem] };
}
