/** The text of a note without the word that marks it. */
export function withoutNoteMark(text: string): string {
  return text.replace(/^\s*(?:\[![a-z]+\]\s*|(?:\*\*|__)[^*_\n]{1,30}(?:\*\*|__)\s*[:：]?\s*)/iu, '');
}
