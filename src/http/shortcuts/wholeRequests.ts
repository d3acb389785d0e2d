import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { LRUCache } from 'lru-cache';
import type { PlainRequest } from './requestKey.ts';

/**
 * Answers a plain request at once; `from`: where its body begins in the bytes. If it cannot, it returns what it has found out about
 * the request, so that whoever answers it behind node:http need not find it out again.
 */
export type AnswerAtOnce<Asked> = (
  socket: Socket,
  plain: PlainRequest,
  bytes: Buffer,
  from: number,
) => Asked | 'ANSWERED';

/** See `wholeRequests`. `Asked`: what was found out about a request that was not answered at once. */
export interface WholeRequests<Asked> {
  /** To be told of each new connection, behind node:http. */
  readonly connected: (socket: Socket) => void;
  /**
   * To be told of each request that node:http reads, at once; `plain` is null if it is not a plain one. Answers what was found out about
   * it before; undefined if nothing was.
   */
  heard(request: IncomingMessage, response: ServerResponse, plain: PlainRequest | null): Asked | undefined;
  /** To be told of a connection that stops being HTTP, such as a tunnel. */
  readonly gone: (socket: Duplex) => void;
}

/** Clients differ little in what stands in their heads; a crawler asks for another address each time. */
const mostHeads = 1_000;
/** Longer ones are of browsers, with credentials and much else that is not a plain request. */
const longestHead = 1_024;

const endOfHead = '\r\n\r\n';
/**
 * If all lines of a head end in CRLF, its first empty line ends it, and nothing else can be mistaken for that. node:http refuses other
 * heads, unless it was told not to (--insecure-http-parser).
 */
const strangeLine = /[^\r]\n|\r[^\n]|^[\r\n]/;

class Connection<Asked> {
  /** Has node:http read all that comes from now on. */
  readonly leave: () => void;
  /** Bytes of the request under way that are still to come; null once that is not known: then node:http reads to the end. */
  toCome: number | null = 0;
  /** Requests that node:http has read, and whose answers have not ended. */
  open = 0;
  /** Whether node:http has read one to its end: it ends a connection whose first head does not come in time. */
  hasBegun = false;
  /** What node:http has read of the piece that it was given last. */
  heard = 0;
  plain: PlainRequest | null = null;
  asked: Asked | undefined;

  constructor(leave: () => void) {
    this.leave = leave;
  }

  /** Before node:http is given a piece; `asked`: what is known of its request. */
  expect(asked: Asked | undefined): void {
    [this.heard, this.plain, this.asked] = [0, null, asked];
  }
}

/**
 * Reads requests past node:http, which takes longer to read one than all else that an answer at once needs: those that come in one
 * piece, with a head that node:http has read before, byte for byte, while nothing else of the connection is under way. Everything else is given to
 * node:http as if nobody had looked at it: a first request, one that comes in parts, several at once, one that is not answered at
 * once. So it knows of no request that was answered here; and it keeps the times, the limits and the end of every connection.
 */
export function wholeRequests<Asked>(answer: AnswerAtOnce<Asked>): WholeRequests<Asked> {
  const connections = new WeakMap<Duplex, Connection<Asked>>();
  const heads = new LRUCache<string, PlainRequest>({ max: mostHeads });

  return {
    connected: (socket) => {
      const [first, ...others] = socket.listeners('data') as ((bytes: Buffer) => void)[];
      // A version of Node that listens in another way: leave the connection to it.
      if (first === undefined || others.length > 0) return;
      /** How node:http reads what comes. */
      const parse = first;
      const connection = new Connection<Asked>(leave);
      connections.set(socket, connection);
      // Whoever listens has node:http read what comes from the socket's stream, rather than past it.
      socket.on('data', onData);
      socket.off('data', parse);

      function onData(bytes: Buffer): void {
        const { toCome, open, hasBegun } = connection;
        if (toCome !== 0) {
          readOn(bytes);
          return;
        }
        const end = bytes.indexOf(endOfHead, 0, 'latin1') + endOfHead.length;
        const isWhole = end >= endOfHead.length && end <= longestHead;
        const head = isWhole ? bytes.toString('latin1', 0, end) : '';
        const plain = isWhole ? heads.get(head) : undefined;
        const isAlone = hasBegun && open === 0 && socket.writable && socket.writableLength === 0;
        if (plain === undefined || !isAlone || bytes.length !== end + plain.length) {
          readFirst(bytes, head);
          return;
        }
        const asked = answer(socket, plain, bytes, end);
        if (asked !== 'ANSWERED') readFirst(bytes, head, asked);
      }

      /** A piece that begins with a request; `head`: empty if its head is not to be known. */
      function readFirst(bytes: Buffer, head: string, asked?: Asked): void {
        connection.expect(asked);
        parse.call(socket, bytes);
        const { heard, plain } = connection;
        const toCome = plain === null ? -1 : head.length + plain.length - bytes.length;
        if (heard !== 1 || plain === null || head === '' || toCome < 0 || strangeLine.test(head)) {
          leave();
          return;
        }
        heads.set(head, plain);
        connection.toCome = toCome;
        connection.hasBegun ||= toCome === 0;
      }

      function readOn(bytes: Buffer): void {
        connection.expect(undefined);
        parse.call(socket, bytes);
        const toCome = (connection.toCome ?? -1) - bytes.length;
        if (connection.heard > 0 || toCome < 0) leave();
        else connection.toCome = toCome;
        connection.hasBegun ||= toCome === 0;
      }

      function leave(): void {
        socket.off('data', onData);
        if (connections.delete(socket)) socket.on('data', parse);
      }
    },
    heard: (request, response, plain) => {
      const connection = connections.get(request.socket);
      if (connection === undefined) return undefined;
      connection.heard += 1;
      connection.plain = plain;
      connection.open += 1;
      response.once('close', () => (connection.open -= 1));
      return connection.asked;
    },
    gone: (socket) => {
      const connection = connections.get(socket);
      connections.delete(socket);
      connection?.leave();
    },
  };
}
