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
  for (const { 0: run, index } of text.matchAll(runPattern)) {
    if (onlyLetters.test(run)) {
      // Nearly every word: nothing to divide or to fold but its case.
      tokens.push({ word: run.slice(0, longestWord).toLowerCase(), start: index, end: index + run.length });
      continue;
    }
    const parts = splitAt(run, index, /[-\u2010\u2011]/g);
    for (const part of parts) addPart(tokens, part);
    if (parts.length === 2 || parts.length === 3) add(tokens, run.replace(/[-\u2010\u2011]/g, ''), index, run.length);
  }
  return tokens;
}

/** Letters, digits and underscores, joined by single apostrophes and hyphens. */
const runPattern = /[\p{L}\p{N}\p{M}_]+(?:['’\-\u2010\u2011][\p{L}\p{N}\p{M}_]+)*/gu;

const onlyLetters = /^[A-Za-z]+$/;

interface Part {
  readonly text: string;
  readonly start: number;
}

function addPart(tokens: Token[], { text, start }: Part): void {
  if (!text.includes('_')) {
    add(tokens, text, start, text.length);
    const letters = /^\p{L}{2,}(?=\p{N}+$)/u.exec(text)?.[0];
    if (letters !== undefined) add(tokens, letters, start, letters.length);
    if (/^0x[0-9a-f]+$/i.test(text)) add(tokens, text.slice(2), start, text.length);
    return;
  }
  const names = splitAt(text, start, /_+/g);
  if (names.length > 1) add(tokens, edgesOf(text, /_/).core, start, text.length);
  for (const name of names) add(tokens, name.text, name.start, name.text.length);
}

function add(tokens: Token[], text: string, start: number, length: number): void {
  const word = foldWord(text.replace(/['’]/g, '').slice(0, longestWord));
  if (word !== '') tokens.push({ word, start, end: start + length });
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
