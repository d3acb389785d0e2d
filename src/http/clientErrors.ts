import type { Socket } from 'node:net';
import type { RefusalCode } from './refusals.ts';

interface Refusal {
  readonly status: string;
  readonly code: RefusalCode;
  readonly message: string;
}

const malformed: Refusal = {
  status: '400 Bad Request',
  code: 'BAD_REQUEST',
  message: 'This is not a request of HTTP.',
};

const refusals: Readonly<Record<string, Refusal>> = {
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: '408 Request Timeout',
    code: 'BAD_REQUEST',
    message: 'The request did not come in time; send it within 10 seconds, its headers within 5.',
  },
  HPE_HEADER_OVERFLOW: {
    status: '431 Request Header Fields Too Large',
    code: 'BAD_REQUEST',
    message: 'The address and the headers are too large; send at most 16 KB.',
  },
};

/** Answers what never became a request, in GraphQL's shape, and closes the connection: whatever follows is not trusted. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  // Already closed from the other side, or an answer is on its way that this would garble.
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (!socket.writable || socket.bytesWritten > 0) {
    socket.destroy();
    return;
  }
  const { status, code, message } = refusals[error.code ?? ''] ?? malformed;
  const body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
  const head = [
    `HTTP/1.1 ${status}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${String(Buffer.byteLength(body))}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
