import type { Span } from './sourceText.ts';
import { textLetters } from './textLetters.ts';

/** The position of a catalogue text in a part of a document. */
export interface LocatedText extends Span {
  /** Offsets of its letters and digits in the stretch, as many as textLetters finds in the text. */
  readonly letters: readonly number[];
}

/**
 * Finds a catalogue text in a part of a document, however it is marked up there: its letters and digits in order, tags
 * and marks aside. Marks that belong to the text are in the span. Null if it is not there in one piece.
 */
export function locateText(written: string, text: string): LocatedText | null {
  return locateTexts(written, text)[0] ?? null;
}

/** All its positions, in order. */
export function locateTexts(written: string, text: string): LocatedText[] {
  const source = textLetters(written);
  const wanted = textLetters(text);
  if (wanted.letters === '') return [];
  const found: LocatedText[] = [];
  for (
    let at = source.letters.indexOf(wanted.letters);
    at !== -1;
    at = source.letters.indexOf(wanted.letters, at + 1)
  ) {
    const letters = source.offsets.slice(at, at + wanted.letters.length);
    const [first = 0, last = 0] = [letters[0], letters.at(-1)];
    const next = source.offsets[at + wanted.letters.length];
    const isWord = (at === 0 || source.offsets[at - 1] !== first - 1) && next !== last + 1;
    if (isWord) found.push({ ...widened(written, { start: first, end: last + 1 }, text, wanted.offsets), letters });
  }
  return found;
}

/** False where the beginning of a text is another sentence or cell in the document: "It is full. | Delete old files.", whose condition is a cause. */
export function isOneSentence(written: string, { letters }: LocatedText, beginning: string | null): boolean {
  const count = textLetters(beginning ?? '').letters.length;
  return count === 0 || !/[.。|<]|\n[ \t>]*\n/.test(written.slice((letters[count - 1] ?? 0) + 1, letters[count]));
}

/**
 * Takes the marks around a text in that it begins and ends with itself: its full stop, its asterisks, its brackets, the
 * target of its last link, the fence of its last block of code, and the tags of HTML in their place.
 */
function widened(written: string, { start, end }: Span, text: string, offsets: readonly number[]): Span {
  const before = text.slice(0, offsets[0]);
  let after = text.slice((offsets.at(-1) ?? 0) + 1);
  let [from, to] = [start, end];
  const open = /(?:<(?:b|strong|em|i|code)>){1,10}$/i.exec(written.slice(Math.max(0, from - 100), from))?.[0];
  // Not both: tags around all of the text are taken in below.
  if (open !== undefined && /[*_`]$/.test(before) && !isMarkedWhole(text)) from -= open.length;
  else
    for (let index = before.length - 1; index >= 0; index--)
      if (written.charAt(from - 1) === before.charAt(index)) from--;
  while (after !== '') {
    const [target, ownTarget] = [linkTarget.exec(written.slice(to, to + 2_000)), linkTarget.exec(after)];
    if (target !== null && ownTarget !== null) {
      to += target[0].length;
      after = after.slice(ownTarget[0].length);
      continue;
    }
    // "**" of the text is "</b>" in HTML.
    const [marks, close] = [
      /^[*_`]+/.exec(after)?.[0],
      /^(?:<\/(?:b|strong|em|i|code)>)+/i.exec(written.slice(to))?.[0],
    ];
    if (marks !== undefined && close !== undefined) {
      to += close.length;
      after = after.slice(marks.length);
      continue;
    }
    const mark = after.charAt(0);
    const indent = /[`~]/.test(mark) ? (/^[ \t>]*/.exec(written.slice(to, to + 200))?.[0].length ?? 0) : 0;
    if (written.charAt(to + indent) === mark) to += indent + 1;
    after = after.slice(1);
  }
  for (;;) {
    const open = /<(a|b|strong|em|i|code|span)\b[^<>]*>$/i.exec(written.slice(Math.max(0, from - 500), from));
    const close = open === null ? '' : `</${open[1] ?? ''}>`;
    if (open === null || written.slice(to, to + close.length).toLowerCase() !== close.toLowerCase())
      return { start: from, end: to };
    from -= open[0].length;
    to += close.length;
  }
}

/** True for "**all of it**", whose marks end where it ends. */
function isMarkedWhole(text: string): boolean {
  const [marks] = /^[*_`]+/.exec(text) ?? [];
  return marks !== undefined && text.endsWith(marks);
}

const linkTarget = /^\](?:\((?:[^()\s]|\([^()\s]*\))*(?:\s+"[^"\n]*")?\)|\[[^\]\n]*\])/;
