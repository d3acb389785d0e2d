import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** What answers that wait for their readers may take. */
export interface UnsentLimits {
  /** Milliseconds without a byte taken. */
  readonly stallTime: number;
  /** Milliseconds for the whole of an answer. */
  readonly answerTime: number;
  /** Bytes of answers that wait on one connection; one request after the other may be sent without reading. */
  readonly ofConnection: number;
  /** Bytes of answers that wait on all connections. */
  readonly inAll: number;
}

export const usualUnsentLimits: UnsentLimits = {
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

/**
 * Holds an answer to the bounds from the moment it is written. `bytes`: of it, as far as they wait in memory. What it gives back is to be
 * called once the answer has gone out.
 */
export type WatchUnsent = (socket: Socket, bytes: number) => () => void;

/**
 * Ends connections whose clients do not read: their answers would be held in memory for ever. Beyond the bounds the
 * answer that has waited longest goes first. Answers of the framework are watched; others are to be told of.
 */
export function limitUnsentAnswers(app: FastifyInstance, limits: UnsentLimits = usualUnsentLimits): WatchUnsent {
  /** In the order in which they were written. */
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

  /** An answer that waits behind another one of its connection is not told when that ends. */
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
    // Node ends a connection on which nothing moves for so long; it starts the time again for the next request.
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

/** A stream is read only as fast as its client takes it, so nothing of it waits. */
function sizeOf(payload: unknown): number {
  if (typeof payload === 'string') return Buffer.byteLength(payload);
  return Buffer.isBuffer(payload) ? payload.length : 0;
}
