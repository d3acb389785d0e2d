/**
 * The words that were ever indexed, for finding those that a misspelt word may mean. Only grows, and all versions of
 * an index share one: whoever asks leaves out the words that a version does not hold. For each word it keeps its
 * length and the set of its letters, which rule out nearly every word before letters are compared.
 */
export class Vocabulary {
  readonly #words: string[] = [];
  readonly #known = new Set<string>();
  #letters = new Uint32Array(1_024);
  #lengths = new Uint8Array(1_024);

  add(word: string): void {
    if (this.#known.has(word)) return;
    this.#known.add(word);
    const place = this.#words.length;
    if (place === this.#letters.length) this.#grow();
    this.#words.push(word);
    this.#letters[place] = lettersOf(word);
    this.#lengths[place] = Math.min(255, word.length);
  }

  /**
   * The words at most `mostEdits` edits away from `word`, with how many: an edit adds, drops or changes one letter or
   * swaps two neighbours. In the order in which they were added.
   */
  *near(word: string, mostEdits: number): Generator<readonly [string, number]> {
    const letters = lettersOf(word);
    // An edit takes at most one letter out of the set and puts one in.
    const mostDifferent = 2 * mostEdits;
    for (let place = 0; place < this.#words.length; place++) {
      if (Math.abs((this.#lengths[place] as number) - word.length) > mostEdits) continue;
      if (bitsIn((this.#letters[place] as number) ^ letters) > mostDifferent) continue;
      const candidate = this.#words[place] as string;
      const edits = editsBetween(word, candidate, mostEdits);
      if (edits <= mostEdits) yield [candidate, edits];
    }
  }

  #grow(): void {
    const letters = new Uint32Array(2 * this.#letters.length);
    letters.set(this.#letters);
    this.#letters = letters;
    const lengths = new Uint8Array(letters.length);
    lengths.set(this.#lengths);
    this.#lengths = lengths;
  }
}

/** One bit for each letter of the alphabet; all other characters share the rest. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index++) letters |= 1 << (word.charCodeAt(index) & 31);
  return letters;
}

function bitsIn(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

const rows = [new Uint8Array(80), new Uint8Array(80), new Uint8Array(80)] as const;

/** Optimal string alignment distance; anything above `most` for words that are further apart. Words of 79 letters at most. */
function editsBetween(a: string, b: string, most: number): number {
  let [twoBack, oneBack, row] = rows as readonly Uint8Array[] as [Uint8Array, Uint8Array, Uint8Array];
  for (let column = 0; column <= b.length; column++) oneBack[column] = column;
  for (let place = 1; place <= a.length; place++) {
    row[0] = place;
    let best = place;
    const letter = a.charCodeAt(place - 1);
    for (let column = 1; column <= b.length; column++) {
      const other = b.charCodeAt(column - 1);
      let edits = Math.min(
        (oneBack[column - 1] as number) + (letter === other ? 0 : 1),
        (oneBack[column] as number) + 1,
        (row[column - 1] as number) + 1,
      );
      if (place > 1 && column > 1 && letter === b.charCodeAt(column - 2) && other === a.charCodeAt(place - 2)) {
        edits = Math.min(edits, (twoBack[column - 2] as number) + 1);
      }
      row[column] = edits;
      if (edits < best) best = edits;
    }
    if (best > most) return most + 1;
    [twoBack, oneBack, row] = [oneBack, row, twoBack];
  }
  return oneBack[b.length] as number;
}
