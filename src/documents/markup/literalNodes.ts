/** A value that a program or JSON writes out, with the offsets where it stands. */
export interface LiteralNode {
  readonly start: number;
  readonly end: number;
  /** The members of an object, in order; left out for any other value. */
  readonly members?: readonly (readonly [string, LiteralNode])[];
  /** Of an array. */
  readonly items?: readonly LiteralNode[];
  /** Of a string or a number; left out for what only the program can tell. */
  readonly text?: string;
}

/**
 * Reads the values that begin at offsets of a text, as JSON, JavaScript, Python, PowerShell, PHP and C# write them out; those within
 * another one are part of it. What does not read as a value is left out.
 */
export function literalNodes(text: string, offsets: Iterable<number>): LiteralNode[] {
  const nodes: LiteralNode[] = [];
  const reader = new Reader(text);
  // Values that begin and never end are not read again and again.
  let left = text.length * 3;
  let end = 0;
  for (const offset of offsets) {
    if (offset < end || left < 0) continue;
    const { node, at } = reader.read(offset);
    left -= at - offset;
    if (node === null) continue;
    nodes.push(node);
    end = node.end;
  }
  return nodes;
}

const deepest = 20;

class Reader {
  readonly #text: string;
  /** PowerShell, which marks its lists with "@", escapes nothing with a backslash. */
  readonly #hasEscapes: boolean;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    this.#hasEscapes = !text.includes('@{');
  }

  read(offset: number): { readonly node: LiteralNode | null; readonly at: number } {
    this.#at = offset;
    return { node: this.#value(0), at: this.#at };
  }

  /** A value that ends where its place does; what goes on behind it is a sum or a call, and only the program can tell what that is. */
  #value(depth: number): LiteralNode | null {
    const value = this.#plainValue(depth);
    if (value === null || depth === 0 || this.#isEnd()) return value;
    while (!this.#isEnd()) {
      const isPassed = this.#skip(/[^,;{}[\]()\n"'`]{1,1000}/y) !== '' || this.#string() !== null;
      if (!isPassed && (!/[{[(]/.test(this.#text[this.#at] ?? '') || this.#plainValue(depth + 1) === null)) return null;
    }
    return { start: value.start, end: this.#at };
  }

  #isEnd(): boolean {
    ends.lastIndex = this.#at;
    return ends.test(this.#text);
  }

  #plainValue(depth: number): LiteralNode | null {
    this.#skip(blanks);
    const start = this.#at;
    // "new ErrorInfo {", "@{", "array("
    this.#skip(/(?:new\b\s{0,9}[\w.<>, ]{0,80}?(?:\(\))?\s{0,200}(?=[{[])|@(?=[{(])|array\s?(?=\())/y);
    const open = this.#text[this.#at] ?? '';
    if (open === '{' || open === '[' || open === '(') return depth > deepest ? null : this.#list(start, depth);
    const text = this.#strings() ?? this.#skip(/-?(?:0x[0-9a-f]{1,16}|\d{1,16})(?:U?L{0,2}\b)?/iy);
    if (text !== '') return { start, end: this.#at, text };
    if (this.#at > start) return { start, end: this.#at, text: '' };
    // A name, a call or a sum: what it is only the program can tell.
    const rest = this.#skip(/[\w$.!-][^,;{}[\]()\n"'`]{0,300}(?:\([^()\n]{0,300}\))?/y);
    return rest === '' ? null : { start, end: this.#at };
  }

  #list(start: number, depth: number): LiteralNode | null {
    const close = closing[this.#text[this.#at++] ?? ''] ?? '';
    const members: [string, LiteralNode][] = [];
    const items: LiteralNode[] = [];
    for (;;) {
      this.#skip(parting);
      if (this.#text.startsWith(close, this.#at)) break;
      const key = this.#key();
      const value = this.#value(depth + 1);
      if (value === null) return null;
      if (key === null) items.push(value);
      else members.push([key, value]);
    }
    this.#at++;
    const own = { start, end: this.#at };
    const [only, ...others] = items;
    // Brackets around the parts of one string.
    if (close === ')' && members.length === 0 && others.length === 0 && only?.text !== undefined)
      return { ...own, text: only.text };
    return members.length > 0 ? { ...own, members } : { ...own, items };
  }

  /** The name before a colon, "=" or "=>"; null, and nothing is passed, if a value stands there. */
  #key(): string | null {
    const start = this.#at;
    const name = this.#skip(/\[\s{0,9}(?=["'\w])/y) === '' ? '' : ']';
    const key = this.#string() ?? this.#skip(/-?[\w$][\w$.-]{0,100}/y);
    if (name === ']') this.#skip(/\s{0,9}\]/y);
    if (key !== '' && this.#skip(/\s{0,9}(?:=>|:(?!:)|=(?!=))/y) !== '') return key;
    this.#at = start;
    return null;
  }

  /** One string, or several that are put together; null for none. */
  #strings(): string | null {
    let whole = this.#string();
    if (whole === null) return null;
    for (;;) {
      const at = this.#at;
      this.#skip(/\s{0,300}(?:[+.~]\s{0,300})?/y);
      const more = this.#string();
      if (more === null) {
        this.#at = at;
        return whole;
      }
      whole += more;
    }
  }

  #string(): string | null {
    const written = this.#skip(
      /[rfbu$@]{0,2}(?:"""(?:[^\\]|\\.){0,5000}?"""|"(?:[^"\\\n]|\\.){0,20000}"|'(?:[^'\\\n]|\\.){0,20000}'|`(?:[^`\\]|\\.){0,5000}`)/isy,
    );
    if (written === '') return null;
    const isRaw = !this.#hasEscapes || /^[bfu$]?[r@]/i.test(written);
    const inner = written.replace(/^[rfbu$@]{0,2}(?:"""|["'`])|(?:"""|["'`])$/gi, '');
    return isRaw
      ? inner
      : inner.replace(/\\(?:u([0-9a-f]{4})|(.))/gis, (_, hex: string | undefined, character: string | undefined) =>
          hex === undefined
            ? (escaped[character ?? ''] ?? character ?? '')
            : String.fromCharCode(Number.parseInt(hex, 16)),
        );
  }

  #skip(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const [found = ''] = pattern.exec(this.#text) ?? [];
    this.#at += found.length;
    return found;
  }
}

/** A comma, a closing bracket or the end of the line, with a comment before it. */
const ends = /[ \t]*(?:\/\*(?:[^*\n]|\*(?!\/))*\*\/[ \t]*)?(?:[,;}\])\n]|\/\/|#|$)/y;
const closing: Readonly<Record<string, string>> = { '{': '}', '[': ']', '(': ')' };
const escaped: Readonly<Record<string, string>> = { n: '\n', r: '', t: ' ', '\n': '' };
const blanks = /(?:\s|\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*\*\/|#[^\n]*)*/y;
/** Blanks, comments, commas and semicolons, and what says of what type a list is. */
const parting = /(?:[\s,;]|\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*\*\/|#[^\n]*)*/y;
