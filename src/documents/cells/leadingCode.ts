import { fromWin32 } from '../../domain/codes/decoding/equivalentCodes.ts';
import { toErrorCode } from '../../domain/codes/errorCode.ts';
import { bugcheck } from '../../domain/codes/families/bugcheck.ts';
import type { ErrorCode } from '../../domain/codes/errorCode.ts';
import { codesNamed } from '../../domain/codes/reading/codesNamed.ts';
import { numberNamed } from '../../domain/codes/tables/codeNames.ts';
import { roleOfHeader } from '../labels/headerWords.ts';
import { headingCode } from './headingCode.ts';
import { trimEndOf } from '../../domain/trimEdges.ts';
import type { CodeCell } from './codeCell.ts';
import { readCodeCell } from './codeCell.ts';
import { isHttpPhrase } from './codeWords.ts';

/** A text that begins with its codes. */
export interface LeadingCode {
  readonly code: CodeCell;
  /** Markdown after the codes and their separator. */
  readonly rest: string;
}

/**
 * Takes the codes off the beginning of an item, a term or a paragraph: "**0x80070005** (E_ACCESSDENIED): Access is
 * denied." Null if no code stands there, or if it is a word of a sentence: neither in bold or code nor
 * before a colon, a dash, a break or the end. `numbersCount`: true in a list of error codes, whose items may begin with a
 * small decimal ("- 600", "619: The port is closed").
 */
export function leadingCode(written: string, numbersCount = false): LeadingCode | null {
  // The macro that turns a name into a code is not itself a name.
  const markdown = withoutLabel(withoutPictographs(written)).replace(
    /HRESULT_FROM_(?:WIN32|NT)\(\s{0,9}([A-Z][A-Z0-9_]{2,80})\s{0,9}\)/,
    '$1',
  );
  const bugCheck = bugCheckWithName(markdown);
  if (bugCheck !== null) return bugCheck;
  const small = numberWithName(markdown) ?? (numbersCount ? leadingNumber(markdown) : null) ?? wordedNumber(markdown);
  if (small !== null) return small;
  const titled = boldSentence(markdown);
  if (titled !== null) return titled;
  const beginning = codesAtStart(markdown.length > longest ? markdown.slice(0, longest) : markdown);
  if (beginning === null) return null;
  const { codes, separator } = beginning;
  const isMarked = /[*`_]/.test(codes.charAt(0)) || /[*`]/.test(codes.slice(trimEndOf(codes, /\W/).length));
  const rest = markdown.slice(codes.length + separator.length);
  if (!isMarked && separator.trim() === '' && rest.trim() !== '' && !separator.includes('\n')) return null;
  // Next to a name, a small number in brackets is its value: "ERROR_FILE_NOT_FOUND (2)".
  const code = readCodeCell(withoutOpenMark(codes), codes.includes('_') && /\(\d{1,6}\)/.test(codes));
  return code.codes.some((named) => named.code !== null) || code.unread.some((word) => /^0x/i.test(word))
    ? withNameBehind({ code, rest: withoutClosing(codes + separator, rest.trim()) })
    : null;
}

/** "**`0x80070005`: Access is denied.** The account …": marks that were opened before the code close behind its title. */
function withoutClosing(before: string, rest: string): string {
  return ['`', '**'].reduce(
    (text, mark) => (before.split(mark).length % 2 === 0 ? text.replace(mark, '') : text),
    rest,
  );
}

/** "0x80240017 – WU_E_NOT_APPLICABLE (It is not for this computer.)": behind a code stands its published name. */
function withNameBehind(leading: LeadingCode): LeadingCode {
  const [only, ...others] = leading.code.codes;
  const [whole = '', written = ''] = nameFirst.exec(leading.rest) ?? [];
  const name = written.replaceAll('\\', '');
  if (only?.code == null || only.symbol !== null || others.length > 0 || !isNameOf(name, only.code)) return leading;
  const rest = leading.rest.slice(whole.length).trim();
  const inner = /^\(([^()]*)\)\.?$/.exec(rest)?.[1];
  return { code: { ...leading.code, codes: [{ code: only.code, symbol: name }] }, rest: inner ?? rest };
}

function isNameOf(name: string, code: ErrorCode): boolean {
  const number = numberNamed('win32', name);
  return codesNamed(name).includes(code) || (number !== undefined && fromWin32(toErrorCode(number)) === code);
}

const nameFirst =
  /^[*_`]{0,3}([A-Z][A-Z0-9]*(?:\\?_[A-Z0-9]+)+)[*_`]{0,3}(?:\s{0,9}[:：–—-]\s+|\s{0,9}(?=\()|\s{1,9}(?=\p{Lu}[\p{L} ]{1,30}[:：]\s)|\s{0,9}$)/u;

/** "**0x80070005:** Denied": marks that close behind the colon are none of the codes. */
function withoutOpenMark(codes: string): string {
  const marks = codes.match(/\*\*|(?<![\w\\])__(?=\w)|(?<=\w)__(?!\w)/g) ?? [];
  const bare = marks.length % 2 === 0 ? codes : codes.replace(/^([\s(]*)(?:\*\*|__)/, '$1');
  return bare.split('`').length % 2 === 0 ? bare.replace('`', '') : bare;
}

/** "**Hibakód: 0x8031004A**" without a label that says in any language that it is a code. */
function withoutLabel(markdown: string): string {
  const [whole = '', marks = '', label = ''] = labelOfCode.exec(markdown) ?? [];
  return whole === '' || roleOfHeader(label)?.role !== 'code' ? markdown : marks + markdown.slice(whole.length);
}

const labelOfCode = /^([\s*_`]{0,6})(\p{L}[\p{L} ]{2,30}?)\s?[:：]\s?(?=0x[0-9a-f]{3})/iu;

/** "**❌ Error 0x80070422**: …" without the emoji. */
function withoutPictographs(markdown: string): string {
  return markdown.replace(/^([*_\s]{0,6})(?:\p{Extended_Pictographic}[\u200d\ufe0f]? {0,2}){1,3}(?=\S)/u, '$1');
}

/**
 * "**The upgrade stops with 0x80070490.** The driver is loaded.": a bold sentence that names a code, used as a title.
 */
function boldSentence(markdown: string): LeadingCode | null {
  const [whole = '', title = ''] =
    /^\s{0,9}(?:\*\*|__)([^*_\n]{8,200})(?:\*\*|__)\s*(?:[—–-]{1,2}\s{1,3})?(?=[\p{L}\p{N}"“(`*[<])/u.exec(markdown) ??
    [];
  if (
    whole === '' ||
    onlyNamed.test(title) ||
    !/[\p{Ll}\p{Lo}][^.:：]{0,120}[\s、，（]["“(]?0x[0-9a-fA-F]{4,8}/u.test(title)
  )
    return null;
  const code = headingCode(title);
  return code === null
    ? null
    : {
        code,
        rest: markdown
          .slice(whole.length)
          .replace(/^(?:\([^()\n]{0,120}\b0x[0-9a-f]{4,8}\)\s*)?[:：–—-]\s+/i, '')
          .trim(),
      };
}

/** "**Error 0x80070005**" is no sentence. */
const onlyNamed = /^\s*(?:error|fehler|erreur|errore?|erro|fout|ошибка)(?: code)? 0x[0-9a-f]{4,8}\s*$/i;

/** In characters; no list of codes at the beginning of a text is longer. */
const longest = 4_000;

/**
 * The codes and their separator from the rest, as written. Read token by token, since names and separators look alike.
 */
function codesAtStart(text: string): { readonly codes: string; readonly separator: string } | null {
  const start = endOf(lead, text, 0) ?? 0;
  const ends: number[] = [];
  for (let at = endOf(oneCode, text, start); at !== null; at = endOf(anotherCode, text, at)) ends.push(at);
  // A code without a separator after it is part of the rest.
  for (const end of ends.reverse()) {
    ending.lastIndex = end;
    const [, closing = '', separator] = ending.exec(text) ?? [];
    if (separator !== undefined) return { codes: text.slice(0, end) + closing, separator };
  }
  return null;
}

/** The end of a match that begins exactly there; null if there is none. */
function endOf(sticky: RegExp, text: string, start: number): number | null {
  sticky.lastIndex = start;
  return sticky.test(text) ? sticky.lastIndex : null;
}

/** "5 ERROR_ACCESS_DENIED It was denied.": a name that a list has for that number proves what it is. */
export function numberWithName(markdown: string): LeadingCode | null {
  const [whole, digits = '', written = ''] =
    /^[\s*_`]{0,6}(\d{1,5})[*_`]{0,3}\s{1,9}[*_`(]{0,3}([A-Z][A-Z0-9]*(?:\\?_[A-Z0-9]+)+)[*_`)]{0,3}(?:\s*[:：]\s*|\s+[-–—=]\s+|\s+|$)/.exec(
      markdown,
    ) ?? [];
  const symbol = written.replaceAll('\\', '');
  if (whole === undefined || numberNamed('win32', symbol) !== Number(digits)) return null;
  const cell = readCodeCell(digits, true);
  const codes = cell.codes.map(({ code }) => ({ code, symbol }));
  return { code: { ...cell, codes }, rest: markdown.slice(whole.length).trim() };
}

/** "`DPC_WATCHDOG_VIOLATION (133)`: …": behind the name of a bug check stands its number, in hexadecimal as ever. */
function bugCheckWithName(markdown: string): LeadingCode | null {
  const [whole, name = '', digits = ''] =
    /^[\s*_`]{0,6}([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)[*_`]{0,3}\s?\(([0-9A-F]{1,3})\)[*_`]{0,3}(?:\s*[:：]\s*|\s+[-–—=]\s+|\s*$)/i.exec(
      markdown,
    ) ?? [];
  if (whole === undefined || bugcheck.names?.numbers(name).includes(Number.parseInt(digits, 16)) !== true) return null;
  const cell = readCodeCell(`bug check 0x${digits}`);
  return {
    code: { ...cell, codes: cell.codes.map(({ code }) => ({ code, symbol: name })) },
    rest: markdown.slice(whole.length).trim(),
  };
}

function leadingNumber(markdown: string): LeadingCode | null {
  const [whole, digits] =
    /^[\s*_`]*(\d{1,6})[*_`]{0,4}(?:\s*[:：][*_]{0,2}\s*|\s+[-–—=]+>?\s+|\s*<br\s*\/?>\s*|\s*\n\s*|\s*$)/.exec(
      markdown,
    ) ?? [];
  if (whole === undefined || digits === undefined) return null;
  return { code: readCodeCell(digits, true), rest: markdown.slice(whole.length).trim() };
}

/** "**Error 633:** The modem is in use": a small decimal behind a word for error, and parted from what is said of it. */
export function wordedNumber(markdown: string): LeadingCode | null {
  const [whole, digits = ''] = worded.exec(markdown) ?? [];
  if (whole === undefined || isHttpPhrase(markdown.slice(0, 200), digits)) return null;
  // "**Error 1:** The update fails with 0x80070005": the first of several.
  if (digits.length < 3 && wholeCode.test(markdown.slice(whole.length).split('\n', 1)[0] ?? '')) return null;
  return { code: readCodeCell(digits, true), rest: markdown.slice(whole.length).trim() };
}

const wholeCode = /(?<!\w)0x[0-9a-f]{8}(?!\w)/i;

const worded =
  /^[\s*_`]{0,6}(?:(?:[A-Z][\w/-]{1,15} )?error(?: code| number| no\.)?|fehler(?:code|nummer)?|(?:code d['’])?erreur|(?:código de )?error|(?:codice )?errore|(?:código de )?erro|fout(?:code)?|błąd|ошибка|错误(?:代码)?|錯誤(?:碼)?|エラー(?: ?コード)?|오류(?: 코드)?)[ \u00a0]?#?(\d{1,6})[*_`]{0,4}(?:\s{0,9}[:：][*_`]{0,4}|\s{1,9}[-–—]{1,3}\s|\s{0,9}<br\s{0,9}\/?>|[ \t]{0,9}\n)\s*(?=\S)/iu;

const number = String.raw`(?:AADSTS\d{4,10}|(?:bug ?check|stop(?: code| error)?:?) 0x[0-9a-f]{1,8}|0x[0-9a-z]{1,12}|-\d{7,10}|[89][0-9a-f]{7}\b|\d{1,10} \(0x[0-9a-f]{1,8}\))`;
const name = String.raw`(?:[A-Z][A-Z0-9]*(?:(?:\\?_)+[A-Z0-9]+)+|WSA[A-Z]{4,})`;
const joint = String.raw`[\s,/&*_\x60、・+~，；;]{0,6}(?:(?<!\p{L})(?:or|and|und|oder|ou|et|o|y|e|или|и|または|或|和)(?!\p{L}))?[\s*_\x60(]{0,4}`;
const lead =
  /(?:[\s*_`([]|\b(?:error|stop|fehler|erreur|errore?|erro|fout)\b|\b(?:code d['’]erreur|código de error|código de erro|codice (?:di )?errore|code|hresult|ntstatus|fehlercode|foutcode)\b|(?:код )?ошибк[аи]|错误(?:代码|码)?|錯誤(?:碼|代碼)?|エラー(?: ?コード)?|오류(?: ?코드)?|#|:(?= ))*/iuy;
const oneCode = new RegExp(`${number}|${name}`, 'iuy');
const errorWord = String.raw`(?:(?:error|fehler|erreur|errore?|erro|fout|błąd|ошибка|错误|エラー)(?: ?(?:code|代码|コード))?\s{0,3})?`;
const anotherCode = new RegExp(
  String.raw`(?:[*_\x60]{0,3}\s?\([^()\n]{0,80}\)(?=,? (?:or|and|oder|und|ou|et|o|y|e)\s))?${joint}(?:-\s?)?${errorWord}(?:${number}|${name})`,
  'iuy',
);
/** Closing brackets and marks, and then a separator between codes and text. */
const ending =
  /((?:\s?\([^()\n]{0,80}\))?[*_`)\]]{0,4})(\s*[:：][*_]{0,2}\s*|\s+(?:[-–—=]+>?|→|⇒|➜)[*_]{0,2}\s+|\s+\/\s+(?=["“])|\s*<br\s*\/?>\s*|\s+|$)/iuy;
