import { toErrorCode } from '../errorCode.ts';
import type { ErrorCode } from '../errorCode.ts';

/**
 * Windows Setup's second number behind the result code that ends at `end`: "0xC1900101 - 0x4000D", "C1900101-4000D",
 * "0xC1900208, extended error: 0x4000C". Five digits, of which the first names the phase; null if none follows.
 */
export function extendAfter(line: string, end: number): { readonly code: ErrorCode; readonly end: number } | null {
  const text = line.slice(end, end + 48);
  const match = marked.exec(text) ?? named.exec(text) ?? bare.exec(text);
  if (match?.[1] === undefined) return null;
  return { code: toErrorCode(parseInt(match[1], 16)), end: end + match[0].length };
}

const marked = /^[ \t]{0,3}[-,][ \t]{0,3}0x(0{0,3}[1-9a-f][0-9a-f]{4})(?!\w)/i;

const named =
  /^[ \t,;(-]{1,4}extend(?:ed)?[ \t-]?(?:error|code|result)(?: code)?[ \t]{0,3}[:=]?[ \t]{0,3}(?:0x)?(0{0,3}[1-9a-f][0-9a-f]{4})(?!\w)/i;

/** Without its mark it is one only in the shape that Windows Setup gives it, and if it counts nothing. */
const bare =
  /^[ \t]{0,3}-[ \t]{0,3}([1-9]0[0-9a-f]{3})(?![\w-]|[.:,]\d| ?(?:ms|m?sec|seconds?|[kmg]?b|bytes|files?|times|rows|%))/i;
