import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, Observable } from '@apollo/client';
import { OperationTypeNode, print } from 'graphql';
import { createClient } from 'graphql-sse';
import { cacheSettings } from 'hresolve/client/apollo';

/** Apollo Client as hresolve is asked with it. Queries go by GET, which proxies may keep; a token counts with GET as with POST. */
export function apolloClient(server: string, token?: string): ApolloClient {
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const http = new HttpLink({ uri: `${server}/graphql`, useGETForQueries: true, headers });
  const events = createClient({ url: `${server}/graphql/stream`, headers, retryAttempts: 0 });
  const stream = new ApolloLink(
    ({ query, variables, operationName = '' }) =>
      new Observable((observer) =>
        events.subscribe(
          { query: print(query), variables, operationName },
          {
            next: (answer) => {
              observer.next(answer as ApolloLink.Result);
            },
            error: (error) => {
              observer.error(error);
            },
            complete: () => {
              observer.complete();
            },
          },
        ),
      ),
  );
  return new ApolloClient({
    cache: new InMemoryCache(cacheSettings),
    // The name under which analytics counts the questions of this client.
    clientAwareness: { name: 'my-help-desk' },
    link: ApolloLink.split(({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION, stream, http),
  });
}
