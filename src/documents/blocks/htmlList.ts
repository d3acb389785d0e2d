import { withoutComments } from '../text/htmlTokens.ts';
import { leadingCode } from '../cells/leadingCode.ts';

/** A list that is written in HTML. */
export interface HtmlList {
  readonly isOrdered: boolean;
  readonly items: readonly HtmlItem[];
}

export interface HtmlItem {
  /** Markdown that may hold HTML. */
  readonly text: string;
  /** 1-based lines of the document, first and last. */
  readonly line: number;
  readonly endLine: number;
}

/**
 * Reads an HTML block that is one list of codes ("<li><b>0x80070005</b>: …"); null for any other. `line`: where the
 * block begins.
 */
export function htmlList(html: string, line: number): HtmlList | null {
  const source = withoutComments(html);
  const lists = source.match(/<(?:ul|ol)\b/gi) ?? [];
  // An empty line ends an HTML block, and the list continues in the next one.
  const isList = lists.length === 1 || (lists.length === 0 && /^\s*<li\b/i.test(source));
  if (!isList || source.length > 100_000 || /<(?:pre|table|dl)\b/i.test(source)) return null;
  const [before = '', ...written] = source.split(/<li\b[^<>]{0,400}>/i);
  const items: HtmlItem[] = [];
  let at = line + before.split('\n').length - 1;
  for (const item of written) {
    const text = asMarkdown(item);
    items.push({ text, line: at, endLine: at + text.split('\n').length - 1 });
    at += item.split('\n').length - 1;
  }
  const holdsCodes = items.some((item) => leadingCode(item.text) !== null);
  return holdsCodes ? { isOrdered: /<ol\b/i.test(source), items } : null;
}

/** The content of an item. Other tags are left to the reader of its lines. */
function asMarkdown(item: string): string {
  const [own = ''] = item.split(/<\/(?:li|ul|ol)>/i, 1);
  return own
    .replace(/<\/?(?:b|strong)>/gi, '**')
    .replace(/<\/?(?:code|tt)>/gi, '`')
    .replace(/<\/?(?:p|span)\b[^<>]{0,400}>/gi, '')
    .trim();
}
