/**
 * The form in which words are compared: no case, no diacritics, full-width forms as ASCII, the Turkish
 * dotted and dotless i as i. May be longer or shorter than what came in.
 */
export function foldWord(text: string): string {
  return foldMarks(text).toLowerCase();
}

/** As foldWord, with the case left as it is. */
export function foldMarks(text: string): string {
  return isAscii(text)
    ? text
    : text
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .replaceAll('ı', 'i');
}

export function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 0x7f) return false;
  return true;
}
