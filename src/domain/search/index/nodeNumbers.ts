/**
 * Numbers for ids, from 0 in the order in which they are first seen. A number is never given again, so all
 * versions of an index share one of these; it only grows. Ids are found by their hashes in one array of numbers: a Map
 * would take several times the memory, and move all of it at once whenever it grows.
 */
export class NodeNumbers {
  readonly #ids: string[] = [];
  /** Each number plus 1 at the first free slot from the hash of its id on; 0 is free. At most half of them are taken. */
  #slots: Int32Array;

  /** `expected`: how many ids there will be, as far as is known. */
  constructor(expected = 0) {
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(64, 3 * expected))));
  }

  get size(): number {
    return this.#ids.length;
  }

  /** The number of an id, which gets one if it has none. */
  numberFor(id: string): number {
    const slot = this.#slotOf(id);
    const taken = this.#slots[slot] as number;
    if (taken !== 0) return taken - 1;
    this.#slots[slot] = this.#ids.push(id);
    if (2 * this.#ids.length > this.#slots.length) this.#grow();
    return this.#ids.length - 1;
  }

  /** Undefined for an id that was never seen. */
  numberOf(id: string): number | undefined {
    const taken = this.#slots[this.#slotOf(id)] as number;
    return taken === 0 ? undefined : taken - 1;
  }

  idOf(number: number): string {
    const id = this.#ids[number];
    if (id === undefined) throw new RangeError(`No node has the number ${String(number)}.`);
    return id;
  }

  /** The slot that holds an id, or that it would take. */
  #slotOf(id: string): number {
    const mask = this.#slots.length - 1;
    for (let slot = hashOf(id) & mask; ; slot = (slot + 1) & mask) {
      const taken = this.#slots[slot] as number;
      if (taken === 0 || this.#ids[taken - 1] === id) return slot;
    }
  }

  #grow(): void {
    this.#slots = new Int32Array(2 * this.#slots.length);
    for (const [number, id] of this.#ids.entries()) this.#slots[this.#slotOf(id)] = number + 1;
  }
}

/** FNV-1a, with the high bits brought down: ids that differ in their last letters alone get slots far apart. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}
