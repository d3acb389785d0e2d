/** Why a text is not read at all, and where. */
export interface Refusal {
  /** 1-based line. */
  readonly line: number;
  /** The line it is about. */
  readonly text: string;
  /** Why, and what to do about it. */
  readonly message: string;
}

const characterLimit = 8 * 1024 * 1024;
const codeLimit = 50_000;
const lineLengthLimit = 100_000;
const columnLimit = 1_000;
const depthLimit = 100;

/**
 * The reason not to parse `lines`, or null. Guards the Markdown parser, whose time and stack grow out of bounds
 * with nesting and endless lines. Limits: 8 Mi characters, 100,000 a line, 1,000 cells a line, 100 levels, 50,000
 * codes.
 */
export function refusalOf(lines: readonly string[]): Refusal | null {
  let [characters, codes] = [-1, 0];
  for (const [index, text] of lines.entries()) {
    characters += text.length + 1;
    for (let at = text.indexOf('0x'); at !== -1; at = text.indexOf('0x', at + 2)) codes++;
    let message = characters > characterLimit ? 'The document is longer than 8 MB; cut it in parts.' : reasonIn(text);
    if (codes > codeLimit) message = 'The document holds more than 50,000 codes; cut it in parts.';
    if (message !== null) return { line: index + 1, text, message };
  }
  return null;
}

/**
 * True for a text whose inside would take the parser too long: its time grows with the square of the brackets
 * and asterisks in one block, and of its lines. At most 1,000 of each, in 100,000 characters.
 */
export function isTooDense(text: string): boolean {
  return (
    text.length > lineLengthLimit || text.split(/[[*]/, 1_002).length > 1_001 || text.split('\n', 1_002).length > 1_001
  );
}

function reasonIn(line: string): string | null {
  if (line.length > lineLengthLimit) {
    return `The line has ${count(line.length)} characters; at most ${count(lineLengthLimit)} are read. Break it up.`;
  }
  const cells = line.split('|').length;
  if (cells > columnLimit) {
    return `The line has ${count(cells)} cells; at most ${count(columnLimit)} are read. Cut the table in parts.`;
  }
  if (depthOf(line) > depthLimit) {
    return `Quotes and lists are nested deeper than ${count(depthLimit)} levels; take levels away.`;
  }
  return null;
}

/** How deep a line's own markers nest; two columns of indentation before a marker count as a level. */
function depthOf(line: string): number {
  const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
  let markers = 0;
  marker.lastIndex = indent;
  while (markers <= depthLimit && marker.test(line)) markers++;
  return markers === 0 ? 0 : markers + Math.floor(indent / 2);
}

const marker = /(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))[ \t]{0,4}/y;

function count(number: number): string {
  return number.toLocaleString('en-US');
}
