import { Client, fetchExchange, subscriptionExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { createClient } from 'graphql-sse';
import { cacheSettings } from 'hresolve/client/urql';

/** urql with its normalised cache. Queries go by GET, which proxies may keep; a token counts with GET as with POST. */
export function urqlClient(server: string, token?: string): Client {
  const headers: Record<string, string> = {
    // The name under which analytics counts the questions of this client.
    'x-client-name': 'my-help-desk',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  const events = createClient({ url: `${server}/graphql/stream`, headers, retryAttempts: 0 });
  return new Client({
    url: `${server}/graphql`,
    preferGetMethod: true,
    fetchOptions: { headers },
    exchanges: [
      cacheExchange(cacheSettings),
      subscriptionExchange({
        forwardSubscription: ({ query = '', variables = {} }) => ({
          subscribe: (sink) => ({ unsubscribe: events.subscribe({ query, variables }, sink as never) }),
        }),
      }),
      fetchExchange,
    ],
  });
}
