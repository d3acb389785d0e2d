/** A value in the database that this program never writes. The message names the column and the value. */
export class StoredValueError extends RangeError {}

/**
 * The value of a column that holds one of a few words. Throws for any other value, which this program never writes; the error
 * names the column and the value. `what` describes the column: "the role of a token".
 */
export function oneOf<Word extends string>(words: readonly Word[], value: unknown, what: string): Word {
  const word = words.find((each) => each === value);
  if (word !== undefined) return word;
  throw new StoredValueError(`The database has "${String(value)}" as ${what}; expected one of ${words.join(', ')}.`);
}

/** A column of texts that may be empty. Throws for one that the query did not ask for: what is not known must not become a right. */
export function textOrNull(value: unknown): string | null {
  if (value === null || typeof value === 'string') return value;
  throw new StoredValueError(`The database has ${JSON.stringify(value)} where a text is expected.`);
}

/** A column of numbers that may be empty; 64-bit columns of PostgreSQL come as text. One that the query did not ask for is NaN. */
export function numberOrNull(value: unknown): number | null {
  return value === null ? null : Number(value);
}

/** A column that holds a list of texts as JSON. Throws, as `oneOf` does, for anything else. */
export function textsIn(json: string, what: string): string[] {
  return listIn(json, isText, what);
}

/** The same of lists of texts. */
export function groupsIn(json: string, what: string): string[][] {
  return listIn(json, isGroup, what);
}

/** A column that holds a list as JSON, each of whose items `fits`. Throws, as `oneOf` does, for anything else. */
export function listIn<Item>(json: string, fits: (each: unknown) => each is Item, what: string): Item[] {
  const list = parsed(json);
  if (Array.isArray(list) && list.every(fits)) return list;
  throw new StoredValueError(
    `The database has ${json.slice(0, longestShown)} as ${what}; expected a list of them in JSON.`,
  );
}

/** Of a value that is in an error. */
const longestShown = 60;

/** Undefined for what is not JSON. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function isGroup(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isText);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
