import { isPublished } from '../decoding/equivalentCodes.ts';
import { codeInFamily, familyPlaceOf, numberOf } from '../errorCode.ts';
import type { ErrorCode } from '../errorCode.ts';
import { codeFamilies } from '../families/codeFamilies.ts';

/** What stands where a sign-in code was mistyped, in a folded text. */
export interface SignInSlip {
  readonly start: number;
  readonly end: number;
  /** With its letters and digits mended: AADSTS50076. */
  readonly spelling: string;
}

/**
 * Sign-in codes with a slip: letters that look like digits (`AADSTS5OO76`), or one of the letters before them lost or
 * doubled (`AADST50076`). In order. "ADTS 44100", which lacks two, is a format of sound.
 */
export function* signInSlipsIn(folded: string): Iterable<SignInSlip> {
  if (!mayHoldSignInSlip(folded)) return;
  for (const { 0: text, 1: word = '', 2: digits = '', index } of folded.matchAll(slips)) {
    // That is a code as it stands.
    if (word.toLowerCase() === 'aadsts' && /^\d+$/.test(digits)) continue;
    yield { start: index, end: index + text.length, spelling: `AADSTS${mended(digits)}` };
  }
}

/** False for most texts. */
export function mayHoldSignInSlip(folded: string): boolean {
  return letters.test(folded);
}

const letters = /a(?:a[ads]|ds)[ds]{0,3}t/i;
const slips =
  /(?<![a-z0-9_])(aadsts|aadst|aadts|aasts|adsts|aaadsts|aaddsts|aadssts|aadstts|aadstss)[ :_-]{0,2}([0-9oilsz]{5,8})(?![0-9a-z])/gi;

function mended(digits: string): string {
  return digits.replace(/[oilsz]/gi, (letter) => lookAlikes[letter.toLowerCase()] ?? letter);
}

const lookAlikes: Readonly<Record<string, string>> = { o: '0', i: '1', l: '1', s: '5', z: '2' };

/** The named sign-in codes that a mistyped one may stand for: itself, if its digits are one, else those a digit away; at most 5. */
export function signInCodesMeantBy(folded: string): readonly ErrorCode[] {
  const [slip] = signInSlipsIn(folded);
  const digits = /^aadsts(\d{4,8})$/i.exec(slip?.spelling ?? folded.trim())?.[1];
  if (digits === undefined) return [];
  const code = codeInFamily(signInFamily, Number(digits));
  return isPublished(code) ? [code] : nearSignInCodes(code);
}

/** Named sign-in codes that a digit, lost or added or swapped, makes of one without a name; none for other codes. At most 5. */
export function nearSignInCodes(code: ErrorCode): readonly ErrorCode[] {
  if (familyPlaceOf(code) !== signInFamily || isPublished(code)) return [];
  const digits = String(numberOf(code));
  const near = [...spellingsNear(digits)].map((text) => codeInFamily(signInFamily, Number(text)));
  return [...new Set(near)].filter((guess) => isPublished(guess)).slice(0, mostNear);
}

/** One digit too many, then two swapped, then one lost, the last one first: what was copied may have been cut off. */
function* spellingsNear(digits: string): Iterable<string> {
  for (let at = 0; at < digits.length; at++) yield digits.slice(0, at) + digits.slice(at + 1);
  for (let at = 0; at + 1 < digits.length; at++)
    yield digits.slice(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.slice(at + 2);
  for (let at = digits.length; at >= 0; at--)
    for (let digit = 0; digit < 10; digit++) yield digits.slice(0, at) + String(digit) + digits.slice(at);
}

const mostNear = 5;
const signInFamily = codeFamilies.findIndex(({ slug }) => slug === 'aadsts');
