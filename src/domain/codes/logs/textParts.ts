import { cutText } from '../reading/foldText.ts';

/** Characters (UTF-16 units) of a text that are read. */
export const longestLog = 65_536;

export interface TextPart {
  readonly text: string;
  /** Where it begins in the whole text. */
  readonly start: number;
}

/**
 * The parts of a text that are read: all of it, or the first and the last half of the limit if it is longer; no word
 * is cut.
 */
export function readParts(text: string): readonly TextPart[] {
  if (text.length <= longestLog) return [{ text, start: 0 }];
  const half = longestLog / 2;
  let start = text.length - half;
  const latest = start + longestWord;
  while (start < latest && /\w/.test(text.charAt(start - 1))) start++;
  return [
    { text: cutText(text, half), start: 0 },
    { text: text.slice(start), start },
  ];
}

const longestWord = 60;
