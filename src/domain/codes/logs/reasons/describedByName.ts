import { ownWordsFor } from '../../meaning/ownWords.ts';
import { searchWordsFor } from '../../meaning/searchWords.ts';
import { namesIn, numberNamed, numbersNamed, rowsOf } from '../../tables/codeNames.ts';
import type { LabelledNumber } from './labelledNumber.ts';

/**
 * True if the words behind a number say what the Win32 error of that number is called, so that nothing else can be meant:
 * "1056 error means that the service is already started" (SERVICE_ALREADY_RUNNING), "`5` ... corresponds to access denied".
 * A verb of meaning must stand between them, or the number at the beginning of its line or its cell, or the words in brackets:
 * "first 53 (network path not found)".
 */
export function isDescribedByName({ value, text, before, after }: LabelledNumber): boolean {
  if (value < 2 || text.length > longestNumber || !'`"\'*):,;. =-–'.includes(after.charAt(0))) return false;
  const inBrackets = /^ \(([^()]{6,56})(?:\)|$)/.exec(after)?.[1];
  if (inBrackets !== undefined) return isCalled(value, inBrackets);
  const isFirst = value >= 100 && beginning.test(before.slice(-10)) && behindFirst.test(after);
  const isResult = labelOfResult.test(before.slice(-12)) && messageBehind.test(after);
  if (!isFirst && !isResult && !meaning.test(after)) return false;
  return isCalled(value, after);
}

/**
 * True if the sentence around a number speaks of what hardly any other error is about: "blocked with code 740, still prompting
 * for elevation" (ELEVATION_REQUIRED). The label before the number must be one of codes; smaller numbers are those of programs.
 */
export function isAboutItsName({ value, text, before, after }: LabelledNumber): boolean {
  if (value < 100 || text.length > longestNumber || !labelOfCode.test(before.slice(-16)) || ofThing.test(after))
    return false;
  const own = phrasesOf(value).flat();
  if (own.length === 0) return false;
  return [...stemsOf(before), ...stemsOf(after)].some((stem) => own.includes(stem) && isRare(stem));
}

const labelOfCode = /\b(?:code|codes|rc|status|errorlevel)[ =:]{1,3}$/i;

/** "Status 740 of the elevation" numbers something else. */
const ofThing = /^ (?:of|from|des|der|von|du|de|del|della)\b/;

/** Whether few Win32 errors have a word that begins so in their names. */
function isRare(stem: string): boolean {
  let rare = rareStems.get(stem);
  if (rare === undefined) {
    const named = [...rowsOf('win32')].filter(([, { name }]) => stemsOf(name.replaceAll('_', ' ')).includes(stem));
    rare = stem.length === lengthOfStem && new Set(named.map(([value]) => value)).size <= mostOfRare;
    rareStems.set(stem, rare);
  }
  return rare;
}

const rareStems = new Map<string, boolean>();
const mostOfRare = 3;

/** True if the words behind a number are its message: {"code": 5, "message": "Access is denied."}. */
export function isMessageOf({ value, after }: LabelledNumber): boolean {
  return value > 1 && isCalled(value, after);
}

/**
 * True if the words right before a number say what its Win32 error is called, and nothing goes on behind it: "RPC server is
 * unavailable 1722". In a chat that is all that is written. Behind a word for code any number will do: "Access denied – code 5".
 */
export function isNamedBefore(number: LabelledNumber): boolean {
  const { value, text, before, after } = number;
  if (value < 2 || text.length > longestNumber) return false;
  const label = labelBehindName(before, after) ?? inBrackets(number);
  if (label === null && (value < 100 || !endsInWord.test(before.slice(-10)) || !endsHere.test(after))) return false;
  const message = before.slice(0, before.length - (label?.[0].length ?? 0));
  return isCalled(value, message.slice(-longestMessage));
}

/** True if the message of a number stands right before it or behind it, so that whatever else the text is about, the number is one of Windows. */
export function isExplained(number: LabelledNumber): boolean {
  const { value, before } = number;
  return (
    isMessageOf(number) ||
    isNamedBefore(number) ||
    isInOtherWords(number) ||
    (value > 1 &&
      /[[(]$/.test(before) &&
      (sentenceOfWindows.test(before) || isCalled(value, before.slice(-longestMessage))))
  );
}

/** "Erro 5: acesso negado": two words that Windows says of the number, in any language, stand around it. */
function isInOtherWords({ value, before, after }: LabelledNumber): boolean {
  const words = searchWordsFor('win32', value);
  if (words === '') return false;
  const said = new Set(`${before} ${after}`.toLowerCase().match(/\p{L}+/gu));
  return words.split(' ').filter((word) => said.has(word)).length > 1;
}

/** What Windows says of its errors, in a sentence of its own: "The system cannot find the file specified. (0x2)". */
const sentenceOfWindows =
  /\b(?:access is denied|the (?:system|specified|handle|parameter|process cannot|requested|operation|network|remote|device) [^.]{3,60})\. ?[[(]$/i;

/** "Access denied - 5."; behind a word for code, the sentence may go on: "access denied code 5 when mapping a drive". */
function labelBehindName(before: string, after: string): RegExpExecArray | null {
  const label = wordForCode.exec(before.slice(-24));
  return label !== null && (endsSentence.test(after) || (label[1] !== undefined && goesOn.test(after))) ? label : null;
}

/** "The semaphore timeout period has expired (121)"; smaller numbers may count what was named: "Files not found (2)". */
function inBrackets({ value, before, after }: LabelledNumber): RegExpExecArray | null {
  return value >= 10 && /^[\])][.,;!?]?["')]?(?:\s|$)/.test(after) ? /["'”“»«]? ?[[(]$/.exec(before.slice(-4)) : null;
}

/** True if the name of a code of another number stands right behind a number: "d3d error (24 dxgi_error_device_removed, 0x887a0005)". */
export function isBeforeOtherName({ value, after }: LabelledNumber): boolean {
  const name = nameBehind.exec(after)?.[1];
  if (name === undefined) return false;
  const own = numbersNamed('win32', name);
  if (own.length > 0) return !own.includes(value);
  return numberNamed('hresult', name) !== undefined && numberNamed('hresult', name) !== value;
}

const nameBehind = /^ ([a-z]\w*_\w{2,60})/i;

/** "rc=5 Access is denied", "returned 21, The device is not ready". */
const labelOfResult = /(?:returned|code|status|result|value|\b(?:rc|ret|err)) ?[:=]? ?$/i;
const messageBehind = /^(?:[,;:.]|\.? -)? ["'(]?[A-Z][a-z]/;

const endsSentence = /^["')]?[.,;!?]{0,3}\s*$|^["')]?[.,;!?] /;
const endsHere = /^["')]?[.,;!?]{0,3}(?:\s*$|\s[A-Za-z])/;
const goesOn = /^\)? (?!(?:of|from|in (?:the|a)|on (?:page|line)|des|der|von|aus|du|de|del|della)\b)\p{Ll}/u;
const wordForCode =
  /["'”“»«]?[\s,;–—-]{1,4}\(?(?:((?:(?:error|fehler)[ -]?)?code:?|error:?|fehler:?) |errno ?[=:] ?)$/i;

/** Perhaps at the end of what is quoted: `"It cannot be read." - 1392`. */
const endsInWord = /\p{L}{3}[.:,!]?["'”“»]?(?: -)? ["'(]?$/iu;
const longestMessage = 50;

/** True if the words of a text say what the Win32 error of a number is called. */
export function isCalled(value: number, text: string): boolean {
  const phrases = phrasesOf(value);
  if (phrases.length === 0) return false;
  const said = new Set(stemsOf(text));
  return phrases.some((stems) => sharesWords(stems, said));
}

/** "0x80070005". */
const longestNumber = 10;

/** Of a line or of the cell of a table. */
const beginning = /(?:^|\||[a-z]:)[\s>*`"'-]{0,8}$/i;
const behindFirst = /^[`"'*]{0,2}(?: error)?[:=–\- ]/i;

const meaning =
  /^[`"'*)]{0,2},?(?: errors?| code)?(?: which| that| what)? ?(?:(?:is|means?|meaning|stands for|corresponds to|indicates|says)\b|=)/i;

/** Half of the words, and two at least. Names shorten words: MOD_NOT_FOUND is said of a module. */
function sharesWords(stems: readonly string[], said: ReadonlySet<string>): boolean {
  const shared = stems.filter(
    (stem) => said.has(stem) || (stem.length < lengthOfStem && [...said].some((each) => each.startsWith(stem))),
  ).length;
  return shared >= 2 && shared * 2 >= stems.length;
}

/** What a Win32 error is called, by headers and in our own words. */
function phrasesOf(value: number): readonly (readonly string[])[] {
  let phrases = phrasesByNumber.get(value);
  if (phrases === undefined) {
    const own = ownWordsFor('win32', value);
    const names = namesIn('win32', value).map((name) => name.replaceAll('_', ' '));
    const texts = [...names, own?.meaning ?? '', own?.german ?? ''];
    phrases = texts.map(stemsOf).filter((stems) => stems.length > 1);
    phrasesByNumber.set(value, phrases);
  }
  return phrases;
}

/** There are a few thousand Win32 errors. */
const phrasesByNumber = new Map<number, readonly (readonly string[])[]>();

/** The beginnings of the words that say something: "installation" and "INSTALL" are one. */
function stemsOf(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  return [...new Set(words.filter((word) => !empty.has(word)).map((word) => word.slice(0, lengthOfStem)))];
}

const lengthOfStem = 5;
const empty: ReadonlySet<string> = new Set(
  (
    'error the and not that this with was were for are has can code codes its because windows ' +
    'der die das des dem den ein eine einen ist war nicht und oder für mit auf von fehler wurde werden kann'
  ).split(' '),
);
