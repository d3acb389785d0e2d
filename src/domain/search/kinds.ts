/**
 * How a search result was found, the best first: a result of one kind stands before all of the next.
 * The whole part of a score.
 */
export const kinds = {
  exactCode: 7,
  otherFormOfCode: 6,
  symbol: 5,
  partOfCode: 4,
  allWords: 3,
  someWords: 2,
  misspelt: 1,
} as const;

export type Kind = (typeof kinds)[keyof typeof kinds];
