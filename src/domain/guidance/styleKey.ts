import { mitigationKey } from './mitigationKey.ts';

/**
 * What makes two texts one text in another style: equal keys. Next to what mitigationKey folds (case, blanks,
 * escapes, U+200B, the closing full stop), bold is folded. A key is for comparing, never for showing.
 */
export function styleKey(text: string): string {
  return mitigationKey(text.includes('**') || text.includes('__') ? text.replace(codeOrBold, withoutBold) : text);
}

/** The words of a text, without style, in order. */
export function wordsOf(text: string): string[] {
  return styleKey(text).match(/[\p{L}\p{N}_]+/gu) ?? [];
}

// In code two stars are two stars, and so they are behind a backslash; both are matched first and kept.
const codeOrBold = /((?<!`)(`+)(?!`)[^`]+\2(?!`)|\\.)|\*\*|(?<![\p{L}\p{N}])__|__(?![\p{L}\p{N}])/gu;

function withoutBold(_whole: string, kept: string | undefined): string {
  return kept ?? '';
}
