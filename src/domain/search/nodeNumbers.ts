/**
 * Numbers for ids, from 0 in the order in which they are first seen. A number is never given again, so all
 * versions of an index share one of these; it only grows.
 */
export class NodeNumbers {
  readonly #numbers = new Map<string, number>();
  readonly #ids: string[] = [];

  get size(): number {
    return this.#ids.length;
  }

  /** The number of an id, which gets one if it has none. */
  numberFor(id: string): number {
    let number = this.#numbers.get(id);
    if (number === undefined) {
      number = this.#ids.length;
      this.#ids.push(id);
      this.#numbers.set(id, number);
    }
    return number;
  }

  /** Undefined for an id that was never seen. */
  numberOf(id: string): number | undefined {
    return this.#numbers.get(id);
  }

  idOf(number: number): string {
    const id = this.#ids[number];
    if (id === undefined) throw new RangeError(`No node has the number ${String(number)}.`);
    return id;
  }
}
