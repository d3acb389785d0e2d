import { edgesOf } from '../trimEdges.ts';
import { foldWord } from './foldWord.ts';

/** A word of a text, folded, and where it stands in the text (`end` is the place after it). */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Characters that are kept of one word; nothing that people search for is longer. */
export const longestWord = 64;

/**
 * The words under which a text is found. They overlap: NTE_BAD_DATA is nte_bad_data, nte, bad and data;
 * "multi-factor" is multi, factor and multifactor; "doesn't" is doesnt; TPM2 is tpm2 and tpm; 0x80070005
 * stands without its 0x too. Everything that is neither letter nor digit divides.
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const add: AddToken = (word, start, end) => {
    tokens.push({ word, start, end });
  };
  readTokens(text, add, (start, end) => {
    add(lettersOf(text, start, end), start, end);
  });
  return tokens;
}

/** The words alone, in the same order. */
export function wordsIn(text: string): string[] {
  const words: string[] = [];
  readTokens(
    text,
    (word) => {
      words.push(word);
    },
    (start, end) => {
      words.push(lettersOf(text, start, end));
    },
  );
  return words;
}

/** The word that letters of ASCII in a text are. */
function lettersOf(text: string, start: number, end: number): string {
  return text.slice(start, Math.min(end, start + longestWord)).toLowerCase();
}

type AddToken = (word: string, start: number, end: number) => void;

/**
 * The same one by one, for callers that need no strings. Nearly every word is letters of ASCII between blanks: those are read letter
 * by letter, since a pattern takes ten times as long, and `addLetters` is told where they stand: nothing is to be divided or folded
 * but their case, and the first `longestWord` count.
 */
export function readTokens(text: string, addToken: AddToken, addLetters: (start: number, end: number) => void): void {
  for (let at = 0; at < text.length;) {
    const end = endOfLetters(text, at);
    if (end > at && (end === text.length || isDivider(text.charCodeAt(end)))) {
      addLetters(at, end);
      at = end + 1;
    } else if (isDivider(text.charCodeAt(at))) at += 1;
    else {
      runPattern.lastIndex = at;
      const run = runPattern.exec(text)?.[0];
      if (run !== undefined) readRun(run, at, addToken);
      at += run?.length ?? 1;
    }
  }
}

function readRun(run: string, index: number, addToken: AddToken): void {
  const parts = splitAt(run, index, /[-\u2010\u2011]/g);
  for (const part of parts) addPart(addToken, part);
  if (parts.length === 2 || parts.length === 3) add(addToken, run.replace(/[-\u2010\u2011]/g, ''), index, run.length);
}

/** The place behind the letters of ASCII that begin at a place. */
function endOfLetters(text: string, at: number): number {
  let end = at;
  while (end < text.length) {
    const letter = text.charCodeAt(end) | 0x20;
    if (letter < 0x61 || letter > 0x7a) break;
    end += 1;
  }
  return end;
}

/** A character of ASCII that is in no run. */
function isDivider(code: number): boolean {
  if (code > 0x7f) return false;
  const isLetterOrDigit = (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);
  return !isLetterOrDigit && code !== underscore && code !== apostrophe && code !== hyphen;
}

const [underscore, apostrophe, hyphen] = [0x5f, 0x27, 0x2d];

/** Letters, digits and underscores, joined by single apostrophes and hyphens; from where it is set to. */
const runPattern = /[\p{L}\p{N}\p{M}_]+(?:['’\-\u2010\u2011][\p{L}\p{N}\p{M}_]+)*/uy;

interface Part {
  readonly text: string;
  readonly start: number;
}

function addPart(addToken: AddToken, { text, start }: Part): void {
  if (!text.includes('_')) {
    add(addToken, text, start, text.length);
    const letters = /^\p{L}{2,}(?=\p{N}+$)/u.exec(text)?.[0];
    if (letters !== undefined) add(addToken, letters, start, letters.length);
    if (/^0x[0-9a-f]+$/i.test(text)) add(addToken, text.slice(2), start, text.length);
    return;
  }
  const names = splitAt(text, start, /_+/g);
  if (names.length > 1) add(addToken, edgesOf(text, /_/).core, start, text.length);
  for (const name of names) add(addToken, name.text, name.start, name.text.length);
}

function add(addToken: AddToken, text: string, start: number, length: number): void {
  const word = foldWord(text.replace(/['’]/g, '').slice(0, longestWord));
  if (word !== '') addToken(word, start, start + length);
}

/** The parts between the separators, empty ones left out. */
function splitAt(text: string, start: number, separator: RegExp): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(separator)) {
    if (index > from) parts.push({ text: text.slice(from, index), start: start + from });
    from = index + found.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), start: start + from });
  return parts;
}
