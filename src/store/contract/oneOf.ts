/**
 * The value of a column that takes one of a few words; throws an error that names the column and the value for any
 * other, which nothing of ours writes. `what`: "the role of a token".
 */
export function oneOf<Word extends string>(words: readonly Word[], value: unknown, what: string): Word {
  const word = words.find((each) => each === value);
  if (word !== undefined) return word;
  throw new Error(`The database has "${String(value)}" as ${what}; it takes ${words.join(', ')}.`);
}
