import { randomUUID } from 'node:crypto';
import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import type { FastifyBaseLogger } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { documentLimits } from '../graphql/documentLimits.ts';

type FormatError = NonNullable<ApolloServerOptions<BaseContext>['formatError']>;

/** A message quotes what was sent, which may be of any length; in characters. */
const longestMessage = 500;

/**
 * Shows a client the errors that are meant for it, without stack or cause. A bug or an outage is logged
 * whole under an id, and the client sees that id only.
 */
export function maskErrors(log: FastifyBaseLogger): FormatError {
  return (shown, error) => {
    if (shown.extensions?.['code'] === 'INTERNAL_SERVER_ERROR') {
      const requestId = randomUUID();
      log.error({ err: unwrapResolverError(error), requestId }, 'A resolver failed.');
      return { message: 'Internal server error', extensions: { code: 'INTERNAL_SERVER_ERROR', requestId } };
    }
    return shortened(ofTokens(shown) ?? ofLargeNumber(shown, error) ?? shown);
  };
}

function shortened(shown: GraphQLFormattedError): GraphQLFormattedError {
  const { message } = shown;
  return message.length <= longestMessage ? shown : { ...shown, message: `${message.slice(0, longestMessage)}…` };
}

/** What graphql-js says of a text that is too long names no way out. */
function ofTokens(shown: GraphQLFormattedError): GraphQLFormattedError | null {
  if (!/more tha[nt] \d+ tokens/.test(shown.message)) return null;
  const message = `The document has more than ${String(documentLimits.tokens)} tokens; send less at once, and values as variables.`;
  return { ...shown, message, extensions: { ...shown.extensions, limit: 'tokens' } };
}

/** A number that no Int holds is a bad value, as when it comes in a variable; it names the argument that it stands in. */
function ofLargeNumber(shown: GraphQLFormattedError, error: unknown): GraphQLFormattedError | null {
  if (!shown.message.startsWith('Int cannot represent non 32-bit signed integer value')) return null;
  const { source, positions } = error instanceof GraphQLError ? error : {};
  const before = source?.body.slice(0, positions?.[0]) ?? '';
  const argument = /(\w+)\s*:\s*$/.exec(before)?.[1];
  if (argument === undefined) return null;
  const message = `${argument}: ${shown.message}`;
  return { ...shown, message, extensions: { ...shown.extensions, code: 'BAD_USER_INPUT', argument } };
}
