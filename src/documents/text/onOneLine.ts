/** A text of several lines as one: each break, with the blanks around it, is one blank. Takes time in proportion to the text. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/g, (blanks) => (blanks.includes('\n') ? ' ' : blanks));
}
