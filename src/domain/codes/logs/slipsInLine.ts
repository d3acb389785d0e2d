import { brokenCodeAt } from '../reading/brokenCode.ts';
import { mayHoldNames, namesMissedBy } from '../reading/misspelledName.ts';
import { readNumber } from '../reading/readNumber.ts';
import { mayHoldSignInSlip, signInSlipsIn } from '../reading/signInSlip.ts';
import { labelBefore } from './labelBefore.ts';
import type { LineCode } from './codesInLine.ts';
import { mostSuspects } from './foundCodes.ts';
import { speaksAgainst } from './numberMeant.ts';
import { partsOfLongerTokens } from './longerTokens.ts';
import { attemptsInLine, latin, type Attempt } from './suspects.ts';
import { wordsIn } from './words.ts';

/**
 * What looks like a code in a line and was not found as one: slips by their form, and bare digits that are one too few
 * or too many behind a label: "error 8007005", and names that are a letter away from one. Nothing that is part of a path or the value of another field.
 */
export function slipsInLine(line: string, found: readonly LineCode[]): readonly Attempt[] {
  const isMarked = mayHoldMarked.test(line) && !areMarksFound(line, found);
  const signIn = mayHoldSignInSlip(line) ? firstOf(signInSlipsIn(line)) : none;
  const names = mayHoldNames(line) ? firstOf(misspelledNames(line)) : none;
  const digits = mayHoldBare.test(line) ? firstOf(bareDigits(line)) : none;
  const marked = isMarked
    ? [...firstOf(attemptsInLine(line)), ...firstOf(brokenPieces(line)), ...firstOf(shortened(line))]
    : none;
  const attempts = [...marked, ...digits, ...signIn, ...names];
  if (attempts.length === 0) return none;
  attempts.sort((a, b) => a.start - b.start || b.end - a.end);
  const slips = outside(attempts, found);
  const isElsewhere = partsOfLongerTokens(line);
  let next = 0;
  const spellings = new Set<string>();
  return slips.filter(({ start, end, spelling }) => {
    // No text gives more of them.
    if (spellings.size > mostSuspects) return false;
    if (start < next || isElsewhere({ start, end, text: line.slice(start, end), isName: false })) return false;
    const before = labelBefore(line, start, end);
    if (
      before !== null &&
      before.field !== null &&
      speaksAgainst(before.field, /^[0oо]/iu.test(line.slice(start)), false)
    )
      return false;
    next = end;
    spellings.add(spelling);
    return true;
  });
}

/** Attempts of one kind that a line is searched for: a line that has more is no line of a text. */
const mostAttempts = 500;

function* firstOf(attempts: Iterable<Attempt>): Iterable<Attempt> {
  let left = mostAttempts;
  for (const attempt of attempts) {
    if (left-- === 0) return;
    yield attempt;
  }
}

/** The attempts that no code that was found overlaps; both are in order. */
function outside(attempts: readonly Attempt[], found: readonly LineCode[]): readonly Attempt[] {
  let at = 0;
  return attempts.filter(({ start, end }) => {
    while ((found[at]?.end ?? Infinity) <= start) at++;
    return (found[at]?.start ?? Infinity) >= end;
  });
}

/** True if every x of the line that a digit or its like follows is the mark of a code that was found, as in most logs. */
function areMarksFound(line: string, found: readonly LineCode[]): boolean {
  if (found.length === 0) return false;
  // Both stand in order, so the line is walked through once.
  let at = 0;
  for (const { index } of line.matchAll(marks)) {
    while ((found[at]?.end ?? Infinity) <= index) at++;
    if ((found[at]?.start ?? Infinity) > index) return false;
  }
  return true;
}

/** True for a text that may hold slips. */
export function mayHoldSlips(text: string): boolean {
  return mayHoldMarked.test(text) || mayHoldBare.test(text) || mayHoldSignInSlip(text) || mayHoldNames(text);
}

/** "0x8024 0FFF": the whole is not known, and the first piece is not a code. */
function* brokenPieces(line: string): Iterable<Attempt> {
  for (const { index } of line.matchAll(/(?<![0-9a-z_])0x[8c][0-9a-f]/gi)) {
    const broken = brokenCodeAt(line, index);
    if (broken === null) continue;
    const spelling = `0x${line.slice(index + 2, broken.end).replace(/[ \t_-]/g, '')}`;
    if (spelling.length >= 8 && spelling.length <= 12) yield { start: index, end: broken.end, spelling };
  }
  for (const { 0: text, index } of line.matchAll(parted)) {
    const at = text.search(/[.,:· ]/);
    const rest = text.slice(at).replace(/[.,:· ]/g, '');
    if (at + rest.length === lengthInFull && /\d/.test(rest))
      yield { start: index, end: index + text.length, spelling: `0x${text.slice(2, at)}${latin(rest)}` };
  }
}

/** "0x80070005". */
const lengthInFull = 10;

/** "0x8007.0005", "0x8007,0005", "0x8007 OO05", "0x800F O8 1F". */
const parted =
  /(?<![0-9a-z_])0x[8c][0-9a-f]{1,6}[.,:· ][0-9a-fosil]{1,6}(?:[ ·][0-9a-fosil]{1,4})?(?![0-9a-z]|[.,:]\w)/gi;

/** "error 0x80070", "error 0x801C": four or five digits that begin as failures do, behind a label. */
function* shortened(line: string): Iterable<Attempt> {
  for (const { 0: text, index } of line.matchAll(/(?<![\w.\\/-])0x[8c][0-9a-f]{3,4}(?![\w-])/gi)) {
    const end = index + text.length;
    if (labelBefore(line, index, end)?.label?.takes === 'number') yield { start: index, end, spelling: text };
  }
}

/** Names in capitals that are a letter away from a published one: ERROR_ACCES_DENIED. */
function* misspelledNames(line: string): Iterable<Attempt> {
  for (const { start, end, text, isName } of wordsIn(line))
    if (isName && !/[a-z]/.test(text) && namesMissedBy(text).length > 0) yield { start, end, spelling: text };
}

function* bareDigits(line: string): Iterable<Attempt> {
  for (const { 0: text, index } of line.matchAll(bare)) {
    if (
      !readsWell(text) &&
      (beginsAsWin32.test(text) || labelBefore(line, index, index + text.length)?.label?.takes === 'number')
    )
      yield { start: index, end: index + text.length, spelling: text.replace(/o/gi, '0') };
  }
}

/** The HRESULTs that carry a Win32 error are -2147024896 to -2146959361 in decimal: such digits are no amount of money. */
const beginsAsWin32 = /^-214(?:70[0-2]|69[6-9])/;

/** One digit too few or too many, or a letter among eight; a negative number that lost or won a digit. */
const bare =
  /(?<![0-9a-z_])(?:[8c](?:[0-9a-fosil]{6}|[0-9a-fosil]{8})|8[0-9a-fosil]{7}|-(?:(?:2[01]|10)\d{6}|[12]\d{8}|[12]\d{10}))(?![0-9a-z_])/gi;

const mayHoldBare = /(?<![0-9a-z_])(?:[8c][0-9a-fosil]{6,8}|-[12]\d{7,10})(?![0-9a-z])/i;

function readsWell(text: string): boolean {
  const number = readNumber(text);
  return number !== null && number.form !== 'decimal' && number.form !== 'signed';
}

/** Behind an x what may be the 8 or C that failures begin with; not up to three digits and no more. */
const mayHoldMarked = /[xх×χ] ?(?![0-79adf]|[0-9a-f]{1,3}(?![0-9a-zа-яё|_ \t.,:·-]))[0-9a-zа-яё|]/i;

const marks = /[xх×χ] ?(?=[0-9a-zа-яё|])/gi;

const none: readonly never[] = [];
