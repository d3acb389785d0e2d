/** A place after a sentence. */
export interface SentenceEnd {
  /** Offset after its closing mark, before the blank. */
  readonly offset: number;
  /** False if a lower-case letter follows: after "e.g." the sentence goes on. */
  readonly certain: boolean;
}

/**
 * Where sentences of a text end, in order, the end of the text aside. A mark counts with a blank after it, one of Chinese
 * and Japanese also without.
 */
export function* sentenceEnds(text: string): Iterable<SentenceEnd> {
  for (const match of text.matchAll(ends)) {
    yield { offset: match.index + match[0].length, certain: !/\p{Ll}/u.test(match[1] ?? '') };
  }
}

const ends =
  /(?<![.!?])[.!?]+["'”’)\]*_]*(?=\s+(\S))|(?<![。！？])[。！？]+[”’」』）)\]*_]*(?=\s*[^\s”’」』）)\]*_。！？])/g;

/** The sentences of a text of one paragraph, trimmed, each with its closing mark. */
export function sentencesOf(text: string): string[] {
  const offsets = [...sentenceEnds(text)].filter((end) => end.certain).map((end) => end.offset);
  return [0, ...offsets]
    .map((offset, index) => text.slice(offset, offsets[index]).trim())
    .filter((sentence) => sentence !== '');
}
