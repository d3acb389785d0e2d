import type { Diagnosis, Lookup } from '../domain/lookup/lookup.ts';
import type { SearchPage } from '../domain/search/searchPage.ts';
import type { Context } from './context.ts';

/*
 * Answers on their way out. Each is counted once, unless the caller says `record: false`.
 */

type Record = boolean | null | undefined;

export function countedLookup(context: Context, record: Record, lookup: Lookup): Lookup {
  context.trace?.addLookup(context.catalog, lookup);
  if (record !== false) countLookups(context, [lookup]);
  return lookup;
}

/** Of many at once the answer is kept until anything is edited: to note all that each depends on would cost more than it saves. */
export function countedLookups(context: Context, record: Record, lookups: readonly Lookup[]): readonly Lookup[] {
  if (record !== false) countLookups(context, lookups);
  return lookups;
}

export function countedDiagnosis(context: Context, record: Record, found: Diagnosis): Diagnosis {
  for (const lookup of found.lookups) context.trace?.addLookup(context.catalog, lookup);
  for (const { suggestions } of found.suspects) context.trace?.addCodes(context.catalog, suggestions);
  if (record !== false) countLookups(context, found.lookups);
  return found;
}

function countLookups({ knowledgeBase, visitor, trace }: Context, lookups: readonly Lookup[]): void {
  knowledgeBase.counting.lookups(lookups, visitor.client);
  trace?.counted.push(lookups.map(({ code, outcome }) => ({ code, outcome })));
}

interface SearchArguments {
  readonly query: string;
  readonly after?: string | null | undefined;
  readonly record?: Record;
}

/** The next page of a search is no other search. */
export function countedSearch(
  { knowledgeBase, visitor, trace }: Context,
  asked: SearchArguments,
  page: SearchPage,
): SearchPage {
  const isFirstPage = asked.after === null || asked.after === undefined;
  if (asked.record !== false && isFirstPage) {
    // What a search counts depends on who asks and when, so its answer is made anew.
    trace?.widen('NEVER');
    knowledgeBase.counting.search(asked.query, page.totalCount() > 0, visitor);
  }
  return page;
}
