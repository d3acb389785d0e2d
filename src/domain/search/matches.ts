/**
 * The entries in which a word stands, by number, each with the best weight that it has there. Backed by arrays as
 * long as the list of all entries; `acquireMatches` lends them cleared, so that a search allocates next to nothing.
 */
export class Matches {
  readonly weights: Float32Array;
  /** The first `size` of them are set, in no order. */
  readonly numbers: Uint32Array;
  size = 0;

  constructor(capacity: number) {
    this.weights = new Float32Array(capacity);
    this.numbers = new Uint32Array(capacity);
  }

  /** Keeps the better of two weights; `weight` is above 0. */
  raise(number: number, weight: number): void {
    const known = this.weights[number] as number;
    if (known >= weight) return;
    if (known === 0) this.numbers[this.size++] = number;
    this.weights[number] = weight;
  }

  /** Removes the entries that `isKept` is false for. */
  keep(isKept: (number: number) => boolean): void {
    let kept = 0;
    for (let place = 0; place < this.size; place++) {
      const number = this.numbers[place] as number;
      if (isKept(number)) this.numbers[kept++] = number;
      else this.weights[number] = 0;
    }
    this.size = kept;
  }

  entries(): readonly number[] {
    return [...this.numbers.subarray(0, this.size)];
  }

  clear(): void {
    for (let place = 0; place < this.size; place++) this.weights[this.numbers[place] as number] = 0;
    this.size = 0;
  }
}

/** Lends matches for entries numbered below `count`; whoever borrows gives them back. */
export function acquireMatches(count: number): Matches {
  const kept = idle.pop();
  if (kept !== undefined && kept.weights.length >= count) return kept;
  return new Matches(Math.max(1_024, Math.ceil(count * 1.25)));
}

export function releaseMatches(matches: Matches): void {
  matches.clear();
  if (idle.length < mostIdle) idle.push(matches);
}

const idle: Matches[] = [];
/** As many as one search borrows at a time, and one more. */
const mostIdle = 4;
