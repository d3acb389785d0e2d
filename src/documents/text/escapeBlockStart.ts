/**
 * One line of text that would begin a block where it stands alone ("1. a", "# a", "- a"), with the backslash
 * that keeps it text. Other texts come back as they are.
 */
export function escapeBlockStart(text: string): string {
  if (/^(?:#{1,6}(?= |$)|[-+*](?= |$)|>|~{3}|\[[^\]]+\]:)/.test(text) || isFence(text)) return `\\${text}`;
  return text.replace(/^(\d{1,9})(?=[.)](?: |$))/, '$1\\');
}

/** Three backticks open a block of code unless another backtick follows them: then they are code in a line. */
function isFence(text: string): boolean {
  return /^`{3,}[^`]*$/.test(text);
}
