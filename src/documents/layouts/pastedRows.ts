import { codesNamed } from '../../domain/codes/reading/codesNamed.ts';
import { numberNamed } from '../../domain/codes/tables/codeNames.ts';
import type { DocumentBlock } from '../blocks/documentBlocks.ts';

/**
 * Rows of a table that were pasted as lines, "0x80070002 ERROR_FILE_NOT_FOUND The file is missing.", or
 * "2 The file is missing. ERROR_FILE_NOT_FOUND": each as a paragraph of its own that begins with its code.
 */
export function pastedRows(block: DocumentBlock & { readonly kind: 'paragraph' }): (typeof block)[] {
  return block.text.split('\n').flatMap((line, index) => {
    const text = codeFirst(line) ?? nameLast(line);
    return text === null ? [] : [{ ...block, text, line: block.line + index, endLine: block.line + index }];
  });
}

function codeFirst(line: string): string | null {
  const [, code = '', name = '', said = ''] = row.exec(line) ?? [];
  return code === '' ? null : `**${code}**${name === '' ? '' : ` (${name})`}: ${said}`;
}

const row =
  /^[ \t]*(0x[0-9a-f]{8})[ \t]{1,9}(?:([A-Z][A-Z0-9]*(?:\\?_[A-Z0-9]+)+)[ \t]{1,9})?(?=["“]?[\p{Lu}\p{Lo}])(?![A-Z0-9]+\\?_)(\S.*)$/iu;

/** A number before a text and the published name of that very number behind it. */
function nameLast(line: string): string | null {
  const [, code = '', rest = ''] = /^[ \t]*(0x[0-9a-f]{1,8}|-?\d{1,10})[ \t]{1,9}(\S.{0,2000})$/i.exec(line) ?? [];
  const at = rest.lastIndexOf(' ');
  const name = rest.slice(at + 1).trim();
  if (code === '' || at === -1 || !/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(name)) return null;
  const number = Number(code);
  const value = number < 0 ? number + 2 ** 32 : number;
  const isOwn = numberNamed('win32', name) === value || codesNamed(name).some((one) => one === value);
  return isOwn ? `**${name} (${code})**: ${rest.slice(0, at).trim()}` : null;
}
