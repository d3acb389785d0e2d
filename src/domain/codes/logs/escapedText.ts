/**
 * Replaces escaped line breaks and tabs (`\r\n`, `\n`, `\t`), as JSON and programs write them, by spaces of the same
 * length, so that they hide no code after them. In a path they are part of names. Takes time in proportion to the
 * line.
 */
export function withoutEscapes(line: string): string {
  if (!line.includes('\\') || !/\\[nrt]/.test(line)) return line;
  const parts: string[] = [];
  let copied = 0;
  let pieceStart = 0;
  let isPath = false;
  for (let at = 0; at < line.length; at++) {
    const character = line.charAt(at);
    if (character === '/') isPath = true;
    if (edges.includes(character)) {
      pieceStart = at + 1;
      isPath = false;
    }
    if (character !== '\\') continue;
    escapes.lastIndex = at;
    const run = escapes.exec(line)?.[0];
    if (run === undefined) {
      // Quotes are escaped in JSON, underscores in Markdown.
      isPath ||= !/["'_\\]/.test(line.charAt(at + 1));
      continue;
    }
    isPath ||= isDrive(line, at) || (at === pieceStart && run.startsWith('\\\\'));
    const end = at + run.length;
    // No two names of one letter follow each other as in \r\n, so there even a path ends.
    if (!isPath || /^\\{1,2}r\\{1,2}n/.test(run)) {
      parts.push(line.slice(copied, at), ' '.repeat(run.length));
      copied = pieceStart = end;
      isPath = false;
    }
    at = end - 1;
  }
  return parts.join('') + line.slice(copied);
}

/** "C:" before the place. */
function isDrive(line: string, at: number): boolean {
  return line.charAt(at - 1) === ':' && /^[^a-z0-9]?[a-z]$/i.test(line.slice(Math.max(0, at - 3), at - 1));
}

const edges = ' \t"\'<>|';
const escapes = /(?:\\{1,2}[nrt])+/y;

/** Replaces the colour codes of a terminal by spaces of the same length: "\x1b[1m0x80004002\x1b[0m". */
export function withoutColours(line: string): string {
  return line.includes('[') ? line.replace(colours, (colour) => ' '.repeat(colour.length)) : line;
}

/** The escape character may be lost on the way. */
const colours = /\x1b?\[\d{1,3}(?:;\d{1,3}){0,4}m|\x1b\[[\d;]{0,12}[a-zA-Z]/g;
