import type { HtmlPlace } from '../../blocks/documentTable.ts';

/** Part of a text: offsets, the end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A replacement for part of a text; an insertion if that part is empty. */
export interface Edit extends Span {
  /** Its line ends become those of the document. */
  readonly text: string;
}

/** A document as it was given, with the offsets of the lines and columns that readers report. */
export interface SourceText {
  readonly text: string;
  /** The first line end of the document; LF if it has none. */
  readonly lineEnd: string;
  /** How many lines it has. */
  readonly lines: number;
  /** A line (1-based) without its line end. */
  line(line: number): string;
  /** The span of the lines from first to last, including the last line end. */
  linesSpan(first: number, last: number): Span;
  offsetOf(line: number, column: number): number;
  /** 1-based line of an offset. */
  lineAt(offset: number): number;
  /** Null if the document has marks of quotes inside the stretch. */
  spanOf(place: HtmlPlace): Span | null;
}

/** Line ends are LF, CRLF or CR, as the readers take them. */
export function sourceText(text: string): SourceText {
  const starts = [0];
  const ends: number[] = [];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) {
    ends.push(match.index);
    starts.push(match.index + match[0].length);
  }
  ends.push(text.length);
  const line = (number: number): string => text.slice(starts[number - 1] ?? text.length, ends[number - 1]);
  const offsetOf = (number: number, column: number): number => (starts[number - 1] ?? text.length) + column;

  /** The lines of a region lack the quote marks that precede them in the document. */
  const offsetIn = ({ region }: HtmlPlace, offset: number): { at: number; quoted: boolean } => {
    let rest = offset;
    let index = 0;
    while (rest > (region.lines[index]?.length ?? Infinity)) rest -= (region.lines[index++]?.length ?? 0) + 1;
    const written = line(region.line + index);
    const before = written.length - (region.lines[index]?.length ?? 0);
    return { at: offsetOf(region.line + index, before + rest), quoted: written.slice(0, before).includes('>') };
  };
  return {
    text,
    lineEnd: /\r\n|\n|\r/.exec(text)?.[0] ?? '\n',
    lines: starts.length,
    line,
    offsetOf,
    linesSpan: (first, last) => ({ start: offsetOf(first, 0), end: offsetOf(last + 1, 0) }),
    lineAt: (offset) => {
      let [low, high] = [0, starts.length];
      while (low + 1 < high) {
        const middle = (low + high) >> 1;
        if ((starts[middle] ?? Infinity) <= offset) low = middle;
        else high = middle;
      }
      return low + 1;
    },
    spanOf: (place) => {
      const [start, end] = [offsetIn(place, place.start), offsetIn(place, place.end)];
      return end.quoted && text.slice(start.at, end.at).includes('\n') ? null : { start: start.at, end: end.at };
    },
  };
}

/** The text with its edits made; of two that overlap, the one that begins first. Insertions at one place keep their order. */
export function withEdits({ text, lineEnd }: Pick<SourceText, 'text' | 'lineEnd'>, edits: readonly Edit[]): string {
  const sorted = edits
    .map((edit, index) => ({ ...edit, index }))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.index - b.index);
  let [result, at] = ['', 0];
  for (const edit of sorted) {
    if (edit.start < at) continue;
    result += text.slice(at, edit.start) + edit.text.replace(/\r\n|\n|\r/g, lineEnd);
    at = edit.end;
  }
  return result + text.slice(at);
}
