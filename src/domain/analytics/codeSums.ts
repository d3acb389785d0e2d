/** How often each code was asked for: a hash table of numbers, for millions of additions in a row. */
export class CodeSums {
  #codes = new Uint32Array(1024);
  /** 0 where the slot is free: nothing is counted that was not asked at least once. */
  #sums = new Float64Array(1024);
  #size = 0;

  /** `count` is above 0. */
  add(code: number, count: number): void {
    const slot = this.#slotOf(code);
    if (this.#sums[slot] === 0) {
      this.#codes[slot] = code;
      this.#size += 1;
    }
    this.#sums[slot] = (this.#sums[slot] ?? 0) + count;
    if (this.#size * 2 > this.#codes.length) this.#grow();
  }

  sumOf(code: number): number {
    return this.#sums[this.#slotOf(code)] ?? 0;
  }

  *[Symbol.iterator](): Generator<{ code: number; count: number }> {
    for (let slot = 0; slot < this.#codes.length; slot++) {
      const count = this.#sums[slot] ?? 0;
      if (count > 0) yield { code: this.#codes[slot] ?? 0, count };
    }
  }

  /** The greatest sums, then the smallest codes, of the codes that are wanted. */
  top(limit: number, isWanted: (code: number) => boolean = () => true): { code: number; count: number }[] {
    const counts = this.#sums.filter((count) => count > 0).sort();
    // Nearly all are wanted, so that few of the greatest are looked at; where they are not, more are.
    for (let looked = limit * 2; ; looked *= 8) {
      const least = counts[Math.max(0, counts.length - looked)] ?? Infinity;
      const found = [];
      for (const each of this) if (each.count >= least && isWanted(each.code)) found.push(each);
      if (found.length >= limit || looked >= counts.length) {
        return found.sort((a, b) => b.count - a.count || a.code - b.code).slice(0, limit);
      }
    }
  }

  #slotOf(code: number): number {
    const mask = this.#codes.length - 1;
    let slot = (Math.imul(code, 0x9e3779b1) >>> 7) & mask;
    while (this.#sums[slot] !== 0 && this.#codes[slot] !== code) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [codes, sums] = [this.#codes, this.#sums];
    this.#codes = new Uint32Array(codes.length * 4);
    this.#sums = new Float64Array(codes.length * 4);
    this.#size = 0;
    for (let slot = 0; slot < codes.length; slot++) {
      const sum = sums[slot] ?? 0;
      if (sum > 0) this.add(codes[slot] ?? 0, sum);
    }
  }
}
