/**
 * `words`: of letters only. `identifiers`: whatever has a digit or an underscore; nearly each stands in one entry. `initials`:
 * the first letters of three words that follow each other, as initialsKey writes them.
 */
export const termGroups = ['words', 'identifiers', 'initials'] as const;

export type TermGroup = (typeof termGroups)[number];

/** Sets initials apart from words. */
const initialsMark = '~';

/** The term of some initials, in lower case. */
export function initialsKey(initials: string): string {
  return `${initialsMark}${initials}`;
}

export function groupOf(term: string): TermGroup {
  if (term.startsWith(initialsMark)) return 'initials';
  return isIdentifier(term) ? 'identifiers' : 'words';
}

/** True for a word with a digit or an underscore. */
function isIdentifier(word: string): boolean {
  return !/^[a-z]+$/.test(word) && /[\p{N}_]/u.test(word);
}
