import type { lookup, LookupAddress } from 'node:dns';
import { createServer, type Server } from 'node:http';
import { createServer as createSocketServer, type AddressInfo, type Socket } from 'node:net';
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

/** A receiver that answers a connection as it likes, and what is told of it. */
async function sendTo(answer: (socket: Socket) => void, options: SenderOptions = {}) {
  const connected: Socket[] = [];
  const hostile = createSocketServer((socket) => {
    connected.push(socket);
    socket
      .on('error', () => undefined)
      .once('data', () => {
        answer(socket);
      });
  });
  await new Promise<void>((done) => hostile.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${String((hostile.address() as AddressInfo).port)}/`;
  const sender = webhookSender({ allowed: inside, ...options });
  const outcome = await sender({ url, headers: {}, body: '{}' }, new AbortController().signal);
  // Nothing of it stays open: a receiver cannot hold connections of ours.
  for (const socket of connected) if (!socket.destroyed) await new Promise((closed) => socket.once('close', closed));
  hostile.close();
  return outcome;
}

/** Writes a text again and again until the other side has had enough. */
function drip(socket: Socket, text: string): void {
  const timer = setInterval(() => socket.write(text), 5);
  socket.once('close', () => {
    clearInterval(timer);
  });
}

describe('a receiver that is hostile', () => {
  it.each<{ what: string; answer: (socket: Socket) => void; outcome: object; options?: SenderOptions }>([
    {
      what: 'sends its body byte by byte, for ever',
      answer: (socket) => {
        socket.write('HTTP/1.1 200 OK\r\ncontent-length: 1000000\r\n\r\n');
        drip(socket, 'x');
      },
      outcome: { status: 200, failure: null },
    },
    {
      what: 'sends its headers line by line, for ever',
      answer: (socket) => {
        socket.write('HTTP/1.1 200 OK\r\n');
        drip(socket, 'x: y\r\n');
      },
      outcome: { status: null, failure: 'TIMEOUT' },
      options: { patience: 200 },
    },
    {
      what: 'announces an answer again and again',
      answer: (socket) => {
        drip(socket, 'HTTP/1.1 103 Early Hints\r\nlink: </>\r\n\r\n');
      },
      outcome: { status: null, failure: 'TIMEOUT' },
      options: { patience: 200 },
    },
    {
      what: 'sends a megabyte of headers',
      answer: (socket) => socket.write(`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(1024 * 1024)}\r\n\r\n`),
      outcome: { status: null, failure: 'CONNECTION' },
    },
    {
      what: 'speaks another protocol',
      answer: (socket) => socket.write('220 mail.example.org ESMTP\r\n'),
      outcome: { status: null, failure: 'CONNECTION' },
    },
    {
      what: 'hangs up',
      answer: (socket) => socket.destroy(),
      outcome: { status: null, failure: 'CONNECTION' },
    },
  ])('and $what, is told from the rest, and its connection is closed', async ({ answer, outcome, options }) => {
    expect(await sendTo(answer, options)).toEqual(outcome);
  });
});

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
