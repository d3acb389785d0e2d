import { randomUUID } from 'node:crypto';
import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import type { FastifyBaseLogger } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { WorkStopped } from '../../knowledgeBase/longWork/workStopped.ts';
import { storageFailureOf } from '../../knowledgeBase/upkeep/storageFailure.ts';
import type { DocumentLimits } from '../../graphql/guards/documentLimits.ts';

type FormatError = NonNullable<ApolloServerOptions<BaseContext>['formatError']>;

/** A message quotes what was sent, which may be of any length; in characters. */
const longestMessage = 500;

/**
 * Shows a client the errors that are meant for it, without stack or cause. A bug or an outage is logged
 * whole under an id, and the client sees that id only.
 */
export function maskErrors(log: FastifyBaseLogger, { tokens }: Pick<DocumentLimits, 'tokens'>): FormatError {
  return (shown, error) => {
    if (shown.extensions?.['code'] === 'INTERNAL_SERVER_ERROR' && isMistake(shown)) {
      return shortened({ ...shown, extensions: { ...shown.extensions, code: 'BAD_USER_INPUT' } });
    }
    if (shown.extensions?.['code'] === 'INTERNAL_SERVER_ERROR') {
      const storage = storageFailureOf(unwrapResolverError(error));
      if (storage !== null) return { message: storage.message, extensions: { code: storage.code } };
      const stopped = unwrapResolverError(error);
      if (stopped instanceof WorkStopped) return { message: stopped.message, extensions: { code: 'OVERLOADED' } };
      const requestId = randomUUID();
      log.error({ err: unwrapResolverError(error), requestId }, 'A resolver failed.');
      return { message: 'Internal server error', extensions: { code: 'INTERNAL_SERVER_ERROR', requestId } };
    }
    return shortened(ofTokens(shown, tokens) ?? ofLargeNumber(shown, error) ?? shown);
  };
}

/** The name before the colon that a text ends with: "first" of "entries(first: ". */
function argumentBefore(text: string): string | undefined {
  const before = text.trimEnd();
  return before.endsWith(':') ? /(?<!\w)\w+$/.exec(before.slice(0, -1).trimEnd())?.[0] : undefined;
}

/** What graphql-js says of values that do not fit, without a code: too many of them, or null for an argument that cannot be. */
function isMistake({ message }: GraphQLFormattedError): boolean {
  return /^(?:Too many errors processing variables|Argument "\w+" (?:of required type|of non-null type|has invalid value))/.test(
    message,
  );
}

function shortened(shown: GraphQLFormattedError): GraphQLFormattedError {
  const { message } = shown;
  return message.length <= longestMessage ? shown : { ...shown, message: `${message.slice(0, longestMessage)}…` };
}

/** What graphql-js says of a text that is too long names no way out. */
function ofTokens(shown: GraphQLFormattedError, most: number): GraphQLFormattedError | null {
  if (!/more tha[nt] \d+ tokens/.test(shown.message)) return null;
  const message = `The document has more than ${String(most)} tokens; send less at once, and values as variables.`;
  return { ...shown, message, extensions: { ...shown.extensions, limit: 'tokens' } };
}

/** A number that no Int holds is a bad value, in the document as in a variable; it names the argument that it stands in. */
function ofLargeNumber(shown: GraphQLFormattedError, error: unknown): GraphQLFormattedError | null {
  const match = /^(?:Variable "\$(\w+)" got .*; )?Int cannot represent non 32-bit/s.exec(shown.message);
  if (match === null) return null;
  const [, variable] = match;
  const { source, positions } = error instanceof GraphQLError ? error : {};
  const argument =
    variable === undefined
      ? argumentBefore(source?.body.slice(0, positions?.[0]) ?? '')
      : new RegExp(`(\\w+)\\s*:\\s*\\$${variable}\\b`).exec(source?.body ?? '')?.[1];
  if (argument === undefined) return null;
  const message = `${argument}: ${shown.message}`;
  return { ...shown, message, extensions: { ...shown.extensions, code: 'BAD_USER_INPUT', argument } };
}
