import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeliveryOutcome } from '../../src/domain/webhooks/webhook.ts';
import {
  deliverWebhooks,
  type SendWebhook,
  type WebhookDelivery,
} from '../../src/knowledgeBase/webhooks/deliverWebhooks.ts';
import { startCuttingProxy, type CuttingProxy } from '../store/postgresql/cuttingProxy.ts';
import { newPostgresDatabase } from '../world/postgresDatabase.ts';
import { eventually, startMember, type Member } from './cluster.ts';

let database: Awaited<ReturnType<typeof newPostgresDatabase>>;
let proxy: CuttingProxy;
let first: Member;
let second: Member;
const deliveries: WebhookDelivery[] = [];

beforeAll(async () => {
  database = await newPostgresDatabase();
  proxy = await startCuttingProxy(database.url);
  first = await startMember(proxy.url);
  second = await startMember(database.url);
});
afterAll(async () => {
  for (const delivery of deliveries) await delivery.close();
  await Promise.all([first.close(), second.close()]);
  await proxy.close();
  await database.drop();
});

const taken: DeliveryOutcome = { status: 204, failure: null };

function deliverFrom({ store, knowledgeBase }: Member, send: SendWebhook): WebhookDelivery {
  const delivery = deliverWebhooks({
    store,
    current: () => knowledgeBase.snapshot(),
    feed: knowledgeBase,
    revisions: knowledgeBase,
    recorder: knowledgeBase,
    send,
    clock: Date.now,
    tell: () => undefined,
  });
  deliveries.push(delivery);
  return delivery;
}

describe('webhooks', () => {
  it('are sent by one server at a time, and by the next if its connection to the database breaks', async () => {
    const { secret } = await first.knowledgeBase.createWebhook(
      { url: 'https://hooks.example.org/' },
      { actor: 'Ada', requestId: null },
    );
    expect(secret).not.toBeNull();
    const edit = { text: 'A step that is told of.', dryRun: false };
    const { change } = await first.knowledgeBase.createMitigation(edit, { actor: 'Ada' });
    await eventually(() => second.knowledgeBase.snapshot().catalog.version === change?.version);

    let answer = (_outcome: DeliveryOutcome): void => undefined;
    const sent: string[] = [];
    const begun = new Promise<void>((begin) => {
      const slow = deliverFrom(first, () => {
        sent.push('first');
        begin();
        return new Promise((resolve) => (answer = resolve));
      });
      void slow.run();
    });
    const next = deliverFrom(second, () => {
      sent.push('second');
      return Promise.resolve(taken);
    });
    await begun;
    await next.run();
    expect(sent).toEqual(['first']);

    proxy.breakOff();
    await eventually(async () => {
      await next.run();
      return sent.includes('second');
    });
    expect(sent).toEqual(['first', 'second']);
    const [webhook] = await second.store.webhooks.all();
    expect(webhook).toMatchObject({ version: change?.version, failures: 0 });

    // The first comes back late, with news of something that is past: nothing is taken back.
    const { change: later } = await second.knowledgeBase.createMitigation({ text: 'One more step.' }, { actor: 'Ada' });
    await next.run();
    proxy.mend();
    answer({ status: 500, failure: 'STATUS' });
    await eventually(() =>
      first.store.assertHealthy().then(
        () => true,
        () => false,
      ),
    );
    await deliveries[0]?.close();
    expect((await second.store.webhooks.all())[0]).toMatchObject({ version: later?.version, failures: 0 });
  });
});
