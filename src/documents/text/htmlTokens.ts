/** A tag of an HTML source; everything between tags is text. */
export interface HtmlTag {
  /** Lower-case: "td". */
  readonly name: string;
  readonly closing: boolean;
  /** As written, between the name and the closing bracket. */
  readonly attributes: string;
  /** Offsets of the tag in the source. */
  readonly start: number;
  readonly end: number;
}

/**
 * The tags of a source in order. Callers that know their tag names treat anything else ("<Refer to …") as text. Takes
 * time in proportion to the source.
 */
export function* htmlTags(source: string): Iterable<HtmlTag> {
  for (const match of source.matchAll(tag)) {
    const [written, slash = '', name = '', attributes = ''] = match;
    yield {
      name: name.toLowerCase(),
      closing: slash === '/',
      attributes,
      start: match.index,
      end: match.index + written.length,
    };
  }
}

/** Bounded, so that an unclosed attribute does not make the pattern scan the whole document again. */
const tag = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:"[^"]{0,4000}"|'[^']{0,4000}'|[^<>"']){0,400})>/g;

/** Replaces comments by spaces. Line breaks stay, so that lines and offsets still match the document. */
export function withoutComments(source: string): string {
  if (!source.includes('<!--')) return source;
  let [result, at] = ['', 0];
  for (let start = source.indexOf('<!--'); start !== -1; start = source.indexOf('<!--', at)) {
    const close = source.indexOf('-->', start + 4);
    const end = close === -1 ? source.length : close + 3;
    result += source.slice(at, start) + source.slice(start, end).replace(/[^\n]/g, ' ');
    at = end;
  }
  return result + source.slice(at);
}

/** The value of an attribute, without its quotes; null if the tag has none. */
export function attributeOf({ attributes }: HtmlTag, name: string): string | null {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"']+))`, 'i').exec(attributes);
  return match === null ? null : (match[1] ?? match[2] ?? match[3] ?? '');
}
