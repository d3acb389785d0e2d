import { readCodeCell } from './codeCell.ts';
import type { CodeCell } from './codeCell.ts';

/** A code that a description gives after a label, and the description without it. */
export interface ValueInText {
  readonly code: CodeCell;
  readonly rest: string;
}

/** Finds "Value: 0x800700b7" among the lines or sentences of a text; null if there is none. */
export function valueIn(text: string): ValueInText | null {
  if (!/0x|-\d{7}/i.test(text)) return null;
  const match = labelled.exec(text);
  if (match === null) return null;
  const code = readCodeCell(match[1] ?? '');
  if (code.codes.length !== 1) return null;
  const [before, after] = [text.slice(0, match.index), text.slice(match.index + match[0].length)];
  const rest = [withoutBreaksBehind(before), after.replace(/^(?:<br\s{0,9}\/?>|\s)+/i, '')].filter(
    (part) => part !== '',
  );
  return { code, rest: rest.join('<br>') };
}

/** Removes spaces and line breaks at the end, one by one: a pattern would start again at each space. */
function withoutBreaksBehind(text: string): string {
  let rest = text.trimEnd();
  while (lastBreak.test(rest.slice(-20))) rest = rest.slice(0, rest.lastIndexOf('<')).trimEnd();
  return rest;
}

const lastBreak = /<br\s{0,9}\/?>$/i;

const labelled =
  /(?<![\p{L}\w-])\(?[*_`]{0,4}(?:values?|error (?:code|value)|hresult|hex(?: value)?|numeric value|wert|valeur|valor|valore|waarde|wartość|значение|値|值)[*_`]{0,4}\s{0,9}[:=：][*_`]{0,4}\s{0,9}[*_`]{0,4}(0x[0-9a-f]{1,8}|-\d{7,10})\b[*_`]{0,4}\)?\.?/iu;
