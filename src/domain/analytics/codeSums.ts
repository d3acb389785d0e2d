/** How often each key was counted, a key being a code or an hour: a hash table of numbers, for millions of additions in a row. */
export class CodeSums {
  #codes = new Float64Array(64);
  /** 0 where the slot is free: nothing is counted that was not asked at least once. */
  #sums = new Float64Array(64);
  #size = 0;

  /** How many keys there are. */
  get size(): number {
    return this.#size;
  }

  /** `count` is above 0. */
  add(code: number, count: number): void {
    const codes = this.#codes;
    const sums = this.#sums;
    const mask = codes.length - 1;
    let slot = slotOf(code) & mask;
    for (;;) {
      const sum = sums[slot] ?? 0;
      if (sum === 0) break;
      if (codes[slot] === code) {
        sums[slot] = sum + count;
        return;
      }
      slot = (slot + 1) & mask;
    }
    codes[slot] = code;
    sums[slot] = count;
    this.#size += 1;
    if (this.#size * 2 > codes.length) this.#grow();
  }

  sumOf(code: number): number {
    const mask = this.#codes.length - 1;
    let slot = slotOf(code) & mask;
    while (this.#sums[slot] !== 0 && this.#codes[slot] !== code) slot = (slot + 1) & mask;
    return this.#sums[slot] ?? 0;
  }

  *[Symbol.iterator](): Generator<{ code: number; count: number }> {
    for (let slot = 0; slot < this.#codes.length; slot++) {
      const count = this.#sums[slot] ?? 0;
      if (count > 0) yield { code: this.#codes[slot] ?? 0, count };
    }
  }

  /** The greatest sums, then the smallest codes, of the codes that are wanted. */
  top(limit: number, isWanted: (code: number) => boolean = () => true): { code: number; count: number }[] {
    const found: { code: number; count: number }[] = [];
    for (let slot = 0; slot < this.#codes.length; slot++) {
      const code = this.#codes[slot] ?? 0;
      const count = this.#sums[slot] ?? 0;
      const least = found[limit - 1];
      if (count === 0 || (least !== undefined && !isBefore({ code, count }, least)) || !isWanted(code)) continue;
      let place = found.length;
      while (place > 0 && isBefore({ code, count }, found[place - 1])) place -= 1;
      found.splice(place, 0, { code, count });
      if (found.length > limit) found.pop();
    }
    return found;
  }

  #grow(): void {
    const [codes, sums] = [this.#codes, this.#sums];
    this.#codes = new Float64Array(codes.length * 4);
    this.#sums = new Float64Array(codes.length * 4);
    this.#size = 0;
    for (let slot = 0; slot < codes.length; slot++) {
      const sum = sums[slot] ?? 0;
      if (sum > 0) this.add(codes[slot] ?? 0, sum);
    }
  }
}

/**
 * Where a key is looked for first. Keys that follow one another lie side by side, as the codes of one facility mostly do:
 * packs give them in order, and memory is much faster in order.
 */
function slotOf(code: number): number {
  return (Math.imul(code >>> 10, 0x9e3779b1) >>> 4) + (code & 1023);
}

interface CodeSum {
  readonly code: number;
  readonly count: number;
}

function isBefore(one: CodeSum, other: CodeSum | undefined): boolean {
  return other === undefined || one.count > other.count || (one.count === other.count && one.code < other.code);
}
