import type { Client } from '@urql/core';
import { Search, type SearchQuery } from 'hresolve/client/operations';
import { given } from './given.ts';

/** Searches while someone types; only with `isFinal`, when they have stopped, it is counted. */
export async function searchAsYouType(client: Client, text: string, isFinal: boolean): Promise<SearchQuery['search']> {
  return given(await client.query(Search, { text, record: isFinal }).toPromise()).search;
}
