import type { NumberSpelling } from '../reading/readNumber.ts';
import { isNamedIn } from '../tables/codeNames.ts';
import { labelBefore } from './labelBefore.ts';
import { refusedByDirectory } from './reasons/signs.ts';
import type { Word } from './words.ts';

/**
 * A Win32 error in three or four hexadecimal digits without their mark, where only such can stand: "error 4c7",
 * "AcceptSecurityContext error, data 52e"; null anywhere else.
 */
export function unmarkedHex({ start, end, text }: Word, line: string): NumberSpelling | null {
  if (text.length < 3 || text.length > 4) return null;
  const isRefusal =
    line.charAt(start - 2) === 'a' && refusedByDirectory.test(line.slice(Math.max(0, start - 40), start));
  if (!/^\d[0-9a-f]+$/i.test(text) || (!isRefusal && /^\d+$/.test(text))) return null;
  if (!isRefusal && labelBefore(line, start, end)?.label?.takes !== 'number') return null;
  const value = parseInt(text, 16);
  return isNamedIn('win32', value) ? { form: 'hex', values: [value], digits: text.length } : null;
}
