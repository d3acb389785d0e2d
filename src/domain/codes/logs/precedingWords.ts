import { isWordUnit } from './words.ts';

/** A word before a number, from right to left. */
export interface PrecedingWord {
  /** Lower-case. Parts of an identifier are words of their own: dwLastError gives "error", "last", "dw". */
  readonly text: string;
  readonly start: number;
  /** True if a colon, an equals sign or an opening bracket stands between it and what follows it. */
  readonly isMarked: boolean;
}

/**
 * The words before a place of a line, the nearest first, as far as only blanks, quotes and such marks part them. A
 * word of `vocabulary` is never taken apart. Reads on only when asked for more.
 */
export function* precedingWords(
  line: string,
  start: number,
  vocabulary: { has: (word: string) => boolean },
): Iterable<PrecedingWord> {
  for (let at = start; ;) {
    const { end, isMarked } = skipMarks(line, at);
    if (end === 0 || !isLetter(line.charCodeAt(end - 1))) return;
    let first = end;
    while (
      first > 0 &&
      end - first < longestWord &&
      (isLetter(line.charCodeAt(first - 1)) || isLostLetter(line, first - 1))
    )
      first--;
    const word = line.slice(first, end);
    // "store.db: error 32" speaks of a file, not of an error of a database.
    if (line.charAt(first - 1) === '.' && fileExtensions.has(word)) return;
    const parts = partsOf(word, vocabulary);
    for (let part = parts.length - 1; part >= 0; part--) {
      yield { text: parts[part] ?? '', start: first, isMarked: isMarked && part === parts.length - 1 };
    }
    at = first;
  }
}

function skipMarks(line: string, start: number): { end: number; isMarked: boolean } {
  let end = start;
  let isMarked = false;
  for (; end > 0 && start - end < longestGap; end--) {
    if (line.charAt(end - 1) === ')') end -= lengthOfBase(line, end);
    const character = line.charAt(end - 1);
    // The end of a tag, of an arrow, or a quoted line, or a part of "<>"; not "a > 5".
    if (character === '>' && !/[\w"'=<-]/.test(line.charAt(end - 2))) break;
    // Leaders: "Error code . . . : 5".
    if (
      character === '.' &&
      !/[ .]/.test(line.charAt(end - 2)) &&
      !abbreviated.test(line.slice(Math.max(0, end - 16), end))
    )
      break;
    if (marks.includes(character) || (/[,;]/.test(character) && twoCells.test(line))) isMarked = true;
    else if (!blanks.includes(character)) break;
  }
  return { end, isMarked };
}

/** A name and its value, as tables of two columns are exported: "Last Run Result","0x1". */
const twoCells = /^\s{0,9}"[^"]{1,60}"[,;]\s?"[^"]{1,60}"\s{0,9}$/;

/** Of the brackets that end before a place, if they are empty, name a base or a plural of codes, less the opening one: "exit code (decimal): 5", "code(s): [5]". */
function lengthOfBase(line: string, end: number): number {
  const brackets = base.exec(line.slice(Math.max(0, end - longestBase), end))?.[0] ?? ' ';
  return brackets.length - 1;
}

const base =
  /(?<=\bcode)\(s\)$|\((?:(?:in )?(?:dec|decimal|hex|hexadecimal|dezimal|hexadezimal|décimal|hexadécimal))?\)$/i;
const longestBase = 16;

/** ASCII word characters, and every letter of another script: what is no punctuation beyond Latin-1's. */
function isLetter(unit: number): boolean {
  if (unit < 0x80) return isWordUnit(unit);
  if (unit < 0xc0) return unit === 0xaa || unit === 0xb5 || unit === 0xba;
  return !((unit >= 0x2000 && unit < 0x2e80) || (unit >= 0x3000 && unit < 0x3040) || unit >= 0xfe10);
}

/** A letter that a wrong encoding lost inside a word: "syst?me", "Syst\ufffdme". */
function isLostLetter(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return (
    (unit === 0x3f || unit === 0xfffd) && isLetter(text.charCodeAt(index - 1)) && isLetter(text.charCodeAt(index + 1))
  );
}

function partsOf(word: string, vocabulary: { has: (word: string) => boolean }): readonly string[] {
  const lower = word.toLowerCase();
  if (!/[a-z][A-Z]|_/.test(word) || vocabulary.has(lower)) return [lower];
  return (word.match(/[A-Z]{2,32}(?![a-z])\d*|[A-Z]?[^A-Z_]+|[A-Z]/g) ?? []).map((part) => part.toLowerCase());
}

/** Those that are words of the tables of reasons, too. */
const fileExtensions: ReadonlySet<string> = new Set('db sql crc md5 sha1 sha256 sha id page case'.split(' '));

const longestWord = 32;
/** Programs print tables with wide gaps between a field and its value. */
const longestGap = 60;

/** "Errore n. 5", "erro n.º 5", "Fehler Nr. 5", "Kundennr. 80070005". */
const abbreviated = /(?:(?<![\w])(?:n|no|num|núm|cod|err)|nr)\.$/i;

const marks = ':=([{%>|\u2192';
const blanks = ' \t<)#"\'`*\\-.’‘“”„«»\u00b0\u00ba';
