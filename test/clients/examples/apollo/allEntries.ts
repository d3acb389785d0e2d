import type { ApolloClient } from '@apollo/client';
import { EntriesPage, type EntryFieldsFragment } from 'hresolve/client/operations';
import { given } from './given.ts';

/** Every published entry, page by page. The cache joins the pages: each answer has all edges so far, as a view would show them. */
export async function allEntries(client: ApolloClient): Promise<readonly EntryFieldsFragment[]> {
  for (let after: string | null = null; ;) {
    const { entries }: Awaited<ReturnType<typeof page>> = await page(client, after);
    if (!entries.pageInfo.hasNextPage) return entries.edges.map(({ node }) => node);
    after = entries.pageInfo.endCursor;
  }
}

async function page(client: ApolloClient, after: string | null) {
  // With "cache-first" a second page would be taken for known, as it is of the same list.
  return given(
    await client.query({ query: EntriesPage, variables: { first: 20, after }, fetchPolicy: 'network-only' }),
  );
}
