import type { AccessEvent } from '../../domain/access/accessEvent.ts';
import type { DeliveryFailure, WebhookState } from '../../domain/webhooks/webhook.ts';

/** Webhooks and their deliveries. Each write is one short transaction, which another process may make while a server is running. */
export interface WebhookStore {
  /** Rejects if the id is taken. */
  create(webhook: StoredWebhook, event: AccessEvent): Promise<void>;
  /** Newest first. */
  all(): Promise<StoredWebhook[]>;
  find(id: string): Promise<StoredWebhook | null>;
  /** Resolves to the changed webhook. If there is no such webhook, resolves to null and writes nothing. */
  change(id: string, change: WebhookChange, event: AccessEvent): Promise<StoredWebhook | null>;
  /** Deletes a webhook with its deliveries; resolves to false if there is no such webhook. */
  delete(id: string, event: AccessEvent): Promise<boolean>;
  /** Stores a webhook's state and, in the same transaction, a delivery if there was one. Writes nothing if the webhook was deleted. */
  progress(id: string, state: WebhookState, delivery: StoredDelivery | null): Promise<void>;
  /** Newest first. */
  deliveries(id: string, limit: number): Promise<StoredDelivery[]>;
}

export type WebhookChange = Partial<Omit<StoredWebhook, 'id' | 'url' | 'createdAt' | 'createdBy'>>;

export interface StoredWebhook extends WebhookState {
  readonly id: string;
  readonly url: string;
  /** Sends only the changes of this guide; null: all changes. */
  readonly guideId: string | null;
  /** The key that signs messages: "whsec_…", base64 of its bytes. Signing needs the key itself, so it is not stored as a hash. */
  readonly secret: string;
  /** The previous secret, which also signs until `previousUntil`; null if there is none. */
  readonly previousSecret: string | null;
  readonly previousUntil: number | null;
  /** Milliseconds since 1970 UTC. */
  readonly createdAt: number;
  readonly createdBy: string;
}

/** One attempt to deliver a change. */
export interface StoredDelivery {
  /** Version of the change. */
  readonly version: number;
  /** Counts from 1. */
  readonly attempt: number;
  /** When it began, in milliseconds since 1970 UTC. */
  readonly at: number;
  /** Milliseconds until the receiver answered or the attempt was abandoned. */
  readonly took: number;
  /** Null if there was no answer. */
  readonly status: number | null;
  /** Null if the receiver accepted it. */
  readonly failure: DeliveryFailure | null;
}
