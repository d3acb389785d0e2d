import type { Root } from 'mdast';
import { isTooDense, refusalOf } from './documentLimits.ts';
import { parseText } from './markdownParser.ts';

/** A text of the catalogue as a tree. */
export type ReadText = Root;

/** Parses a text of the catalogue; null for one that would take the parser too long or too deep. Never throws. */
export function readText(text: string): ReadText | null {
  try {
    return refusalOf(text.split('\n')) === null && !isTooDense(text) ? parseText(text) : null;
  } catch {
    // Emphasis nested by the thousand exhausts the stack.
    return null;
  }
}

/**
 * True for a text that may take the parser longer than about 5 ms: its time grows with the square of the marks, the
 * lines and the levels of a text. Hardly any guidance text does.
 */
export function mayTakeLong(text: string): boolean {
  if (text.length <= manyMarks / 2) return false;
  if (text.length > manyCharacters) return true;
  let counted = 0;
  let isIndent = true;
  for (let at = 0; at < text.length && counted <= manyMarks; at++) {
    const character = text.charCodeAt(at);
    if (character === lineEnd) isIndent = true;
    else if (character !== blank && character !== tab) isIndent = false;
    if (marks.has(character)) counted += 1;
    else if (isIndent) counted += character === tab ? 2 : 0.5;
  }
  return counted > manyMarks;
}

const manyMarks = 60;
const manyCharacters = 10_000;
const [lineEnd, tab, blank] = [10, 9, 32];
/** Line ends, and what may begin emphasis, code, links, HTML, escapes, items and quotes. */
const marks: ReadonlySet<number> = new Set(Array.from('\n*_`[]<&\\!>-+', (mark) => mark.charCodeAt(0)));
