import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { storageFailureOf } from '../../../knowledgeBase/upkeep/storageFailure.ts';
import type { Limits } from '../limits.ts';
import { refuse, type RefusalCode } from './refusals.ts';
import { refuseAndClose } from './refuseAndClose.ts';

/** Sends Fastify's own refusals in our form. A bug is logged, and its details are not shown. */
export function answerRefusals(app: FastifyInstance, limits: Pick<Limits, 'body' | 'adminBody'>): void {
  const tooLarge = `The body is too large; send at most ${inKilobytes(limits.body)}, as an admin ${inKilobytes(limits.adminBody)}.`;
  // Before the body is read, which does not matter if the method is not allowed.
  app.addHook('onRequest', async ({ is404, url, method, headers }, reply) => {
    // Preflight requests are answered by the routes that other sites may read.
    const isBareOptions = method === 'OPTIONS' && headers['access-control-request-method'] === undefined;
    if (!is404 && !isBareOptions) return;
    const allowed = methodsAt(app, url);
    if (allowed.length === 0) return isBareOptions ? refuse(reply, 404, 'NOT_FOUND', nothingHere) : undefined;
    return refuseMethod(reply, method, allowed);
  });
  // All other GETs go to the pages, including those to addresses that only accept POST.
  app.setNotFoundHandler(({ url, method }, reply) => {
    const allowed = methodsAt(app, url);
    if (allowed.length > 0 && !allowed.includes(method)) return refuseMethod(reply, method, allowed);
    return refuse(reply, 404, 'NOT_FOUND', nothingHere);
  });
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status === 413) return refuseAndClose(request, reply, 413, 'PAYLOAD_TOO_LARGE', tooLarge);
    // A folder, or a path that leads out of the folder of files.
    if (status === 403) return refuse(reply, 404, 'NOT_FOUND', nothingHere);
    const storage = storageFailureOf(error);
    if (storage !== null) return refuse(reply.header('retry-after', '30'), 503, storage.code, storage.message);
    const known = refusalsByStatus.get(status) ?? (status < 500 ? refusalsByStatus.get(400) : undefined);
    if (known !== undefined) return refuse(reply, status, known.code, known.message);
    // The client has disconnected: no one reads the response, and nothing failed here.
    if (isGone(error)) return refuse(reply, 400, 'BAD_REQUEST', 'The request was incomplete.');
    request.log.error({ err: error }, 'A request failed.');
    return refuse(reply, 500, 'INTERNAL_SERVER_ERROR', `Internal server error (request ${request.id}).`);
  });
}

/** The methods allowed at an address, however its path is encoded; empty if there is no such address. */
function methodsAt(app: FastifyInstance, url: string): string[] {
  const [path = ''] = url.split('?', 1);
  const name = decoded(path);
  const [, room] = /^(\/[^/]+)\/./s.exec(name) ?? [];
  const patterns = room === undefined ? [name] : [name, `${room}/*`, `${room}/:name`];
  return ['GET', 'POST'].filter((method) => patterns.some((pattern) => app.hasRoute({ method, url: pattern })));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function refuseMethod(reply: FastifyReply, method: string, allowed: readonly string[]): FastifyReply {
  reply.header('allow', allowed.join(', '));
  return refuse(reply, 405, 'METHOD_NOT_ALLOWED', `${method} is not allowed here; use ${allowed.join(' or ')}.`);
}

const nothingHere = 'There is nothing here; GraphQL is at /graphql.';

function isGone({ code }: FastifyError): boolean {
  return ['ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE'].includes(code);
}

/** Refuses what Fastify refuses before it knows the route. */
export function refuseAddress(_error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  refuse(reply, 400, 'BAD_REQUEST', 'The address is not valid; percent-encode it as UTF-8.');
}

function inKilobytes(bytes: number): string {
  return `${String(bytes / 1024)} KB`;
}

const refusalsByStatus = new Map<number, { code: RefusalCode; message: string }>([
  [400, { code: 'BAD_REQUEST', message: 'The request is not valid; send JSON with a "query".' }],
  [
    415,
    {
      code: 'UNSUPPORTED_MEDIA_TYPE',
      message: 'Send JSON as application/json in UTF-8, and forms as application/x-www-form-urlencoded.',
    },
  ],
  [503, { code: 'OVERLOADED', message: 'The server is stopping or busy; try again shortly.' }],
]);
