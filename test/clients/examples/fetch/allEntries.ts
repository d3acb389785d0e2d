import { EntriesPage, type EntryFieldsFragment } from 'hresolve/client/operations';
import { ask, type Server } from './ask.ts';

/** Every published entry, page by page. A cursor marks a place in the order, so edits meanwhile repeat and skip nothing. */
export async function* allEntries(server: Server): AsyncGenerator<EntryFieldsFragment> {
  for (let after: string | null = null; ;) {
    const { entries }: Awaited<ReturnType<typeof page>> = await page(server, after);
    for (const { node } of entries.edges) yield node;
    if (!entries.pageInfo.hasNextPage) return;
    after = entries.pageInfo.endCursor;
  }
}

function page(server: Server, after: string | null) {
  return ask(server, EntriesPage, { first: 20, after });
}
