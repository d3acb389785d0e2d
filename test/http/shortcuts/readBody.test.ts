import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { readBody } from '../../../src/http/shortcuts/readBody.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

function post(body: string): string {
  return `POST / HTTP/1.1\r\nHost: x\r\nContent-Length: ${String(body.length)}\r\n\r\n${body}`;
}

/** Sends a piece to a server whose `take` answers so, and gives the bodies of all answers; what nobody took is answered later, in brackets. */
async function send(piece: string, count: number, take: (body: string) => boolean | Promise<boolean>): Promise<string> {
  const server = createServer((request, response) => {
    const taken = (body: Buffer): boolean | Promise<boolean> => {
      const isTaken = take(body.toString());
      void Promise.resolve(isTaken).then((is) => is && response.end(`${body.toString()};`));
      return isTaken;
    };
    readBody(request, Number(request.headers['content-length']), taken, () => {
      void turn().then(async () => {
        let body = '';
        for await (const chunk of request) body += String(chunk);
        response.end(`[${body}];`);
      });
    });
  });
  // As wholeRequests does: node:http is then given a piece at once, and has read all of it before anybody sees a body.
  server.on('connection', (connection) => connection.on('data', () => undefined));
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write(piece);
  let text = '';
  const bodies = () => text.match(/[^\n;]*;/g) ?? [];
  while (bodies().length < count) text += String((await once(socket, 'data'))[0]);
  socket.destroy();
  return bodies().join('');
}

describe('a body that is read first by who may answer it', () => {
  it.each([
    { when: 'at once', later: (is: boolean) => is },
    { when: 'after turns of the event loop', later: async (is: boolean) => (await turn(), await turn(), is) },
  ])(
    'is whole for who answers instead if it is not taken, which is said $when, whatever else comes in its piece',
    async ({ later }) => {
      const take = (body: string) => later(body.startsWith('taken'));
      expect(await send(post('left'), 1, take)).toBe('[left];');
      expect(await send(post('left') + post('taken') + post('left too') + post('taken too'), 4, take)).toBe(
        '[left];taken;[left too];taken too;',
      );
    },
  );
});
