import { codesNamed } from '../../domain/codes/reading/codesNamed.ts';
import { numberNamed } from '../../domain/codes/tables/codeNames.ts';
import type { DocumentBlock } from '../blocks/documentBlocks.ts';

/**
 * Rows of a table that were pasted as lines, "0x80070002 ERROR_FILE_NOT_FOUND The file is missing.", or
 * "2 The file is missing. ERROR_FILE_NOT_FOUND": each as a paragraph of its own that begins with its code.
 */
export function pastedRows(block: DocumentBlock & { readonly kind: 'paragraph' }): (typeof block)[] {
  const lines = block.text.split('\n');
  const areShort = lines.filter((line) => short.test(line)).length > 2;
  const rows = lines.flatMap((line, index) => {
    const text = codeFirst(line) ?? nameLast(line) ?? nameFirst(line) ?? (areShort ? shortCode(line) : null);
    return text === null ? [] : [{ ...block, text, line: block.line + index, endLine: block.line + index }];
  });
  // "0x80070005 Access was denied …" alone is a sentence about a code; with its name it is a row.
  return rows.length > 1 || rows.every(({ text }) => /^\*\*[^*]*(?:\*\* \([A-Z]|_)/.test(text)) ? rows : [];
}

function codeFirst(line: string): string | null {
  const [, code = '', name = '', said = ''] = row.exec(line) ?? [];
  return code === '' || !/^["“]?[\p{Lu}\p{Lo}]/u.test(said)
    ? null
    : `**${code}**${name === '' ? '' : ` (${name})`}: ${said}`;
}

const row =
  /^[ \t]*(0x[0-9a-f]{8})[ \t]{1,9}(?:([A-Z][A-Z0-9]*(?:\\?_[A-Z0-9]+)+)[ \t]{1,9})?(?![A-Z0-9]+\\?_)(\S.*)$/iu;

/** "0x41301 It runs.", "2 or 0x2 Not found.": among lines of which three or more begin so. */
function shortCode(line: string): string | null {
  const [, code = '', said = ''] = short.exec(line) ?? [];
  return code === '' ? null : `**${code}**: ${said}`;
}

const short = /^[ \t]*(?:\d{1,5} (?:or|\/|=) )?(0x[0-9a-fA-F]{1,8})[ \t]{1,9}(["“]?[\p{Lu}\p{Lo}][\p{L}'’]*[ \t].*)$/u;

/** "ERROR_INVALID_DATA 13 The data is invalid. 0xD 0x8007000D": the name of that very number, and it again behind the text. */
function nameFirst(line: string): string | null {
  const [, name = '', code = '', rest = ''] = named.exec(line) ?? [];
  if (name === '' || !isNameOf(name, Number(code))) return null;
  const [, said = '', values = ''] = /^(.{1,2000}?)((?:[ \t]{1,9}0x[0-9a-f]{1,8}){0,3})$/i.exec(rest.trim()) ?? [];
  const last = values.trim().split(/\s+/).at(-1) ?? '';
  return said === '' ? null : `**${name} (${/^0x[89c][0-9a-f]{7}$/i.test(last) ? last : code})**: ${said}`;
}

const named =
  /^[ \t]*([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)[ \t]{1,9}(\d{1,10}|0x[0-9a-f]{1,8})[ \t]{1,9}(["“]?\p{Lu}\S*[ \t].{0,2000})$/u;

/** A number before a text and the published name of that very number behind it. */
function nameLast(line: string): string | null {
  const [, code = '', rest = ''] = /^[ \t]*(0x[0-9a-f]{1,8}|-?\d{1,10})[ \t]{1,9}(\S.{0,2000})$/i.exec(line) ?? [];
  const at = rest.lastIndexOf(' ');
  const name = rest.slice(at + 1).trim();
  if (code === '' || at === -1 || !/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(name)) return null;
  return isNameOf(name, Number(code)) ? `**${name} (${code})**: ${rest.slice(0, at).trim()}` : null;
}

function isNameOf(name: string, number: number): boolean {
  const value = number < 0 ? number + 2 ** 32 : number;
  return numberNamed('win32', name) === value || codesNamed(name).some((one) => one === value);
}
