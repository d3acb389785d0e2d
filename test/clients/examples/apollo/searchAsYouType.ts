import type { ApolloClient } from '@apollo/client';
import { Search, type SearchQuery } from 'hresolve/client/operations';
import { given } from './given.ts';

/** Searches while someone types; only with `isFinal`, when they have stopped, it is counted. `signal` ends a search that is outrun. */
export async function searchAsYouType(
  client: ApolloClient,
  text: string,
  isFinal: boolean,
  signal?: AbortSignal,
): Promise<SearchQuery['search']> {
  const context = { fetchOptions: { signal } };
  return given(await client.query({ query: Search, variables: { text, record: isFinal }, context })).search;
}
