import { compact, type IndexedType, type Places } from './places.ts';
import { postingsIn } from './postings.ts';

/** The types of nodes in the order in which the lists of a term follow each other. */
export const typesInOrder: readonly IndexedType[] = ['Guide', 'Mitigation', 'Entry'];

/** Terms and where they stand, in four arrays however many there are: an object for each would be most of the memory of an index. */
export interface TermColumns {
  /** The letters of all terms behind each other, in ASCII; term n has those from `textStarts[n]` up to `textStarts[n + 1]`. */
  readonly texts: Uint8Array;
  readonly textStarts: Uint32Array;
  /** The lists of all terms behind each other; list m of term n, by typesInOrder, begins at `starts[3 * n + m]` and ends where the next one begins. */
  readonly postings: Uint32Array;
  readonly starts: Uint32Array;
}

/** A stretch of terms in ascending order, from place `from` up to `to`, that is made at once and never changes. */
export class TermTable {
  readonly #columns: TermColumns;
  readonly #from: number;
  readonly #to: number;

  constructor(columns: TermColumns, from: number, to: number) {
    this.#columns = columns;
    this.#from = from;
    this.#to = to;
  }

  has(term: string): boolean {
    return this.#placeOf(term) !== -1;
  }

  get(term: string): Places | undefined {
    const place = this.#placeOf(term);
    return place === -1 ? undefined : placesAt(this.#columns, place);
  }

  /** The terms from a text on, ascending. */
  *termsFrom(text: string): Generator<string> {
    for (let place = this.#firstNotBelow(text); place < this.#to; place++) yield termAt(this.#columns, place);
  }

  #placeOf(term: string): number {
    const place = this.#firstNotBelow(term);
    return place < this.#to && compareTerm(this.#columns, place, term) === 0 ? place : -1;
  }

  #firstNotBelow(text: string): number {
    let [low, high] = [this.#from, this.#to];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compareTerm(this.#columns, middle, text) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The places of the term at an index. */
export function placesAt({ postings, starts }: Pick<TermColumns, 'postings' | 'starts'>, place: number): Places {
  const listOf = (list: number) =>
    postingsIn(postings, starts[3 * place + list] as number, starts[3 * place + list + 1] as number);
  return compact({ Guide: listOf(0), Mitigation: listOf(1), Entry: listOf(2) });
}

function termAt({ texts, textStarts }: TermColumns, place: number): string {
  return String.fromCharCode(...texts.subarray(textStarts[place], textStarts[place + 1]));
}

/** Below 0 if the term at a place comes before a text, above if behind it. */
function compareTerm({ texts, textStarts }: TermColumns, place: number, text: string): number {
  const start = textStarts[place] as number;
  const length = (textStarts[place + 1] as number) - start;
  const both = Math.min(length, text.length);
  for (let at = 0; at < both; at++) {
    const difference = (texts[start + at] as number) - text.charCodeAt(at);
    if (difference !== 0) return difference;
  }
  return length - text.length;
}
