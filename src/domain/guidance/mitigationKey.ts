/**
 * What makes two texts one mitigation: equal keys. Folds case, runs of blanks (U+00A0 is one), U+200B,
 * Markdown escapes outside code, and the closing full stop. A key is for comparing, never for showing.
 */
export function mitigationKey(text: string): string {
  const plain = text.includes('\\') ? text.replace(codeOrEscape, unescaped) : text;
  return plain
    .replaceAll('\u200b', '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<![. ])[. ]+$/, '')
    .toLowerCase();
}

// In code a backslash is a backslash ("\Accounts\*.*"), so a code span is matched first and kept whole.
const codeOrEscape = /(?<!`)(`+)(?!`)[^`]+\1(?!`)|\\([!-/:-@[-`{-~])/g;

function unescaped(whole: string, _fence: string | undefined, escaped: string | undefined): string {
  return escaped ?? whole;
}
