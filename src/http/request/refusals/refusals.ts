import type { FastifyReply } from 'fastify';

export type RefusalCode =
  | 'BAD_REQUEST'
  | 'NOT_FOUND'
  | 'METHOD_NOT_ALLOWED'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'RATE_LIMITED'
  | 'PAYLOAD_TOO_LARGE'
  | 'UNSUPPORTED_MEDIA_TYPE'
  | 'OVERLOADED'
  | 'STORAGE_FULL'
  | 'STORAGE_UNAVAILABLE'
  | 'OUTCOME_UNKNOWN'
  | 'VERSION_NOT_REACHED'
  | 'INTERNAL_SERVER_ERROR';

/** Sends a refusal in GraphQL's form, so that clients can read all refusals the same way. */
export function refuse(reply: FastifyReply, status: number, code: RefusalCode, message: string): FastifyReply {
  return reply.code(status).type('application/json; charset=utf-8').send(refusalText(code, message));
}

export function refusalText(code: RefusalCode, message: string): string {
  return JSON.stringify({ errors: [{ message, extensions: { code } }] });
}
