import { Search, type SearchQuery } from 'hresolve/client/operations';
import { ask, type Server } from './ask.ts';

/**
 * Searches while someone types; `signal` ends a search that the next key has outrun. Pass `isFinal` when they have stopped, such as on
 * Enter or when they open a result: only then it is counted, so that analytics shows what was looked for and not each key.
 */
export async function searchAsYouType(
  server: Server,
  text: string,
  isFinal: boolean,
  signal?: AbortSignal,
): Promise<SearchQuery['search']> {
  return (await ask(server, Search, { text, record: isFinal }, signal)).search;
}
