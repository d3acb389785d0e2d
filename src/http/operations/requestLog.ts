import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { pino, type DestinationStream, type Logger } from 'pino';
import { operationOf } from './metrics.ts';

/** One JSON line an event. Nothing that a user typed is logged: no query string, no body, no credential. */
export function createLog(level: string, destination: DestinationStream): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers }, destination);
}

/** One line for each request, once it is answered: by route, since an address is text that a user typed. */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', (request, reply, next) => {
    const took = Math.round(reply.elapsedTime * 10) / 10;
    request.log.info(
      { method: request.method, path: operationOf(request), status: reply.statusCode, took },
      'Answered.',
    );
    next();
  });
}

const serializers = {
  req: (request: FastifyRequest) => ({ method: request.method, path: operationOf(request) }),
  res: ({ statusCode }: FastifyReply) => ({ status: statusCode }),
};
