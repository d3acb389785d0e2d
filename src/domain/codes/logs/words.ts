/** A stretch of a line that may spell a code. */
export interface Word {
  readonly start: number;
  /** The offset after the last character. */
  readonly end: number;
  /** With its sign or `&H`. */
  readonly text: string;
  /** True for what can only be a symbolic name. */
  readonly isName: boolean;
  /** True for a decimal whose digits stand in groups: "2,147,942,405"; `text` has no separators. */
  readonly isGrouped?: true;
}

/**
 * The words of a folded line that are worth reading: those that begin with a digit or with an error
 * word glued to `0x`, those of eight characters that begin with A to F, a failure stretched to sixteen, and names, which have an underscore (`NTE\_PERM` too) or begin
 * with WSA. A minus belongs to a decimal number unless it joins the number to what stands before it.
 */
export function* wordsIn(line: string): Iterable<Word> {
  for (let start = 0; start < line.length;) {
    if (!isWordUnit(line.charCodeAt(start))) {
      start++;
      continue;
    }
    // Emphasis of Markdown: "_0x0000007e_".
    if (line[start] === '_' && isEmphasised.test(line.slice(start, start + 4))) {
      start++;
      continue;
    }
    const end = wordEnd(line, start);
    const word = readWord(line, start, end);
    if (word !== null) yield word;
    start = Math.max(end, word?.end ?? end);
  }
}

const isEmphasised = /^_(?:0x|-?\d)/i;

/** A digit, an ASCII letter or an underscore. */
export function isWordUnit(unit: number): boolean {
  return (
    (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || unit === 0x5f
  );
}

function wordEnd(line: string, start: number): number {
  let end = start;
  for (;;) {
    while (end < line.length && isWordUnit(line.charCodeAt(end))) end++;
    // Markdown escapes the underscore of a name.
    if (line[end] !== '\\' || line[end + 1] !== '_') return end;
    end += 2;
  }
}

/** The blank is lost: "error0x80090005". */
const gluedNumber = /^[a-z_]{0,20}(?:error|err|codes?|hresult|hr|status|result|fehler)_?(0x[0-9a-f]{1,8})$/i;

/** As Windows Update shows it: "WindowsUpdate_80072EE2". */
const attachedFailure = /^[a-z]{0,20}(?:update|error|err|code|hresult|status|result|fehler)_([8c][0-9a-f]{7})$/i;

const lostZero = /^x[8c][0-9a-f]{7}$/i;

/** "hr0x5". */
const shortestGlued = 5;

/** No code or name is longer. */
const longestWord = 100;

function readWord(line: string, start: number, end: number): Word | null {
  if (end - start > longestWord) return null;
  const first = line.charCodeAt(start);
  if (first >= 0x30 && first <= 0x39) return readNumberWord(line, start, end);
  const text = line.slice(start, end);
  const glued = end - start >= shortestGlued ? (gluedNumber.exec(text) ?? attachedFailure.exec(text)) : null;
  if (glued?.[1] !== undefined) return { start: end - glued[1].length, end, text: glued[1], isName: false };
  if (line[start - 1] === '&' && /^h[0-9a-f]/i.test(text)) {
    return { start: start - 1, end, text: `&${text}`, isName: false };
  }
  if (text.includes('_') || ((first | 0x20) === 0x77 && /^wsa/i.test(text))) return { start, end, text, isName: true };
  // Of "0x" the zero is lost: "x80070005"; with the shift key held (")x80070005"), it is a slip.
  if (end - start === 9 && lostZero.test(text) && line[start - 1] !== ')')
    return { start: start + 1, end, text: text.slice(1), isName: false };
  return end - start >= 8 && /^(?:[a-f][0-9a-f]{7}(?:h|[lu]{1,3})?|f{8}[c8][0-9a-f]{7})$/i.test(text)
    ? { start, end, text, isName: false }
    : null;
}

/** Ten digits in groups of three, as people and some programs write them; a minus may stand before. */
const groupedNumber = /[1-4]([,.' ])\d{3}\1\d{3}\1\d{3}(?![\w]|[.,]\d)/y;

/** `0x` or `&h`. */
export function isMarkedHex(text: string): boolean {
  const mark = text.charCodeAt(1) | 0x20;
  return (text.startsWith('0') && mark === 0x78) || (text.startsWith('&') && mark === 0x68);
}

/** `0x` and eight digits. */
export const longestMarked = 10;
const isGluedToName = /^0x[0-9a-f]{8}[A-Z][A-Z0-9]*_[A-Z]/i;
/** The blank before a message is lost: "0x80041354The operation is invalid". */
const isGluedToMessage = /^0x[89c-f][0-9a-f]{7}[A-Z](?=[a-z]*[g-z])[a-z]+(?![a-z\d_.])/;
/** "-2061893606Error description": ten digits behind a minus, and the next label. */
const isDecimalGlued = /^[12]\d{9}[A-Z][a-z]+(?![a-z\d_.])/;
const lengthOfDecimal = 10;

function readNumberWord(line: string, start: number, end: number): Word | null {
  if (end - start === 1) {
    groupedNumber.lastIndex = start;
    const grouped = groupedNumber.exec(line)?.[0];
    if (grouped !== undefined) {
      const sign = line[start - 1] === '-' && !/\w/.test(line.charAt(start - 2)) ? '-' : '';
      const text = sign + grouped.replace(/\D/g, '');
      return { start: start - sign.length, end: start + grouped.length, text, isName: false, isGrouped: true };
    }
  }
  // A letter of another script goes on with the number: "0x801\u042103ED".
  if (end - start < 10 && isForeignLetter(line.charCodeAt(end))) return null;
  // "O×80070005": what stands before the digits was meant as their prefix.
  if (isForeignLetter(line.charCodeAt(start - 1)) && line[start + 1] !== 'x' && line[start + 1] !== 'X') return null;
  // A table whose cells lost their edges: "0x80070002ERROR_FILE_NOT_FOUND".
  if (end - start > longestMarked && isGlued(line.slice(start, start + 40)))
    return { start, end: start + longestMarked, text: line.slice(start, start + longestMarked), isName: false };
  if (end - start > lengthOfDecimal && line[start - 1] === '-' && isDecimalGlued.test(line.slice(start, start + 40)))
    return readNumberWord(line, start, start + lengthOfDecimal);
  if (line[end - 1] === '_') return readNumberWord(line, start, end - 1);
  const text = line.slice(start, end);
  // Debuggers mark decimals: "Win32 error 0n2".
  if (line[start + 1] === 'n' && /^0n\d{1,10}$/.test(text)) return { start, end, text: text.slice(2), isName: false };
  const hasSign =
    line[start - 1] === '-' &&
    !/[a-z0-9]/i.test(line.charAt(start - 2)) &&
    /^(?:\d+l?|0x[0-7][0-9a-f]{7})$/i.test(text);
  return hasSign ? { start: start - 1, end, text: `-${text}`, isName: false } : { start, end, text, isName: false };
}

function isGlued(text: string): boolean {
  return isGluedToName.test(text) || isGluedToMessage.test(text);
}

/** A Greek or Cyrillic letter, or a multiplication sign: what looks like a letter of Latin. */
function isForeignLetter(unit: number): boolean {
  return (unit >= 0x370 && unit < 0x530) || unit === 0xd7;
}

/** Most numbers of a log are parts of times, dates and versions: short, and joined to another by a mark. */
export function isPartOfTime({ start, end, text }: Word, line: string): boolean {
  return text.length <= 4 && joinedByMark.test(line.slice(Math.max(0, start - 2), end + 2));
}

const joinedByMark = /^\d[-./:]\d|\d[-./:]\d$/;
