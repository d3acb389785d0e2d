/**
 * The value of a column that holds one of a few words. Throws for any other value, which this program never writes; the error
 * names the column and the value. `what` describes the column: "the role of a token".
 */
export function oneOf<Word extends string>(words: readonly Word[], value: unknown, what: string): Word {
  const word = words.find((each) => each === value);
  if (word !== undefined) return word;
  throw new Error(`The database has "${String(value)}" as ${what}; expected one of ${words.join(', ')}.`);
}
