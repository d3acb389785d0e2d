import { ownWordsFor } from '../../meaning/ownWords.ts';
import { namesIn } from '../../tables/codeNames.ts';
import type { LabelledNumber } from './labelledNumber.ts';

/**
 * True if the words behind a number say what the Win32 error of that number is called, so that nothing else can be meant:
 * "1056 error means that the service is already started" (SERVICE_ALREADY_RUNNING), "`5` ... corresponds to access denied".
 * A verb of meaning must stand between them, or the number at the beginning of its line or its cell.
 */
export function isSaidByName({ value, text, before, after }: LabelledNumber): boolean {
  if (value < 2 || !/^[ `"'*):=–-]/.test(after)) return false;
  const isFirst = value >= 100 && beginning.test(before) && /^[`"'*]{0,2}(?: error)?(?:[:=–-]| )/i.test(after);
  if (!isFirst && !meaning.test(after)) return false;
  // "0x2 - The system cannot find the file" and the like are read by their form.
  if (text.length > longestNumber) return false;
  const said = new Set(stemsOf(after));
  return (
    namesIn('win32', value).some((name) => sharesWords(stemsOf(name.replaceAll('_', ' ')), said)) ||
    isSaidInOurs(value, said)
  );
}

/** Of a line or of the cell of a table. */
const beginning = /(?:^|[|:])[\s>*`"'-]{0,8}$/;

/** "0x80070005". */
const longestNumber = 10;

function isSaidInOurs(value: number, said: ReadonlySet<string>): boolean {
  const own = ownWordsFor('win32', value);
  return own !== undefined && sharesWords(stemsOf(own.meaning), said);
}

/** Half of the words, and two at least. */
function sharesWords(stems: readonly string[], said: ReadonlySet<string>): boolean {
  const shared = stems.filter((stem) => said.has(stem)).length;
  return shared >= 2 && shared * 2 >= stems.length;
}

/** The beginnings of the words that say something: "installation" and "INSTALL" are one. */
function stemsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[a-z]{3,}/g) ?? [];
  return [...new Set(words.filter((word) => !empty.has(word)).map((word) => word.slice(0, lengthOfStem)))];
}

const lengthOfStem = 5;
const empty: ReadonlySet<string> = new Set(
  'error the and not that this with was for are has can code codes its because windows'.split(' '),
);

const meaning =
  /^[`"'*)]{0,2}(?: errors?)?[^.;]{0,24}(?:\b(?:is|means?|meaning|stands for|corresponds to|indicates|says|i\.e\.)\b|=)/i;
