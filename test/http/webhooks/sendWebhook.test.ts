import type { lookup, LookupAddress } from 'node:dns';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readIpNetwork, type IpNetwork } from '../../../src/domain/webhooks/ipAddress.ts';
import { webhookSender, type SenderOptions } from '../../../src/http/webhooks/sendWebhook.ts';

const inside = [readIpNetwork('127.0.0.0/8')] as IpNetwork[];
const asked: string[] = [];
const sockets = new Set<Socket>();
let server: Server;
let port: number;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    request.resume();
    if (request.url === '/silent') return;
    if (request.url === '/endless') {
      const write = () => {
        while (response.write(Buffer.alloc(65_536)));
        response.once('drain', write);
      };
      write();
      return;
    }
    const status = Number(request.url?.slice(1));
    response
      .writeHead(status, status === 307 ? { location: `http://127.0.0.1:${String(port)}/200` } : {})
      .end('thanks');
  });
  server.on('connection', (socket) => sockets.add(socket));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => {
  for (const socket of sockets) socket.destroy();
  server.close();
});

function send(path: string, options: SenderOptions = { allowed: inside }, host = '127.0.0.1') {
  const message = { url: `http://${host}:${String(port)}${path}`, headers: {}, body: '{}' };
  return webhookSender(options)(message, new AbortController().signal);
}

/** A name server that answers so. */
function resolveTo(...addresses: string[]): typeof lookup {
  const found: LookupAddress[] = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  return ((_name: string, _options: object, answer: (error: null, found: LookupAddress[]) => void) => {
    answer(null, found);
  }) as unknown as typeof lookup;
}

describe('webhookSender', () => {
  it.each([
    { path: '/204', outcome: { status: 204, failure: null }, because: 'all of 200 to 299 is yes' },
    { path: '/410', outcome: { status: 410, failure: 'STATUS' }, because: 'it is gone' },
    { path: '/500', outcome: { status: 500, failure: 'STATUS' }, because: 'it failed' },
    { path: '/endless', outcome: { status: 200, failure: null }, because: 'the body is not read' },
  ])('takes the answer of $path for $outcome, because $because', async ({ path, outcome }) => {
    expect(await send(path)).toEqual(outcome);
  });

  it('follows no redirection', async () => {
    asked.length = 0;
    expect(await send('/307')).toEqual({ status: 307, failure: 'STATUS' });
    expect(asked).toEqual(['/307']);
  });

  it('gives up a receiver that never answers', async () => {
    expect(await send('/silent', { allowed: inside, patience: 50 })).toEqual({ status: null, failure: 'TIMEOUT' });
  });

  it.each([
    { host: '127.0.0.1', options: {}, because: 'the address is written out' },
    { host: '[::ffff:127.0.0.1]', options: {}, because: 'it is written as one of IPv6' },
    { host: 'hooks.example.org', options: { resolve: resolveTo('127.0.0.1', '::1') }, because: 'the name leads to it' },
    {
      host: 'hooks.example.org',
      options: { resolve: resolveTo('::ffff:127.0.0.1') },
      because: 'the name leads to it, mapped',
    },
  ])('connects to no address inside: $because', async ({ host, options }) => {
    asked.length = 0;
    expect(await send('/204', options, host)).toEqual({ status: null, failure: 'ADDRESS_REFUSED' });
    expect(asked).toEqual([]);
  });

  it('connects to the very address that was looked at, and asks for the name once', async () => {
    let times = 0;
    const resolve = ((name: string, options: object, answer: never) => {
      times += 1;
      resolveTo('10.0.0.1', '127.0.0.1')(name, options as never, answer);
    }) as unknown as typeof lookup;
    expect(await send('/204', { allowed: inside, resolve }, 'hooks.example.org')).toEqual({
      status: 204,
      failure: null,
    });
    expect(times).toBe(1);
  });

  it('tells a name that leads nowhere', async () => {
    const resolve = ((_name: string, _options: object, answer: (error: Error) => void) => {
      answer(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }));
    }) as unknown as typeof lookup;
    expect(await send('/204', { resolve }, 'nowhere.example.org')).toEqual({ status: null, failure: 'NAME_UNKNOWN' });
  });
});
