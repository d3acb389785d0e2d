import { familyCodesIn } from '../../domain/codes/families/familyCodesIn.ts';
import { foldText } from '../../domain/codes/reading/foldText.ts';
import { numberNamed } from '../../domain/codes/tables/codeNames.ts';
import { readNumber } from '../../domain/codes/reading/readNumber.ts';
import { withoutComments } from '../text/htmlTokens.ts';
import { plainInline } from '../text/plainText.ts';

/** A word of a cell in which codes are expected. */
export interface CodeWord {
  /** As written, folded to ASCII; for `extend`, including the result code before it. */
  readonly text: string;
  /**
   * `decimal`: signed, or too large to be anything else than a code. `number`: a smaller decimal. `range`: what
   * stands between two codes of a range. `filler`: a word that joins codes or introduces one. `family`: words that
   * write a code of a family with spellings of its own ("bug check 0x9F").
   */
  readonly kind: 'family' | 'hex' | 'decimal' | 'number' | 'symbol' | 'extend' | 'range' | 'filler' | 'other';
  /** 0 … 4294967295 for hex, decimal and number; the whole code for family; else null. */
  readonly value: number | null;
}

/** The words of a Markdown text, without HTML and emphasis. */
export function codeWords(markdown: string): CodeWord[] {
  // Most cells are one code and nothing else.
  if (/^0x[0-9a-f]{8}$/i.test(markdown)) return [{ text: markdown, kind: 'hex', value: Number.parseInt(markdown, 16) }];
  const written = markdown.includes('<!--') ? withoutComments(markdown) : markdown;
  const text = foldText(plainInline(written))
    .text.replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/&h(?=[0-9a-f]{1,8}\b)/gi, '0x')
    .replace(/\b0(?: ?x (?=[0-9a-f])| x(?=[0-9a-f]{4,8}\b))/gi, '0x')
    .replace(/\b(0x[0-9a-f]{8})u?l\b/gi, '$1')
    .replace(/([0-9a-z_])-(?=0x)/gi, '$1 - ')
    .replace(/[!?](?=0x)/gi, '! ')
    .replace(besideHan, ' ')
    .replace(/(?<=[0-9a-f])\s*[~〜]\s*(?=0x|-\d{7})/gi, ' ~ ')
    .replace(/(?<=[0-9a-f])\s*\+\s*(?=0x|-\d{7})/gi, ' ')
    .replace(counted, '$1$2');
  const words: CodeWord[] = [];
  let end = 0;
  for (const { code, start, end: after } of familyCodesIn(text)) {
    words.push(...wordsOf(text.slice(end, start)), { text: text.slice(start, after), kind: 'family', value: code });
    end = after;
  }
  words.push(...wordsOf(text.slice(end)));
  return words.map(placed);
}

/** "80070005错误", "错误0x80070005": scripts that part no words begin and end a code all the same. */
const besideHan =
  /(?<=(?<![0-9a-z])(?:0x)?[0-9a-f]{8})(?=[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af])|(?<=[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af])(?=(?:0x[0-9a-f]{4,8}|[89c][0-9a-f]{7})(?![0-9a-z]))/gi;

function wordsOf(text: string): CodeWord[] {
  const words = withoutMacros(text)
    .split(/(?:[\s,;:/|&()[\]"“”‘„«»、・。；，？！]|(?<!\p{L})['’]|['’](?!\p{L}))+/u)
    .map((word) =>
      word
        .replace(/(?<![?!])[?!]+$/, '')
        .replace(/(?<!\.)\.+$/, '')
        .replace(/(?<=\w)[*†‡]+$/, '')
        .replace(/^=+(?=.)/, ''),
    );
  return rejoined(words.filter((word) => word !== '')).map(readWord);
}

/**
 * True if codeWords would find more than three words that are neither codes nor introduce one, or nothing that could
 * be a code. A quick test, since most texts of a document are sentences. False means nothing.
 */
export function isSurelyProse(markdown: string): boolean {
  if (!/[\d_]/.test(markdown)) return true;
  let others = 0;
  for (const word of markdown.split(/\s+/, 40)) {
    if (/^\p{L}{2,}[.,;]?$/u.test(word) && !fillers.test(word.replace(/[.,;]$/, '')) && ++others > 3) return true;
  }
  return false;
}

/**
 * True for a name as headers write it: capitals, digits and at least one underscore; small letters after the first part
 * ("NERR_Success"); or a published name of capitals alone ("WSAEINTR"). Macros and facilities name no error.
 */
export function isSymbol(word: string): boolean {
  if (!/^[A-Z]/.test(word) || noError.test(word)) return false;
  if (/^[A-Z][A-Z0-9]*(?:_+[A-Z0-9]+)+$/.test(word) || /^[A-Z]{2}[A-Z0-9]*(?:_+[A-Za-z0-9]+)+$/.test(word)) return true;
  return /^[A-Z]{5}[A-Z0-9]*$/.test(word) && numberNamed('win32', word) !== undefined;
}

const noError =
  /^(?:MAKE_|HRESULT_FROM_|HRESULT_(?:CODE|FACILITY|SEVERITY)$|NTSTATUS_FROM_|FACILITY_|SEVERITY_|HKEY_|HKLM_|REG_|FORMAT_MESSAGE_|FILE_ATTRIBUTE_)/;

/** "Windows 10", "Event ID 300", "step 2": numbers that count something else. */
const counted =
  /\b(windows(?: server)?|server|office|exchange|outlook|version|build|release|kb|event(?: ids?)?|step|port|page|chapter|table|figure|line|level|service pack|sp|tls|ssl|ipv|facility|schritt|version|étape|paso)\s+#?(\d+)\b/gi;

/**
 * HRESULT_FROM_WIN32(ERROR_FILE_NOT_FOUND) becomes the value that the macro makes; of other macros only the argument
 * counts.
 */
function withoutMacros(text: string): string {
  if (!text.includes('(') || !/[A-Z]_/.test(text)) return text;
  return text
    .replace(
      /HRESULT_FROM_WIN32\s*\(\s*([A-Z][A-Z0-9_]+|\d{1,5})\s*\)/g,
      (whole: string, inner: string, at: number) => {
        const number = /^\d/.test(inner) ? Number(inner) : numberNamed('win32', inner);
        if (number === undefined || number > 0xffff) return whole;
        const hex = `0x${(0x80070000 + number).toString(16).toUpperCase()}`;
        // "NAME = (HRESULT_FROM_WIN32(ERROR_X))": the other name is what the value is made of.
        const isNamed = /[A-Z]_[A-Z0-9_]{1,60}[\s=:(]{1,9}$/.test(text.slice(Math.max(0, at - 80), at));
        return /^\d/.test(inner) || isNamed ? hex : `${hex} ${inner}`;
      },
    )
    .replace(/\b_?[A-Z]+_TYPEDEF_\s*\(|\((?:HRESULT|NTSTATUS|DWORD|LONG)\)/g, ' (');
}

/** True if a word was meant as a code: "0x801G0003", "0x800700570". */
export function looksLikeCode(word: string): boolean {
  return /^0x/i.test(word) || (/^[0-9a-f]{7,}$/i.test(word) && /[0-9]/.test(word));
}

/** True if a number from 100 to 599 stands next to the words of HTTP. */
export function isHttpPhrase(text: string, digits: string): boolean {
  const number = Number.parseInt(digits, 10);
  if ((number === 401 || number === 403) && /\b(?:access|permission) (?:is |was )?denied\b/i.test(text)) return true;
  return (
    number >= 100 &&
    number < 600 &&
    ((ofHttp.test(digits) && !ofWindows.test(text)) ||
      /\bhttps?\b|\brest\b|\bapi\b|web service/i.test(text) ||
      httpWords.test(text))
  );
}

/** Statuses that everyone meets; Windows has no error of these numbers that anyone writes about by its number alone. */
const ofHttp = /^(?:40[0-9]|41[0-8]|42[1-9]|431|451|50[0-9]|51[01])$/;
const ofWindows = /\b(?:win32|system|windows|stop|nt|vpn|ras|msi|net helpmsg)\b/i;

const httpWords =
  /\b(?:not found|bad request|unauthori[sz]ed|forbidden|internal server error|service unavailable|bad gateway|gateway timeout|too many requests|moved permanently)\b/i;

function readWord(text: string): CodeWord {
  if (isSymbol(text)) return { text, kind: 'symbol', value: null };
  if (/^[-+]?\d+[lu]*$/i.test(text) && !/^[89c]\d{7}$/i.test(text)) return decimalWord(text);
  const isHex =
    /^0x/i.test(text) ||
    (/^[0-9a-f]{1,8}h$/i.test(text) && /\d/.test(text)) ||
    (/^[0-9a-f]{8}$/i.test(text) && /\d/.test(text));
  const number = isHex ? readNumber(text) : null;
  if (number !== null) return { text, kind: 'hex', value: number.values[0] ?? null };
  return { text, kind: fillers.test(text) ? 'filler' : 'other', value: null };
}

function decimalWord(text: string): CodeWord {
  const number = readNumber(text.replace(/^\+/, ''));
  if (number === null) return { text, kind: 'other', value: null };
  // Pasted eight-digit numbers are read as hexadecimal; in a column of decimals they are decimal.
  const value = text.startsWith('-') ? (number.values[0] ?? 0) : Number.parseInt(text.replace('+', ''), 10);
  return { text, kind: text.startsWith('-') || value >= 0x80000000 ? 'decimal' : 'number', value };
}

/** Decides what a word is by its neighbours: the second number of Windows Setup, or the dash of a range. */
function placed(word: CodeWord, index: number, words: readonly CodeWord[]): CodeWord {
  const [mark, before, after] = [words[index - 1], words[index - 2], words[index + 1]];
  if (
    mark?.text === '-' &&
    isWhole(before) &&
    word.kind === 'hex' &&
    /^0x0{0,3}[1-9a-f][0-9a-f]{3,4}$/i.test(word.text)
  ) {
    return { text: `${before?.text ?? ''} - ${word.text}`, kind: 'extend', value: null };
  }
  const isMark = /^(?:-+|~|to|through|bis|thru)$/i.test(word.text);
  return isMark && isWhole(mark) && isWhole(after) ? { ...word, kind: 'range' } : word;
}

function isWhole(word: CodeWord | undefined): boolean {
  return word?.kind === 'hex' && word.text.length === 10;
}

const fillers =
  /^(?:or|and|error|errors|codes?|hresult|hex|hexadecimal|decimal|dec|win32|ntstatus|status|stop|value|result|return|number|no|to|through|bis|oder|und|ou|et|of|o|e|y|lub|i|en|fehler(?:code)?|erreur|errore|erro|fout(?:code)?|kod|blad|bledu|エラー(?:コード)?|コード|(?:错误|錯誤)(?:代码|代碼|码|碼)?|代码|または|或|和|и|или|および|または|と|[-=–+*#~]+)$/i;

/** "0x8007", "0057" is one code with a space inside: only if together they have eight digits. */
function rejoined(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const before = joined.at(-1) ?? '';
    if (/^0x[0-9a-f]{1,7}$/i.test(before) && /^[0-9a-f]+$/i.test(word) && before.length + word.length === 10)
      joined.splice(-1, 1, before + word);
    else joined.push(word);
  }
  return joined;
}
