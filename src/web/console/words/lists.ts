/** What all lists say. */
export const listWords = {
  any: 'All',
  pages: 'Pages of the list',
  previous: 'Previous page',
  next: 'Next page',
  clear: 'Clear the filters',
  filters: 'Filters',
  sortBy: (column: string) => `Sort by: ${column}`,
} as const;
