import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { keepAliveSeconds } from '../request/limits.ts';
import { mayBeCompressed } from '../request/compressAnswer.ts';
import type { WatchUnsent } from '../request/unsentAnswers.ts';

/** Status and headers of answers, without the length and the headers of the connection. */
export interface ReplyHead {
  readonly status: number;
  /** As ServerResponse.writeHead takes them: a name, its value, and so on. */
  readonly headers: readonly string[];
  /** The same as it goes over the socket, a character for each byte. */
  readonly text: string;
}

const ofConnection = `\r\nConnection: keep-alive\r\nKeep-Alive: timeout=${String(keepAliveSeconds)}\r\n\r\n`;

export function replyHead(status: number, headers: readonly string[]): ReplyHead {
  let text = `HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}\r\n`;
  for (let at = 0; at < headers.length; at += 2) text += `${headers[at] ?? ''}: ${headers[at + 1] ?? ''}\r\n`;
  return { status, headers, text };
}

/**
 * An answer as node:http would write it, head and body in one piece, so that sending it again costs one call of the system.
 * It is held as text: a buffer for each would need a new Date header every second, and thousands of buffers keep the garbage
 * collector busy. Only what goes out several times in one second is made into a buffer, for that second.
 */
export class WholeReply {
  readonly head: ReplyHead;
  /** Bytes of the body. */
  readonly length: number;
  /** Bytes that are held for this answer alone. */
  readonly size: number;
  /** A character for each byte, so that it goes out as it is; null for an answer without a body. */
  readonly #body: string | null;
  /** Since 1970, when it went out last. */
  #sentAt = 0;
  #isNeverCompressed: boolean | null = null;

  /** `body`: null for an answer that has none, such as 304. `sharesHead`: whether other answers have the same head. */
  constructor(head: ReplyHead, body: Buffer | string | null, sharesHead = false) {
    this.head = head;
    this.length = body === null ? 0 : Buffer.byteLength(body);
    this.size = this.length + (sharesHead ? 0 : head.text.length);
    const isByteByByte = body === null || (typeof body === 'string' && body.length === this.length);
    this.#body = isByteByByte ? body : Buffer.from(body as string).toString('latin1');
  }

  get body(): Buffer {
    return Buffer.from(this.#body ?? '', 'latin1');
  }

  /** Whether it goes out as it is to a client that takes compressed answers, too. */
  get isNeverCompressed(): boolean {
    const { status, headers } = this.head;
    return (this.#isNeverCompressed ??= !mayBeCompressed(status, headers, this.length));
  }

  /** Writes head and body, dated now. */
  writeTo(socket: Socket, done?: (error?: Error | null) => void): void {
    const second = Math.floor(Date.now() / 1_000);
    const piece = this.#sentAt === second ? piecesOf(second).of(this) : null;
    this.#sentAt = second;
    if (piece === null) socket.write(this.textAt(second), 'latin1', done);
    else socket.write(piece, done);
  }

  /** Head and body, a character for each byte. `second`: when it goes out, since 1970. */
  textAt(second: number): string {
    const dated = this.head.text + lengthLine(this.#body) + datedEnd(second);
    return this.#body === null ? dated : dated + this.#body;
  }
}

function lengthLine(body: string | null): string {
  return body === null ? '' : `content-length: ${String(body.length)}\r\n`;
}

let dated = { second: Number.NaN, text: '' };

/** The last lines of every head. */
function datedEnd(second: number): string {
  if (dated.second !== second)
    dated = { second, text: `Date: ${new Date(second * 1_000).toUTCString()}${ofConnection}` };
  return dated.text;
}

/** Bytes of the pieces of one second, at most. */
const mostBytes = 8 * 1024 * 1024;

/** Answers that go out several times in one second, as pieces of memory. Never changed: what has been given to a socket may still wait there. */
class Pieces {
  readonly second: number;
  readonly #pieces = new Map<WholeReply, Buffer>();
  #bytes = 0;

  constructor(second: number) {
    this.second = second;
  }

  /** Null if there are too many. */
  of(reply: WholeReply): Buffer | null {
    const known = this.#pieces.get(reply);
    if (known !== undefined) return known;
    if (this.#bytes > mostBytes) return null;
    const piece = Buffer.from(reply.textAt(this.second), 'latin1');
    this.#bytes += piece.length;
    this.#pieces.set(reply, piece);
    return piece;
  }
}

let pieces = new Pieces(0);

function piecesOf(second: number): Pieces {
  if (pieces.second !== second) pieces = new Pieces(second);
  return pieces;
}

/**
 * Sends a whole answer. Past ServerResponse, which would check and write the headers anew each time: that takes longer than
 * all else that a known answer needs. `finish` is what the server waits for before it goes on with the connection.
 */
export function sendWhole(
  { socket: connection }: IncomingMessage,
  response: ServerResponse,
  reply: WholeReply,
  watchUnsent: WatchUnsent,
): void {
  const { socket } = response;
  // Its client takes compressed answers: see compressAnswer.ts.
  const isToBePacked = Object.hasOwn(response, 'writeHead') && !reply.isNeverCompressed;
  if (socket?.writable !== true || !response.shouldKeepAlive || isToBePacked) {
    const { status, headers } = reply.head;
    const { body } = reply;
    const length = status === 304 ? [] : ['content-length', String(body.length)];
    response.writeHead(status, [...headers, ...length]);
    response.end(body);
    // Another answer on this connection is still being sent, or the client does not read.
    if (response.socket === null || connection.writableLength > 0)
      response.once('close', watchUnsent(connection, body.length));
    return;
  }
  let isFinished = false;
  const finish = (error?: Error | null): void => {
    if (isFinished || (error !== undefined && error !== null)) return;
    isFinished = true;
    response.emit('finish');
  };
  reply.writeTo(socket, finish);
  if (socket.writableLength === 0) finish();
  else response.once('close', watchUnsent(socket, reply.head.text.length + reply.length));
}

/** Sends a whole answer to a request that node:http knows nothing of, on a connection that is to stay, with nothing before it. */
export function sendAlone(socket: Socket, reply: WholeReply, watchUnsent: WatchUnsent): void {
  reply.writeTo(socket);
  if (socket.writableLength === 0) return;
  const done = watchUnsent(socket, reply.head.text.length + reply.length);
  // Told once all before it has gone out.
  socket.write('', () => {
    done();
    socket.setTimeout(keepAliveSeconds * 1_000);
  });
}
