import * as german from './german/lists.ts';
import { inLanguage } from './inLanguage.ts';

/** What all lists say. */
const listEnglish = {
  any: 'All',
  pages: 'Pages of the list',
  previous: 'Previous page',
  next: 'Next page',
  clear: 'Clear the filters',
  filters: 'Filters',
  sortBy: (column: string) => `Sort by: ${column}`,
} as const;
export const listWords = inLanguage(listEnglish, german.listWords);
