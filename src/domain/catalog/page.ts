import { invalidInput, type InvalidInput } from '../problem.ts';
import { cursorOf, placeOf } from './cursor.ts';
import type { SortedMap } from './indexes/sortedMap.ts';
import { isGiven } from '../isGiven.ts';

/** The largest page that a caller may ask for. */
export const largestPage = 100;
/** The page of a caller who names neither first nor last. */
export const defaultPage = 20;

/** Which part of a list to answer, as GraphQL's connections ask for it. */
export interface PageRequest {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

export interface Page<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  /** Counts the whole list; asked for only if a caller wants it, since it may visit every node of the list. */
  totalCount(): number;
}

/** A list to page through: its order, and which nodes belong to it. */
export interface PagedList<Node> {
  /** Names the order, so that a cursor of another list is told apart: "entries by code". */
  readonly name: string;
  readonly order: SortedMap<string>;
  /** If given, the list is limited to keys with this prefix. */
  readonly prefix?: string;
  /** True if the order is read from its end. */
  readonly descending?: boolean;
  /** The node under an id, or null if it does not belong to the list. */
  select(id: string): Node | null;
  /** Told of each node that is looked at, whether or not it belongs to the list; it may throw to end the search. */
  readonly visited?: (() => void) | undefined;
  /** Answers with the number of nodes; counts them only if it is not known yet. */
  readonly total?: (count: () => number) => number;
}

/**
 * One page of a list. Cursors hold the place and not a number, so they go on from the same place after
 * any edit. Answers InvalidInput for first and last together, for either outside 1 … 100, and for a
 * cursor that this list did not give.
 */
export function readPage<Node>(list: PagedList<Node>, request: PageRequest): Page<Node> | InvalidInput {
  const { first, last } = request;
  if (isGiven(first) && isGiven(last)) {
    return invalidInput('INVALID_VALUE', ['last'], 'first and last exclude each other: ask for one of them.');
  }
  const backwards = isGiven(last);
  const size = last ?? first ?? defaultPage;
  const outside = sizeProblem(backwards ? 'last' : 'first', size);
  if (outside !== null) return outside;
  const after = placeOf(list.name, request.after, 'after');
  const before = placeOf(list.name, request.before, 'before');
  if (isInvalid(after)) return after;
  if (isInvalid(before)) return before;
  return collect(list, { size, backwards, after, before });
}

/** What is wrong with the size that an argument asks for; null if nothing is. */
export function sizeProblem(argument: 'first' | 'last', size: number): InvalidInput | null {
  if (size >= 1 && size <= largestPage) return null;
  const message = `${argument} is ${String(size)}; a page holds 1 to ${String(largestPage)} nodes.`;
  return invalidInput('INVALID_VALUE', [argument], message);
}

interface Stretch {
  readonly size: number;
  readonly backwards: boolean;
  /** Places, exclusive; null is the list's own end. */
  readonly after: string | null;
  readonly before: string | null;
}

function collect<Node>(list: PagedList<Node>, { size, backwards, after, before }: Stretch): Page<Node> {
  const found: Placed<Node>[] = [];
  const [from, until] = backwards ? [before, after] : [after, before];
  for (const placed of visit(list, backwards, from)) {
    if (found.length === size || (until !== null && reaches(list, placed.place, until, backwards))) break;
    found.push(placed);
  }
  if (backwards) found.reverse();
  const start = found[0]?.place ?? after;
  const end = found.at(-1)?.place ?? before;
  return {
    edges: found.map(({ place, node }) => ({ cursor: cursorOf(list.name, place), node })),
    // A page read from one end of the list has nothing beyond that end.
    hasPreviousPage: start !== null && (backwards || after !== null) && holdsAny(visit(list, true, start)),
    hasNextPage: end !== null && (!backwards || before !== null) && holdsAny(visit(list, false, end)),
    totalCount: () => {
      const countAll = () => count(visit(list, false, null));
      return list.total === undefined ? countAll() : list.total(countAll);
    },
  };
}

interface Placed<Node> {
  readonly place: string;
  readonly node: Node;
}

/** The list's nodes from a place (left out itself) to the end, or back to the start. */
function* visit<Node>(list: PagedList<Node>, backwards: boolean, from: string | null): Generator<Placed<Node>> {
  const up = backwards === (list.descending ?? false);
  const prefix = list.prefix ?? '';
  const pairs = up ? list.order.entries(from ?? prefix) : list.order.entriesReversed(from ?? `${prefix}\uffff`);
  for (const [place, id] of pairs) {
    if (place === from) continue;
    if (!place.startsWith(prefix)) return;
    list.visited?.();
    const node = list.select(id);
    if (node !== null) yield { place, node };
  }
}

/** Whether a place is the one at which to stop, or lies beyond it. */
function reaches<Node>(list: PagedList<Node>, place: string, until: string, backwards: boolean): boolean {
  return backwards === (list.descending ?? false) ? place >= until : place <= until;
}

function holdsAny(nodes: Generator): boolean {
  return nodes.next().done !== true;
}

function count(nodes: Iterable<unknown>): number {
  let total = 0;
  for (const _ of nodes) total += 1;
  return total;
}

function isInvalid(value: string | null | InvalidInput): value is InvalidInput {
  return value !== null && typeof value !== 'string';
}
