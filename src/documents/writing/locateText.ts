import { edgesOf } from '../../domain/trimEdges.ts';
import type { Span } from './sourceText.ts';

/**
 * Where a text of the catalogue stands in a stretch of a document, however it is marked up there: its letters and
 * digits in order, tags and marks aside. Marks that belong to the text are in the span. Null where it does not
 * stand there in one piece. `from`: offset in `written` to begin at.
 */
export function locateText(written: string, text: string, from = 0): Span | null {
  const source = lettersOf(written, from);
  const wanted = lettersOf(text, 0);
  if (wanted.letters === '') return null;
  for (
    let at = source.letters.indexOf(wanted.letters);
    at !== -1;
    at = source.letters.indexOf(wanted.letters, at + 1)
  ) {
    const first = source.offsets[at] ?? 0;
    const last = source.offsets[at + wanted.letters.length - 1] ?? 0;
    const next = source.offsets[at + wanted.letters.length];
    const isWord = (at === 0 || source.offsets[at - 1] !== first - 1) && next !== last + 1;
    if (isWord) return widened(written, { start: first, end: last + 1 }, text);
  }
  return null;
}

interface Letters {
  readonly letters: string;
  readonly offsets: readonly number[];
}

/** One UTF-16 unit a letter, so that places in the letters are places in the offsets. */
function lettersOf(text: string, from: number): Letters {
  let letters = '';
  const offsets: number[] = [];
  for (const match of text.matchAll(/<\/?[a-zA-Z][^<>]*>|<!--[\s\S]*?-->|&#?\w+;|\p{L}|\p{N}/gu)) {
    if (match.index < from || match[0].length > 2 || /^[<&]/.test(match[0])) continue;
    for (const [at, unit] of match[0].split('').entries()) {
      letters += unit.toLowerCase().charAt(0);
      offsets.push(match.index + at);
    }
  }
  return { letters, offsets };
}

/** Takes the marks around a text in that it begins and ends with itself: its full stop, its asterisks, its brackets. */
function widened(written: string, { start, end }: Span, text: string): Span {
  const { before, after } = edgesOf(text, /[^\p{L}\p{N}]/u);
  let [from, to] = [start, end];
  for (let index = before.length - 1; index >= 0; index--)
    if (written.charAt(from - 1) === before.charAt(index)) from--;
  for (const mark of after) if (written.charAt(to) === mark) to++;
  return { start: from, end: to };
}
