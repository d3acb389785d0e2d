import { readCodeCell } from './codeCell.ts';
import type { CodeCell } from './codeCell.ts';
import { roleOfHeader } from '../labels/headerWords.ts';
import { labelledTexts } from './labelledText.ts';

/**
 * The codes after a label for codes ("Error code: 0x80070005"), or null. A small number needs a label that can mean
 * nothing else: "Return value: 3" is a line of a log.
 */
export function labelledCode(asWritten: string): CodeCell | null {
  const text = withoutBold(asWritten);
  const code = labelledTexts(text).find((one) => one.role === 'code' || one.role === 'decimal');
  if (code === undefined) return null;
  // "Error: 0x80070091" over "Reason - It is not empty": the next label is not part of it.
  const [labelled = ''] = code.text.split(/\n(?=[^\n]{2,60}\s[-–—]\s)/, 1);
  const written = codeLinesOf(labelled);
  // "System error: [3]" in a message is a placeholder for a number.
  if (/^\s*\[\d{1,2}\]/.test(written)) return null;
  const cell = readCodeCell(written, true);
  if (cell.codes.length === 0 && !cell.unread.some((word) => /^0x/i.test(word))) return null;
  const isPlain =
    cell.codes.every((named) => named.symbol === null) && !/0x|-\d{7}|\d{9}|[89c][0-9a-f]{7}/i.test(code.text);
  // "Value: 2170 | 0x87A" may be the value of anything.
  if (valueLabel.test(code.label.trim()) && !/0x[0-9a-f]{8}|-\d{7}|(?<!\w)\d{9,10}(?!\w)/i.test(written)) return null;
  return isPlain && roleOfHeader(code.label)?.certain !== true ? null : cell;
}

/** "**Felkod: 809**": a line that is bold from its label to its end. */
export function withoutBold(text: string): string {
  return /^\s*(\*\*|__)([^*_\n]{3,100})\1\s*$/.exec(text)?.[2] ?? text;
}

const valueLabel = /^(?:values?|numbers?|wert|valeur|valor|valore|waarde|wartość|значение|値|值|값)$/i;

/** The first line, and the following ones that are also codes. A sentence after them is about something else. */
function codeLinesOf(text: string): string {
  const [first = '', ...rest] = text.split('\n');
  const end = rest.findIndex((line) => !/^[^\p{L}\d]{0,6}(?:0x[0-9a-f]|-?\d{5}|[A-Z][A-Z0-9]*_)/u.test(line));
  return [first, ...(end === -1 ? rest : rest.slice(0, end))].join('\n');
}
