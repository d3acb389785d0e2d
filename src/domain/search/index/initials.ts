import { isLightWord, longestLightWord } from '../query.ts';
import { foldMarks, isAscii } from '../foldWord.ts';

/** Letters of initials that are indexed: longer ones are found by their first three, and then compared with the text. */
export const indexedInitials = 3;

/** The first letters of every three words of a text that follow each other, in lower case, without repeats: "mfa". */
export function initialsIn(text: string): Set<string> {
  const found = new Set<string>();
  for (const letters of lettersOfRuns(text)) {
    for (let start = 0; start + indexedInitials <= letters.length; start++) {
      found.add(letters.slice(start, start + indexedInitials));
    }
  }
  return found;
}

/** True if words that follow each other in the text begin with these letters, which are in lower case. */
export function hasInitials(text: string, initials: string): boolean {
  return lettersOfRuns(text).some((letters) => letters.includes(initials));
}

/** Where words stand in a text that begin with these letters, which are in lower case. */
export function runsWithInitials(text: string, initials: string): { readonly start: number; readonly end: number }[] {
  const words = [...text.matchAll(/\p{L}+/gu)].map(({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }));
  return words.flatMap(({ start }, place) => {
    const run = words.slice(place, place + initials.length);
    const letters = run.map(({ word }) => foldMarks(word).charAt(0).toLowerCase()).join('');
    const isRun = run.every((word, at) => at === 0 || word.start === (run[at - 1]?.end ?? 0) + 1);
    return letters === initials && isRun ? [{ start, end: run.at(-1)?.end ?? start }] : [];
  });
}

/** The first letters of each stretch of words with nothing but a blank or a hyphen between them; "the" and the like end one. */
export function lettersOfRuns(text: string): string[] {
  if (isAscii(text)) return lettersOfAsciiRuns(text);
  const runs: string[] = [];
  let letters = '';
  let end = -2;
  const folded = foldMarks(text)
    .toLowerCase()
    .replace(/[\u2010\u2011]/g, '-');
  for (const { 0: word, index } of folded.matchAll(/\p{L}+/gu)) {
    const isNext = index === end + 1 && (folded[end] === ' ' || folded[end] === '-');
    const isLight = isLightWord(word);
    if (!isNext || isLight) {
      runs.push(letters);
      letters = '';
    }
    if (!isLight) letters += word.charAt(0);
    end = index + word.length;
  }
  runs.push(letters);
  return runs;
}

/** The same for what nearly all texts are, letter by letter: all of them are read at each start. */
function lettersOfAsciiRuns(text: string): string[] {
  const runs: string[] = [];
  let letters = '';
  let end = -2;
  for (let at = 0; at < text.length; at++) {
    const start = at;
    while (isLetter(text.charCodeAt(at))) at += 1;
    if (at === start) continue;
    const isNext = start === end + 1 && (text[end] === ' ' || text[end] === '-');
    const word = at - start > longestLightWord ? text.charAt(start) : text.slice(start, at);
    const isLight = word.length === at - start && isLightWord(word.toLowerCase());
    if (!isNext || isLight) {
      runs.push(letters);
      letters = '';
    }
    if (!isLight) letters += word.charAt(0).toLowerCase();
    end = at;
  }
  runs.push(letters);
  return runs;
}

function isLetter(code: number): boolean {
  return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
}
