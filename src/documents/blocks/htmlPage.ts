import { headingCode } from '../cells/headingCode.ts';
import { containerMarks } from './containerMarks.ts';
import { attributeOf, htmlTags, withoutComments } from '../text/htmlTokens.ts';
import type { HtmlTag } from '../text/htmlTokens.ts';

/** A line of Markdown, with the line of the document that it was made from. */
export interface PageLine {
  /** 1-based. */
  readonly line: number;
  readonly text: string;
}

/**
 * Turns headings, paragraphs, lists and samples in HTML into lines of Markdown, in a whole saved page or in a document
 * that writes its headings in HTML. Null for any other document. Tables and definition lists stay as they are;
 * scripts, styles, navigation and forms are dropped. The page's title becomes its heading if it has none.
 */
export function pageLines(lines: readonly string[]): PageLine[] | null {
  if (isHtmlPage(lines)) return new PageWriter(lines, 1).write(true);
  const isWritten = (line: string): boolean =>
    /^ {0,3}(?:<(?:div|section|article|main|body)\b[^<>]*>\s*)*<h[1-6]\b/i.test(line) ||
    /^ {0,3}<p\b[^<>]*>\s{0,9}<(?:b|strong)>[^<>]{0,60}(?:0x[0-9a-f]{4}|-\d{9})/i.test(line);
  if (!lines.some(isWritten)) return null;
  const page: PageLine[] = [];
  let fence = '';
  for (let index = 0; index < lines.length; index++) {
    const text = lines[index] ?? '';
    const mark = /^[ \t>]*(`{3,}|~{3,})/.exec(text)?.[1] ?? '';
    if (mark !== '' && (fence === '' || mark.startsWith(fence))) fence = fence === '' ? mark : '';
    if (fence !== '' || !/^ {0,3}<\/?(?:h[1-6]|p|div|section|article|main|body|ul|ol|pre|header)\b/i.test(text)) {
      page.push({ line: index + 1, text });
      continue;
    }
    let end = index + 1;
    while (end < lines.length && (lines[end] ?? '').trim() !== '') end++;
    page.push(...new PageWriter(lines.slice(index, end), index + 1).write(false));
    index = end - 1;
  }
  return page;
}

/** True for a whole HTML page, not for Markdown that begins with some HTML. */
export function isHtmlPage(lines: readonly string[]): boolean {
  const start = lines.findIndex((line) => line.trim() !== '');
  const beginning = lines
    .slice(start, start + 5)
    .join(' ')
    // Browsers write where a page was saved from before it.
    .replace(/^\ufeff?\s*(?:<!--[^<>]{0,400}-->\s*){0,3}/, '');
  return (
    /^\s*(?:<!doctype html|<html\b|<head\b|<body\b)/i.test(beginning) && !lines.some((line) => /^#{1,6} \S/.test(line))
  );
}

const skipped = new Set('script style nav footer noscript svg form template iframe select'.split(' '));
const blocks = new Set('p div section article main header body figure figcaption hr address html head'.split(' '));
const marks = new Map([
  ...['b', 'strong'].map((name) => [name, '**'] as const),
  ...['i', 'em'].map((name) => [name, '*'] as const),
  ...['code', 'kbd', 'samp', 'tt'].map((name) => [name, '`'] as const),
]);

class PageWriter {
  readonly #source: string;
  readonly #firstLine: number;
  readonly #out: PageLine[] = [];
  #text = '';
  #textLine = 0;
  #prefix = '';
  #lists: ('ul' | 'ol')[] = [];
  #isItemOpen = false;
  #link: string | null = null;
  #title = '';
  #counted = { line: 0, offset: 0 };

  constructor(lines: readonly string[], firstLine: number) {
    this.#source = withoutComments(lines.join('\n')).replace(/<[!?][^<>]*>/g, (mark) => ' '.repeat(mark.length));
    this.#firstLine = firstLine;
    this.#counted = { line: firstLine, offset: 0 };
  }

  write(isPage: boolean): PageLine[] {
    let at = 0;
    let until: string | null = null;
    let depth = 0;
    for (const tag of htmlTags(this.#source)) {
      if (until !== null) {
        if (tag.name !== until) continue;
        depth += tag.closing ? -1 : 1;
        if (depth > 0) continue;
        if (until === 'title') this.#title = this.#source.slice(at, tag.start).replace(/\s+/g, ' ').trim();
        else if (until === 'table' || until === 'dl') this.#verbatim(at, tag.end);
        else if (until === 'pre') this.#sample(this.#source.slice(at, tag.start), at);
        until = null;
        at = tag.end;
        continue;
      }
      this.#say(this.#source.slice(at, tag.start), at);
      at = tag.end;
      const isWhole = tag.name === 'table' || tag.name === 'dl' || tag.name === 'pre' || tag.name === 'title';
      if (tag.name === 'button') this.#button(tag);
      else if (!tag.closing && (isWhole || skipped.has(tag.name))) {
        if (isWhole) this.#end();
        [until, depth] = [tag.name, 1];
        if (tag.name === 'table' || tag.name === 'dl') at = tag.start;
      } else this.#tag(tag);
    }
    if (until === null) this.#say(this.#source.slice(at), at);
    else if (until === 'table' || until === 'dl') this.#verbatim(at, this.#source.length);
    this.#end();
    const hasTitle = this.#out.some(({ text }) => text.startsWith('# '));
    if (!isPage || hasTitle || this.#title === '') return this.#out;
    return [{ line: this.#firstLine, text: `# ${this.#title}` }, { line: this.#firstLine, text: '' }, ...this.#out];
  }

  #tag(tag: HtmlTag): void {
    const { name, closing } = tag;
    const depth = /^h([1-6])$/.exec(name)?.[1];
    if (depth !== undefined) {
      this.#end();
      this.#prefix = closing ? '' : `${'#'.repeat(Number(depth))} `;
    } else if (name === 'details' || name === 'summary') {
      // As Markdown has them: containers.ts reads what unfolds.
      if (name === 'summary' && closing) this.#text = `<summary>${this.#text.trim()}</summary>`;
      this.#end();
      if (name === 'details') this.#push(this.#lineAt(tag.start), closing ? '</details>' : '<details>');
      if (name === 'details') this.#push(this.#lineAt(tag.start), '');
    } else if (name === 'ul' || name === 'ol') {
      this.#end();
      if (closing) this.#lists.pop();
      else this.#lists.push(name);
      this.#isItemOpen = false;
    } else if (name === 'li') {
      this.#end();
      if (!closing) this.#isItemOpen = false;
    } else if (name === 'br') this.#text += this.#text === '' ? '' : '\n';
    else if (blocks.has(name)) this.#end();
    else if (name === 'a') {
      const href = closing ? null : attributeOf(tag, 'href');
      if (href !== null && href !== '') {
        this.#link = href;
        this.#text += '[';
      } else if (closing && this.#link !== null) {
        this.#text += `](<${this.#link.replace(/[<>\s]/g, encodeURIComponent)}>)`;
        this.#link = null;
      }
    } else if (name === 'img') {
      const alt = attributeOf(tag, 'alt') ?? '';
      if (alt !== '')
        this.#text += `![${alt.replace(/[[\]]/g, '')}](<${(attributeOf(tag, 'src') ?? '').replace(/[<>\s]/g, encodeURIComponent)}>)`;
    } else if (marks.has(name)) {
      if (this.#text === '') this.#textLine = this.#lineAt(tag.start);
      // Spaces inside the tags go outside the Markdown marks.
      const inside = closing ? this.#text.trimEnd() : this.#text;
      this.#text = inside + (marks.get(name) ?? '') + this.#text.slice(inside.length);
    }
  }

  /** A button that names a code is a heading over what it unfolds. Any other button says nothing. */
  #button({ closing }: HtmlTag): void {
    if (!closing) {
      this.#end();
      return;
    }
    const title = this.#text.replace(/\s+/g, ' ').trim();
    this.#text = '';
    if (headingCode(title) === null) return;
    this.#push(this.#textLine, `###### ${containerMarks.code}${title}`);
    this.#push(this.#textLine, '');
  }

  #say(written: string, offset: number): void {
    const text = written.replace(/\s+/g, ' ').replace(/[\\`*[\]]|_(?=\W|$)|(?<=\W|^)_/g, '\\$&');
    if (text.trim() === '') {
      if (this.#text !== '' && text !== '') this.#text += ' ';
      return;
    }
    if (this.#text === '') this.#textLine = this.#lineAt(offset + (/^\s*/.exec(written)?.[0].length ?? 0));
    this.#text += this.#text === '' || this.#text.endsWith('\n') ? text.trimStart() : text;
  }

  /** Ends the open text, as a block of its own. */
  #end(): void {
    const text = this.#text.trim();
    this.#text = '';
    if (text.replace(/[*`\s]/g, '') === '') return;
    const inner = '   '.repeat(Math.max(this.#lists.length - 1, 0));
    const isItem = this.#lists.length > 0;
    const mark = isItem && !this.#isItemOpen ? (this.#lists.at(-1) === 'ol' ? '1. ' : '-  ') : '   ';
    const first = isItem ? inner + mark : this.#prefix;
    const rest = isItem ? `${inner}   ` : '';
    if (isItem) this.#isItemOpen = true;
    for (const [index, line] of text.split('\n').entries())
      this.#push(
        this.#textLine,
        (index === 0 ? first : rest) + (this.#prefix === '' ? guarded(line.trim()) : line.trim()),
      );
    this.#push(this.#textLine, '');
  }

  #verbatim(start: number, end: number): void {
    const line = this.#lineAt(start);
    for (const [index, text] of this.#source.slice(start, end).split('\n').entries()) this.#push(line + index, text);
    this.#push(line, '');
  }

  #sample(inner: string, offset: number): void {
    const line = this.#lineAt(offset);
    const indent = '   '.repeat(this.#lists.length);
    const text = inner
      .replace(/<[^<>]*>/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&')
      .trimEnd()
      .replace(/^\n/, '');
    for (const each of ['```', ...text.split('\n'), '```', '']) this.#push(line, each === '' ? '' : indent + each);
  }

  #push(line: number, text: string): void {
    this.#out.push({ line, text });
  }

  #lineAt(offset: number): number {
    if (offset < this.#counted.offset) this.#counted = { line: this.#firstLine, offset: 0 };
    let { line } = this.#counted;
    for (
      let next = this.#source.indexOf('\n', this.#counted.offset);
      next !== -1 && next < offset;
      next = this.#source.indexOf('\n', next + 1)
    ) {
      line++;
      this.#counted = { line, offset: next + 1 };
    }
    return line;
  }
}

/** Escapes a paragraph that would begin another kind of block. */
function guarded(text: string): string {
  return text
    .replace(/^(?=[#>+~|-]|\d{1,9}[.)]\s)/, (_) => (/^\d/.test(text) ? '' : '\\'))
    .replace(/^(\d{1,9})([.)]\s)/, '$1\\$2');
}
