import { foldMarks } from './foldWord.ts';

/** Letters of initials that are indexed: longer ones are found by their first three, and then compared with the text. */
export const indexedInitials = 3;

/** Words that follow each other with a blank or a hyphen between them. */
const runPattern = /\p{L}+(?:[ \-\u2010\u2011]\p{L}+)+/gu;

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
  const words = [...text.matchAll(/\p{L}+/gu)].map(({ 0: word, index }) => ({ word, start: index, end: index + word.length }));
  return words.flatMap(({ start }, place) => {
    const run = words.slice(place, place + initials.length);
    const letters = run.map(({ word }) => foldMarks(word).charAt(0).toLowerCase()).join('');
    const isRun = run.every((word, at) => at === 0 || word.start === (run[at - 1]?.end ?? 0) + 1);
    return letters === initials && isRun ? [{ start, end: run.at(-1)?.end ?? start }] : [];
  });
}

function lettersOfRuns(text: string): string[] {
  return [...foldMarks(text).matchAll(runPattern)].map(([run]) =>
    run
      .split(/[ \-\u2010\u2011]/)
      .map((word) => word.charAt(0))
      .join('')
      .toLowerCase(),
  );
}
