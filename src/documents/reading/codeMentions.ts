import { isPublished } from '../../domain/codes/decoding/equivalentCodes.ts';
import { toErrorCode } from '../../domain/codes/errorCode.ts';
import type { ErrorCode } from '../../domain/codes/errorCode.ts';
import { familyCodesIn } from '../../domain/codes/families/familyCodesIn.ts';
import { foldText } from '../../domain/codes/reading/foldText.ts';
import { readNumber } from '../../domain/codes/reading/readNumber.ts';

/** A place in a document where a code, or a mistyped one, is written. */
export interface CodeMention {
  /** 1-based. */
  readonly line: number;
  /** As written, folded to ASCII. */
  readonly written: string;
  /** Null if it is not a code: a digit too many or too few, or a letter that is no digit. */
  readonly code: ErrorCode | null;
}

/**
 * Every place where the text holds a code, whoever reads it: a code of a family with spellings of its own; `0x` and what follows, also in links, samples and
 * the front matter; signed decimals of nine or ten digits; and, where the published lists know the value, large
 * decimals and eight bare hexadecimal digits that no GUID, path or address holds.
 */
export function codeMentions(lines: readonly string[]): CodeMention[] {
  return lines.flatMap((line, index) => (/\d{4}|0x/i.test(line) ? mentionsIn(line, index + 1) : []));
}

const mention =
  /(?<![0-9a-z])(?:0x|&h) ?([0-9a-z]+)(?:[ ]([0-9a-f]{1,7})(?![0-9a-z]))?|(?<![\w.+-])(-\d{9,10})(?![\w-])|(?<![\w./\\{@=+-])(?:(\d{10})|([89c][0-9a-f]{7})h?)(?![\w/\\}@-]|\.\d)/gi;

function mentionsIn(text: string, line: number): CodeMention[] {
  const folded = foldText(text).text;
  const ofFamilies = familyCodesIn(folded);
  const others = [...folded.matchAll(mention)].flatMap((match): CodeMention[] => {
    if (ofFamilies.some(({ start, coveredTo }) => match.index >= start && match.index < coveredTo)) return [];
    const [written, digits, second, signed, unsigned, bare] = match;
    if (digits !== undefined) return [prefixed(written, digits, second, line)];
    const number = readNumber(signed ?? unsigned ?? bare ?? '');
    const value = unsigned === undefined ? number?.values[0] : Number(unsigned);
    if (value === undefined || value > 0xffffffff || value < 0x80000000) return [];
    const code = toErrorCode(value);
    return signed !== undefined || isPublished(code) ? [{ line, written, code }] : [];
  });
  return [...ofFamilies.map(({ code, start, end }) => ({ line, written: folded.slice(start, end), code })), ...others];
}

function prefixed(written: string, digits: string, second: string | undefined, line: number): CodeMention {
  // "0x8007 0057" is one code with a blank inside where together it has eight digits.
  const isOne = second !== undefined && digits.length + second.length === 8 && /^[0-9a-f]+$/i.test(digits);
  const number = readNumber(`0x${isOne ? digits + second : digits}`);
  const value = number?.values[0];
  const shown = isOne || second === undefined ? written : written.slice(0, written.lastIndexOf(' '));
  return { line, written: shown, code: value === undefined ? null : toErrorCode(value) };
}
