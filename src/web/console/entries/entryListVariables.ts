import type { EntryListQueryVariables, EntryOrder } from '../../generated/operations.ts';
import type { Filters } from '../kit/lists/useFilters.ts';

/** How many entries a page shows. */
const pageSize = 25;

const usualOrder: EntryOrder = { field: 'CODE', direction: 'ASC' };

/** The others, which the words of the list name. */
const orders: readonly EntryOrder[] = [
  { field: 'CODE', direction: 'DESC' },
  { field: 'POSITION', direction: 'ASC' },
  { field: 'UPDATED_AT', direction: 'DESC' },
  { field: 'UPDATED_AT', direction: 'ASC' },
];

/** What the address asks for. What is not valid in it, it does not ask for. */
export function entryListVariables(filters: Filters): EntryListQueryVariables {
  const outcome = filters.get('outcome');
  const facility = filters.get('facility');
  const hasCode = filters.get('hasCode');
  const order = filters.get('order');
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
    orderBy: orders.find(({ field, direction }) => `${field} ${direction}` === order) ?? usualOrder,
    ...filters.page(pageSize),
  };
}
