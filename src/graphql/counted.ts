import type { Diagnosis, Lookup } from '../domain/lookup/lookup.ts';
import type { SearchPage } from '../domain/search/searchPage.ts';
import { countsLookups, countsSearch, type AskedSearch } from '../knowledgeBase/analytics/counting.ts';
import type { Context } from './context.ts';

/*
 * Answers on their way out are counted; what counts is decided in counting.ts.
 */

type Record = AskedSearch['record'];

export function countedLookup(context: Context, record: Record, lookup: Lookup): Lookup {
  context.trace?.addLookup(context.catalog, lookup);
  if (countsLookups({ record })) countLookups(context, [lookup]);
  return lookup;
}

/** Of many at once the answer is kept until anything is edited: to note all that each depends on would cost more than it saves. */
export function countedLookups(context: Context, record: Record, lookups: readonly Lookup[]): readonly Lookup[] {
  if (countsLookups({ record })) countLookups(context, lookups);
  return lookups;
}

export function countedDiagnosis(context: Context, record: Record, found: Diagnosis): Diagnosis {
  for (const lookup of found.lookups) context.trace?.addLookup(context.catalog, lookup);
  for (const { suggestions } of found.suspects) context.trace?.addCodes(context.catalog, suggestions);
  if (countsLookups({ record })) countLookups(context, found.lookups);
  return found;
}

function countLookups({ knowledgeBase, visitor, trace }: Context, lookups: readonly Lookup[]): void {
  knowledgeBase.counting.lookups(lookups, visitor.client);
  if (trace === undefined) return;
  // Of an answer that is kept, no more than what it counts.
  trace.counted.push({
    lookups: trace.entries === null ? lookups : lookups.map(({ code, outcome }) => ({ code, outcome })),
  });
}

export function countedSearch(
  { knowledgeBase, visitor, trace }: Context,
  asked: AskedSearch & { readonly query: string },
  page: SearchPage,
): SearchPage {
  if (countsSearch(asked)) {
    const found = page.totalCount() > 0;
    trace?.counted.push({ search: asked.query, found });
    knowledgeBase.counting.search(asked.query, found, visitor);
  }
  return page;
}
