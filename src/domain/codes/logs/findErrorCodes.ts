import type { Listing } from '../listing.ts';
import { foldText, type FoldedText } from '../reading/foldText.ts';
import { brokenAtLineEnd, type BrokenAtLineEnd, type LineSpan } from './brokenAtLineEnd.ts';
import { codesInLine, mayHoldFamilies, type LineCode } from './codesInLine.ts';
import { withoutColours, withoutEscapes } from './escapedText.ts';
import { FoundCodesCollector } from './foundCodes.ts';
import type { FoundCodes, Stretch } from './foundCodes.ts';
import { JudgedNumbers } from './place.ts';
import { RepeatedLines } from './repeatedLines.ts';
import { TableColumns } from './tableColumns.ts';
import { readParts } from './textParts.ts';
import { mayHoldSlips, slipsInLine } from './slipsInLine.ts';
import { worldIn } from './reasons/speaksOfWindows.ts';
import { topicsIn } from './reasons/topics.ts';

/**
 * Finds the error codes in a log, a dialog or a message, in order of appearance, each once with the number of its
 * mentions. Takes time in proportion to the text.
 *
 * A number is a code for a reason and unless something speaks against it:
 *
 * - its own form: `0x` (or `&H`) and a failure value in eight digits, a negative number of nine or ten digits; a
 *   symbolic name that has an underscore (or begins with WSA) and a failure value;
 * - someone knows it: eight bare hexadecimal digits and unsigned decimals with the failure bit that a guide lists, the
 *   tables name or (unless all eight digits are decimal) whose facility is known and of one subject;
 * - the words before it: labels.ts, or the name of its column: tableColumns.ts; what stands around it: signs.ts.
 *
 * Against it speak the words before it (otherFields.ts), what stands around it (objections.ts), and that it is part of
 * an identifier, a time, a path or the like (longerTokens.ts). Zero is never one.
 *
 * A code broken in pieces, by blanks (brokenCode.ts) or at the end of a line (brokenAtLineEnd.ts), is one if someone
 * knows the whole; its first piece never is. What only looks like a code is a suspect (slipsInLine.ts).
 *
 * A name or a bare number next to the number that it may mean, `NTE_BAD_DATA (0x80090005)`, is that code. Escaped line
 * breaks count as blanks.
 */
export function findErrorCodes(text: string, listing: Listing): FoundCodes {
  const collector = new FoundCodesCollector(text, listing);
  for (const part of readParts(text)) readPart(part.text, part.start, collector, listing);
  return collector.result();
}

function readPart(original: string, offset: number, collector: FoundCodesCollector, listing: Listing): void {
  const folded = foldText(original);
  const { text } = folded;
  const isAbout = topicsIn(text);
  const world = worldIn(text);
  const hasFamilies = afterManyLines(() => mayHoldFamilies(text));
  const hasSlips = afterManyLines(() => mayHoldSlips(text));
  const place = placesIn(folded, offset);
  const taken = new Set<number>();
  const isTaken = (index: number) => taken.has(index);
  const nextLine = ({ end }: LineSpan) => lineAt(text, afterBreak(text, end));
  const repeats = new RepeatedLines();
  const judged = new JudgedNumbers();
  const columns = new TableColumns();
  let previous = '';
  const tries = { left: mostTries };
  for (let line = lineAt(text, 0); line !== null; line = nextLine(line)) {
    const { start, end } = line;
    if (end === start) {
      columns.follow('');
      continue;
    }
    const broken = notTaken(brokenAtLineEnd(text, line, nextLine, listing, tries), taken);
    for (const { pieces } of broken) for (const piece of pieces) taken.add(piece.start);
    const content = withoutEscapes(withoutColours(text.slice(start, end)));
    columns.follow(content);
    if (broken.length === 0 && !mayHoldCode.test(content) && !inCapitals.test(content)) {
      previous = content;
      continue;
    }
    const known = taken.size === 0 ? repeats.reading(content, previous, start) : undefined;
    const found =
      known?.found ??
      codesInLine({
        text: content,
        previous,
        columns,
        listing,
        judged,
        index: start,
        isAbout,
        world,
        mayHoldFamilies: hasFamilies(),
        isTaken,
      });
    const slips = known?.slips ?? (hasSlips() && collector.takesSuspects ? slipsInLine(content, found) : []);
    repeats.keep(content, { previous, found, slips });
    previous = content;
    const sure = found.filter(({ isInDoubt }) => isInDoubt !== true);
    collector.addLine(sure, (code) => place(start + code.start, start + code.end));
    for (const code of found) {
      if (code.isInDoubt === true)
        collector.addSuspect(
          content.slice(code.start, code.end),
          () => place(start + code.start, start + code.end),
          code.readings.slice(0, 1),
        );
    }
    for (const whole of broken) collector.addLine(joined(whole), (code) => place(code.start, code.end));
    for (const slip of slips) {
      if (!taken.has(start + slip.start))
        collector.addSuspect(slip.spelling, () => place(start + slip.start, start + slip.end));
    }
    for (const { code, start: first, end: last, joined: spelling } of broken)
      if (code === null) collector.addSuspect(spelling, () => place(first, last));
  }
}

/** A question about the whole text, which is read for it only if so many of its lines ask that it pays; until then, true. */
function afterManyLines(holds: () => boolean): () => boolean {
  let asked = 0;
  let answer: boolean | undefined;
  return () => asked++ < manyLines || (answer ??= holds());
}

const manyLines = 1_000;

function notTaken(broken: readonly BrokenAtLineEnd[], taken: ReadonlySet<number>): readonly BrokenAtLineEnd[] {
  return broken.filter(({ start }) => !taken.has(start));
}

/** The most first pieces of broken codes that are examined; no real text has more. */
const mostTries = 300;

/** A digit, a name, a code that lost its digits to letters, or the name of a bug check in words. */
const mayHoldCode = /[0-9_]|wsa|[oоο][xх×]|stop|останов|停止|终止|中止|중지|bug|bsod|screen|arr|deten|parada/i;

/** "PAGE FAULT IN NONPAGED AREA". */
const inCapitals = /[A-Z]{2} [A-Z]{2}/;

function joined({ code, start, end }: BrokenAtLineEnd): LineCode[] {
  return code === null ? [] : [{ start, end, readings: [code], explicit: true, extend: null }];
}

/** Maps a stretch of the folded part to the whole text. */
function placesIn({ originOf }: FoldedText, offset: number): (start: number, end: number) => Stretch {
  return (start, end) => ({ index: offset + originOf(start), indexEnd: offset + originOf(end - 1) + 1 });
}

function lineAt(text: string, start: number): LineSpan | null {
  if (start > text.length) return null;
  for (let end = start; end < text.length; end++) {
    const unit = text.charCodeAt(end);
    if (unit === 0x0a || unit === 0x0d) return { start, end };
  }
  return { start, end: text.length };
}

function afterBreak(text: string, end: number): number {
  return text.charAt(end) === '\r' && text.charAt(end + 1) === '\n' ? end + 2 : end + 1;
}
