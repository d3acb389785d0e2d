import type { AccessEvent } from '../../domain/access/accessEvent.ts';
import type { DeliveryFailure, WebhookState } from '../../domain/webhooks/webhook.ts';

/** Where changes are sent, and what came of it. Each write is one short transaction, which may be made while a server is running. */
export interface WebhookStore {
  /** Rejects if the id is taken. */
  create(webhook: StoredWebhook, event: AccessEvent): Promise<void>;
  /** The newest first. */
  all(): Promise<StoredWebhook[]>;
  find(id: string): Promise<StoredWebhook | null>;
  /** Resolves to the webhook after it; null, and nothing is written, if there is none. */
  change(id: string, change: WebhookChange, event: AccessEvent): Promise<StoredWebhook | null>;
  /** Takes it away with its deliveries; resolves to false if there is none. */
  delete(id: string, event: AccessEvent): Promise<boolean>;
  /** Keeps how far a webhook is; with a delivery, that too, in the same transaction. Nothing is written if it is gone. */
  progress(id: string, state: WebhookState, delivery: StoredDelivery | null): Promise<void>;
  /** Newest first. */
  deliveries(id: string, limit: number): Promise<StoredDelivery[]>;
}

export type WebhookChange = Partial<Omit<StoredWebhook, 'id' | 'url' | 'createdAt' | 'createdBy'>>;

export interface StoredWebhook extends WebhookState {
  readonly id: string;
  readonly url: string;
  /** Only changes of this guide; null: of all. */
  readonly guideId: string | null;
  /** What messages are signed with: "whsec_…", base64 of its bytes. It has to be known whole, so it is no hash. */
  readonly secret: string;
  /** The one before, which still signs until `previousUntil`; null if there is none. */
  readonly previousSecret: string | null;
  readonly previousUntil: number | null;
  /** Milliseconds since 1970 UTC. */
  readonly createdAt: number;
  readonly createdBy: string;
}

/** One attempt to deliver a change. */
export interface StoredDelivery {
  /** Of the change. */
  readonly version: number;
  /** From 1. */
  readonly attempt: number;
  /** When it began, in milliseconds since 1970 UTC. */
  readonly at: number;
  /** Milliseconds until it was answered or given up. */
  readonly took: number;
  /** Null if there was no answer. */
  readonly status: number | null;
  /** Null: taken. */
  readonly failure: DeliveryFailure | null;
}
