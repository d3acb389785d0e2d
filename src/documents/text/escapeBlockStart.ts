/**
 * Escapes one line of text that would begin a block on its own ("1. a", "# a", "- a"). Other texts come back as they
 * are.
 */
export function escapeBlockStart(text: string): string {
  if (/^(?:#{1,6}(?= |$)|[-+*](?= |$)|>|~{3}|\[[^\]]+\]:)/.test(text) || isFence(text)) return `\\${text}`;
  return text.replace(/^(\d{1,9})(?=[.)](?: |$))/, '$1\\');
}

/** Three backticks open a code block unless another backtick follows on the line, which makes them inline code. */
function isFence(text: string): boolean {
  return /^`{3,}[^`]*$/.test(text);
}
