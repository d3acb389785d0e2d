import { ApolloClient, HttpLink, InMemoryCache, type TypePolicies } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { keys, possibleTypes } from './cacheSettings.ts';

const typePolicies: TypePolicies = {
  ...Object.fromEntries(Object.entries(keys).map(([type, key]) => [type, { keyFields: [key] }])),
  // Pages that are fetched one after the other make one list; other arguments make another.
  Query: { fields: { entries: relayStylePagination(['filter', 'orderBy']) } },
};

/** Apollo Client as hresolve is asked with it: GET for queries works as well as POST. */
export function apolloClient(server: string, token?: string): ApolloClient {
  return new ApolloClient({
    cache: new InMemoryCache({ possibleTypes, typePolicies }),
    link: new HttpLink({
      uri: `${server}/graphql`,
      useGETForQueries: true,
      headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    }),
  });
}
