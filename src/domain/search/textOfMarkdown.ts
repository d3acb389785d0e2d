/**
 * What a Markdown text says without its marks: link and image targets dropped, escapes and emphasis
 * resolved, line breaks as blanks. Not a parser: made for finding and showing words, in time that grows
 * with the length of the text only. What it does not know stays as it is.
 */
export function textOfMarkdown(markdown: string): string {
  if (!anyMark.test(markdown)) return withSingleBlanks(markdown);
  const text = markdown.replaceAll('\u200b', '').replace(lineMarks, '$1');
  const out: string[] = [];
  const brackets: number[] = [];
  const emphases: Emphasis[] = [];
  for (let at = 0; at < text.length;) {
    at = readMark(text, at, { out, brackets, emphases }) ?? copyCharacter(text, at, out);
  }
  return withSingleBlanks(out.join(''));
}

/** Most texts have no others: looking takes a fraction of replacing. */
function withSingleBlanks(text: string): string {
  return (oddBlanks.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}

const oddBlanks = /\s\s|[^\S ]/;

/** A character that may mean something; most texts have none. */
const anyMark = /[\\`<&*_![\]#>\n\u200b+-]|^\s*\d/;

/** Bullets, numbers, quotes and hashes at the start of a line. */
const lineMarks = /(^|\n)[ \t]{0,3}(?:[-*+>]|#{1,6}|\d{1,9}[.)])[ \t]+/g;

interface Emphasis {
  readonly mark: string;
  /** Its place in `out`. */
  readonly place: number;
}

interface Reading {
  readonly out: string[];
  /** Places in `out` of the brackets that are open. */
  readonly brackets: number[];
  readonly emphases: Emphasis[];
}

/** Reads one mark and answers the place after it; null if an ordinary character stands. */
function readMark(text: string, at: number, reading: Reading): number | null {
  const { out, brackets } = reading;
  switch (text[at]) {
    case '\\':
      return readEscape(text, at, out);
    case '`':
      return readCode(text, at, out);
    case '<':
      return readAngle(text, at, out);
    case '&':
      return readEntity(text, at, out);
    case '*':
    case '_':
      return readEmphasis(text, at, reading);
    case '!':
      return text[at + 1] === '[' ? at + 1 : null;
    case '[':
      brackets.push(out.length);
      return null;
    case ']':
      return closeBracket(text, at, { out, brackets });
    default:
      return null;
  }
}

function copyCharacter(text: string, at: number, out: string[]): number {
  out.push(text.charAt(at));
  return at + 1;
}

function readEscape(text: string, at: number, out: string[]): number | null {
  const next = text.charAt(at + 1);
  if (!/[!-/:-@[-`{-~]/.test(next)) return null;
  out.push(next);
  return at + 2;
}

function readCode(text: string, at: number, out: string[]): number {
  const fence = /`+/y;
  fence.lastIndex = at;
  const marks = fence.exec(text)?.[0] ?? '`';
  const start = at + marks.length;
  const end = text.indexOf(marks, start);
  if (end < 0) {
    out.push(marks);
    return start;
  }
  out.push(text.slice(start, end));
  return end + marks.length;
}

/** `<br>` is a blank, `<https://…>` its address; any other tag is text. */
function readAngle(text: string, at: number, out: string[]): number | null {
  const found = /^<(?:(br\s{0,5}\/?)|((?:https?:|mailto:)[^\s<>]{1,2000}))>/i.exec(text.slice(at, at + 2_012));
  if (found === null) return null;
  out.push(found[2] ?? ' ');
  return at + found[0].length;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function readEntity(text: string, at: number, out: string[]): number | null {
  const found = /^&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/i.exec(text.slice(at, at + 12));
  if (found === null) return null;
  const [whole, decimal, hex, name] = found;
  const point = decimal === undefined ? parseInt(hex ?? '0', 16) : Number(decimal);
  const character = name === undefined ? characterOf(point) : entities[name.toLowerCase()];
  if (character === undefined) return null;
  out.push(character);
  return at + whole.length;
}

function characterOf(point: number): string | undefined {
  const isCharacter = point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
  return isCharacter ? String.fromCodePoint(point) : undefined;
}

/** A run of * or _ goes if it closes one of the same length that was open; else it stays. */
function readEmphasis(text: string, at: number, { out, emphases }: Reading): number {
  let end = at;
  while (text[end] === text[at]) end += 1;
  const mark = text.slice(at, end);
  const before = text.charAt(at - 1);
  const after = text.charAt(end);
  const insideWord = mark.startsWith('_') && isWord(before) && isWord(after);
  const opener = emphases.at(-1);
  if (!insideWord && opener?.mark === mark && isInk(before)) {
    emphases.pop();
    out[opener.place] = '';
    return end;
  }
  if (!insideWord && isInk(after)) emphases.push({ mark, place: out.length });
  out.push(mark);
  return end;
}

function isWord(character: string): boolean {
  return /[\p{L}\p{N}_]/u.test(character);
}

function isInk(character: string): boolean {
  return /\S/.test(character);
}

/** Addresses longer than this are no addresses. */
const longestTarget = 2_000;

function closeBracket(text: string, at: number, { out, brackets }: Omit<Reading, 'emphases'>): number | null {
  const open = brackets.pop();
  if (open === undefined || text[at + 1] !== '(') return null;
  // Most brackets that no target follows are told so at once.
  if (!text.slice(at + 2, at + longestTarget).includes(')')) return null;
  let depth = 0;
  for (let place = at + 1; place < text.length && place < at + longestTarget; place++) {
    if (text[place] === '\\') place += 1;
    else if (text[place] === '(') depth += 1;
    else if (text[place] === ')' && --depth === 0) {
      out[open] = '';
      return place + 1;
    }
  }
  return null;
}
