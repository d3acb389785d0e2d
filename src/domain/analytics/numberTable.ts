/** Stands in the places that hold no key. */
const noKey = -1;

/** At most half of the places are taken: then the place next to a taken one is free as a rule. */
const fewestPlaces = 64;

/**
 * Whole numbers by whole numbers from 0 up to 2 ** 53, in two columns. A Map keeps an object for each key beyond 31 bits, and
 * thousands of them that live for a second or an hour are what the garbage collector has to copy.
 */
export class NumberTable {
  #keys = new Float64Array(fewestPlaces).fill(noKey);
  #values = new Int32Array(fewestPlaces);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  get(key: number): number | undefined {
    const place = this.#placeOf(key);
    return this.#keys[place] === noKey ? undefined : this.#values[place];
  }

  has(key: number): boolean {
    return this.#keys[this.#placeOf(key)] !== noKey;
  }

  /** `value`: below 2 ** 31. */
  set(key: number, value: number): void {
    const place = this.#placeOf(key);
    this.#values[place] = value;
    if (this.#keys[place] !== noKey) return;
    this.#keys[place] = key;
    this.#size += 1;
    if (this.#size * 2 > this.#keys.length) this.#grow();
  }

  /** Keeps its places: as many keys will come again. */
  clear(): void {
    this.#keys.fill(noKey);
    this.#size = 0;
  }

  /** The slot of a key, or the one where it would go. */
  #placeOf(key: number): number {
    const last = this.#keys.length - 1;
    let place = hashOf(key) & last;
    for (let found = this.#keys[place]; found !== key && found !== noKey; found = this.#keys[place])
      place = (place + 1) & last;
    return place;
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#keys = new Float64Array(keys.length * 2).fill(noKey);
    this.#values = new Int32Array(keys.length * 2);
    for (let place = 0; place < keys.length; place++) {
      const key = keys[place] as number;
      if (key === noKey) continue;
      const to = this.#placeOf(key);
      this.#keys[to] = key;
      this.#values[to] = values[place] as number;
    }
  }
}

/** Mixes all bits, since keys differ in a few places of theirs (the finisher of MurmurHash3, 32 bits). */
function hashOf(key: number): number {
  let hash = (key | 0) ^ Math.imul(Math.floor(key / 2 ** 32), 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
