import { isWordUnit } from './words.ts';

/**
 * True where the words before `start` say that the number from `start` to `end` is an error: "error
 * 1753", "Fehler 5", "failed with code 1603", "exit code 1603", "HRESULT_FROM_WIN32(5)"; but not in
 * "HTTP error 404", "status code 401", "failed 3 times" and "error 1 of 3". "Code: 1753" is one only
 * where no other word stands before. Looks at most at four words, on the same line.
 */
export function isAfterErrorWord(line: string, start: number, end: number): boolean {
  let at = start;
  let isMarked = false;
  let passedCode = false;
  for (let count = 0; count < 4; count++) {
    const before = wordBefore(line, at);
    if (before === null) return passedCode && isMarked;
    isMarked ||= before.isMarked;
    const first = relatedToFirst.has(before.text) ? wordBefore(line, before.start) : null;
    if (errorWords.has(before.text)) {
      return !isCount(line, end) && !(first !== null && servers.has(first.text));
    }
    if (before.text === 'gle') return count === 0 && before.isMarked && line.charAt(start + 1).toLowerCase() !== 'x';
    if (before.text === 'returning')
      return first?.text === 'is' && /^[ \t]*(?:$|[.,;)\]])/.test(line.slice(end, end + 8));
    if (before.text === 'status') {
      if (first === null || first.isMarked || !errorWords.has(first.text)) return false;
      // Three digits are a status of HTTP.
      if (/^[1-5]\d\d$/.test(line.slice(start, end))) return false;
    }
    if (failureWords.has(before.text)) return (isMarked || passedCode) && !isCount(line, end);
    if (!fillers.has(before.text)) return false;
    passedCode ||= codeWords.has(before.text);
    at = before.start;
  }
  return false;
}

/** "1 of 3", "3 times". */
function isCount(line: string, end: number): boolean {
  return /^ (?:of|von|de|times?|errors?|items?|files?)\b/i.test(line.slice(end, end + 8));
}

/** True where the word before `start` says that the number is an address, a size or a set of flags. */
export function isAboutElsewhere(line: string, start: number): boolean {
  const before = wordBefore(line, start);
  return before !== null && elsewhere.has(before.text);
}

/** True where the number is the value of a field that never holds an error: "time stamp: 0xC8F1D3A2". */
export function isInOtherField(line: string, start: number): boolean {
  const before = wordBefore(line, start);
  if (before === null) return false;
  if (before.text === 'access') return accessed.has(wordBefore(line, before.start)?.text ?? '');
  return before.isMarked && otherField.test(before.text);
}

/** Words that mean an error by themselves. */
const errorWords = new Set(
  (
    'error err errorcode error_code errcode lasterror last_error getlasterror win32 win32error win32_error ' +
    'win32exception hresult hr ' +
    'hresult_from_win32 ntstatus rc exitcode returncode resultcode fehler fehlercode erreur errore erro fout fel'
  ).split(' '),
);

/** Words that mean one only before a colon, an equals sign or a bracket, or before "code". */
const failureWords = new Set('failed failure fails exception exit exited return returned returns result'.split(' '));

/** Words whose meaning the word before them decides. */
const relatedToFirst = new Set([...errorWords, 'returning', 'status']);

/** Words that may stand between. */
const fillers = new Set('code codes number no nr is was with value of the a status'.split(' '));

const codeWords = new Set(['code', 'codes', 'value']);

/** An "error" of these is an HTTP status. */
const servers = new Set(['http', 'https', 'html']);

const elsewhere = new Set(
  (
    'address addr offset handle pointer ptr flags flag mask base size memory id pid tid thread process at ' +
    'stamp timestamp checksum hash crc crc32 access'
  ).split(' '),
);

const otherField = /(?:stamp|checksum|hash|crc|crc32|access|mask|flags|keywords|options)$/;

/** An "access" of this kind is a mask. */
const accessed = new Set(['desired', 'granted', 'requested']);

interface WordBefore {
  readonly text: string;
  readonly start: number;
  /** A colon, an equals sign, a number sign or an opening bracket stands between. */
  readonly isMarked: boolean;
}

/** Null where the line begins, or where more than a little punctuation stands between. */
function wordBefore(line: string, start: number): WordBefore | null {
  let end = start;
  let isMarked = false;
  for (; end > 0 && start - end < 24; end--) {
    if (line.charAt(end - 1) === ')' && line.charAt(end - 2) === '(') end--;
    const character = line.charAt(end - 1);
    if (character === '>' && !/[\w"'=-]/.test(line.charAt(end - 2))) break;
    if (marks.includes(character)) isMarked = true;
    else if (!blanks.includes(character)) break;
  }
  if (end === 0 || !isWordUnit(line.charCodeAt(end - 1))) return null;
  let first = end;
  while (first > 0 && end - first < 24 && isWordUnit(line.charCodeAt(first - 1))) first--;
  return { text: line.slice(first, end).toLowerCase(), start: first, isMarked };
}

/** What may stand between an error word and its number. */
const marks = ':=#([{%>';
const blanks = ' \t<"\'`*-';
