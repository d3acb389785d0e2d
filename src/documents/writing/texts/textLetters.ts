/** The letters and digits of a text, without its markup, and the offset of each. */
export interface TextLetters {
  /** In small letters, one UTF-16 unit each, so that places in them are places in `offsets`. */
  readonly letters: string;
  readonly offsets: readonly number[];
}

/**
 * What a reader sees of a text written in Markdown or HTML: tags, entities, targets of links and the numbers of nested
 * items are skipped, as the catalogue may write them otherwise than the document.
 */
export function textLetters(text: string): TextLetters {
  let letters = '';
  const offsets: number[] = [];
  for (const match of text.matchAll(token)) {
    if (match[1] === undefined) continue;
    for (const [at, unit] of match[1].split('').entries()) {
      letters += unit.toLowerCase().charAt(0);
      offsets.push(match.index + at);
    }
  }
  return { letters, offsets };
}

const token = new RegExp(
  [
    String.raw`<\/?[a-zA-Z][^<>]*>|<!--[\s\S]*?-->|&#?\w+;`,
    String.raw`\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+"[^"\n]*")?\)|\]\[[^\]\n]*\]`,
    String.raw`(?<=\n[ \t>]{0,40}|<br>)\d{1,9}[.)](?=[ \t])`,
    String.raw`\[\^[\w-]{1,40}\](?!:)`,
    String.raw`(\p{L}|\p{N})`,
  ].join('|'),
  'gu',
);
