import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** The limits on responses that clients have not yet read. */
export interface UnsentLimits {
  /** Milliseconds without the client reading a byte. */
  readonly stallTime: number;
  /** Milliseconds until a response must have been read completely. */
  readonly answerTime: number;
  /** Bytes of unread responses on one connection; a client can send many requests without reading. */
  readonly ofConnection: number;
  /** Bytes of unread responses on all connections together. */
  readonly inAll: number;
}

export const defaultUnsentLimits: UnsentLimits = {
  stallTime: 10_000,
  answerTime: 60_000,
  ofConnection: 16 * 1024 * 1024,
  inAll: 128 * 1024 * 1024,
};

interface Waiting {
  readonly socket: Socket;
  readonly bytes: number;
  readonly since: number;
}

/** Applies the limits to a response from the moment it is written. `bytes`: how much of it is held in memory. Call what it returns once the response is out. */
export type WatchUnsent = (socket: Socket, bytes: number) => () => void;

/**
 * Closes connections whose clients do not read, since their responses would stay in memory. Above the limits, the oldest
 * unread response goes first. Responses of the framework are watched; pass others to the returned function.
 */
export function limitUnsentAnswers(app: FastifyInstance, limits: UnsentLimits = defaultUnsentLimits): WatchUnsent {
  /** Oldest first. */
  const waiting = new Set<Waiting>();
  const answersOf = new WeakMap<Socket, Set<Waiting>>();
  let bytesInAll = 0;
  app.addHook('onSend', ({ raw: { socket } }, reply, payload, next) => {
    reply.raw.once('close', watch(socket, sizeOf(payload)));
    next(null, payload);
  });
  const timer = setInterval(endSlow, 1_000).unref();
  app.addHook('onClose', (_app, done) => {
    clearInterval(timer);
    done();
  });
  return watch;

  function done(answer: Waiting): void {
    answersOf.get(answer.socket)?.delete(answer);
    if (waiting.delete(answer)) bytesInAll -= answer.bytes;
  }

  /** Watches the connection, because a response queued behind another one gets no event when the connection closes. */
  function ofSocket(socket: Socket): Set<Waiting> {
    const known = answersOf.get(socket);
    if (known !== undefined) return known;
    const answers = new Set<Waiting>();
    answersOf.set(socket, answers);
    socket.once('close', () => {
      for (const answer of answers) done(answer);
    });
    return answers;
  }

  function watch(socket: Socket, bytes: number): () => void {
    // Node closes a connection after this time without traffic, and restarts the timer for the next request.
    socket.setTimeout(limits.stallTime);
    const answer = { socket, bytes, since: performance.now() };
    waiting.add(answer);
    bytesInAll += answer.bytes;
    ofSocket(socket).add(answer);
    endExcess(answer);
    return () => {
      done(answer);
    };
  }

  function endExcess({ socket, bytes }: Waiting): void {
    if (bytes === 0) return;
    if (bytesInAll <= Math.min(limits.ofConnection, limits.inAll)) return;
    let ofConnection = 0;
    for (const each of waiting) if (each.socket === socket) ofConnection += each.bytes;
    if (ofConnection > limits.ofConnection) socket.destroy();
    let excess = bytesInAll - limits.inAll;
    for (const each of waiting) {
      if (excess <= 0) return;
      each.socket.destroy();
      excess -= each.bytes;
    }
  }

  function endSlow(): void {
    const before = performance.now() - limits.answerTime;
    for (const { socket, since } of waiting) {
      if (since > before) return;
      socket.destroy();
    }
  }
}

/** A stream is read only as fast as its client reads, so none of it waits in memory. */
function sizeOf(payload: unknown): number {
  if (typeof payload === 'string') return Buffer.byteLength(payload);
  return Buffer.isBuffer(payload) ? payload.length : 0;
}
