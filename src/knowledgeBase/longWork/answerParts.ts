/**
 * Answers of a thread in parts: whoever receives a message takes it apart at once, which takes a tenth of a second for an
 * import of thousands of rows, and would keep others waiting for so long.
 */

/** Items of one message. */
export const itemsOfPart = 300;

/** Stands for a list that is sent apart. */
interface ApartList {
  readonly apart: number;
}

/** An answer without its long lists, and those. */
export interface SplitAnswer {
  readonly head: unknown;
  readonly lists: readonly (readonly unknown[])[];
}

/** Takes the long lists out that an answer's objects hold, down to a few levels. */
export function splitAnswer(answer: unknown): SplitAnswer {
  const lists: (readonly unknown[])[] = [];
  const without = (value: unknown, levels: number): unknown => {
    if (Array.isArray(value) && value.length > itemsOfPart) {
      lists.push(value);
      return { apart: lists.length - 1 } satisfies ApartList;
    }
    if (levels === 0 || typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((each) => without(each, levels - 1));
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, without(each, levels - 1)]));
  };
  return { head: without(answer, deepest), lists };
}

/** Puts an answer together again. */
export function joinAnswer({ head, lists }: SplitAnswer): unknown {
  const joined = (value: unknown, levels: number): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (isApart(value)) return lists[value.apart];
    if (levels === 0) return value;
    if (Array.isArray(value)) return value.map((each) => joined(each, levels - 1));
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, joined(each, levels - 1)]));
  };
  return joined(head, deepest);
}

/** The ruling of an import, its change, the change's revisions; the list of changes, one of them, its revisions. */
const deepest = 3;

function isApart(value: object): value is ApartList {
  return 'apart' in value && Object.keys(value).length === 1;
}
