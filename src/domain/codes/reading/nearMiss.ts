import { edgesOf } from '../../trimEdges.ts';
import { joinedWord } from './brokenCode.ts';
import { isPublished, win32Of } from '../decoding/equivalentCodes.ts';
import { hexOf, isWindowsCode, toErrorCode } from '../errorCode.ts';
import type { ErrorCode } from '../errorCode.ts';
import { ownWordsFor } from '../meaning/ownWords.ts';
import { isKnownFacility } from '../tables/facility.ts';
import type { Listing } from '../listing.ts';
import { attemptIn } from './misspelling.ts';
import type { Attempt } from './misspelling.ts';
import { codesMissedBy } from './misspelledName.ts';
import { nearSignInCodes, signInCodesMeantBy } from './signInSlip.ts';

/** Near misses offered at most. */
const most = 5;

/**
 * Codes that a text without a code may have meant, at most 5. Of the first eight words of
 * `folded` (see foldText), the first for which there is something to offer decides, joined to the next
 * one if both are pieces of a code (`801C 03ED`).
 *
 * Order: codes that a guide lists before others; then by the slip that explains them: a slip of the
 * shift key or a letter for a digit (`)xC000005E`, `0x8OO9OOO5`), a repeated digit once too often or too
 * few, another digit missing or too many, a wrong digit; if a digit is missing or wrong, codes that people
 * meet (those with words of our own) before the many others; then named codes before codes that only have
 * a known facility; then ascending. With two digits missing in one place, or two too many, only
 * listed codes are offered.
 */
export function suggestCodes(folded: string, listing: Listing): readonly ErrorCode[] {
  const signIn = signInCodesMeantBy(folded);
  if (signIn.length > 0) return signIn;
  const words = folded.split(/\s+/, 10).filter(Boolean);
  const named = words.flatMap((word) => codesMissedBy(edgesOf(word, /\W/).core, listing));
  if (named.length > 0) return [...new Set(named)].slice(0, most);
  for (const [index, word] of words.slice(0, 8).entries()) {
    const joined = joinedWord(word, words[index + 1] ?? '');
    const suggestions = [...(joined === null ? [] : meantBy(joined, listing)), ...meantBy(word, listing)];
    if (suggestions.length > 0) return [...new Set(suggestions)].slice(0, most);
  }
  return [];
}

function meantBy(word: string, listing: Listing): readonly ErrorCode[] {
  const attempt = attemptIn(word);
  return attempt === null ? [] : rank(guessesFor(attempt), listing);
}

/**
 * LISTED codes one slip away from a code that is none: two neighbouring digits swapped, or one digit
 * wrong. Swaps first, then by distance of the values, then ascending; at most 5. For a sign-in code without a name, named
 * ones; none for other families.
 */
export function nearMisses(code: ErrorCode, listing: Listing): readonly ErrorCode[] {
  if (!isWindowsCode(code)) return nearSignInCodes(code);
  const digits = hexOf(code).slice(2);
  const distance = (guess: ErrorCode) => Math.abs(guess - code);
  const found = (texts: Iterable<string>) =>
    [...new Set(texts)]
      .map((text) => toErrorCode(parseInt(text, 16)))
      .filter((guess) => guess !== code && listing.lists(guess))
      .sort((a, b) => distance(a) - distance(b));
  return [...new Set([...found(swapped(digits)), ...found(withOneReplaced(digits, hexDigits))])].slice(0, most);
}

/** Lower explains better. */
type Slip = 'key' | 'repeat' | 'lost' | 'digit' | 'wrong' | 'two';
const slips: readonly Slip[] = ['key', 'repeat', 'lost', 'digit', 'wrong', 'two'];

interface Guess {
  readonly slip: Slip;
  readonly code: ErrorCode;
}

function* guessesFor(attempt: Attempt): Iterable<Guess> {
  const { digits, base, sign } = attempt;
  for (const [slip, text] of corrections(attempt)) {
    const value = sign * parseInt(text, base);
    if (value >= -0x80000000 && value <= 0xffffffff) yield { slip, code: toErrorCode(value >>> 0) };
  }
  if (base === 16 && digits.length === 8 && !digits.includes('?')) {
    yield { slip: 'key', code: toErrorCode(parseInt(digits, 16)) };
  }
}

/** Digit strings of the right length that one slip, or two lost or added digits, would turn into the attempt. */
function* corrections({ digits, base }: Attempt): Iterable<[Slip, string]> {
  const full = base === 16 ? 8 : 10;
  const alphabet = base === 16 ? hexDigits : hexDigits.slice(0, 10);
  if (digits.includes('?')) {
    const hole = digits.indexOf('?');
    if (digits.length === full + 1) yield ['digit', digits.slice(0, hole) + digits.slice(hole + 1)];
    if (digits.length === full) for (const digit of alphabet) yield ['wrong', digits.replace('?', digit)];
  } else if (digits.length === full - 1) {
    for (const [text, repeats] of withOneMore(digits, alphabet)) yield [repeats ? 'lost' : 'digit', text];
  } else if (digits.length === full + 1) {
    for (const [text, repeats] of withOneLess(digits)) yield [repeats ? 'repeat' : 'digit', text];
  } else if (digits.length === full - 2) {
    for (const [text, repeats] of withOneMore(digits, alphabet)) {
      if (!repeats) continue;
      for (const [twice, again] of withOneMore(text, alphabet)) if (again) yield ['two', twice];
    }
    for (const text of withPairMore(digits, alphabet)) yield ['two', text];
  } else if (digits.length === full + 2) {
    for (const [text] of withOneLess(digits)) for (const [twice] of withOneLess(text)) yield ['two', twice];
  }
}

function rank(guesses: Iterable<Guess>, listing: Listing): readonly ErrorCode[] {
  const costs = new Map<ErrorCode, number>();
  for (const { slip, code } of guesses) {
    const cost = costOf(slip, code, listing);
    if (cost !== null) costs.set(code, cost);
  }
  return [...costs].sort(([a, costOfA], [b, costOfB]) => costOfA - costOfB || a - b).map(([code]) => code);
}

/** Null for a code that is not worth offering. */
function costOf(slip: Slip, code: ErrorCode, listing: Listing): number | null {
  const place = slips.indexOf(slip) * 2;
  if (listing.lists(code)) return place;
  if (slip === 'two' || code < 0x80000000) return null;
  const isPlain = slip === 'key' || slip === 'repeat';
  // 0x80070000 carries no error.
  if (isPublished(code) && code !== 0x80070000) return (isPlain || isWellKnown(code) ? 100 : 200) + place;
  const surelyMeant = slip === 'key' || ((slip === 'repeat' || slip === 'lost') && isRegular(code));
  return surelyMeant ? (isPlain ? 100 : 200) + place + 1 : null;
}

/** True for the codes that people meet most, for which there are words of our own. */
function isWellKnown(code: ErrorCode): boolean {
  const win32 = win32Of(code);
  return ownWordsFor('windows', code) !== undefined || (win32 !== null && ownWordsFor('win32', win32) !== undefined);
}

/** An HRESULT with a known facility; not 0x8007xxxx, whose real errors all have names. */
function isRegular(code: ErrorCode): boolean {
  return code >>> 27 === 0b10000 && code >>> 16 !== 0x8007 && isKnownFacility('HRESULT', (code >>> 16) & 0x7ff);
}

const hexDigits = '0123456789ABCDEF';

/** All ways to add one digit; true if it repeats the one before it. What it makes in front of its like, it makes behind it, too. */
function* withOneMore(digits: string, alphabet: string): Iterable<[string, boolean]> {
  for (let at = 0; at <= digits.length; at++) {
    for (const digit of alphabet) {
      yield [digits.slice(0, at) + digit + digits.slice(at), digits[at - 1] === digit];
    }
  }
}

/** All ways to add two digits in one place. */
function* withPairMore(digits: string, alphabet: string): Iterable<string> {
  for (let at = 0; at <= digits.length; at++) {
    for (const first of alphabet) {
      for (const second of alphabet) yield digits.slice(0, at) + first + second + digits.slice(at);
    }
  }
}

/** All ways to leave one digit out; true if it repeated the one before it. */
function* withOneLess(digits: string): Iterable<[string, boolean]> {
  for (let at = 0; at < digits.length; at++) {
    yield [digits.slice(0, at) + digits.slice(at + 1), digits[at] === digits[at - 1]];
  }
}

function* withOneReplaced(digits: string, alphabet: string): Iterable<string> {
  for (let at = 0; at < digits.length; at++) {
    for (const digit of alphabet) yield digits.slice(0, at) + digit + digits.slice(at + 1);
  }
}

function* swapped(digits: string): Iterable<string> {
  for (let at = 0; at + 1 < digits.length; at++) {
    yield digits.slice(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.slice(at + 2);
  }
}
