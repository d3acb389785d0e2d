import { isAscii } from '../foldWord.ts';
import { longestWord } from '../tokens.ts';

/**
 * Numbers for terms, from 0 in the order in which they come. Terms of ASCII are kept as bytes and found by their hashes, so that
 * a word that is repeated allocates nothing.
 */
export class TermPool {
  /** Each number plus 1 at the first free slot from the hash of its term on; 0 is free. At most half of them are taken. */
  #slots: Int32Array;
  #hashes: Int32Array;
  /** The letters of term n from `#starts[n]` up to `#starts[n + 1]`; none of a term that is not ASCII. */
  #starts: Uint32Array;
  #bytes: Uint8Array;
  #size = 0;
  readonly #others = new Map<string, number>();
  /** The term that is looked for, as bytes. */
  readonly #wanted = new Uint8Array(longestTerm);

  /** `expected`: how many terms there will be, as far as is known; growing beyond it keeps others waiting once. */
  constructor(expected: number) {
    const room = Math.max(4_096, expected);
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * room)));
    this.#hashes = new Int32Array(room);
    this.#starts = new Uint32Array(room + 1);
    this.#bytes = new Uint8Array(lettersOfTerm * room);
  }

  get size(): number {
    return this.#size;
  }

  idFor(term: string): number {
    if (term.length > longestTerm || !isAscii(term)) return this.#idForOther(term);
    for (let at = 0; at < term.length; at++) this.#wanted[at] = term.charCodeAt(at);
    return this.#idForWanted(term.length);
  }

  /** The same for letters of ASCII that stand in a text, in lower case. */
  idForLetters(text: string, start: number, end: number): number {
    const length = Math.min(end - start, longestWord);
    for (let at = 0; at < length; at++) this.#wanted[at] = text.charCodeAt(start + at) | 0x20;
    return this.#idForWanted(length);
  }

  /** Terms that are not ASCII. */
  others(): Iterable<readonly [term: string, id: number]> {
    return this.#others;
  }

  lengthOf(id: number): number {
    return (this.#starts[id + 1] as number) - (this.#starts[id] as number);
  }

  /** A letter of a term, at a place below its length. */
  letterAt(id: number, at: number): number {
    return this.#bytes[(this.#starts[id] as number) + at] as number;
  }

  /** The letters of a term of ASCII, not copied. */
  lettersOf(id: number): Uint8Array {
    return this.#bytes.subarray(this.#starts[id], this.#starts[id + 1]);
  }

  #idForOther(term: string): number {
    let id = this.#others.get(term);
    if (id === undefined) {
      id = this.#add(0, 0);
      this.#others.set(term, id);
    }
    return id;
  }

  #idForWanted(length: number): number {
    const hash = this.#hashOfWanted(length);
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const taken = this.#slots[slot] as number;
      if (taken === 0) {
        const id = this.#add(hash, length);
        this.#slots[slot] = id + 1;
        if (2 * this.#size > this.#slots.length) this.#moreSlots();
        return id;
      }
      if (this.#hashes[taken - 1] === hash && this.#isWanted(taken - 1, length)) return taken - 1;
    }
  }

  /** FNV-1a, with the high bits brought down. */
  #hashOfWanted(length: number): number {
    let hash = 0x811c9dc5;
    for (let at = 0; at < length; at++) hash = Math.imul(hash ^ (this.#wanted[at] as number), 0x01000193);
    return hash ^ (hash >>> 15);
  }

  #isWanted(id: number, length: number): boolean {
    const start = this.#starts[id] as number;
    if ((this.#starts[id + 1] as number) - start !== length) return false;
    for (let at = 0; at < length; at++) if (this.#bytes[start + at] !== this.#wanted[at]) return false;
    return true;
  }

  #add(hash: number, length: number): number {
    const id = this.#size++;
    if (this.#size === this.#hashes.length) {
      this.#hashes = twice(this.#hashes, (size) => new Int32Array(size));
      this.#starts = twice(this.#starts, (size) => new Uint32Array(size));
    }
    const start = this.#starts[id] as number;
    if (start + length > this.#bytes.length) this.#bytes = twice(this.#bytes, (size) => new Uint8Array(size));
    for (let at = 0; at < length; at++) this.#bytes[start + at] = this.#wanted[at] as number;
    this.#hashes[id] = hash;
    this.#starts[id + 1] = start + length;
    return id;
  }

  #moreSlots(): void {
    const slots = new Int32Array(2 * this.#slots.length);
    const mask = slots.length - 1;
    for (const taken of this.#slots) {
      if (taken === 0) continue;
      let slot = (this.#hashes[taken - 1] as number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = taken;
    }
    this.#slots = slots;
  }
}

/** Letters of a term on average, as a rule. Memory that is never written to takes no room. */
const lettersOfTerm = 16;

/** Letters of a term that is kept as bytes: words have fewer, names of codes may have more. */
const longestTerm = 255;

function twice<Numbers extends Uint8Array | Uint32Array | Int32Array>(
  numbers: Numbers,
  make: (size: number) => Numbers,
): Numbers {
  const longer = make(2 * numbers.length);
  longer.set(numbers);
  return longer;
}
