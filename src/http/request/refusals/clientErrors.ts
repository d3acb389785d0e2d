import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Limits } from '../limits.ts';
import { refusalText, type RefusalCode } from './refusals.ts';

export interface Refusal {
  /** "400 Bad Request". */
  readonly status: string;
  readonly code: RefusalCode;
  readonly message: string;
  /** "Allow: GET, POST". */
  readonly headers?: readonly string[];
}

const malformed: Refusal = {
  status: '400 Bad Request',
  code: 'BAD_REQUEST',
  message: 'Not a valid HTTP request.',
};

const tooLong: Refusal = {
  status: '431 Request Header Fields Too Large',
  code: 'BAD_REQUEST',
  message: 'The address and the headers are too large; send at most 16 KB.',
};

/** How long a connection stays half open after its last response, in milliseconds. */
const lingerTime = 1_000;

/** Answers bytes that are not a valid request, in GraphQL's form, and closes the connection, because what follows cannot be trusted. */
export function answerClientErrors(limits: Pick<Limits, 'headersTime' | 'requestTime'>) {
  const tooSlow: Refusal = {
    status: '408 Request Timeout',
    code: 'BAD_REQUEST',
    message: `The request took too long to arrive; send it within ${String(limits.requestTime / 1000)} seconds, its headers within ${String(limits.headersTime / 1000)}.`,
  };
  const refusals = new Map([
    ['ERR_HTTP_REQUEST_TIMEOUT', tooSlow],
    ['HPE_HEADER_OVERFLOW', tooLong],
  ]);
  return (error: NodeJS.ErrnoException, socket: Socket): void => {
    answer(error, socket, refusals.get(error.code ?? '') ?? malformed);
  };
}

function answer(error: NodeJS.ErrnoException, socket: Socket, refusal: Refusal): void {
  // The client has closed the connection, or a response is being sent that this would corrupt.
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (!socket.writable || socket.bytesWritten > 0) {
    socket.destroy();
    return;
  }
  endWith(socket, refusal);
}

/** Writes a refusal directly to a connection and ends it. */
export function endWith(socket: Duplex, { status, code, message, headers = [] }: Refusal): void {
  const body = refusalText(code, message);
  const head = [
    `HTTP/1.1 ${status}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${String(Buffer.byteLength(body))}`,
    'Connection: close',
    ...headers,
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  // Unread bytes would reset the connection before the response arrives. The timer is for clients that never close.
  socket.resume();
  setTimeout(() => socket.destroy(), lingerTime).unref();
}
