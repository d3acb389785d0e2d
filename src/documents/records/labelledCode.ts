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
  const [labelled = ''] = code.text.split(/\n(?=[^\n]{2,60}\s[-–—]\s)/, 1);
  const written = codeLinesOf(labelled);
  // "System error: [3]" in a message stands for a number that is not known yet.
  if (/^\s*\[\d{1,2}\]/.test(written)) return null;
  const cell = readCodeCell(written, true);
  if (cell.codes.length === 0 && !cell.unread.some((word) => /^0x/i.test(word))) return null;
  const isPlain =
    cell.codes.every((named) => named.symbol === null) && !/0x|-\d{7}|\d{9}|[89c][0-9a-f]{7}/i.test(code.text);
  return isPlain && roleOfHeader(code.label)?.certain !== true ? null : cell;
}

/** The first line, and those after it that are codes, too: a sentence under them is about something else. */
function codeLinesOf(text: string): string {
  const [first = '', ...rest] = text.split('\n');
  const end = rest.findIndex((line) => !/^[^\p{L}\d]{0,6}(?:0x[0-9a-f]|-?\d{5}|[A-Z][A-Z0-9]*_)/u.test(line));
  return [first, ...(end === -1 ? rest : rest.slice(0, end))].join('\n');
}
