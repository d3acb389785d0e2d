import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openListeners, type Listeners } from '../../../src/http/graphql/listeners.ts';

const stallTime = 10_000;
/** More than the buffers of two sockets hold. */
const aLot = Buffer.alloc(32 * 1024 * 1024);

let server: Server;
let listeners: Listeners;
const taken: boolean[] = [];

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
  listeners = openListeners({ most: 2, stallTime });
  server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterEach(() => {
  listeners.close();
  server.closeAllConnections();
  server.close();
  vi.useRealTimers();
  taken.length = 0;
});

/** A client, and its answer as the server holds it; it reads only once it is told to. */
async function connect(): Promise<{ response: ServerResponse; client: IncomingMessage }> {
  const asked = once(server, 'request') as Promise<[IncomingMessage, ServerResponse]>;
  const answered = new Promise<IncomingMessage>((resolve) => {
    get(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`, { agent: false }, resolve).on(
      'error',
      () => undefined,
    );
  });
  const [, response] = await asked;
  taken.push(listeners.add(response));
  response.writeHead(200).flushHeaders();
  const client = await answered;
  client.pause().on('error', () => undefined);
  return { response, client };
}

function send(response: ServerResponse): Promise<void> {
  return new Promise((sent) => {
    response.write(aLot, () => {
      sent();
    });
  });
}

describe('a listener', () => {
  it('that leaves what is sent to it unread is cut off when its time is over, and one that reads is not', async () => {
    const [slow, quick] = [await connect(), await connect()];
    void send(slow.response);
    quick.client.resume();
    await send(quick.response);
    vi.advanceTimersByTime(stallTime);
    expect([slow.response.destroyed, quick.response.destroyed]).toEqual([false, false]);
    vi.advanceTimersByTime(1_000);
    expect([slow.response.destroyed, quick.response.destroyed]).toEqual([true, false]);
    vi.advanceTimersByTime(100 * stallTime);
    expect(quick.response.destroyed).toBe(false);
  });

  it('that is slow and takes everything in the end has all its time again', async () => {
    const { response, client } = await connect();
    for (let n = 0; n < 3; n++) {
      const sent = send(response);
      vi.advanceTimersByTime(stallTime - 1_000);
      client.resume();
      await sent;
      client.pause();
      vi.advanceTimersByTime(1_000);
    }
    expect(response.destroyed).toBe(false);
  });

  it('is sent nothing more until it has read what was sent before', async () => {
    const { response, client } = await connect();
    const sent = send(response);
    let isReady = false;
    const ready = listeners.ready(response).then(() => (isReady = true));
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(isReady).toBe(false);
    client.resume();
    await Promise.all([sent, ready]);
    expect(response.writableLength).toBe(0);
  });

  it('that has gone keeps nobody waiting', async () => {
    const { response } = await connect();
    void send(response);
    const ready = listeners.ready(response);
    response.destroy();
    await expect(ready).resolves.toBeUndefined();
  });

  it('is taken in as long as there is room, and again when one has gone', async () => {
    const first = await connect();
    await connect();
    await connect();
    expect(taken).toEqual([true, true, false]);
    const closed = once(first.response, 'close');
    first.response.destroy();
    await closed;
    await connect();
    expect(taken.at(-1)).toBe(true);
  });
});
