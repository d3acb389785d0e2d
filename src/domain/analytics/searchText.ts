import { trimEndOf } from '../trimEdges.ts';
import { takenOut, withoutPersonalData } from './personalData.ts';

/** The most characters of a search text that are kept. */
const longestKeptText = 80;

const takenOutOften = new RegExp(`(?:${takenOut} ?)+`, 'gu');

/** A text is read no further than this before it is cleaned; characters. */
const longestRead = 1_000;

/**
 * What may be kept of a text that someone searched for: in lower case, without personal data and repeated
 * blanks, cut to 80 characters. Null if nothing is left that says anything.
 */
export function keepableSearchText(typed: string): string | null {
  // Cut before cleaning, a word that the cut splits could be half an address: it is left out.
  const read = typed.length > longestRead ? trimEndOf(typed.slice(0, longestRead), /\S/) : typed;
  const clean = withoutPersonalData(read.normalize('NFKC').replace(/[\p{Cc}\p{Cf}]+/gu, ' '))
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replaceAll(takenOutOften, `${takenOut} `)
    .trim();
  const kept = Array.from(clean).slice(0, longestKeptText).join('').trim();
  return /[\p{L}\p{N}]/u.test(kept) ? kept : null;
}
