import type { Diagnosis, Lookup } from '../domain/lookup/lookup.ts';
import type { SearchPage } from '../domain/search/searchPage.ts';
import type { Context } from './context.ts';

/*
 * Answers on their way out. Each is counted once, unless the caller says `record: false`.
 */

type Record = boolean | null | undefined;

export function countedLookup({ knowledgeBase, visitor }: Context, record: Record, lookup: Lookup): Lookup {
  if (record !== false) knowledgeBase.counting.lookups([lookup], visitor.client);
  return lookup;
}

export function countedDiagnosis({ knowledgeBase, visitor }: Context, record: Record, found: Diagnosis): Diagnosis {
  if (record !== false) knowledgeBase.counting.lookups(found.lookups, visitor.client);
  return found;
}

interface SearchArguments {
  readonly query: string;
  readonly after?: string | null | undefined;
  readonly record?: Record;
}

/** The next page of a search is no other search. */
export function countedSearch(
  { knowledgeBase, visitor }: Context,
  asked: SearchArguments,
  page: SearchPage,
): SearchPage {
  const isFirstPage = asked.after === null || asked.after === undefined;
  if (asked.record !== false && isFirstPage) {
    knowledgeBase.counting.search(asked.query, page.totalCount() > 0, visitor);
  }
  return page;
}
