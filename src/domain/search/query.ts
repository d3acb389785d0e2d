import { familyCodesIn } from '../codes/families/familyCodesIn.ts';
import { slugOf } from '../codes/families/spelling.ts';
import { edgesOf, trimEndOf } from '../trimEdges.ts';
import { foldMarks } from './foldWord.ts';
import { longestWord } from './tokens.ts';

/** What a reader searches for, read and bounded: its words without repeats, codes of other families than Windows first. */
export type SearchQuery = readonly QueryWord[];

export interface QueryWord {
  /** Folded; a name keeps its underscores. */
  readonly text: string;
  /** As a code is spelt, with its sign or `&h`: for parseErrorCode. */
  readonly spelt: string;
  /** NUMBER holds a digit, NAME an underscore. */
  readonly kind: 'WORD' | 'NUMBER' | 'NAME';
  /** False for what may be a code or a name: it matches as it is or by its beginning. */
  readonly toleratesTypos: boolean;
  /** True for a word of capitals only: initials, or a name. */
  readonly isInCapitals: boolean;
  /** True for a word that says little ("the"): it adds to a score, but finds nothing on its own. */
  readonly isLight: boolean;
}

/** Characters of a query that are read, diacritics not counted; a word that the cut would split is not looked at. */
const longestQuery = 500;
/** Words that are looked for; the rest of a query is not looked at. */
const mostWords = 16;

/** Reads a query. A character that is not part of a word divides words and means nothing else. */
export function readQuery(text: string): SearchQuery {
  const folded = foldMarks(text.slice(0, 8 * longestQuery)).replaceAll('\\_', '_');
  const cut = folded.length > longestQuery ? trimEndOf(folded.slice(0, longestQuery), /[\p{L}\p{N}_]/u) : folded;
  const words = new Map<string, QueryWord>();
  const isCapsLock = !/\p{Ll}/u.test(cut) && /\p{L}\P{L}+\p{L}/u.test(cut);
  const ofFamilies = familyCodesIn(cut);
  for (const { code } of ofFamilies) {
    const slug = slugOf(code);
    const text = slug.toLowerCase();
    words.set(text, { text, spelt: slug, kind: 'NUMBER', toleratesTypos: false, isInCapitals: false, isLight: false });
  }
  for (const { 0: run, index } of cut.matchAll(/[\p{L}\p{N}_]+(?:['’][\p{L}\p{N}_]+)*/gu)) {
    if (ofFamilies.some(({ start, coveredTo }) => index >= start && index < coveredTo)) continue;
    const word = readWord(run, cut.slice(Math.max(0, index - 2), index), isCapsLock);
    if (word !== null && !words.has(word.text) && words.size < mostWords) words.set(word.text, word);
  }
  const read = [...words.values()];
  return read.every((word) => word.isLight) ? read.map((word) => ({ ...word, isLight: false })) : read;
}

function readWord(run: string, before: string, isCapsLock: boolean): QueryWord | null {
  const typed = edgesOf(run.replace(/['’]/g, ''), /_/).core;
  const text = typed.toLowerCase();
  if (text === '' || text.length > longestWord) return null;
  const kind = text.includes('_') ? 'NAME' : /\p{N}/u.test(text) ? 'NUMBER' : 'WORD';
  const isInCapitals = typed === typed.toUpperCase();
  const isName = isInCapitals && typed.length >= shortestName;
  return {
    text,
    spelt: `${signBefore(text, before)}${text}`,
    kind,
    toleratesTypos: kind === 'WORD' && (isCapsLock || !isName),
    isInCapitals: isInCapitals && !isCapsLock,
    isLight: kind === 'WORD' && isLightWord(text),
  };
}

/** True for a word that says little ("the"). */
export function isLightWord(word: string): boolean {
  return word.length === 1 || lightWords.has(word);
}

/** A word in capitals of this length may be a name without underscores (WSAEINTR); shorter ones are abbreviations. */
const shortestName = 5;

/** The minus (any dash) of a signed number, or the ampersand of &H; `before` is the two characters before the word. */
function signBefore(text: string, before: string): string {
  if (/^\d/.test(text) && /(?:^|[^\p{L}\p{N}_])[-\u2010-\u2015\u2212]$/u.test(before)) return '-';
  return text.startsWith('h') && before.endsWith('&') ? '&' : '';
}

const lightWords: ReadonlySet<string> = new Set(
  (
    'a an and any are as at be been but by can cannot cant code codes do does doesnt dont error errors for from get ' +
    'getting gives had has have how i if im in into is isnt it its me my no not of on or our says so that the their ' +
    'them then there these they this to us was we were what when where which while why will with you your ' +
    'am auf bei beim da das dem den der des die ein eine einem einen einer es fur hat ich im ist kann mit nach nicht ' +
    'oder sie und vom von war werden wird wurde zu zum zur el la las le les los un una une de del du en est ne pas se'
  ).split(' '),
);

/** Letters of the longest word that says little. */
export const longestLightWord = Math.max(...[...lightWords].map(({ length }) => length));
