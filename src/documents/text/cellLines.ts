import { cleanInline } from './cleanInline.ts';
import { attributeOf, htmlTags } from './htmlTokens.ts';
import type { HtmlTag } from './htmlTokens.ts';

/** One line of a cell, as Markdown that is complete in itself; empty if the cell has an empty line. */
export interface CellLine {
  readonly text: string;
  /** True for a list item. Anything nested in it is part of its text, after `<br>`. */
  readonly isItem: boolean;
}

/**
 * The lines of a cell of Markdown that may contain HTML. Paragraphs, items and `<br>` end a line; bold, code, links
 * and images become Markdown; other tags are dropped, and their text stays.
 */
export function cellLines(cell: string, targets: ReadonlyMap<string, string>): CellLine[] {
  const lines: CellLine[] = [];
  for (const { text, isCode } of partsOf(cell.includes('[!') ? cell.replace(alert, labelOfAlert) : cell)) {
    if (!isCode) lines.push(...linesOfWords(text, targets));
    else {
      // A code block belongs to the text before it.
      const before = lines.at(-1);
      if (before === undefined) lines.push({ text, isItem: false });
      else lines.splice(-1, 1, { ...before, text: `${before.text}\n\n${text}` });
    }
  }
  return lines;
}

/** "[!Note]" and the line break behind it, as tables in HTML have notes. */
const alert = /\[!(note|tip|important|warning|caution)\]\s{0,9}(?:<br\s{0,9}\/?>\s{0,9})?/gi;

function labelOfAlert(_: string, name: string): string {
  return `**${name.charAt(0).toUpperCase()}${name.slice(1).toLowerCase()}:** `;
}

interface CellPart {
  readonly text: string;
  readonly isCode: boolean;
}

/** Splits a cell at its `<pre>` elements, whose lines stay lines of a code block. */
function partsOf(cell: string): CellPart[] {
  const folded = cell.toLowerCase();
  const parts: CellPart[] = [];
  let at = 0;
  for (let open = folded.indexOf('<pre'); open !== -1; open = folded.indexOf('<pre', at)) {
    const start = folded.indexOf('>', open) + 1;
    const end = folded.indexOf('</pre', start);
    if (start === 0 || end === -1) break;
    const code = codeOf(cell.slice(start, end));
    if (cell.slice(at, open).trim() !== '') parts.push({ text: cell.slice(at, open), isCode: false });
    if (code !== '') parts.push({ text: fenced(code), isCode: true });
    const close = folded.indexOf('>', end);
    at = close === -1 ? cell.length : close + 1;
  }
  if (at === 0) return [{ text: cell, isCode: false }];
  if (cell.slice(at).trim() !== '') parts.push({ text: cell.slice(at), isCode: false });
  return parts;
}

function codeOf(html: string): string {
  const text = html
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&(lt|gt|quot|amp|nbsp|#39);/g, (entity, name: string) => characters[name] ?? entity);
  return text.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
}

const characters: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&', nbsp: ' ', '#39': "'" };

function fenced(code: string): string {
  const fence = code.includes('```') ? '~~~~' : '```';
  return `${fence}\n${code}\n${fence}`;
}

function linesOfWords(cell: string, targets: ReadonlyMap<string, string>): CellLine[] {
  if (!hasElements(cell)) return cleanInline(cell, targets).map((text) => ({ text, isItem: false }));
  const lines: CellLine[] = [];
  for (const { text, level } of piecesOf(cell)) {
    const cleaned = cleanInline(text, targets);
    const before = lines.at(-1);
    if (level > 1 && before?.isItem === true) {
      const inner = cleaned.filter((line) => line !== '').join('<br>');
      if (inner !== '')
        lines.splice(-1, 1, { text: before.text === '' ? inner : `${before.text}<br>- ${inner}`, isItem: true });
    } else if (level === 1) {
      lines.push({ text: cleaned.filter((line) => line !== '').join('<br>'), isItem: true });
    } else lines.push(...cleaned.map((line) => ({ text: line, isItem: false })));
  }
  return lines;
}

/**
 * False if `<br>` is the only element, which cleanInline handles. An empty line separates blocks inside an HTML cell.
 */
function hasElements(cell: string): boolean {
  return (cell.includes('<') && elements.test(cell)) || /\n[ \t]*\n/.test(cell);
}

const elements =
  /<\/?(?:a|abbr|b|big|blockquote|center|code|dd|del|div|dl|dt|em|figure|font|h[1-6]|hr|i|img|ins|kbd|label|li|mark|ol|p|pre|q|s|samp|section|small|span|strike|strong|sub|sup|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|var|wbr)\b[^<>]*>/i;

interface Piece {
  text: string;
  /** The number of lists around it. */
  readonly level: number;
}

const blocks = new Set(
  'p div dl dt dd center blockquote section figure table tbody thead tfoot tr td th pre hr h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
);
const inline = new Map([
  ...['b', 'strong'].map((name) => [name, '**'] as const),
  ...['i', 'em', 'var'].map((name) => [name, '*'] as const),
  ...['code', 'tt', 'kbd', 'samp'].map((name) => [name, '`'] as const),
]);

/** The pieces between block ends; empty only if a block was empty. */
function piecesOf(cell: string): Piece[] {
  const pieces: Piece[] = [{ text: '', level: 0 }];
  let [at, level, link] = [0, 0, ''];
  const write = (text: string): void => {
    const piece = pieces.at(-1);
    if (piece !== undefined) piece.text += text;
  };
  const begin = (): number => pieces.push({ text: '', level });
  // An empty line in a cell ends a paragraph, as it does in Markdown.
  const writeText = (text: string): void => {
    for (const [index, part] of text.split(/\n[ \t]*\n/).entries()) {
      if (index > 0) begin();
      write(part.replace(/\n/g, ' '));
    }
  };
  const spans = codeSpansIn(cell);
  let span = 0;
  for (const tag of htmlTags(cell)) {
    while ((spans[span]?.end ?? Infinity) <= tag.start) span++;
    if ((spans[span]?.start ?? Infinity) < tag.start) continue;
    writeText(cell.slice(at, tag.start));
    at = tag.end;
    if (tag.name === 'ul' || tag.name === 'ol') {
      level = Math.min(Math.max(level + (tag.closing ? -1 : 1), 0), 9);
      if (tag.closing) begin();
    } else if (tag.name === 'li') {
      if (!tag.closing) begin();
    } else if (blocks.has(tag.name)) begin();
    else if (tag.name === 'a') {
      const target = tag.closing ? null : attributeOf(tag, 'href');
      if (target !== null && target !== '') {
        link = target;
        write('[');
      } else if (tag.closing && link !== '') {
        write(`](${/^[^\s<>()]+$/.test(link) ? link : `<${link.replace(/[<>\s]/g, encodeURIComponent)}>`})`);
        link = '';
      }
    } else write(inlineMarkdown(tag, cell));
  }
  writeText(cell.slice(at));
  return pieces.filter((piece) => piece.text.trim() !== '');
}

/** Where code between backticks stands, whose tags are text: "Remove `<section>`". A break or an end within ends it. */
function codeSpansIn(cell: string): readonly { readonly start: number; readonly end: number }[] {
  if (!cell.includes('`')) return [];
  return [...cell.matchAll(/(?<!`)(`{1,3})(?!`)[^`\n]{1,500}\1(?!`)/g)]
    .filter(([span]) => !/<br\b|<\/(?:li|td|th|tr|p|div|dd|code)\b/i.test(span) || /^`+<\/[a-z]+>`+$/i.test(span))
    .map(({ index, 0: span }) => ({ start: index, end: index + span.length }));
}

function inlineMarkdown(tag: HtmlTag, cell: string): string {
  if (tag.name === 'br') return '<br>';
  if (tag.name === 'img') {
    const alt = (attributeOf(tag, 'alt') ?? '').replace(/[[\]]/g, '\\$&');
    return `![${alt}](<${(attributeOf(tag, 'src') ?? '').replace(/[<>\s]/g, encodeURIComponent)}>)`;
  }
  const mark = inline.get(tag.name);
  if (mark !== undefined) return mark;
  // "<Refer to …>" is no element: its brackets are text.
  const written = cell.slice(tag.start, tag.end);
  return elements.test(written) ? '' : written;
}
