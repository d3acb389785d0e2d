import { emptySortedMap } from '../../catalog/indexes/sortedMap.ts';
import { readTokens } from '../tokens.ts';
import { indexedInitials, lettersOfRuns } from './initials.ts';
import type { IndexedType, Places } from './places.ts';
import { mostNodes, packedPosting } from './postings.ts';
import { sortTerms } from './sortTerms.ts';
import { groupOf, initialsKey, termGroups, type TermGroup } from './termGroups.ts';
import { TermMap } from './termMap.ts';
import { TermPool } from './termPool.ts';
import { placesAt, TermTable, typesInOrder, type TermColumns } from './termTable.ts';
import { textWeight, visitTexts, type IndexedRecord } from './wordsOfNode.ts';

/** Terms or postings of one step; what is done with each takes well below a microsecond. */
const stepSize = 8_192;

/** Different terms of an entry that stand nowhere else, at most, as a rule: its name and parts of it. */
const ownTerms = 3;

/**
 * Gathers the terms of all nodes of a catalogue, type by type in typesInOrder and each in the order of its numbers, and makes
 * tables of them: postings are noted as they come and then dealt out by term, so that nothing is made for each of them.
 */
export class TermCollector {
  readonly #pool: TermPool;
  /** The place of the last posting of each term, plus 1. */
  readonly #last: number[] = [];
  readonly #terms = new Column();
  readonly #postings = new Column();
  /** How many postings there were when the nodes of each type began. */
  readonly #begins: number[] = [];
  #node = 0;
  #firstOfNode = 0;
  /** Terms of the text that is read. */
  #ofText: number[] = [];
  #text = '';
  /** Numbers of the terms of three letters of ASCII, plus 1. */
  readonly #initials = new Int32Array(lettersOfAlphabet ** indexedInitials);

  constructor(expectedEntries: number) {
    this.#pool = new TermPool(ownTerms * expectedEntries);
  }

  beginType(type: IndexedType): void {
    if (typesInOrder[this.#begins.length] !== type) throw new Error(`Nodes of the type ${type} come in another place.`);
    this.#begins.push(this.#postings.size);
  }

  addNode(number: number, node: IndexedRecord): void {
    if (number >= mostNodes) throw new RangeError(`Search numbers at most ${String(mostNodes)} nodes of one type.`);
    this.#node = number;
    this.#firstOfNode = this.#postings.size;
    visitTexts(node, this.#addText, this.#addWord);
  }

  readonly #addText = (text: string, worth: number): void => {
    this.#ofText = [];
    this.#text = text;
    readTokens(text, this.#noteWord, this.#noteLetters);
    const weight = textWeight(worth, this.#ofText.length);
    for (const id of this.#ofText) this.#add(id, weight);
    for (const letters of lettersOfRuns(text)) {
      for (let at = 0; at + indexedInitials <= letters.length; at++) this.#add(this.#idOfInitials(letters, at), weight);
    }
  };

  readonly #noteWord = (word: string): void => {
    this.#ofText.push(this.#pool.idFor(word));
  };

  readonly #noteLetters = (start: number, end: number): void => {
    this.#ofText.push(this.#pool.idForLetters(this.#text, start, end));
  };

  readonly #addWord = (word: string, weight: number): void => {
    this.#add(this.#pool.idFor(word), weight);
  };

  #idOfInitials(letters: string, at: number): number {
    let place = 0;
    for (let next = at; next < at + indexedInitials; next++) {
      const letter = letters.charCodeAt(next) - firstLetter;
      if (letter < 0 || letter >= lettersOfAlphabet)
        return this.#pool.idFor(initialsKey(letters.slice(at, at + indexedInitials)));
      place = place * lettersOfAlphabet + letter;
    }
    if (this.#initials[place] === 0)
      this.#initials[place] = this.#pool.idFor(initialsKey(letters.slice(at, at + indexedInitials))) + 1;
    return (this.#initials[place] as number) - 1;
  }

  /** A term of the node, with a weight of up to 1: if it comes again, the larger weight counts. */
  #add(id: number, weight: number): void {
    const posting = packedPosting(this.#node, weight);
    const last = (this.#last[id] ?? 0) - 1;
    if (last >= this.#firstOfNode) {
      if (this.#postings.at(last) < posting) this.#postings.set(last, posting);
      return;
    }
    this.#terms.push(id);
    this.#postings.push(posting);
    this.#last[id] = this.#postings.size;
  }

  *finish(): Generator<void, Readonly<Record<TermGroup, TermMap>>> {
    const { inOrder, ends } = yield* this.#termsInOrder();
    const ranks = new Uint32Array(inOrder.length);
    for (let rank = 0; rank < inOrder.length; rank++) {
      ranks[inOrder[rank] as number] = rank;
      if (rank % stepSize === 0) yield;
    }
    const columns: TermColumns = { ...(yield* this.#dealOut(ranks)), ...(yield* this.#textsOf(inOrder)) };
    const others = termGroups.map(() => emptySortedMap<Places | null>());
    for (const [term, id] of this.#pool.others()) {
      others[termGroups.indexOf(groupOf(term))]?.set(term, placesAt(columns, ranks[id] as number));
      yield;
    }
    const maps = termGroups.map(
      (_, group) => new TermMap(new TermTable(columns, ends[group - 1] ?? 0, ends[group] as number), others[group]),
    );
    return Object.fromEntries(termGroups.map((group, n) => [group, maps[n]])) as Record<TermGroup, TermMap>;
  }

  /** The terms of ASCII, group by group, each in order, and where each group ends; then the others. */
  *#termsInOrder(): Generator<void, { inOrder: Uint32Array; ends: number[] }> {
    const { size } = this.#pool;
    const inOrder = new Uint32Array(size);
    const ends: number[] = [];
    let count = 0;
    for (const group of termGroups) {
      const start = count;
      for (let id = 0; id < size; id++) {
        if (this.#pool.lengthOf(id) > 0 && this.#isIn(group, id)) inOrder[count++] = id;
        if (id % stepSize === 0) yield;
      }
      yield* sortTerms(this.#pool, inOrder.subarray(start, count));
      ends.push(count);
    }
    for (const [, id] of this.#pool.others()) inOrder[count++] = id;
    return { inOrder, ends };
  }

  /** As groupOf says of terms of ASCII. */
  #isIn(group: TermGroup, id: number): boolean {
    if (this.#pool.letterAt(id, 0) === initialsMark) return group === 'initials';
    const isIdentifier = this.#pool.lettersOf(id).some((letter) => letter === underscore || letter <= lastDigit);
    return group === (isIdentifier ? 'identifiers' : 'words');
  }

  /** The postings by rank of their terms and then by type; in each list they stay in the order in which they came. */
  *#dealOut(ranks: Uint32Array): Generator<void, Pick<TermColumns, 'postings' | 'starts'>> {
    const starts = new Uint32Array(3 * ranks.length + 1);
    const { size } = this.#postings;
    const [, second = size, third = size] = this.#begins;
    const listOf = (place: number): number =>
      3 * (ranks[this.#terms.at(place)] as number) + (place < second ? 0 : place < third ? 1 : 2);
    for (let place = 0; place < size; place++) {
      const after = listOf(place) + 1;
      starts[after] = (starts[after] as number) + 1;
      if (place % stepSize === 0) yield;
    }
    for (let list = 1; list < starts.length; list++) {
      starts[list] = (starts[list] as number) + (starts[list - 1] as number);
      if (list % stepSize === 0) yield;
    }
    const postings = new Uint32Array(size);
    const next = starts.slice();
    for (let place = 0; place < size; place++) {
      const list = listOf(place);
      postings[next[list] as number] = this.#postings.at(place);
      next[list] = (next[list] as number) + 1;
      if (place % stepSize === 0) yield;
    }
    return { postings, starts };
  }

  *#textsOf(inOrder: Uint32Array): Generator<void, Pick<TermColumns, 'texts' | 'textStarts'>> {
    const textStarts = new Uint32Array(inOrder.length + 1);
    for (let rank = 0; rank < inOrder.length; rank++) {
      textStarts[rank + 1] = (textStarts[rank] as number) + this.#pool.lengthOf(inOrder[rank] as number);
      if (rank % stepSize === 0) yield;
    }
    const texts = new Uint8Array(textStarts[inOrder.length] as number);
    for (let rank = 0; rank < inOrder.length; rank++) {
      texts.set(this.#pool.lettersOf(inOrder[rank] as number), textStarts[rank]);
      if (rank % stepSize === 0) yield;
    }
    return { texts, textStarts };
  }
}

const [firstLetter, lettersOfAlphabet] = [0x61, 26];
const [initialsMark, underscore, lastDigit] = [0x7e, 0x5f, 0x39];

/** Whole numbers below 2^32, in blocks: what is there is not moved when more come. */
class Column {
  readonly #blocks: Uint32Array[] = [];
  #size = 0;

  get size(): number {
    return this.#size;
  }

  at(place: number): number {
    return (this.#blocks[place >>> 16] as Uint32Array)[place & 0xffff] as number;
  }

  set(place: number, value: number): void {
    (this.#blocks[place >>> 16] as Uint32Array)[place & 0xffff] = value;
  }

  push(value: number): void {
    if ((this.#size & 0xffff) === 0) this.#blocks.push(new Uint32Array(0x10000));
    this.#size += 1;
    this.set(this.#size - 1, value);
  }
}
