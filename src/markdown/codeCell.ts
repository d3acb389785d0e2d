import { numberNamed } from '../domain/codes/codeNames.ts';
import { toErrorCode } from '../domain/codes/errorCode.ts';
import type { ErrorCode } from '../domain/codes/errorCode.ts';
import { foldText } from '../domain/codes/foldText.ts';
import { plainInline } from './plainText.ts';

/** What the code cell of a row says. */
export interface CodeCell {
  /** Each code once, in order; empty where the cell names none. */
  readonly codes: readonly NamedCode[];
  /** Words of the cell that are neither a code nor a symbol, in order. */
  readonly unread: readonly string[];
}

/** `symbol` is upper-case. A symbol that no published list, or more than one, gives a value has no code. */
export interface NamedCode {
  readonly code: ErrorCode | null;
  readonly symbol: string | null;
}

/**
 * Reads codes written as 0x or 0X and up to 8 hex digits, several in one cell, also bold, in code, or with a
 * blank inside ("0x 80070057", "0x8007 0057"), and symbols (NTE_BAD_DATA). A symbol beside the one code of
 * its cell names it; as many symbols as codes name them in order. Stricter than what people may paste.
 */
export function readCodeCell(cell: string): CodeCell {
  const words = wordsOf(cell);
  const codes = [...new Set(words.filter(isHex).map((word) => toErrorCode(Number.parseInt(word, 16))))];
  const symbols = [...new Set(words.filter(isSymbol).map((word) => word.toUpperCase()))];
  const unread = words.filter((word) => !isHex(word) && !isSymbol(word) && !isFiller(word));
  if (codes.length === 0) return { codes: symbols.map((symbol) => ({ code: codeNamed(symbol), symbol })), unread };
  const named = symbols.length === codes.length;
  return {
    codes: codes.map((code, index) => ({ code, symbol: named ? (symbols[index] ?? null) : null })),
    unread: named ? unread : [...symbols, ...unread],
  };
}

/** True where a word was meant as a code: "0x801G0003", "0x800700570". */
export function looksLikeCode(word: string): boolean {
  return /^0x/i.test(word) || (/^[0-9a-f]{7,}$/i.test(word) && /[0-9]/.test(word));
}

/** True for a name as headers write it: capitals, digits and at least one underscore. */
export function isSymbol(word: string): boolean {
  return /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(word);
}

function isHex(word: string): boolean {
  return /^0[xX][0-9a-fA-F]{1,8}$/.test(word);
}

/** Words that only join codes or introduce one. */
function isFiller(word: string): boolean {
  return /^(?:or|and|error|code|hresult|hex|[-=]+)$/i.test(word);
}

function wordsOf(cell: string): string[] {
  const text = foldText(plainInline(cell))
    .text.replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/(0x)\s+(?=[0-9a-f])/gi, '$1');
  const words = text.split(/[\s,;:/|&()[\]"'“”‘’]+/).map((word) => word.replace(/(?<!\.)\.+$/, ''));
  return rejoined(words.filter((word) => word !== '')).map(extendMarked);
}

/** "0xC1900101 - 0x4000D": what set-up adds to its result code is no error of its own. */
function extendMarked(word: string, index: number, words: readonly string[]): string {
  const isExtend = words[index - 1] === '-' && /^0xC1900/i.test(words[index - 2] ?? '');
  return isExtend ? `extend code ${word}` : word;
}

/** "0x8007", "0057" is one code with a blank inside: together, and only so, they have eight digits. */
function rejoined(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const before = joined.at(-1) ?? '';
    if (isHex(before) && /^[0-9a-fA-F]+$/.test(word) && before.length + word.length === 10)
      joined.splice(-1, 1, before + word);
    else joined.push(word);
  }
  return joined;
}

/** Win32 numbers are left out: ERROR_ACCESS_DENIED may be shown as 5 or as 0x80070005, and only the document knows. */
function codeNamed(symbol: string): ErrorCode | null {
  const values = new Set([numberNamed('hresult', symbol), numberNamed('ntstatus', symbol)]);
  values.delete(undefined);
  const [value] = values;
  return value !== undefined && values.size === 1 ? toErrorCode(value) : null;
}
