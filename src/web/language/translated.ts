/**
 * The shape of a table of words in any language, from the table in one: the same keys, with texts as texts, lists as lists
 * and functions that take the same. A language that misses a key, or takes another value for one, does not compile.
 */
export type Translated<Words> = Words extends string
  ? string
  : Words extends number
    ? number
    : Words extends (...values: infer Values) => infer Said
      ? (...values: Values) => Translated<Said>
      : Words extends object
        ? { readonly [Key in keyof Words]: Translated<Words[Key]> }
        : Words;
