/**
 * Joins the lines of a text: each break, with the spaces around it, becomes one space. Takes time in proportion to the
 * text.
 */
export function onOneLine(text: string): string {
  return text.replace(/\s+/g, (blanks) => (blanks.includes('\n') ? ' ' : blanks));
}
