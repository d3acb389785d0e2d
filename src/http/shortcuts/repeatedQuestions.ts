/** How many are remembered, a power of two; what comes into the same place later takes it. */
const places = 2 ** 17;

/** Of the last questions, about so many count for how often questions come again. */
const lastQuestions = 2_048;
/** Where one in so many questions has come before, answers are kept at their first sight. */
const oneInSoMany = 8;

export interface RepeatedQuestions {
  /** Told of a question whose answer is known: it comes again. */
  again(): void;
  /**
   * Asked once for each other question: whether its answer is to be kept. It is if the question was asked before, or if so many
   * questions repeat that a kept answer is likely to be used: keeping one costs as much as making it. `from`: of the question, the
   * place behind what many have in common; `number`: that of what they have in common.
   */
  isToBeKept(question: Uint8Array, from?: number, number?: number): boolean;
}

/**
 * Remembers questions in little time and memory: what was asked long ago is forgotten, and two questions may very rarely be
 * taken for each other.
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
