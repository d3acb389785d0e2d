import type { Nodes } from 'mdast';
import { edgesOf } from '../../domain/trimEdges.ts';
import { parseInline } from '../text/markdownParser.ts';
import { sentenceEnds } from '../text/sentences.ts';

/** The syntax around a text: a cell of a pipe table, HTML, or a line of Markdown. */
export type Syntax = 'pipe' | 'html' | 'line';

/**
 * How a text is separated from its neighbours. Each further option is used only if the text did not read back without
 * it.
 */
export interface MarkupOptions {
  /** True: every text of a cell is rewritten, including unchanged ones. */
  readonly fresh: boolean;
  /** Whether HTML may contain Markdown as such; readers take it for Markdown only if they see that it is meant. */
  readonly markdownInHtml: 'next to other Markdown' | 'always' | 'never';
  /** True: steps are list items, so that they can contain line breaks. */
  readonly listed: boolean;
  /** True: the full stop of a leading sentence is bold, so that no reader takes the sentence for a step of its own. */
  readonly guarded: boolean;
}

export const usualMarkup: MarkupOptions = {
  fresh: false,
  markdownInHtml: 'next to other Markdown',
  listed: false,
  guarded: false,
};

/** A Markdown text of the catalogue on one line; line ends and paragraph ends become spaces. */
export function writtenText(text: string, syntax: Syntax, { markdownInHtml, guarded }: MarkupOptions): string {
  const line = joinedLines(text);
  const safe = guarded ? withBoldStop(line) : line;
  if (syntax === 'pipe') return escapePipes(safe);
  return syntax === 'html' && markdownInHtml === 'never' ? htmlOf(safe) : safe;
}

/** Part of a text as HTML, including the spaces at its edges. */
export function markedUp(text: string): string {
  const { before, core, after } = edgesOf(text, /\s/);
  return core === '' ? before : before + htmlOf(core) + after;
}

function joinedLines(text: string): string {
  const lines = text.split(/[\r\n]/).map((line) => line.trim());
  return lines.filter((line) => line !== '').join(' ');
}

/** Escapes pipes for a cell; a pipe that already has a backslash keeps it. */
function escapePipes(text: string): string {
  return text.replace(/(?<!\\)(\\*)\|/g, (_pair, before: string) =>
    before.length % 2 === 1 ? `${before}|` : `${before}\\|`,
  );
}

function withBoldStop(text: string): string {
  const [first] = sentenceEnds(text);
  if (first === undefined || text.charAt(first.offset - 1) !== '.') return text;
  return `${text.slice(0, first.offset - 1)}**.**${text.slice(first.offset)}`;
}

function htmlOf(markdown: string): string {
  try {
    const [paragraph] = parseInline(markdown).children;
    return paragraph?.type === 'paragraph' ? paragraph.children.map(tagged).join('') : escaped(markdown);
  } catch {
    return escaped(markdown);
  }
}

function tagged(node: Nodes): string {
  const inner = (): string => ('children' in node ? node.children.map(tagged).join('') : '');
  switch (node.type) {
    case 'text':
      return escaped(node.value);
    case 'strong':
      return `<strong>${inner()}</strong>`;
    case 'emphasis':
      return `<em>${inner()}</em>`;
    case 'inlineCode':
      return `<code>${escaped(node.value)}</code>`;
    case 'link':
      return `<a href="${quoted(node.url)}">${inner()}</a>`;
    case 'image':
      return `<img src="${quoted(node.url)}" alt="${quoted(node.alt ?? '')}" />`;
    case 'break':
      return '<br>';
    case 'html':
      return node.value;
    default:
      return inner();
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function quoted(text: string): string {
  return escaped(text).replaceAll('"', '&quot;');
}
