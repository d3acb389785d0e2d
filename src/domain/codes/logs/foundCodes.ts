import { isWindowsCode } from '../errorCode.ts';
import type { ErrorCode } from '../errorCode.ts';
import type { Listing } from '../listing.ts';
import type { LineCode } from './codesInLine.ts';
import { suggestionsFor } from './suspects.ts';
import { longestLog } from './textParts.ts';

export interface FoundCode {
  readonly code: ErrorCode;
  /** Every plausible reading, `code` first. */
  readonly readings: readonly ErrorCode[];
  /** The code as it stood in the text, with its extend code if it has one. */
  readonly input: string;
  /** Where `input` begins, in UTF-16 units. */
  readonly index: number;
  /** The line of its first mention, from 1. */
  readonly line: number;
  /** How often the text mentions it, in any spelling; two spellings side by side are one mention. */
  readonly occurrences: number;
  /** Windows Setup's second number, which says in which phase it failed: "0xC1900101 - 0x4000D"; else null. */
  readonly extend: ErrorCode | null;
}

/** Why something is no answer: it is spelled as no code is, or the text does not say that the number is one of Windows. */
export type SuspectReason = 'MISTYPED' | 'UNKNOWN_SYSTEM';

/** Something that looks like a code but is mistyped, or a small number that nothing in the text says to be of Windows. */
export interface Suspect {
  readonly reason: SuspectReason;
  /** As it stood in the text. */
  readonly text: string;
  readonly index: number;
  /** From 1. */
  readonly line: number;
  /** Codes that it may be, listed ones first, at most 5; empty if there are too many to say. */
  readonly suggestions: readonly ErrorCode[];
}

export interface FoundCodes {
  readonly found: readonly FoundCode[];
  /** How many different codes the text holds: more than `found` has if there are more than are given. */
  readonly total: number;
  readonly suspects: readonly Suspect[];
  /** True if not all of the text was read, or not all codes or suspects are given. */
  readonly truncated: boolean;
}

/** Codes that one text gives at most: of more, the first half and the last. */
export const mostFoundCodes = 100;

/** Suspects that one text gives at most. */
export const mostSuspects = 20;

/** A stretch of the whole text. */
export interface Stretch {
  readonly index: number;
  readonly indexEnd: number;
}

interface Counted extends Omit<FoundCode, 'occurrences'> {
  occurrences: number;
  /** The line of the last mention, and the spelling that is counted on it. */
  countedLine: number;
  countedAs: string;
}

/** Collects the codes and suspects of the lines of a text. */
export class FoundCodesCollector {
  /** By keyOf of the code. */
  readonly #found = new Map<number, Counted>();
  readonly #suspects = new Map<string, Stretch & { readonly readings?: readonly ErrorCode[] }>();
  readonly #text: string;
  readonly #listing: Listing;
  #hasMoreSuspects = false;
  #line = 1;
  #lineIndex = 0;
  #lineCount = 0;

  constructor(text: string, listing: Listing) {
    this.#text = text;
    this.#listing = listing;
  }

  /** The codes of the next line, in order; `placeOf` says where a stretch of the line stands in the whole text. */
  addLine(codes: readonly LineCode[], placeOf: (code: LineCode) => Stretch): void {
    this.#lineCount++;
    for (const code of codes) {
      const { index, indexEnd } = placeOf(code);
      const input = this.#text.slice(index, indexEnd);
      const counted = this.#countedAs(code, input, index);
      if (counted === null) continue;
      if (counted.countedLine !== this.#lineCount) {
        counted.countedLine = this.#lineCount;
        counted.countedAs = input;
      }
      // A second spelling on the same line says the same once more: "NTE_PERM (0x80090010)".
      if (counted.countedAs === input) counted.occurrences++;
    }
  }

  /** The counter of a code; null if it has no reading. */
  #countedAs({ readings, extend }: LineCode, input: string, index: number): Counted | null {
    const [first] = readings;
    if (first === undefined) return null;
    const key = keyOf(first);
    const known = this.#found.get(key);
    if (known !== undefined) return known;
    const found = {
      code: first,
      readings,
      input,
      index,
      line: this.#lineOf(index),
      occurrences: 0,
      extend,
      countedLine: 0,
      countedAs: '',
    };
    this.#found.set(key, found);
    return found;
  }

  /** False once there are more suspects than are given: no more need to be looked for. */
  get takesSuspects(): boolean {
    return !this.#hasMoreSuspects;
  }

  /** Where it stands is asked for the first of a spelling. `readings`: what it may mean, if it is spelled well. */
  addSuspect(spelling: string, stretch: () => Stretch, readings?: readonly ErrorCode[]): void {
    if (this.#suspects.has(spelling)) return;
    if (this.#suspects.size === mostSuspects) this.#hasMoreSuspects = true;
    else this.#suspects.set(spelling, readings === undefined ? stretch() : { ...stretch(), readings });
  }

  result(): FoundCodes {
    const all = [...this.#found.values()].sort((a, b) => a.index - b.index);
    const total = all.length;
    const half = mostFoundCodes / 2;
    const given = total <= mostFoundCodes ? all : [...all.slice(0, half), ...all.slice(-half)];
    const found = given.map(({ countedLine: _line, countedAs: _spelling, ...each }) => each);
    const truncated = total > mostFoundCodes || this.#hasMoreSuspects || this.#text.length > longestLog;
    this.#line = 1;
    this.#lineIndex = 0;
    const suspects = [...this.#suspects]
      .sort(([, a], [, b]) => a.index - b.index)
      .map(([spelling, { index, indexEnd, readings }]) => ({
        reason: readings === undefined ? ('MISTYPED' as const) : ('UNKNOWN_SYSTEM' as const),
        text: this.#text.slice(index, indexEnd),
        index,
        line: this.#lineOf(index),
        suggestions: readings ?? suggestionsFor(spelling, this.#listing),
      }));
    return { found, total, suspects, truncated };
  }

  /** Places are asked for in ascending order, so the text is counted through once. */
  #lineOf(index: number): number {
    for (; this.#lineIndex < index; this.#lineIndex++) {
      const unit = this.#text.charCodeAt(this.#lineIndex);
      if (unit === 0x0a || (unit === 0x0d && this.#text.charCodeAt(this.#lineIndex + 1) !== 0x0a)) this.#line++;
    }
    return this.#line;
  }
}

/** A number for each code that is quick to look up: a signed one of 32 bits for every Windows code. */
function keyOf(code: ErrorCode): number {
  return isWindowsCode(code) ? code | 0 : code;
}
