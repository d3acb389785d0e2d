import { familyPlaceOf, hexOf, isWindowsCode, numberOf, signedOf } from '../../domain/codes/errorCode.ts';
import type { ErrorCode } from '../../domain/codes/errorCode.ts';
import { familyCodesIn, readFamilyCode } from '../../domain/codes/families/familyCodesIn.ts';
import { spellingOf } from '../../domain/codes/families/spelling.ts';
import { readCodeCell } from '../cells/codeCell.ts';

/** A code in a text, as written. */
interface CodeToken {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly code: ErrorCode;
}

/**
 * Replaces the codes in a code cell, a heading or a term, keeping their spelling: `before` and `after` are the codes
 * of its rows. Null if the text does not show which of its numbers they are.
 */
export function writeCodes(
  written: string,
  before: readonly (ErrorCode | null)[],
  after: readonly (ErrorCode | null)[],
): string | null {
  const [old, next] = [before.filter((code) => code !== null), after.filter((code) => code !== null)];
  if (old.length === next.length && old.every((code, index) => code === next[index])) return written;
  const tokens = codeTokens(written).filter((token) => old.includes(token.code));
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || last === undefined) {
    if (old.length > 0 || /[\p{L}\p{N}]/u.test(written.replace(/<[^<>]*>/g, ''))) return null;
    return next.map(spellingOf).join(', ');
  }
  if (next.length === 0)
    return `${written.slice(0, first.start)}${written.slice(last.end)}`.replace(/`\s*`|\*\*\s*\*\*/, '');
  if (old.length === next.length) {
    const renamed = new Map(old.map((code, index) => [code, next[index] ?? code]));
    return tokens.reduceRight(
      (text, token) =>
        text.slice(0, token.start) +
        spelledLike(token.text, renamed.get(token.code) ?? token.code) +
        text.slice(token.end),
      written,
    );
  }
  // If their number changed, the first spelling and the first separator serve for all, provided each code occurs once.
  if (tokens.length !== old.length) return null;
  const joint = tokens[1] === undefined ? ', ' : written.slice(first.end, tokens[1].start);
  const spelled = next.map(
    (code) => tokens.find((token) => token.code === code)?.text ?? spelledLike(first.text, code),
  );
  return written.slice(0, first.start) + spelled.join(joint) + written.slice(last.end);
}

/**
 * Writes a code in the spelling of another one: 0x or 0X, capital or small digits, signed or unsigned. A code of
 * another family than the example is written as its family does.
 */
export function spelledLike(example: string, code: ErrorCode): string {
  const other = readFamilyCode(example);
  if (!isWindowsCode(code)) {
    const isOne = other !== null && familyPlaceOf(other) === familyPlaceOf(code);
    return isOne ? withNumber(example, code) : spellingOf(code);
  }
  if (other !== null) return hexOf(code);
  if (/^-/.test(example)) return String(signedOf(code));
  if (/^\d+$/.test(example)) return String(code >= 0x80000000 && example.length < 9 ? signedOf(code) : code);
  const digits = hexOf(code).slice(2);
  const isSmall = /[a-f]/.test(example.slice(2)) && !/[A-F]/.test(example.slice(2));
  return `${/^0X/.test(example) ? '0X' : '0x'}${isSmall ? digits.toLowerCase() : digits}`;
}

/** "STOP: 0x0000009F" with another number in it, as long as the old one at least. */
function withNumber(example: string, code: ErrorCode): string {
  const [digits = ''] = /(?<=0x)[0-9a-f]{1,16}$|\d{1,16}$/i.exec(example) ?? [];
  const isHex = /0x[0-9a-f]+$/i.test(example);
  const number = numberOf(code).toString(isHex ? 16 : 10);
  const spelled = digits.startsWith('0') ? number.padStart(digits.length, '0') : number;
  return digits === '' ? spellingOf(code) : example.slice(0, -digits.length) + spelled.toUpperCase();
}

/**
 * Replaces a name by another one wherever it occurs, escaped or in small letters as it was; null if it does not occur.
 */
export function writeSymbol(written: string, before: string, after: string | null): string | null {
  const name = `(?<![A-Za-z0-9_])${before.replaceAll('_', '(?:\\\\)?_')}(?![A-Za-z0-9_])`;
  const names: string[] = [];
  const renamed = written.replace(new RegExp(`<[^<>]*>|${name}`, 'gi'), (found) => {
    // An anchor keeps its name: links lead to it.
    if (found.startsWith('<')) return found;
    names.push(found);
    const spelled = found === found.toLowerCase() ? (after ?? '').toLowerCase() : (after ?? '');
    return found.includes('\\_') ? spelled.replaceAll('_', '\\_') : spelled;
  });
  return names.length > 0 ? renamed : null;
}

/** Numbers that are codes, in hexadecimal or decimal. */
function codeTokens(written: string): CodeToken[] {
  const ofFamilies = familyCodesIn(written);
  const others = [...written.matchAll(/0[xX][0-9a-fA-F]{1,8}\b|(?<![\w.])-?\d{1,10}\b(?!\.)/g)].flatMap(
    (match): CodeToken[] => {
      if (ofFamilies.some(({ start, end }) => match.index >= start && match.index < end)) return [];
      const code = readCodeCell(match[0], true).codes[0]?.code ?? null;
      return code === null ? [] : [{ start: match.index, end: match.index + match[0].length, text: match[0], code }];
    },
  );
  const own = ofFamilies.map(({ start, end, code }) => ({ start, end, text: written.slice(start, end), code }));
  return [...own, ...others].sort((a, b) => a.start - b.start);
}
