/** How many questions are remembered, a power of two. A later question with the same slot replaces the earlier one. */
const places = 2 ** 17;

/** About how many of the latest questions count towards the share of repeated ones. */
const lastQuestions = 2_048;
/** If at least one in this many questions is a repeat, answers are kept on first sight. */
const oneInSoMany = 8;

export interface RepeatedQuestions {
  /** Notes a question whose answer is known, as a repeat. */
  again(): void;
  /**
   * Decides, once for each other question, whether to keep its answer: if the question was asked before, or if so many
   * questions repeat that a kept answer is likely to be used, since keeping one costs as much as making it. `from`:
   * the offset after the beginning that many questions share; `number`: the number of that beginning.
   */
  isToBeKept(question: Uint8Array, from?: number, number?: number): boolean;
}

/**
 * Tracks repeated questions in little time and memory: questions of long ago are forgotten, and very rarely two are
 * mistaken for each other.
 */
export function trackRepeats(): RepeatedQuestions {
  const seen = new Uint32Array(places);
  let [asked, repeated] = [0, 0];
  return {
    again: () => {
      count(true);
    },
    isToBeKept: (question, from = 0, number = 0) => {
      const hash = hashOf(question, from, number);
      const place = hash & (places - 1);
      const isKnown = seen[place] === hash;
      seen[place] = hash;
      count(isKnown);
      return isKnown || repeated * oneInSoMany > asked;
    },
  };

  function count(isRepeated: boolean): void {
    asked += 1;
    if (isRepeated) repeated += 1;
    if (asked === lastQuestions) [asked, repeated] = [asked / 2, repeated / 2];
  }
}

/** FNV-1a, 32 bits. */
function hashOf(bytes: Uint8Array, from: number, number: number): number {
  let hash = Math.imul(0x811c9dc5 ^ number, 0x01000193);
  for (let at = from; at < bytes.length; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  return hash >>> 0;
}
