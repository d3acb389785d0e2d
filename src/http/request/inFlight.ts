import type { FastifyInstance } from 'fastify';

/** How long a shutdown waits for responses in progress, in milliseconds. Slower clients are cut off. */
const longestWait = 6_000;

/** Counts the requests in progress, so that a shutdown waits for these and nothing else. */
export function watchRequests(app: FastifyInstance): { close(): Promise<void> } {
  let inFlight = 0;
  let whenDone: (() => void) | null = null;
  app.addHook('onRequest', (_request, reply, next) => {
    inFlight += 1;
    // Not the onResponse hook, which does not run if the client disconnects before the response.
    reply.raw.once('close', () => {
      inFlight -= 1;
      if (inFlight === 0) whenDone?.();
    });
    next();
  });
  return { close };

  /** Closes all connections, since one with an incomplete request would hold up the shutdown until it times out. */
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
        // Lets the last response's bytes be sent.
        setImmediate(resolve);
      };
    });
  }
}
