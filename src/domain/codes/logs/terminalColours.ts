/** The colours that a terminal writes between its texts become blanks of the same length: "\x1b[1m0x80004002\x1b[0m". */
export function withoutColours(line: string): string {
  return line.includes('[') ? line.replace(colours, (colour) => ' '.repeat(colour.length)) : line;
}

/** The escape character may be lost on the way. */
const colours = /\x1b?\[\d{1,3}(?:;\d{1,3}){0,4}m|\x1b\[[\d;]{0,12}[a-zA-Z]/g;
