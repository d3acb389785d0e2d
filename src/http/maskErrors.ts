import { randomUUID } from 'node:crypto';
import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import type { FastifyBaseLogger } from 'fastify';

type FormatError = NonNullable<ApolloServerOptions<BaseContext>['formatError']>;

/**
 * Shows a client the errors that are meant for it, without stack or cause. A bug or an outage is logged
 * whole under an id, and the client sees that id only.
 */
export function maskErrors(log: FastifyBaseLogger): FormatError {
  return (shown, error) => {
    if (shown.extensions?.['code'] !== 'INTERNAL_SERVER_ERROR') return shown;
    const requestId = randomUUID();
    log.error({ err: unwrapResolverError(error), requestId }, 'A resolver failed.');
    return { message: 'Internal server error', extensions: { code: 'INTERNAL_SERVER_ERROR', requestId } };
  };
}
