import type { AccessEvent } from '../../domain/access/accessEvent.ts';
import {
  deliveryFailures,
  keptDeliveries,
  webhookOffReasons,
  type WebhookState,
} from '../../domain/webhooks/webhook.ts';
import { insertEvent } from '../access/accessEvents.ts';
import { numberOrNull, oneOf, textOrNull } from '../contract/storedValues.ts';
import type { StoredDelivery, StoredWebhook, WebhookChange, WebhookStore } from '../contract/webhookStore.ts';
import { selectRows, type Connection, type SqlValue } from '../database/connection.ts';
import type { Transaction, Write } from '../database/prismaClient.ts';

/** Webhooks and their deliveries of one database. */
export function createWebhookWork(reader: Connection, write: Write): WebhookStore {
  return {
    create: (webhook, event) => write((transaction) => insertWebhook(transaction, webhook, event)),
    all: () => readWebhooks(reader),
    find: (id) => findWebhook(reader, id),
    change: (id, change, event) => write((transaction) => changeWebhook(transaction, id, change, event)),
    delete: (id, event) => write((transaction) => deleteWebhook(transaction, id, event)),
    progress: (id, state, delivery) => write((transaction) => keepProgress(transaction, id, state, delivery)),
    deliveries: (id, limit) => readDeliveries(reader, id, limit),
  };
}

async function insertWebhook(
  transaction: Transaction,
  { createdAt, ...webhook }: StoredWebhook,
  event: AccessEvent,
): Promise<void> {
  await transaction.webhook.create({ data: { ...inColumns(webhook), createdAt: BigInt(createdAt) } });
  await insertEvent(transaction, event);
}

async function changeWebhook(
  transaction: Transaction,
  id: string,
  change: WebhookChange,
  event: AccessEvent,
): Promise<StoredWebhook | null> {
  const { count } = await transaction.webhook.updateMany({ where: { id }, data: inColumns(change) });
  if (count === 0) return null;
  await insertEvent(transaction, event);
  const row = await transaction.webhook.findUniqueOrThrow({ where: { id } });
  return toWebhook(
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value]),
    ),
  );
}

async function deleteWebhook(transaction: Transaction, id: string, event: AccessEvent): Promise<boolean> {
  const { count } = await transaction.webhook.deleteMany({ where: { id } });
  if (count === 0) return false;
  await transaction.webhookDelivery.deleteMany({ where: { webhookId: id } });
  await insertEvent(transaction, event);
  return true;
}

async function keepProgress(
  transaction: Transaction,
  id: string,
  state: WebhookState,
  delivery: StoredDelivery | null,
): Promise<void> {
  // Whoever delivered before, and has lost its connection since, may come late.
  const where = { id, version: { lte: state.version } };
  const { count } = await transaction.webhook.updateMany({ where, data: inColumns(state) });
  if (count === 0 || delivery === null) return;
  const { webhookDelivery } = transaction;
  await webhookDelivery.create({ data: { ...delivery, webhookId: id, at: BigInt(delivery.at) } });
  const [last] = await webhookDelivery.findMany({
    where: { webhookId: id },
    orderBy: { id: 'desc' },
    skip: keptDeliveries,
    take: 1,
    select: { id: true },
  });
  if (last !== undefined) await webhookDelivery.deleteMany({ where: { webhookId: id, id: { lte: last.id } } });
}

async function readWebhooks(reader: Connection): Promise<StoredWebhook[]> {
  return (await selectRows(reader, 'SELECT * FROM "Webhook" ORDER BY "createdAt" DESC, "id"')).map(toWebhook);
}

async function findWebhook(reader: Connection, id: string): Promise<StoredWebhook | null> {
  const [row] = await selectRows(reader, 'SELECT * FROM "Webhook" WHERE "id" = ?', [id]);
  return row === undefined ? null : toWebhook(row);
}

async function readDeliveries(reader: Connection, id: string, limit: number): Promise<StoredDelivery[]> {
  const sql = 'SELECT * FROM "WebhookDelivery" WHERE "webhookId" = ? ORDER BY "id" DESC LIMIT ?';
  return (await selectRows(reader, sql, [id, limit])).map((row) => ({
    version: Number(row['version']),
    attempt: Number(row['attempt']),
    at: Number(row['at']),
    took: Number(row['took']),
    status: numberOrNull(row['status']),
    failure: row['failure'] === null ? null : oneOf(deliveryFailures, row['failure'], 'the failure of a delivery'),
  }));
}

function toWebhook(row: Record<string, SqlValue>): StoredWebhook {
  return {
    id: String(row['id']),
    url: String(row['url']),
    guideId: textOrNull(row['guideId']),
    secret: String(row['secret']),
    previousSecret: textOrNull(row['previousSecret']),
    previousUntil: numberOrNull(row['previousUntil']),
    createdAt: Number(row['createdAt']),
    createdBy: String(row['createdBy']),
    version: Number(row['version']),
    failures: Number(row['failures']),
    failingSince: numberOrNull(row['failingSince']),
    nextAttemptAt: numberOrNull(row['nextAttemptAt']),
    offSince: numberOrNull(row['offSince']),
    offBecause: row['offBecause'] === null ? null : oneOf(webhookOffReasons, row['offBecause'], 'why a webhook is off'),
  };
}

type Times = 'previousUntil' | 'failingSince' | 'nextAttemptAt' | 'offSince';

/** Times are 64-bit numbers; what is left out stays as it is. */
function inColumns<Change extends Partial<Record<Times, number | null>>>(change: Change) {
  const times: Partial<Record<Times, bigint | null>> = {};
  for (const name of ['previousUntil', 'failingSince', 'nextAttemptAt', 'offSince'] as const) {
    const time = change[name];
    if (time !== undefined) times[name] = time === null ? null : BigInt(time);
  }
  return { ...change, ...times } as Omit<Change, Times> & typeof times;
}
