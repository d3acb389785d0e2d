import { fromWin32, counterpartOf } from '../../domain/codes/decoding/equivalentCodes.ts';
import { codesNamed } from '../../domain/codes/reading/codesNamed.ts';
import { codeInFamily, hexOf, signedOf, toErrorCode } from '../../domain/codes/errorCode.ts';
import type { ErrorCode } from '../../domain/codes/errorCode.ts';
import type { Listing } from '../../domain/codes/listing.ts';
import { suggestCodes } from '../../domain/codes/reading/nearMiss.ts';
import { codeWords, isHttpPhrase } from './codeWords.ts';
import type { CodeWord } from './codeWords.ts';
import { plainInline } from '../text/plainText.ts';

/** The content of a row's code cell. */
export interface CodeCell {
  /** Each code once, in order; empty if the cell names none. */
  readonly codes: readonly NamedCode[];
  /** "0xC1900101 - 0x4000D" as written. What Windows Setup adds to its result code is not an error code of its own. */
  readonly extended: string | null;
  /** Words of the cell that are neither a code nor a symbol, in order. */
  readonly unread: readonly string[];
  /** A decimal whose value differs from the hexadecimal next to it; null if all agree. */
  readonly other: ErrorCode | null;
  /** Remarks on codes that were read, such as a range. */
  readonly doubts: readonly string[];
}

/** `symbol` is upper-case. A symbol that no published list, or more than one, gives a value has no code. */
export interface NamedCode {
  readonly code: ErrorCode | null;
  readonly symbol: string | null;
}

/**
 * Reads codes in every spelling that documents use: 0x or 0X and up to 8 hex digits, `801C03EDh`, `&H…`, eight
 * bare hex digits, signed and large decimals, several in one cell, also bold, in code, or with a blank inside
 * ("0x8007 0057"), and symbols (NTE_BAD_DATA). Small decimals are codes only where `numbersCount`. A decimal
 * next to a hexadecimal repeats it. A symbol next to the one code of its cell names it; as many symbols as codes
 * name them in order. Stricter than what people may paste. `place` is that of the family whose codes the bare numbers
 * of the cell are; see codeFamilies.ts.
 */
export function readCodeCell(cell: string, numbersCount = false, place = 0): CodeCell {
  // "0x80070005 (see also 0x80070006)": the row is only about the first code.
  const aside = asideOf(cell) ?? exampleOf(cell);
  if (aside !== null) {
    const own = readCodeCell(cell.slice(0, aside.index), numbersCount, place);
    return { ...own, unread: [...own.unread, plainInline(aside.text)] };
  }
  const said = codeWords(cell);
  const phases = phasesIn(said);
  const words = said.filter((word) => !phases.includes(word));
  const hexes = distinct(words, 'hex');
  const decimals = distinct(words, 'decimal');
  const numbers = numbersCount
    ? distinct(
        words.filter(isNamedNumber).filter(({ text }) => !isHttpPhrase(cell, text)),
        'number',
      )
    : [];
  const values =
    [
      distinct(words, 'family'),
      ...[hexes, decimals, numbers].map((codes) => codes.map((code) => codeInFamily(place, code))),
    ].find((one) => one.length > 0) ?? [];
  const symbols = [...new Set(words.filter((word) => word.kind === 'symbol').map((word) => word.text))];
  const firstOther = words.findIndex((word) => word.kind === 'other');
  // In a phrase, words that would otherwise introduce a code are part of the text.
  const unread = words
    .filter(
      (word, index) => word.kind === 'other' || (word.kind === 'filler' && firstOther !== -1 && index > firstOther),
    )
    .map((word) => word.text);
  const uncounted =
    numbersCount || values.length > 0 ? [] : words.filter((word) => word.kind === 'number').map((word) => word.text);
  const extended = words.find((word) => word.kind === 'extend')?.text ?? null;
  // In a phrase a small number counts something: "0x80070002: part 3 is missing".
  const isPhrase = firstOther !== -1;
  const other =
    hexes.length === 0
      ? null
      : ([...decimals, ...(isPhrase ? [] : distinct(words, 'number'))].find((decimal) => !repeats(hexes, decimal)) ??
        null);
  const doubts = [
    ...(phases.length === 0
      ? []
      : [
          `${phases.map(({ text }) => text).join(', ')} next to the code of Windows Setup says how far it came and makes no entry.`,
        ]),
    ...(words.some((word) => word.kind === 'range')
      ? [
          `"${words.map((word) => word.text).join(' ')}" is a range; only its ends make entries. Write a row for each code.`,
        ]
      : []),
  ];
  if (values.length === 0) {
    if (symbols.length === 0 && saysNone.test(cell)) return { codes: [], extended, unread: [], other, doubts };
    const codes = symbols.map((symbol) => ({ code: codeNamed(symbol), symbol }));
    return { codes, extended, unread: [...uncounted, ...unread], other, doubts };
  }
  const named = symbols.length === values.length;
  return {
    codes: values.map((code, index) => ({ code, symbol: named ? (symbols[index] ?? null) : null })),
    extended,
    unread: named ? unread : [...symbols, ...unread],
    other,
    doubts,
  };
}

/** Not "it keeps saying 3010": behind several words only one that says so makes a small number a code. */
function isNamedNumber({ kind }: CodeWord, at: number, words: readonly CodeWord[]): boolean {
  if (kind !== 'number') return true;
  const before = words.slice(0, at).filter((word) => word.kind === 'other' && /\p{Ll}{2}/u.test(word.text)).length;
  return before < 2 || words[at - 1]?.kind !== 'other';
}

/** The short numbers of "0xC1900101 (0x20017, 0x30018)": the phase that Windows Setup had reached, not codes. */
function phasesIn(words: readonly CodeWord[]): CodeWord[] {
  const isSetup = words.some(({ kind, value }) => kind === 'hex' && (value ?? 0) >>> 16 === 0xc190);
  return isSetup ? words.filter(({ kind, text }) => kind === 'hex' && /^0x[0-9a-f]{4,5}$/i.test(text)) : [];
}

/** "(ex: 0x80070070)": an example; the row is about what comes before it. */
function exampleOf(cell: string): { readonly index: number; readonly text: string } | null {
  if (cell.length < 12 || cell.length > 500) return null;
  const at = cell.search(exampleOfCode);
  const before = cell.slice(0, Math.max(0, at)).trimEnd();
  const index = /[([]$/.test(before) ? before.length - 1 : before.length;
  return index === 0 || !/0x[0-9a-z]{3}|-\d{7}/i.test(cell.slice(0, index)) ? null : { index, text: cell.slice(index) };
}

const exampleOfCode =
  /\b(?:ex|e\.g|for example|such as|z\. ?b|p\. ?ex|par exemple|p\. ?ej|por ejemplo|ad es|por exemplo|np)\b[.:,]{0,2}\s*[*`"'“]*(?:0x[0-9a-z]{3}|-\d{7})/i;

/** Words that send readers to another code, in a text short enough to be about codes at all. */
const seeAlso = /[([]?\b(?:see(?: also)?|instead of|formerly|previously|siehe(?: auch)?|voir(?: aussi)?|véase)\b/i;
const otherCode = /0x[0-9a-z]{3}|-\d{9}|_/i;

function asideOf(cell: string): { readonly index: number; readonly text: string } | null {
  if (cell.length < 12 || cell.length > 500) return null;
  // Only in the last line: text on a later line is about the row again.
  const line = cell.slice(cell.lastIndexOf('\n') + 1);
  const match = seeAlso.exec(line);
  if (match === null || !otherCode.test(line.slice(match.index + match[0].length))) return null;
  const index = cell.length - line.length + match.index;
  return /[0-9a-z]/i.test(cell.slice(0, index)) ? { index, text: cell.slice(index) } : null;
}

/** A code cell that says that there is no code. */
const saysNone =
  /^[^\p{L}\p{N}]{0,40}(?:n\/?a|n\.a\.?|none|no code|not applicable|tbd|unknown|k\.\s?a\.?|s\/o|keiner?|aucun|нет|なし|無し|无|無|없음)[^\p{L}\p{N}]{0,40}$/iu;

/** Explains why a word that was meant as a code is not one, and what to write instead. */
export function notACode(word: string): string {
  const digits = /^0x([0-9a-f]+)$/i.exec(word)?.[1]?.length;
  const shown = word.length > 40 ? `${word.slice(0, 39)}…` : word;
  if (digits === undefined)
    return `"${shown}" is not an error code; expected 0x and up to 8 hex digits. Correct it in the document.`;
  const off = digits > 8 ? `${String(digits - 8)} more than` : `${String(8 - digits)} short of`;
  return `"${shown}" is not an error code: it has ${String(digits)} hex digits, ${off} 8.${meant(word)} Correct it in the document.`;
}

/** Published codes that differ by one typing error, the same that a look-up offers. */
function meant(word: string): string {
  const codes = suggestCodes(word, nothingListed).slice(0, 3).map(hexOf);
  return codes.length === 0 ? '' : ` Did you mean ${codes.join(' or ')}?`;
}

const nothingListed: Listing = {
  lists: () => false,
  codesNamed: () => [],
  codesWithStatus: () => [],
  neighbours: () => ({ below: [], above: [] }),
};

/** Whether a decimal repeats one of the codes next to it, also as the Win32 error or NTSTATUS that one carries. */
export function repeats(codes: readonly ErrorCode[], decimal: ErrorCode): boolean {
  return codes.some(
    (code) =>
      code === decimal ||
      counterpartOf(code) === decimal ||
      // Some lists give the low half of a failure next to the whole code.
      (decimal <= 0xffff && (fromWin32(decimal) === code || (code >= 0x80000000 && code % 0x10000 === decimal))),
  );
}

/** The remark on a row that gives its code twice, with different values. `isOther`: the entry has the decimal. */
export function disagreeing(codes: readonly ErrorCode[], decimal: ErrorCode, isOther = false): string {
  const [own, other] = [codes.map(hexOf).join(', '), hexOf(decimal)];
  const why = isOther ? `${other}, which fits between the rows before and after` : own;
  return `${own} and the decimal ${String(decimal >= 0x80000000 ? signedOf(decimal) : decimal)} (${other}) disagree; the entry has ${why}. Correct the one that is wrong.`;
}

function distinct(words: readonly CodeWord[], kind: CodeWord['kind']): ErrorCode[] {
  return [
    ...new Set(words.flatMap((word) => (word.kind === kind && word.value !== null ? [toErrorCode(word.value)] : []))),
  ];
}

/**
 * Win32 names are left out: ERROR_ACCESS_DENIED may be shown as 5 or as 0x80070005, and only the document knows which.
 */
function codeNamed(symbol: string): ErrorCode | null {
  const codes = codesNamed(symbol);
  return codes.length === 1 ? (codes[0] ?? null) : null;
}
