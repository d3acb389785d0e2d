/** A query with the answer that a person expects of it who has read the guidance. Exactly one of `right`, `unlisted` and `near` is given. */
export interface JudgedQuery {
  readonly query: string;
  /** Codes of the entries of the seed of which one comes first; "none" is the entry without a code. */
  readonly right?: readonly string[];
  /** Slugs of codes that no guide lists, of which one is among the named codes that are offered. */
  readonly unlisted?: readonly string[];
  /** Looks like a code: nothing is found, and of these codes, if any, one is offered as a near miss. */
  readonly near?: readonly string[];
  readonly because: string;
}
