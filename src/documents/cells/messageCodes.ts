import { readCodeCell } from './codeCell.ts';
import type { CodeCell } from './codeCell.ts';
import { isSurelyProse } from './codeWords.ts';

/** True for a text in which a code stands: "The call failed (hr=80070006 status=451)". */
export function namesCodes(text: string): boolean {
  return inText.test(text);
}

/** The codes of a message that one sees; what else it says is no part of them. */
export function messageCodes(text: string): CodeCell {
  const cell = readCodeCell(text.length > 500 || isSurelyProse(text) ? '' : text);
  if (cell.codes.some(({ code }) => code !== null) && cell.unread.length === 0) return cell;
  const written = [...text.matchAll(new RegExp(inText, 'gi'))].map(([, labelled, plain]) => labelled ?? plain ?? '');
  return { ...readCodeCell(written.map((code) => (/^[89c]/i.test(code) ? `0x${code}` : code)).join(', ')), unread: [] };
}

const inText = new RegExp(
  [
    String.raw`(?<![\w-])(?:(?:hr|hresult|error|status|code)\s?[:=]\s?|\()([89c][0-9a-f]{7})(?!\w)`,
    String.raw`(?<![\w-])(0x[0-9a-f]{8}|-[12]\d{9}|AADSTS\d{4,10}|(?:bug ?check|stop code) 0x[0-9a-f]{1,8})(?!\w)`,
  ].join('|'),
  'i',
);
