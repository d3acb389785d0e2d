import type { EntryListQueryVariables, EntryOrder } from '../../generated/operations.ts';
import type { Filters } from '../kit/lists/useFilters.ts';
import { entryListWords } from '../words/entries.ts';

/** How many entries a page shows. */
const pageSize = 25;

/** What the address asks for. What is not valid in it, it does not ask for. */
export function entryListVariables(filters: Filters): EntryListQueryVariables {
  const outcome = filters.get('outcome');
  const facility = filters.get('facility');
  const hasCode = filters.get('hasCode');
  const order = filters.get('order');
  const [field, direction] = order in entryListWords.orders ? order.split(' ') : ['CODE', 'ASC'];
  return {
    filter: {
      guide: filters.get('guide') || null,
      outcome: outcome === 'MITIGATED' || outcome === 'UNMITIGATED' ? outcome : null,
      facility: /^\d{1,4}$/.test(facility) ? Number(facility) : null,
      status: filters.get('status') === 'ARCHIVED' ? 'ARCHIVED' : 'PUBLISHED',
      hasCode: hasCode === '' ? null : hasCode === 'true',
      text: filters.get('text') || null,
      mitigation: filters.get('mitigation') || null,
    },
    orderBy: { field, direction } as EntryOrder,
    ...filters.page(pageSize),
  };
}
