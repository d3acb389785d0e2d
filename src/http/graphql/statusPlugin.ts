import type { ApolloServerPlugin } from '@apollo/server';
import { takesPlainJsonOnly } from '../request/mediaTypes.ts';

/** What is wrong with the document or its variables, rather than with the request. */
const mistakes = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
]);

/**
 * A client that takes application/json alone may not understand that a 400 holds an answer of GraphQL: it gets 200 where the
 * document or its variables are at fault (GraphQL over HTTP, 6.4.1).
 */
export const statusPlugin: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ request, response: { body, http } }) => {
        const accept = request.http?.headers.get('accept');
        if (http.status === 400 && body.kind === 'single' && takesPlainJsonOnly(accept)) {
          const codes = body.singleResult.errors?.map(({ extensions }) => String(extensions?.['code'])) ?? [];
          if (codes.length > 0 && codes.every((code) => mistakes.has(code))) http.status = 200;
        }
        return Promise.resolve();
      },
    }),
};
