import { readCodeCell } from '../cells/codeCell.ts';
import type { CodeCell } from '../cells/codeCell.ts';
import { roleOfHeader } from '../cells/headerWords.ts';
import { labelledTexts } from '../cells/labelledText.ts';

/**
 * The codes that stand under a label of codes ("Error code: 0x80070005"), or null. A small number needs a label that
 * can mean nothing else: "Return value: 3" is a line of a log.
 */
export function labelledCode(text: string): CodeCell | null {
  const code = labelledTexts(text).find((one) => one.role === 'code' || one.role === 'decimal');
  if (code === undefined) return null;
  // "Error: 0x80070091" over "Reason - It is not empty": the next label is none of its words.
  const [written = ''] = code.text.split(/\n(?=[^\n]{2,60}\s[-–—]\s)/, 1);
  const cell = readCodeCell(written, true);
  if (cell.codes.length === 0 && !cell.unread.some((word) => /^0x/i.test(word))) return null;
  const isPlain =
    cell.codes.every((named) => named.symbol === null) && !/0x|-\d{7}|\d{9}|[89c][0-9a-f]{7}/i.test(code.text);
  return isPlain && roleOfHeader(code.label)?.certain !== true ? null : cell;
}
