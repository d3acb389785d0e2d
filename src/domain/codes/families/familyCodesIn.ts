import { codeInFamily } from '../errorCode.ts';
import type { ErrorCode } from '../errorCode.ts';
import { codeFamilies } from './codeFamilies.ts';

/** A code, in a text, of a family with spellings of its own. */
export interface FamilyCode {
  readonly code: ErrorCode;
  readonly start: number;
  /** The place after the code. */
  readonly end: number;
  /** The place after what belongs to the code and holds no code of its own: the parameters of a bug check. */
  readonly coveredTo: number;
}

/** The codes of bug checks and the like in a folded text (see foldText), in order, without overlaps. Takes linear time. */
export function familyCodesIn(folded: string): readonly FamilyCode[] {
  let found: FamilyCode[] | undefined;
  for (const [place, { spellings, hint, numberIn }] of codeFamilies.entries()) {
    const hinted = spellings === null ? null : hint?.exec(folded);
    if (spellings === null || hinted == null) continue;
    spellings.lastIndex = Math.max(0, hinted.index - longestBeforeHint);
    for (let match = spellings.exec(folded); match !== null; match = spellings.exec(folded)) {
      const number = numberIn(match);
      if (number === null) continue;
      const end = match.index + match[0].length;
      const coveredTo = end + lengthOfParameters(folded, end);
      (found ??= []).push({ code: codeInFamily(place, number), start: match.index, end, coveredTo });
    }
  }
  if (found === undefined) return none;
  found.sort((a, b) => a.start - b.start);
  return found.filter(({ start }, at) => start >= (found[at - 1]?.coveredTo ?? 0));
}

/** The same of a line: "(Code 52)" alone on it belongs to the sentence of the line before. */
export function familyCodesInLine(line: string, previous: string): readonly FamilyCode[] {
  if (!isInBrackets.test(line.slice(0, longestBrackets))) return familyCodesIn(line);
  const sentence = `${previous.slice(-longestSentence)} `;
  return familyCodesIn(sentence + line)
    .filter(({ start }) => start >= sentence.length)
    .map(({ code, start, end, coveredTo }) => ({
      code,
      start: start - sentence.length,
      end: end - sentence.length,
      coveredTo: coveredTo - sentence.length,
    }));
}

const isInBrackets = /^\s*\([^()]{3,30}\)\s*$/;
const longestBrackets = 60;
const longestSentence = 200;

/** No spelling begins earlier before the hint that it has: "0x0000009F bug check". */
const longestBeforeHint = 16;

function lengthOfParameters(folded: string, end: number): number {
  return parametersOfStop.exec(folded.slice(end, end + 220))?.[0].length ?? 0;
}

/** False for most texts, which hold none. */
export function mayHoldFamilyCodes(folded: string): boolean {
  return codeFamilies.some(({ hint }) => hint?.test(folded) === true);
}

/** In brackets, or each in a field of its own. */
const parametersOfStop =
  /^[\s"']{0,3}[,:]?\s{0,3}(?:\([^()]{0,200}\)|\{[^{}]{0,200}\})|^(?:,?\s{0,3}ErrorCode[1-4]:\s{0,3}0x[0-9a-f]{1,16}){1,4}/i;

const none: readonly FamilyCode[] = [];

/** The code that a text is and nothing else: "AADSTS50076", "bugcheck-0x9F"; null if it is none of a family of its own. */
export function readFamilyCode(folded: string): ErrorCode | null {
  const [only] = familyCodesIn(folded);
  return only !== undefined && only.start === 0 && only.end === folded.length ? only.code : null;
}
