/**
 * Finds the keys that come most in a stream, with a bounded number of counters: a key without a counter takes over the
 * smallest one, whose count becomes its error. Every key that makes up more than 1/`size` of the stream has a counter.
 *
 * @see Metwally, Agrawal, El Abbadi: Efficient Computation of Frequent and Top-k Elements in Data Streams (Space-Saving), 2005
 */
export class HeavyHitters {
  /** A heap: no counter is greater than its children at 2n + 1 and 2n + 2. */
  readonly #keys: Float64Array;
  readonly #counts: Float64Array;
  readonly #errors: Float64Array;
  readonly #places = new Map<number, number>();
  #total = 0;
  readonly size: number;

  constructor(size: number) {
    this.size = size;
    this.#keys = new Float64Array(size);
    this.#counts = new Float64Array(size);
    this.#errors = new Float64Array(size);
  }

  /** Counts a key, and answers how often it came at least: never more than it did. */
  add(key: number): number {
    this.#total += 1;
    const place = this.#places.get(key) ?? this.#enter(key);
    this.#counts[place] = this.#countAt(place) + 1;
    const at = this.#sink(place);
    return this.#countAt(at) - (this.#errors[at] ?? 0);
  }

  /** The count above which a key is one of at most `size` such keys. */
  get threshold(): number {
    return this.#total / this.size;
  }

  #enter(key: number): number {
    const place = this.#places.size;
    if (place < this.size) {
      this.#put(place, key, 0, 0);
      return this.#rise(place);
    }
    const smallest = this.#countAt(0);
    this.#places.delete(this.#keys[0] ?? 0);
    this.#put(0, key, smallest, smallest);
    return 0;
  }

  /** To where its parent is not greater. */
  #rise(place: number): number {
    const parent = (place - 1) >> 1;
    if (place === 0 || this.#countAt(parent) <= this.#countAt(place)) return place;
    this.#swap(place, parent);
    return this.#rise(parent);
  }

  /** To where its children are not smaller. */
  #sink(place: number): number {
    const [left, right] = [2 * place + 1, 2 * place + 2];
    const child = this.#countAt(right) < this.#countAt(left) ? right : left;
    if (this.#countAt(place) <= this.#countAt(child)) return place;
    this.#swap(place, child);
    return this.#sink(child);
  }

  #swap(one: number, other: number): void {
    const [key = 0, count = 0, error = 0] = [this.#keys[one], this.#counts[one], this.#errors[one]];
    this.#put(one, this.#keys[other] ?? 0, this.#countAt(other), this.#errors[other] ?? 0);
    this.#put(other, key, count, error);
  }

  #put(place: number, key: number, count: number, error: number): void {
    this.#keys[place] = key;
    this.#counts[place] = count;
    this.#errors[place] = error;
    this.#places.set(key, place);
  }

  /** Infinite if there is no counter. */
  #countAt(place: number): number {
    return place < this.#places.size ? (this.#counts[place] ?? Infinity) : Infinity;
  }
}
