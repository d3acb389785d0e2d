/** A text with one spelling for each character that matters in a code. */
export interface FoldedText {
  readonly text: string;
  /** The offset in the original of the character at `index` of `text`; its length for the end. */
  readonly originOf: (index: number) => number;
}

/**
 * Full-width forms become ASCII, dashes and U+2212 a hyphen, odd blanks (U+00A0, U+3000 …) a blank, the
 * Turkish i's an i, the sign of multiplication an x (WordPress writes 0×80070005); invisible characters (U+200B, the BOM, soft hyphens) go. Line breaks stay. Pure
 * ASCII comes back as it is, at the cost of one scan.
 */
export function foldText(original: string): FoldedText {
  if (!foldable.test(original)) return { text: original, originOf: (index) => index };
  const units = new Uint16Array(original.length);
  const origins = new Uint32Array(original.length);
  let length = 0;
  for (let index = 0; index < original.length; index++) {
    const unit = foldUnit(original.charCodeAt(index));
    if (unit === dropped) continue;
    units[length] = unit;
    origins[length++] = index;
  }
  const end = length;
  const originOf = (index: number) => (index < end ? origins[index] : undefined) ?? original.length;
  return { text: textOf(units.subarray(0, end)), originOf };
}

/** At most `length` characters (UTF-16 units) of a text; a word that the cut would split goes too, up to 60 of it. */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  let end = length;
  while (end > length - 60 && /\w/.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

const foldable = /[^\x00-\x7f]/;

const dropped = -1;

/** One UTF-16 unit to one of ASCII, to `dropped`, or to itself. */
function foldUnit(unit: number): number {
  if (unit < 0x80) return unit;
  if (unit >= 0xff01 && unit <= 0xff5e) return unit - 0xfee0;
  if (invisible.has(unit)) return dropped;
  if (dashes.has(unit)) return 0x2d;
  if (unit === 0x130 || unit === 0x131) return 0x69;
  if (unit === 0xd7) return 0x78;
  return blanks.has(unit) ? 0x20 : unit;
}

/** Piece by piece: a function takes only so many arguments. */
function textOf(units: Uint16Array): string {
  let text = '';
  for (let start = 0; start < units.length; start += 8_192) {
    text += String.fromCharCode(...units.subarray(start, start + 8_192));
  }
  return text;
}

/** Soft hyphen, zero-width space and joiners, direction marks, word joiner, BOM. */
const invisible = new Set([
  0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2060, 0x2066, 0x2067, 0x2068,
  0x2069, 0xfeff,
]);

/** Hyphens, en and em dash, horizontal bar, minus sign, small hyphen and small minus. */
const dashes = new Set([0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0xfe58, 0xfe63]);

/** No-break, Ogham, en to hair, line, paragraph, narrow, mathematical and ideographic blanks. */
const blanks = new Set([
  0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x2028, 0x2029,
  0x202f, 0x205f, 0x3000,
]);
