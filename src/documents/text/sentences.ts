/** The end of a sentence. */
export interface SentenceEnd {
  /** The offset after its closing mark, before the space. */
  readonly offset: number;
  /** False if a lower-case letter follows: after "e.g." the sentence continues. */
  readonly certain: boolean;
}

/**
 * The ends of the sentences of a text, in order, except the end of the text itself. A mark counts if a space follows;
 * a Chinese or Japanese mark always does.
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
