import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import fastify from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { limitUnsentAnswers, type UnsentLimits } from '../../../src/http/request/unsentAnswers.ts';

const aMegabyte = 1024 * 1024;
const generous = { stallTime: 60_000, answerTime: 60_000, ofConnection: 1024 * aMegabyte, inAll: 1024 * aMegabyte };

let close = (): Promise<unknown> => Promise.resolve();
afterEach(() => close());

async function serve(limits: Partial<UnsentLimits>): Promise<number> {
  const app = fastify({ forceCloseConnections: true });
  limitUnsentAnswers(app, { ...generous, ...limits });
  app.get('/', () => 'x'.repeat(16 * aMegabyte));
  await app.listen({ port: 0, host: '127.0.0.1' });
  close = () => app.close();
  return (app.server.address() as { port: number }).port;
}

/** A client that asks and does not read. */
function deafClient(port: number, times = 1): Socket {
  const socket = connect(port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(times)));
  socket.pause().on('error', () => undefined);
  return socket;
}

async function isEnded(socket: Socket): Promise<number> {
  let bytes = 0;
  socket.on('data', (chunk: Buffer) => (bytes += chunk.length));
  const closed = once(socket, 'close');
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  socket.resume();
  await closed;
  return bytes;
}

describe('a client that does not read its answer', () => {
  it.each<{ limits: Partial<UnsentLimits>; times: number; because: string }>([
    { limits: { stallTime: 500 }, times: 1, because: 'nothing has moved for too long' },
    { limits: { answerTime: 500 }, times: 1, because: 'the whole takes too long' },
    { limits: { ofConnection: 20 * aMegabyte }, times: 3, because: 'too much waits on its connection' },
    { limits: { inAll: 20 * aMegabyte }, times: 3, because: 'too much waits in all' },
  ])('loses its connection, as $because', async ({ limits, times }) => {
    const port = await serve(limits);
    expect(await isEnded(deafClient(port, times))).toBeLessThan(16 * aMegabyte * times);
  });

  it('does not affect a client that reads', async () => {
    const port = await serve({ stallTime: 500, answerTime: 5_000, ofConnection: 20 * aMegabyte });
    deafClient(port);
    expect((await (await fetch(`http://127.0.0.1:${String(port)}/`)).text()).length).toBe(16 * aMegabyte);
  });
});
