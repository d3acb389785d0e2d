import { hexOf, numberOf, toErrorCode } from '../../domain/codes/errorCode.ts';
import type { ErrorCode } from '../../domain/codes/errorCode.ts';
import { counterpartOf } from '../../domain/codes/decoding/equivalentCodes.ts';
import { isPublished } from '../../domain/codes/decoding/equivalentCodes.ts';
import type { DocumentBlock } from '../blocks/documentBlocks.ts';
import { skippedPlaces } from './skippedPlaces.ts';
import type { SkippedPlace } from './skippedPlaces.ts';
import { codeMentions } from './codeMentions.ts';
import type { CodeMention } from './codeMentions.ts';
import type { FoundGuidance, Notice } from '../records/foundGuidance.ts';

/**
 * What became of every code of a document. Each place in the text where a code is written counts once, so that
 * `inEntries + inWarnings + skipped.length` is `inText`.
 */
export interface CodeAccount {
  readonly inText: number;
  /** Places that became part of an entry of that code. */
  readonly inEntries: number;
  /** Places that a warning or a remark is about. */
  readonly inWarnings: number;
  /** All other places: sentences, links, samples, the front matter. In order. */
  readonly skipped: readonly SkippedCode[];
  /**
   * Distinct codes that the document seems to explain and that made no entry, as they are written: in rows that could
   * not be placed, in headings and in tables.
   */
  readonly unplaced: readonly string[];
}

interface SkippedCode {
  /** 1-based line of the document. */
  readonly line: number;
  /** The code as it is written there. */
  readonly written: string;
  /** True if an entry of the document has the code. */
  readonly hasEntry: boolean;
  readonly place: SkippedPlace;
}

/** Accounts for the codes of a text (its lines) by what was found in it. */
export function accountFor(
  lines: readonly string[],
  found: FoundGuidance,
  blocks: readonly DocumentBlock[],
): CodeAccount {
  const spans = spansOf(found);
  const notices = noticesByLine([...found.warnings, ...found.remarks], lines.length);
  const mentions = codeMentions(lines);
  const written = new Set(
    mentions.filter((one) => isInEntry(one, spans)).map((one) => placeOf(one.line, one.code ?? 0)),
  );
  // An entry may come from a small number or a name, which a search of the text for codes would not find.
  const otherwise = found.rows.filter(({ startLine, endLine, named: { code } }) => {
    if (code === null) return false;
    for (let line = startLine; line <= Math.min(endLine, startLine + 200); line++) {
      if (written.has(placeOf(line, code)) || written.has(placeOf(line, counterpartOf(code) ?? code))) return false;
    }
    return true;
  }).length;
  let [inEntries, inWarnings] = [otherwise, 0];
  const skipped: SkippedCode[] = [];
  const unplaced = new Map<string, string>();
  const places = skippedPlaces(blocks, lines.length);
  for (const one of mentions) {
    const hasEntry = one.code !== null && spans.has(one.code);
    const key = one.code === null ? one.written : hexOf(one.code);
    if (isInEntry(one, spans)) inEntries++;
    else if (notices.whole[one.line] === 1 || notices.about(one)) {
      inWarnings++;
      if (!hasEntry && notices.whole[one.line] === 1) unplaced.set(key, one.written);
    } else {
      const place = places(one.line);
      skipped.push({ line: one.line, written: one.written, hasEntry, place });
      const isExplained = place === 'heading' || place === 'table';
      if (!hasEntry && isExplained && one.code !== null && isPublished(one.code)) unplaced.set(key, one.written);
    }
  }
  return {
    ...{ inText: mentions.length + otherwise, inEntries, inWarnings, skipped },
    unplaced: [...unplaced.values()],
  };
}

/** A line and a code as one number. */
function placeOf(line: number, code: number): number {
  return line * 2 ** 37 + code;
}

interface Span {
  readonly startLine: number;
  endLine: number;
}

type Spans = ReadonlyMap<ErrorCode, readonly Span[]>;

/**
 * The lines that the entries of a code were made of, in order and apart; also under the value that carries it, or
 * that it carries, and under its extend code.
 */
function spansOf({ rows }: FoundGuidance): Spans {
  const spans = new Map<ErrorCode, Span[]>();
  const places = rows.flatMap((row) => [row, ...(row.also ?? []).map((place) => ({ ...row, ...place }))]);
  for (const { startLine, endLine, named, extend } of places.sort((a, b) => a.startLine - b.startLine)) {
    if (named.code === null) continue;
    for (const code of [named.code, counterpartOf(named.code), extend, toErrorCode(numberOf(named.code))]) {
      if (code === null) continue;
      const own = spans.get(code);
      const last = own?.at(-1);
      if (own === undefined) spans.set(code, [{ startLine, endLine }]);
      else if (last !== undefined && startLine <= last.endLine + 1) last.endLine = Math.max(last.endLine, endLine);
      else own.push({ startLine, endLine });
    }
  }
  return spans;
}

function isInEntry({ line, code }: CodeMention, spans: Spans): boolean {
  const own = code === null ? undefined : spans.get(code);
  if (own === undefined) return false;
  let [low, high] = [0, own.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((own[middle]?.startLine ?? Infinity) <= line) low = middle + 1;
    else high = middle;
  }
  return line <= (own[low - 1]?.endLine ?? 0);
}

function noticesByLine(
  notices: readonly Notice[],
  lines: number,
): { whole: Uint8Array; about(mention: CodeMention): boolean } {
  const whole = new Uint8Array(lines + 2);
  const messages = new Map<number, string[]>();
  for (const { startLine, endLine, line, message, isWhole } of notices) {
    if (isWhole) whole.fill(1, startLine, endLine + 1);
    // A disagreeing decimal of an HTML row may stand in another line of it than the code.
    for (let at = Math.min(line, startLine); at <= Math.min(endLine, startLine + 200); at++) {
      const own = messages.get(at);
      if (own === undefined) messages.set(at, [message]);
      else own.push(message);
    }
  }
  const about = ({ line, written, code }: CodeMention): boolean =>
    messages
      .get(line)
      ?.some(
        (message) =>
          message.includes(written) ||
          (code !== null && message.includes(`the decimal`) && message.includes(hexOf(code))),
      ) === true;
  return { whole, about };
}
