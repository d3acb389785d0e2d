import type { Counted } from '../../../graphql/answerTrace.ts';
import type { Counting } from '../../../knowledgeBase/analytics/counting.ts';
import type { Visitor } from '../../../knowledgeBase/analytics/visitor.ts';

/** Counts what an answer counts, for one more visitor. */
export function countAgain(counting: Counting, counted: readonly Counted[], visitor: Visitor): void {
  for (const each of counted) {
    if ('lookups' in each) counting.lookups(each.lookups, visitor.client);
    else counting.search(each.search, each.found, visitor);
  }
}
