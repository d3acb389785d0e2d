/** What all lists say. */
export const listWords = {
  any: 'Alle',
  pages: 'Seiten der Liste',
  previous: 'Vorige Seite',
  next: 'Nächste Seite',
  clear: 'Filter zurücksetzen',
  filters: 'Filter',
  sortBy: (column: string) => `Sortieren nach: ${column}`,
} as const;
