import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPlainRequest } from '../../../src/http/shortcuts/requestKey.ts';
import { wholeRequests } from '../../../src/http/shortcuts/wholeRequests.ts';

let server: Server;
/** Bodies, by who answered them: this room at once, or whoever is behind node:http. */
let atOnce: string[] = [];
let behind: string[] = [];
let received = 0;

beforeEach(async () => {
  [atOnce, behind, received] = [[], [], 0];
  const whole = wholeRequests<string>((socket, _plain, bytes, from) => {
    const body = bytes.toString('latin1', from);
    if (body.startsWith('not at once')) return `tried ${body}`;
    atOnce.push(body);
    socket.write(`HTTP/1.1 200 OK\r\ncontent-length: ${String(body.length + 2)}\r\n\r\n<${body}>`);
    return 'ANSWERED';
  });
  server = createServer((request, response) => {
    const tried = whole.heard(request, response, readPlainRequest(request));
    let body = '';
    request.setEncoding('latin1').on('data', (text: string) => (body += text));
    request.on('end', () => {
      behind.push(tried ?? body);
      void turns(body === 'slow' ? 50 : 0).then(() => response.end(`<${body}>`));
    });
  });
  server
    .on('connection', whole.connected)
    .on('connection', (socket: Socket) => {
      socket.on('data', (bytes: Buffer) => (received += bytes.length));
    })
    .on('connect', (_request, socket) => {
      whole.gone(socket);
      socket.end('a tunnel');
    });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

async function turns(count: number): Promise<void> {
  for (let times = 0; times < count; times++) await turn();
}

function post(body: string, headers = ''): string {
  return `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${headers}Content-Length: ${String(body.length)}\r\n\r\n${body}`;
}

/** Sends pieces, each once the one before has come, and gives the bodies of the answers once there are `count`, or the connection ends. */
async function send(pieces: readonly string[], count: number): Promise<string[]> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1').setNoDelay();
  let text = '';
  socket.on('data', (bytes: Buffer) => (text += bytes.toString('latin1')));
  const before = received;
  let sent = 0;
  for (const piece of pieces) {
    socket.write(piece, 'latin1');
    sent += piece.length;
    while (received - before < sent && !socket.closed) await turn();
    await turn();
  }
  const bodies = () => [...text.matchAll(/<([^>]*)>/g)].map(([, body = '']) => body);
  while (bodies().length < count && !socket.closed) await turn();
  socket.destroy();
  return bodies();
}

describe('a request that comes in one piece', () => {
  it('is read past node:http, once that has read one with the same head on any connection, and one on its own', async () => {
    const bodies = ['one', 'two', 'six', 'ten'];
    expect(
      await send(
        bodies.map((body) => post(body)),
        4,
      ),
    ).toEqual(bodies);
    expect(
      await send(
        bodies.map((body) => post(body)),
        4,
      ),
    ).toEqual(bodies);
    expect([behind, atOnce]).toEqual([
      ['one', 'one'],
      ['two', 'six', 'ten', 'two', 'six', 'ten'],
    ]);
  });

  it('is given to node:http, with what is known of it by then, if it cannot be answered at once', async () => {
    expect(
      await send(
        ['not at once', 'not at once'].map((body) => post(body)),
        2,
      ),
    ).toHaveLength(2);
    expect(behind).toEqual(['not at once', 'tried not at once']);
  });

  it('waits for the one before it', async () => {
    await send([post('one'), post('two')], 2);
    atOnce = [];
    expect(await send([post('slow'), post('next')], 2)).toEqual(['slow', 'next']);
    expect(atOnce).toEqual([]);
  });

  it.each([
    ['X-Unknown: 1\r\n', 'only the long way knows the header'],
    ['Transfer-Encoding: chunked\r\n', 'its end is not where its length says'],
    ['Cookie: a=b\r\n', 'a credential may change the answer'],
  ])(
    'is read by node:http, and all that follows on its connection, if it has the header %j, since %s',
    async (header) => {
      await send([post('one'), post('two')], 2);
      atOnce = [];
      await send([post('one'), post('one', header), post('two')], 1);
      expect(atOnce).toEqual([]);
    },
  );
});

describe('a request that comes in parts', () => {
  it('is never taken for one that its body looks like', async () => {
    await send([post('one'), post('two')], 2);
    atOnce = [];
    const inner = post('two');
    const outer = post(inner);
    const head = outer.slice(0, -inner.length);
    expect(await send([post('one'), head, inner, post('six')], 3)).toHaveLength(3);
    expect(behind.slice(-2)).toEqual(['one', inner]);
    expect(atOnce).toEqual(['six']);
  });

  it.each([
    ['GET / HTTP/1.1\r\nHost: x\r\nX: ', 'a head'],
    ['\r\n', 'an empty line before a head'],
    ['POST /graphql HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n', 'a body of no stated length'],
    ['CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n', 'a tunnel'],
    [`${post('one')}CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n`, 'a tunnel behind a request'],
  ])('is left to node:http for good after %j, which is the beginning of %s', async (beginning) => {
    await send([post('one'), post('two')], 2);
    atOnce = [];
    await send([post('one'), beginning, post('two'), 'x'], 1);
    expect(atOnce).toEqual([]);
  });

  it('is answered with all others in their order, however they are cut', async () => {
    const requests = fc.array(
      fc.record({
        body: fc.constantFrom('1', '22', 'not at once', post('5').replaceAll('>', '')),
        header: fc.constantFrom('', '', '', 'Accept: a\r\n', 'X-Unknown: 1\r\n'),
      }),
      { minLength: 1, maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(requests, fc.array(fc.nat(1_000), { maxLength: 6 }), fc.boolean(), async (list, cuts, whole) => {
        const texts = list.map(({ body, header }) => post(body, header));
        const text = texts.join('');
        const places = [...new Set(cuts.map((cut) => cut % text.length))].toSorted((one, other) => one - other);
        const pieces = whole ? texts : [...places, text.length].map((end, n) => text.slice(places[n - 1] ?? 0, end));
        const answered = await send(
          pieces.filter((piece) => piece !== ''),
          list.length,
        );
        expect(answered).toEqual(list.map(({ body }) => body));
      }),
      { numRuns: 60 },
    );
  });
});
