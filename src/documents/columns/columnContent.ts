import { codeWords, isSurelyProse } from '../cells/codeWords.ts';
import type { CodeWord } from '../cells/codeWords.ts';
import { brokenName } from '../cells/symbolCell.ts';
import { namesCodes } from '../cells/messageCodes.ts';
import type { TableRow } from '../blocks/documentTable.ts';
import { plainInline } from '../text/plainText.ts';

/** What a look at the cells of one column finds; counts of cells. */
export interface ColumnContent {
  readonly filled: number;
  /** Cells that are a code in hexadecimal or as a signed or large decimal, maybe with its name. */
  readonly codes: number;
  /** Those of them that are written in hexadecimal. */
  readonly hexes: number;
  /** Those of them that have two hexadecimal digits at most: "0x01". */
  readonly bytes: number;
  /** Cells that are a small decimal number, maybe with its name. */
  readonly numbers: number;
  /** Cells that are a name as headers write it, with or without a code. */
  readonly symbols: number;
  /** Cells that are a name garbled by machine translation: "Ошибка \\_ недопустимого \\_ параметра". */
  readonly garbled: number;
  /** Cells that are nothing but codes. */
  readonly bare: number;
  /** Cells that are a text with a code in it: "Setup fails with 0x80070652". */
  readonly messages: number;
}

/** Rows that are looked at to tell what a column holds. */
export const looked = 200;

export function contentOf(rows: readonly TableRow[], column: number): ColumnContent {
  let [filled, codes, hexes, bytes, numbers, symbols, garbled, bare, messages] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (const row of rows.slice(0, looked)) {
    const text = row.cells[column]?.text ?? '';
    if (text === '') continue;
    filled++;
    if (text.includes('_') && brokenName(text) !== null) garbled++;
    // "0x80070BC2 (a restart is pending)", "Error 0x80070424: the service is missing": a code, whatever is said of it.
    if (text.length <= 500 && beginsWithCode.test(text)) {
      codes++;
      hexes++;
      bare++;
      continue;
    }
    if (namesCodes(text)) messages++;
    // What is longer says something about a code and is none.
    if (text.length > 500 || text.replace(/<[^<>]*>/g, ' ').split(/\s+/, 14).length > 12) continue;
    if (isSurelyProse(text)) continue;
    const words = codeWords(text).filter((word) => word.kind !== 'filler');
    const has = (...kinds: string[]): boolean => words.some((word) => kinds.includes(word.kind));
    if (words.filter((word) => word.kind === 'other').length > 3) continue;
    // A code that went wrong shows as well as any other what its column holds.
    const isCode = words.some(showsCode);
    if (isCode) codes++;
    else if (has('number')) numbers++;
    if (isCode && !has('other')) bare++;
    if (has('hex')) hexes++;
    if (/^\W*0x[0-9a-f]{1,2}\W*$/i.test(text)) bytes++;
    if (has('symbol') || mixedName.test(plainInline(text))) symbols++;
  }
  return { filled, codes, hexes, bytes, numbers, symbols, garbled, bare, messages };
}

/** Eight digits without 0x may be the beginning of any hash, unless they are those of a failure. */
function showsCode({ kind, text }: CodeWord): boolean {
  if (/^0x/i.test(text)) return true;
  if (kind === 'hex') return /^[089c]|h$/i.test(text);
  return kind === 'decimal' || kind === 'family';
}

/** "IDS_WinInet_Timeout", "NERR_UseNotFound" */
const mixedName = /^[A-Z][A-Z0-9]{1,9}(?:_[A-Z][A-Za-z0-9]{1,40}){1,6}$/;
const beginsWithCode =
  /^[\s*_`([]*(?:error(?: code)? |fehler(?:code)? |erreur )?(?:0x[0-9a-f]{8}|AADSTS\d{4,10})[*_`\])]*\s*(?:[(:：–—-]|<br)/i;
