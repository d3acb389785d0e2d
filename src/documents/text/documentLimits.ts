/** Why a text is refused, and where. */
export interface Refusal {
  /** 1-based line. */
  readonly line: number;
  /** The line it is about. */
  readonly text: string;
  /** The reason, and what to do about it. */
  readonly message: string;
}

const characterLimit = 8 * 1024 * 1024;
const codeLimit = 20_000;
const escapeLimit = 30_000;
const lineLimit = 300_000;
const lineLengthLimit = 100_000;
const columnLimit = 1_000;
const depthLimit = 100;

/**
 * The reason not to parse `lines`, or null. Protects the Markdown parser, whose time and stack grow out of bounds with
 * nesting and endless lines. Limits: 8 Mi characters, 100,000 in a line, 1,000 cells in a line, 100 levels, 20,000
 * codes, 30,000 entities and escapes, 300,000 lines.
 */
export function refusalOf(lines: readonly string[]): Refusal | null {
  if (lines.length > lineLimit) {
    const message = `The document has ${count(lines.length)} lines; at most ${count(lineLimit)} are read. Cut it in parts.`;
    return { line: 1, text: lines[0] ?? '', message };
  }
  let [characters, codes, escapes] = [-1, 0, 0];
  for (const [index, text] of lines.entries()) {
    characters += text.length + 1;
    for (let at = text.indexOf('0x'); at !== -1; at = text.indexOf('0x', at + 2)) codes++;
    if (/[&\\]/.test(text)) escapes += text.match(escape)?.length ?? 0;
    let message = characters > characterLimit ? 'The document is longer than 8 MB; cut it in parts.' : reasonIn(text);
    if (codes > codeLimit) message = 'The document holds more than 20,000 codes; cut it in parts.';
    if (escapes > escapeLimit)
      message = 'The document holds more than 30,000 entities and backslashes before marks; write characters for them.';
    if (message !== null) return { line: index + 1, text, message };
  }
  return null;
}

/**
 * True for a text whose inline marks would take the parser too long: its time grows with the square of the marks in
 * one block, and of its lines. At most 500 of each, 50 comments, in 100,000 characters. Underscores inside words are
 * no marks, but there may be at most 2,000 underscores in all.
 */
export function isTooDense(text: string): boolean {
  return (
    text.length > lineLengthLimit ||
    text.split(mark, markLimit + 2).length > markLimit + 1 ||
    text.split('\n', markLimit + 2).length > markLimit + 1 ||
    text.split('_', underscoreLimit + 2).length > underscoreLimit + 1 ||
    text.split('<!', commentLimit + 2).length > commentLimit + 1
  );
}

const markLimit = 500;
const underscoreLimit = 2_000;
/** The parser searches for the end of each comment through the rest of the text. */
const commentLimit = 50;
const mark = /[[*<`&\\]|(?<![0-9A-Za-z])_|_(?![0-9A-Za-z])/;

/** Entities, and backslashes that escape a mark; the underscores of names ("NTE\\_PERM") cost nothing. */
const escape = /&[#\w]+;|\\(?:[!-/:-@[\]^`{-~]|\\|_(?![0-9A-Za-z])|(?<![0-9A-Za-z]\\)_)/g;

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

/** How deep the markers of a line nest; two columns of indentation before a marker count as a level. */
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
