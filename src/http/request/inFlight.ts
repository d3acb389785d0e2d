import type { FastifyInstance } from 'fastify';

/** How long a stop waits for answers under way, in milliseconds; a client that is slower is cut off. */
const longestWait = 6_000;

/** Counts the requests under way, so that a stop can wait for them and for nothing else. */
export function watchRequests(app: FastifyInstance): { close(): Promise<void> } {
  let inFlight = 0;
  let whenDone: (() => void) | null = null;
  app.addHook('onRequest', (_request, reply, next) => {
    inFlight += 1;
    // Not the hook onResponse: nothing runs it for a client that hangs up before its answer.
    reply.raw.once('close', () => {
      inFlight -= 1;
      if (inFlight === 0) whenDone?.();
    });
    next();
  });
  return { close };

  /** Connections that have sent no whole request would hold up the stop until they time out. */
  async function close(): Promise<void> {
    const closed = app.close();
    if (inFlight > 0) await answersOrTimeout();
    app.server.closeAllConnections();
    await closed;
  }

  function answersOrTimeout(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, longestWait);
      whenDone = () => {
        clearTimeout(timer);
        // The last answer's bytes are on their way out.
        setImmediate(resolve);
      };
    });
  }
}
