import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';
import { keepAliveSeconds } from '../request/limits.ts';
import type { WatchUnsent } from '../request/unsentAnswers.ts';

/** Status and headers of answers, without the length and the headers of the connection. */
export interface ReplyHead {
  readonly status: number;
  /** As ServerResponse.writeHead takes them: a name, its value, and so on. */
  readonly headers: readonly string[];
  /** The same as it goes over the socket. */
  readonly text: string;
}

const date = 'Date: ';
const lengthOfDate = 'Thu, 01 Jan 1970 00:00:00 GMT'.length;
const ofConnection = `\r\nConnection: keep-alive\r\nKeep-Alive: timeout=${String(keepAliveSeconds)}\r\n\r\n`;

export function replyHead(status: number, headers: readonly string[]): ReplyHead {
  let text = `HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}\r\n`;
  for (let at = 0; at < headers.length; at += 2) text += `${headers[at] ?? ''}: ${headers[at + 1] ?? ''}\r\n`;
  return { status, headers, text };
}

/** An answer as node:http would write it, head and body in one piece, so that sending it again costs one call of the system. */
export class WholeReply {
  readonly head: ReplyHead;
  #bytes: Buffer;
  /** Of the date that is in the bytes, since 1970. */
  #second = 0;
  readonly #dateAt: number;
  readonly #bodyAt: number;

  /** `body`: null for an answer that has none, such as 304. */
  constructor(head: ReplyHead, body: Buffer | string | null) {
    this.head = head;
    const bytes = body === null ? 0 : Buffer.byteLength(body);
    const before = body === null ? `${head.text}${date}` : `${head.text}content-length: ${String(bytes)}\r\n${date}`;
    this.#dateAt = before.length;
    this.#bodyAt = before.length + lengthOfDate + ofConnection.length;
    this.#bytes = Buffer.allocUnsafe(this.#bodyAt + bytes);
    this.#bytes.write(before, 0, 'latin1');
    this.#bytes.write(ofConnection, this.#dateAt + lengthOfDate, 'latin1');
    if (typeof body === 'string') this.#bytes.write(body, this.#bodyAt, 'utf8');
    else body?.copy(this.#bytes, this.#bodyAt);
  }

  /** All that is held, in bytes. */
  get size(): number {
    return this.#bytes.length;
  }

  get body(): Buffer {
    return this.#bytes.subarray(this.#bodyAt);
  }

  /** Head and body, dated now. */
  bytes(): Buffer {
    const second = Math.floor(Date.now() / 1_000);
    if (second === this.#second) return this.#bytes;
    // What has been given to a socket may still wait there, so that it is not changed.
    if (this.#second !== 0) this.#bytes = Buffer.from(this.#bytes);
    this.#bytes.write(dateOf(second), this.#dateAt, 'latin1');
    this.#second = second;
    return this.#bytes;
  }
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
  if (socket?.writable !== true || !response.shouldKeepAlive) {
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
  socket.write(reply.bytes(), finish);
  if (socket.writableLength === 0) finish();
  else watchUnsent(socket, response, reply.size);
}
