import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';

export type RefusalCode =
  | 'BAD_REQUEST'
  | 'NOT_FOUND'
  | 'METHOD_NOT_ALLOWED'
  | 'UNAUTHENTICATED'
  | 'PAYLOAD_TOO_LARGE'
  | 'UNSUPPORTED_MEDIA_TYPE'
  | 'OVERLOADED'
  | 'INTERNAL_SERVER_ERROR';

/** Answers in GraphQL's shape, so that a client reads every refusal in one way. */
export function refuse(reply: FastifyReply, status: number, code: RefusalCode, message: string): FastifyReply {
  const body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
  return reply.code(status).type('application/json; charset=utf-8').send(body);
}

/** Takes over whatever Fastify would refuse in a shape of its own. What is a bug is logged and not shown. */
export function answerRefusals(app: FastifyInstance): void {
  app.setNotFoundHandler((_request, reply) =>
    refuse(reply, 404, 'NOT_FOUND', 'There is nothing here; GraphQL is at /graphql.'),
  );
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    const known = refusalsByStatus.get(status) ?? (status < 500 ? refusalsByStatus.get(400) : undefined);
    if (known !== undefined) return refuse(reply, status, known.code, known.message);
    request.log.error({ err: error }, 'A request failed.');
    return refuse(reply, 500, 'INTERNAL_SERVER_ERROR', `Internal server error (request ${request.id}).`);
  });
}

const refusalsByStatus = new Map<number, { code: RefusalCode; message: string }>([
  [400, { code: 'BAD_REQUEST', message: 'The request is not well formed: send JSON with a "query".' }],
  [413, { code: 'PAYLOAD_TOO_LARGE', message: 'The body is too large; send at most 256 KB, as an admin 8 MB.' }],
  [415, { code: 'UNSUPPORTED_MEDIA_TYPE', message: 'Send the body as application/json in UTF-8.' }],
  [503, { code: 'OVERLOADED', message: 'The server is stopping or busy; try again shortly.' }],
]);
