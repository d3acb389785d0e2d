import { isPublished } from '../decoding/equivalentCodes.ts';
import { toErrorCode, type ErrorCode } from '../errorCode.ts';
import { readFamilyCode } from '../families/familyCodesIn.ts';
import type { Listing } from '../listing.ts';
import { readNumber } from '../reading/readNumber.ts';
import { readingsOfName } from '../reading/readings.ts';
import { labelBefore } from './labelBefore.ts';
import { isKnownFailure, isRegularFailure } from './numberMeant.ts';
import { isWordUnit } from './words.ts';

/** A code that begins on one line and continues on the next. */
export interface BrokenAtLineEnd {
  readonly start: number;
  readonly end: number;
  /** The positions of its pieces in the text, in order: at least two. */
  readonly pieces: readonly LineSpan[];
  /** The pieces as one word. */
  readonly joined: string;
  /** Null if the joined code is not known; its first piece is then no code either. */
  readonly code: ErrorCode | null;
}

/** A line of a folded text: from `start` to before `end`. */
export interface LineSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * Codes that a mail, a console or a narrow column broke behind `line`: "0x80090" and "30e", "0x801C" and "> 03ED". The
 * rest stands first on the next line, behind marks of quoting, or straight below in the same column. `next` gives the
 * line behind another, or null; `tries.left` says how many pieces are still looked into.
 */
export function brokenAtLineEnd(
  text: string,
  line: LineSpan,
  next: (line: LineSpan) => LineSpan | null,
  listing: Listing,
  tries: { left: number },
): readonly BrokenAtLineEnd[] {
  const content = text.slice(line.start, line.end);
  if (!mayEndInPiece(content) && !mayHaveColumns(content)) return none;
  const found: BrokenAtLineEnd[] = [];
  const isWide = content.length > longestColumns;
  firstPiece.lastIndex = isWide ? content.length - longestPiece : 0;
  for (let match = firstPiece.exec(content); match !== null; match = firstPiece.exec(content)) {
    const { 0: piece, index } = match;
    // Bare digits are a piece only behind a label.
    if (
      /^[8c234]/i.test(piece) &&
      !piece.includes('_') &&
      labelBefore(content, index, index + piece.length)?.label == null
    )
      continue;
    if (tries.left-- <= 0) break;
    const start = line.start + index;
    const isLast = lineRest.test(content.slice(index + piece.length));
    const first = { start, end: start + piece.length };
    let broken = join(text, first, { line, isLast, next, listing });
    // The last column of a table continues below itself, not at the beginning of the next line.
    if (isLast && broken?.code == null && isBehindColumn.test(content.slice(Math.max(0, index - 3), index)))
      broken = join(text, first, { line, isLast: false, next, listing }) ?? broken;
    if (broken !== null) found.push(broken);
  }
  return found;
}

const none: readonly never[] = [];

/** Most lines end in a word or a number; only one whose last word may be a piece is looked at. */
function mayEndInPiece(line: string): boolean {
  let end = line.length;
  while (end > 0 && edges.includes(line.charAt(end - 1))) end--;
  let start = end;
  while (isWordUnit(line.charCodeAt(start - 1))) start--;
  return mayBePiece.test(line.slice(start, end));
}

/** What may stand between the last piece of a line and its end. */
const edges = ' \t|"\'=-│>\\';
const mayBePiece = /^(?:0[xX].{0,7}|[8Cc].{3,6}|AADSTS.{0,7}|[1-4]\d{0,8}|[A-Z][^_]*_.*)$/;

/** Whether a line is one of a table, and has a number that could be broken. */
function mayHaveColumns(line: string): boolean {
  return line.length <= longestColumns && columnEdge.test(line) && /0x/i.test(line);
}

const columnEdge = / {2}|[|│]/;

/** No table of a text is wider. */
const longestColumns = 300;

/** Of a longer line, only a piece at its very end is looked at. */
const longestPiece = 80;

interface Where {
  readonly line: LineSpan;
  /** True if nothing follows the piece on its line. */
  readonly isLast: boolean;
  readonly next: (line: LineSpan) => LineSpan | null;
  readonly listing: Listing;
}

function join(text: string, first: LineSpan, { line, isLast, next, listing }: Where): BrokenAtLineEnd | null {
  const pieces = [first];
  const column = first.start - line.start;
  let joined = text.slice(first.start, first.end);
  let unknown: BrokenAtLineEnd | null = null;
  let below: LineSpan | null = line;
  for (let count = 0; count < mostPieces; count++) {
    below = next(below);
    // Mail programs put an empty line between.
    if (below !== null && isLast && isEmpty(text, below)) below = next(below);
    if (below === null) break;
    const rest = restIn(text, below, isLast ? null : column, joined);
    if (rest === null) break;
    pieces.push(rest.span);
    joined += text.slice(rest.span.start, rest.span.end);
    const code = codeOf(joined, listing);
    const whole = { start: first.start, end: rest.span.end, pieces: [...pieces], joined, code };
    if (code !== null) return whole;
    if (/^0x[8c][0-9a-f]{7}$/i.test(joined)) unknown = whole;
    if (!rest.isLast) break;
  }
  return unknown;
}

/** The offset at which the text of a column begins on a line; columns may be aligned to the right. */
function inColumn(content: string, column: number): number {
  let at = column;
  while (at < column + 12 && content.charAt(at) === ' ') at++;
  return at;
}

function isEmpty(text: string, { start, end }: LineSpan): boolean {
  return end - start < 8 && /^[ \t>|]*$/.test(text.slice(start, end));
}

function restIn(
  text: string,
  line: LineSpan,
  column: number | null,
  joined: string,
): { span: LineSpan; isLast: boolean } | null {
  const content = text.slice(line.start, Math.min(line.end, line.start + 200));
  const from = column === null ? (quoting.exec(content)?.[0].length ?? 0) : inColumn(content, column);
  if (column !== null && /\w/.test(content.charAt(column - 1))) return null;
  const rest = (joined.includes('_') ? restOfName : /^[-A234]/.test(joined) ? restOfDecimal : restOfHex).exec(
    content.slice(from, from + 48),
  )?.[0];
  if (rest === undefined) return null;
  const start = line.start + from;
  const isLast = lineRest.test(content.slice(from + rest.length)) || column !== null;
  return { span: { start, end: start + rest.length }, isLast };
}

function codeOf(joined: string, listing: Listing): ErrorCode | null {
  if (joined.includes('_')) return readingsOfName(joined, listing).find((code) => code >= 0x80000000) ?? null;
  if (joined.startsWith('A')) {
    const code = readFamilyCode(joined);
    return code !== null && isPublished(code) ? code : null;
  }
  if (!/^(?:(?:0x)?[0-9a-f]{8}|-?\d{10}|-\d{9})$/i.test(joined)) return null;
  return knownCodeOf(joined, listing) ?? regularCodeOf(joined);
}

/** `0x` and up to seven digits, a negative number, or a name, at the end of a line or of a cell. */
const firstPiece =
  /(?<![\w.\\/-])(?:0[xX][0-9a-fA-F]{0,7}|[8Cc][0-9a-fA-F]{3,6}|AADSTS\d{0,7}|(?:2[1-9]|[34]\d)\d{2,7}|-[12]\d{0,8}|[A-Z][A-Z0-9]{0,15}_[A-Z0-9_]{0,50})(?=[=\\-]?[ \t]*(?:[|│"'][ \t]*)?$| {2}| ?[|│])/g;

/** What may follow the last piece of a line: a soft hyphen of mail, the edge of a column. */
const lineRest = /^[=\\-]?[ \t]*(?:[|│"'][ \t]*)?$/;

/** Marks of quoting, of comments and of columns at the beginning of a line. */
const quoting = /^[ \t]*(?:(?:[>|│#*;:]|\/\/)[ \t]*)*["']?/;

const isBehindColumn = /(?:[|│\t] ?| {2})$/;

const restOfHex = /^[0-9a-f]{1,7}(?![0-9a-z_]|[.:-]\w)/i;
const restOfDecimal = /^\d{1,9}(?![\w]|[.:-]\w)/;
const restOfName = /^[A-Z0-9_]{1,60}(?![\w])/;

const mostPieces = 4;

/** The code that eight hexadecimal digits or a signed decimal spell, if someone knows it; else null. */
export function knownCodeOf(text: string, listing: Listing): ErrorCode | null {
  const [value] = readNumber(text)?.values ?? [];
  if (value === undefined) return null;
  const code = toErrorCode(value);
  return isKnownFailure(code, listing) ? code : null;
}

/** The code that `0x` and eight digits spell, if it has the shape of an HRESULT from a known facility; else null. */
export function regularCodeOf(text: string): ErrorCode | null {
  const number = readNumber(text);
  const [value = 0] = number?.values ?? [];
  return number?.form === 'hex' && isRegularFailure(toErrorCode(value)) ? toErrorCode(value) : null;
}
