import { labelledCode } from '../cells/labelledCode.ts';
import { labelledTexts } from '../cells/labelledText.ts';
import { leadingCode } from '../cells/leadingCode.ts';
import type { LeadingCode } from '../cells/leadingCode.ts';

/** "ERROR 0x80080005" in a line of its own over lines with labels of causes and of what to do. */
export function overLabels(text: string): LeadingCode | null {
  const end = text.indexOf('\n');
  if (end === -1 || end > 120 || !/0x[0-9a-z]{4}/i.test(text.slice(0, end))) return null;
  // "Error: 0x80070091" is a record of labels (keyValueBlocks.ts).
  const line = text.slice(0, end).replace(ordinal, '$1');
  const leading = labelledCode(line) === null ? leadingCode(line) : null;
  const rest = text.slice(end + 1);
  const says = rest.split('\n').flatMap((line) => labelledTexts(line).map(({ role }) => role));
  if (leading === null || !(says.includes('cause') || says.includes('mitigation'))) return null;
  return { ...leading, rest: leading.rest === '' ? rest : `${leading.rest}<br>${rest}` };
}

/** "一、错误代码 0x80070002", "（2）0x80070003": the place of a code in a list that Markdown does not know. */
const ordinal =
  /^([\s*_]{0,4})(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十\d]{1,3}[、．])\s*(?=\S)/u;
