import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { keepAliveSeconds } from '../request/limits.ts';
import { mayBePacked } from '../request/packAnswer.ts';
import type { WatchUnsent } from '../request/unsentAnswers.ts';

/** Status and headers of answers, without the length and the headers of the connection. */
export interface ReplyHead {
  readonly status: number;
  /** As ServerResponse.writeHead takes them: a name, its value, and so on. */
  readonly headers: readonly string[];
  /** The same as it goes over the socket. */
  readonly text: string;
  readonly isAscii: boolean;
}

const date = 'Date: ';
const lengthOfDate = 'Thu, 01 Jan 1970 00:00:00 GMT'.length;
const ofConnection = `\r\nConnection: keep-alive\r\nKeep-Alive: timeout=${String(keepAliveSeconds)}\r\n\r\n`;

export function replyHead(status: number, headers: readonly string[]): ReplyHead {
  let text = `HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}\r\n`;
  for (let at = 0; at < headers.length; at += 2) text += `${headers[at] ?? ''}: ${headers[at + 1] ?? ''}\r\n`;
  return { status, headers, text, isAscii: Buffer.byteLength(text) === text.length };
}

/**
 * An answer as node:http would write it, head and body in one piece, so that sending it again costs one call of the system.
 * The piece is made when the answer is sent for the second time: most answers are never sent again.
 */
export class WholeReply {
  readonly head: ReplyHead;
  /** Bytes of the body. */
  readonly length: number;
  /** Null once the piece is made, so that nothing is held twice. */
  #given: Buffer | string | null;
  #whole: DatedBytes | null = null;
  #wasSent = false;
  #isNeverPacked: boolean | null = null;

  /** `body`: null for an answer that has none, such as 304. */
  constructor(head: ReplyHead, body: Buffer | string | null) {
    this.head = head;
    this.#given = body;
    this.length = body === null ? 0 : Buffer.byteLength(body);
  }

  /** All that is held, in bytes. */
  get size(): number {
    return this.head.text.length + this.length;
  }

  /** The same piece of memory at every call, by which packAnswer knows it again. */
  get body(): Buffer {
    return this.#made().body;
  }

  /** Whether it goes out as it is to a client that takes packed answers, too. */
  get isNeverPacked(): boolean {
    const { status, headers } = this.head;
    return (this.#isNeverPacked ??= !mayBePacked(status, headers, this.length));
  }

  /** Head and body, dated now. */
  bytes(): Buffer {
    return this.#made().now();
  }

  /** Writes head and body, dated now. */
  writeTo(socket: Socket, done: (error?: Error | null) => void): void {
    const given = this.#given;
    if (this.#wasSent || typeof given !== 'string' || !this.head.isAscii) socket.write(this.bytes(), done);
    else {
      // A text goes out as it is, without a piece of memory of its own.
      const text = textBefore(this.head, this.length) + dateOf(thisSecond()) + ofConnection + given;
      socket.write(text, given.length === this.length ? 'latin1' : 'utf8', done);
    }
    this.#wasSent = true;
  }

  #made(): DatedBytes {
    this.#whole ??= new DatedBytes(this.head, this.#given, this.length);
    this.#given = null;
    return this.#whole;
  }
}

class DatedBytes {
  #bytes: Buffer;
  /** Of the date that is in the bytes, since 1970. */
  #second = 0;
  readonly #dateAt: number;
  readonly body: Buffer;

  constructor(head: ReplyHead, body: Buffer | string | null, length: number) {
    const before = body === null ? `${head.text}${date}` : textBefore(head, length);
    this.#dateAt = before.length;
    const bodyAt = before.length + lengthOfDate + ofConnection.length;
    const bytes = Buffer.allocUnsafe(bodyAt + length);
    bytes.write(before, 0, 'latin1');
    bytes.write(ofConnection, this.#dateAt + lengthOfDate, 'latin1');
    if (typeof body === 'string') bytes.write(body, bodyAt, 'utf8');
    else body?.copy(bytes, bodyAt);
    this.#bytes = bytes;
    this.body = bytes.subarray(bodyAt);
  }

  now(): Buffer {
    const second = thisSecond();
    if (second === this.#second) return this.#bytes;
    // What has been given to a socket may still wait there, so that it is not changed.
    if (this.#second !== 0) this.#bytes = Buffer.from(this.#bytes);
    this.#bytes.write(dateOf(second), this.#dateAt, 'latin1');
    this.#second = second;
    return this.#bytes;
  }
}

function textBefore(head: ReplyHead, length: number): string {
  return `${head.text}content-length: ${String(length)}\r\n${date}`;
}

function thisSecond(): number {
  return Math.floor(Date.now() / 1_000);
}

let dated = { second: Number.NaN, text: '' };

function dateOf(second: number): string {
  if (dated.second !== second) dated = { second, text: new Date(second * 1_000).toUTCString() };
  return dated.text;
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
  // Its client takes packed answers: see packAnswer.ts.
  const isToBePacked = Object.hasOwn(response, 'writeHead') && !reply.isNeverPacked;
  if (socket?.writable !== true || !response.shouldKeepAlive || isToBePacked) {
    const { status, headers } = reply.head;
    const { body } = reply;
    const length = status === 304 ? [] : ['content-length', String(body.length)];
    response.writeHead(status, [...headers, ...length]);
    response.end(body);
    // Behind another answer of its connection, or its client does not read.
    if (response.socket === null || connection.writableLength > 0) watchUnsent(connection, response, body.length);
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
  else watchUnsent(socket, response, reply.size);
}
