import type { WebhookStore } from '../contract/webhookStore.ts';
import type { Connection } from '../database/connection.ts';
import type { Write } from '../database/prismaClient.ts';

/** Webhooks and their deliveries of one database. */
export function createWebhookWork(reader: Connection, write: Write): WebhookStore {
  const webhooks = () => import('./webhooks.ts');
  return {
    create: (webhook, event) =>
      write(async (transaction) => (await webhooks()).insertWebhook(transaction, webhook, event)),
    all: async () => (await webhooks()).readWebhooks(reader),
    find: async (id) => (await webhooks()).findWebhook(reader, id),
    change: (id, change, event) =>
      write(async (transaction) => (await webhooks()).changeWebhook(transaction, id, change, event)),
    delete: (id, event) => write(async (transaction) => (await webhooks()).deleteWebhook(transaction, id, event)),
    progress: (id, state, delivery) =>
      write(async (transaction) => (await webhooks()).keepProgress(transaction, id, state, delivery)),
    deliveries: async (id, limit) => (await webhooks()).readDeliveries(reader, id, limit),
  };
}
