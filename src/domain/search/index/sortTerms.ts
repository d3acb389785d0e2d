import type { TermPool } from './termPool.ts';

/** Terms that are sorted by comparing them. */
const fewTerms = 12;

/** Terms after which others may be served. */
const stepSize = 8_192;

/**
 * Brings numbers of terms of ASCII into the order of the terms, in steps: they are dealt out by one letter after the other until few
 * begin alike. A million take a fraction of a second, and none of the pauses that sorting them at once would.
 */
export function* sortTerms(pool: TermPool, ids: Uint32Array): Generator<void, void> {
  const spare = new Uint32Array(ids.length);
  let done = 0;
  yield* sortFrom(0, ids.length, 0);

  /** Those from place `from` up to `to` are alike in their first `depth` letters. */
  function* sortFrom(from: number, to: number, depth: number): Generator<void, void> {
    if (to - from <= fewTerms) {
      sortFew(pool, ids, from, to, depth);
      return;
    }
    /** How many have each letter; a term that ends comes first. */
    const ends = new Uint32Array(lettersOfAscii + 1);
    for (let place = from; place < to; place++) {
      const key = keyAt(ids[place] as number, depth);
      ends[key] = (ends[key] as number) + 1;
      if (++done % stepSize === 0) yield;
    }
    let before = from;
    for (let key = 0; key < ends.length; key++) before = ends[key] = before + (ends[key] as number);
    for (let place = to - 1; place >= from; place--) {
      const id = ids[place] as number;
      const key = keyAt(id, depth);
      const end = (ends[key] as number) - 1;
      spare[end] = id;
      ends[key] = end;
      if (++done % stepSize === 0) yield;
    }
    ids.set(spare.subarray(from, to), from);
    // Now each stands where its letter begins. The term that ends here, if there is one, is alone.
    for (let key = 1; key <= lettersOfAscii; key++) {
      const [start, end] = [ends[key] as number, key === lettersOfAscii ? to : (ends[key + 1] as number)];
      if (end - start > 1) yield* sortFrom(start, end, depth + 1);
    }
  }

  function keyAt(id: number, depth: number): number {
    return depth < pool.lengthOf(id) ? pool.letterAt(id, depth) + 1 : 0;
  }
}

const lettersOfAscii = 128;

function sortFew(pool: TermPool, ids: Uint32Array, from: number, to: number, depth: number): void {
  for (let place = from + 1; place < to; place++) {
    const id = ids[place] as number;
    let at = place;
    while (at > from && isBehind(pool, ids[at - 1] as number, id, depth)) {
      ids[at] = ids[at - 1] as number;
      at -= 1;
    }
    ids[at] = id;
  }
}

function isBehind(pool: TermPool, one: number, other: number, depth: number): boolean {
  const [length, otherLength] = [pool.lengthOf(one), pool.lengthOf(other)];
  for (let at = depth; at < length && at < otherLength; at++) {
    const difference = pool.letterAt(one, at) - pool.letterAt(other, at);
    if (difference !== 0) return difference > 0;
  }
  return length > otherLength;
}
