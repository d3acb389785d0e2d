import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { deliverWebhooks } from '../../../src/knowledgeBase/webhooks/deliverWebhooks.ts';
import { openWorld, type World } from '../../world/world.ts';

let world: World;
let admin: string;
beforeAll(async () => {
  world = await openWorld();
  admin = await world.token('ADMIN');
});
afterAll(() => world.close());

async function create(url: string): Promise<string> {
  const query = `mutation($url: URL!) { createWebhook(input: { url: $url }) { webhook { id } } }`;
  const { data } = await world.ask<{ createWebhook: { webhook: { id: string } } }>(query, { url }, admin);
  return data.createWebhook.webhook.id;
}

async function edit(text: string): Promise<number> {
  await world.knowledgeBase.createMitigation({ text }, { actor: 'Ada' });
  return world.knowledgeBase.snapshot().catalog.version;
}

it('serves other webhooks while one has not answered, and sends that one nothing more until it has', async () => {
  const slow = await create('https://hooks.example.org/slow');
  const quick = await create('https://hooks.example.org/quick');
  let answer = (): void => undefined;
  const answered = new Promise<void>((resolve) => (answer = resolve));
  const sent: string[] = [];
  const { store, knowledgeBase, clock } = world;
  const delivery = deliverWebhooks({
    ...{ store, feed: knowledgeBase, revisions: knowledgeBase, recorder: knowledgeBase },
    current: () => knowledgeBase.snapshot(),
    send: async ({ url, headers }) => {
      sent.push(String(headers['webhook-id']));
      if (url.endsWith('/slow')) await answered;
      return { status: 200, failure: null };
    },
    clock: () => clock.now,
    tell: ({ failure }) => {
      throw new Error(failure ?? 'works again');
    },
  });
  const isSent = (id: string) =>
    vi.waitFor(() => {
      expect(sent).toContain(id);
    }, 60_000);
  const first = await edit('Held by the slow one.');
  const done = delivery.run();
  await isSent(`${quick}_${String(first)}`);
  const second = await edit('Goes on to the quick one.');
  void delivery.run();
  await isSent(`${quick}_${String(second)}`);
  answer();
  await done;
  await delivery.close();
  const ids = [quick, slow].flatMap((id) => [first, second].map((version) => `${id}_${String(version)}`));
  expect(sent.toSorted()).toEqual(ids.toSorted());
});
