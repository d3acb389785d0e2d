import type { BlockContent, Blockquote, Code, DefinitionContent, List, Nodes } from 'mdast';
import { codeWords } from '../cells/codeWords.ts';
import { containerHeading } from './containerMarks.ts';
import type { ContainerMark } from './containerMarks.ts';
import { pipeTable } from './documentTable.ts';
import type { DocumentTable } from './documentTable.ts';
import { writtenIn } from './documentOutline.ts';
import type { Outline } from './documentOutline.ts';
import { htmlList } from './htmlList.ts';
import type { HtmlItem } from './htmlList.ts';
import type { HtmlRegion } from './htmlRegions.ts';
import { htmlTables } from './htmlTable.ts';
import { withoutComments } from '../text/htmlTokens.ts';

/** A block of a document with its first and last line (1-based), and the kind of quote that contains it. */
export type DocumentBlock = {
  readonly line: number;
  readonly endLine: number;
  /**
   * `alert`: a note or warning; `quote`: something that someone or some program said; `footnote`: the text of a
   * footnote.
   */
  readonly quoted?: 'alert' | 'quote' | 'footnote';
} &
  /** `container`: set if a titled container, not a heading, opened it; one with an empty text ends the container. */
  (
    | { readonly kind: 'heading'; readonly depth: number; readonly text: string; readonly container?: ContainerMark }
    | { readonly kind: 'paragraph'; readonly text: string }
    | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly ListItemBlock[] }
    /** `isLoose`: not a table to Markdown, so that its cells have no places to write to. */
    | { readonly kind: 'table'; readonly table: DocumentTable; readonly isLoose?: true }
    | { readonly kind: 'definitions'; readonly region: HtmlRegion }
    /** `source`: Markdown with fences, even if the document indents the block instead. */
    | { readonly kind: 'code'; readonly source: string }
    | { readonly kind: 'rule' }
  );

export interface ListItemBlock {
  readonly line: number;
  readonly endLine: number;
  readonly blocks: readonly DocumentBlock[];
}

/** The depth of a bold line used as a heading: deeper than every real heading. */
export const boldDepth = 7;

/**
 * The blocks of a document in order, pipe tables and HTML tables alike. The blocks inside quotes and alerts are
 * listed, too. Comments and other HTML are left out, except a list of codes and the details that unfold under a code.
 */
export function documentBlocks(outline: Outline): DocumentBlock[] {
  const regions = outline.regions.flatMap(regionBlocks);
  const blocks = withMessages(withListedHeadings(outline.root.children.flatMap((node) => blocksOf(node, outline))));
  return regions.length === 0 ? blocks : [...blocks, ...regions].sort((a, b) => a.line - b.line);
}

/** "- `0x80370102`" over a paragraph that follows the list, and is not in it, is a heading. */
function withListedHeadings(blocks: readonly DocumentBlock[]): DocumentBlock[] {
  return blocks.map((block, index) => {
    const next = blocks[index + 1];
    if (block.kind !== 'list' || (next?.kind !== 'paragraph' && next?.kind !== 'code')) return block;
    const [item, ...others] = block.items;
    const [only, ...nested] = item?.blocks ?? [];
    if (only?.kind !== 'paragraph' || others.length + nested.length > 0 || !isNothingButCode(only.text)) return block;
    return { kind: 'heading', depth: boldDepth, text: only.text, line: block.line, endLine: block.endLine };
  });
}

/** "**The message was unexpected. (Error 0x80090326)**" right before the next heading is no heading of its own, but a message. */
function withMessages(blocks: readonly DocumentBlock[]): DocumentBlock[] {
  return blocks.map((block, index): DocumentBlock => {
    if (block.kind !== 'heading' || block.depth !== boldDepth || !boldSentence.test(block.text)) return block;
    const next = blocks[index + 1];
    if (next?.kind !== 'heading' || next.depth >= boldDepth || next.container !== undefined) return block;
    return { kind: 'paragraph', text: block.text, line: block.line, endLine: block.endLine };
  });
}

const boldSentence = /^\s*(?:\*\*|__)[^*_]{8,}[.。!！](?=[\s*_"”'’)(（]|$)/u;

/** True for a message in code that has a number, or for a number alone. */
function isNothingButCode(text: string): boolean {
  if (text.length > 200 || !/^(?:`[^`\n]+`|0x[0-9a-f]{1,8})[ \t]{0,9}[:：]?$/i.test(text.trim())) return false;
  return codeWords(text).some((word) => word.kind === 'hex' || word.kind === 'decimal' || word.kind === 'family');
}

function blocksOf(node: Nodes, outline: Outline): DocumentBlock[] {
  const lines = { line: outline.lineOf(node), endLine: outline.endLineOf(node) };
  switch (node.type) {
    case 'heading':
      // A line of dashes under several lines of text parts them from what follows and makes no heading of them.
      if (lines.endLine - lines.line > 2 && !/^(?:[\w-]{1,40}: .*(?:\n|$)){2,40}$/.test(writtenIn(node)))
        return [
          paragraph(writtenIn(node), { line: lines.line, endLine: lines.endLine - 1 }),
          { kind: 'rule', line: lines.endLine, endLine: lines.endLine },
        ];
      return [headingOf(writtenIn(node), node.depth, lines)];
    case 'paragraph':
      return /^\[\^[^\]\s]{1,40}\]:/.test(writtenIn(node))
        ? [{ kind: 'paragraph', text: writtenIn(node), quoted: 'footnote', ...lines }]
        : [paragraph(writtenIn(node), lines)];
    case 'list':
      return [listOf(node, outline)];
    case 'table': {
      const { table, below } = pipeTable(node, outline);
      const after = below.map((row) => paragraph(row.text, { line: row.line, endLine: row.endLine }));
      return [{ kind: 'table', table, line: lines.line, endLine: table.rows.at(-1)?.line ?? lines.endLine }, ...after];
    }
    case 'code':
      return [{ kind: 'code', source: fenced(node, outline), ...lines }];
    case 'html': {
      const source = outline.sourceOf(node);
      const list = htmlList(source, lines.line);
      return list === null
        ? disclosure(source, lines)
        : [{ kind: 'list', ...lines, isOrdered: list.isOrdered, items: list.items.map(itemOf) }];
    }
    case 'thematicBreak':
      return [{ kind: 'rule', ...lines }];
    case 'blockquote':
      return quotedBlocks(node, outline);
    default:
      return [];
  }
}

function quotedBlocks(quote: Blockquote, outline: Outline): DocumentBlock[] {
  const [first] = quote.children;
  const isAlert =
    first?.type === 'paragraph' &&
    /^\s*(?:\[!|(?:\*\*|__|\*)?(?:note|important|warning|caution|tip|hinweis|wichtig|warnung|achtung|remarque|attention|nota|importante|avviso|avvertenza|примечание|важно|внимание|注意|重要|备注|注|uwaga|ważne|ostrzeżenie|opmerking)(?!\p{L}))/iu.test(
      writtenIn(first),
    );
  return quote.children
    .flatMap((child: BlockContent | DefinitionContent) => blocksOf(child, outline))
    .map((block) => ({ ...withoutMarks(block), quoted: isAlert ? 'alert' : 'quote' }));
}

/** In a quote, the lines of a code block begin with the quote's marks. */
function withoutMarks(block: DocumentBlock): DocumentBlock {
  if (block.kind === 'list')
    return { ...block, items: block.items.map((item) => ({ ...item, blocks: item.blocks.map(withoutMarks) })) };
  if (block.kind !== 'code') return block;
  const [first = '', ...lines] = block.source.split('\n');
  const isMarked = lines.length > 0 && lines.every((line) => /^[ \t]*>/.test(line));
  return isMarked
    ? { ...block, source: [first, ...lines.map((line) => line.replace(/^[ \t]*>[ \t]?/, ''))].join('\n') }
    : block;
}

/** A code block as written, with fences added if it has none. */
function fenced(node: Code, outline: Outline): string {
  const source = outline.sourceOf(node);
  if (/^\s*(?:`{3}|~{3})/.test(source)) return source;
  const fence = '`'.repeat(Math.max(3, ...[...node.value.matchAll(/`+/g)].map(([marks]) => marks.length + 1)));
  return `${fence}\n${node.value}\n${fence}`;
}

/** Microsoft Learn writes a tab as a first-level heading, wherever it is. */
function headingOf(text: string, depth: number, lines: { line: number; endLine: number }): DocumentBlock {
  const opened = containerHeading(text);
  if (opened !== null)
    return { kind: 'heading', depth: opened.depth, text: opened.title, container: opened.mark, ...lines };
  const tab = /^\s*\[([^\]]*)\]\(#tab\/[^)]*\)\s*$/.exec(text)?.[1];
  return tab === undefined
    ? { kind: 'heading', depth, text, ...lines }
    : { kind: 'heading', depth: 6, text: tab, ...lines };
}

function paragraph(asWritten: string, lines: { line: number; endLine: number }): DocumentBlock {
  const written = asWritten.replace(ornament, '');
  const alert = /^\[!([a-z]+)\][ \t]*\n?/i.exec(written);
  const text =
    alert === null
      ? written
      : `**${(alert[1] ?? '').charAt(0).toUpperCase()}${(alert[1] ?? '').slice(1).toLowerCase()}:** ${written.slice(alert[0].length)}`;
  const isHeading =
    text.length < 200 &&
    /^\s*(?:\*\*[^*]+\*\*|__[^_]+__):?\s*$/.test(text) &&
    (boldNumber.test(text) ||
      codeWords(text).some((word) => word.kind === 'hex' || word.kind === 'decimal' || word.kind === 'family'));
  return isHeading ? { kind: 'heading', depth: boldDepth, text, ...lines } : { kind: 'paragraph', text, ...lines };
}

/** "**Error 809: The connection could not be established.**" is read as a heading with these words is. */
const boldNumber =
  /^\s*(?:\*\*|__)(?:(?:vpn|ras|system|windows|win32) )?(?:error|fehler|erreur|errore?|erro|fout|błąd|ошибка|错误|エラー)(?: ?(?:code|コード|代码))? ?\d{1,5}(?: ?[:：]|\s[-–—])\s?\S/iu;

/** Pictures and bullets before the words of a line: "🔍 **Cause:**", "■ 原因". An arrow says what follows from the line before. */
const ornament = /^(?:(?:\p{Extended_Pictographic}[\ufe0f\u200d]{0,2}){1,4}|[■□●○◆◇▶►▼▽※★☆]{1,3})[ \t\u3000]*/gmu;

/** A `<summary>` with a code in it is a heading for the details under it, up to `</details>`. */
function disclosure(html: string, lines: { line: number; endLine: number }): DocumentBlock[] {
  const source = withoutComments(html);
  const summary = /<summary\b[^<>]*>(.{1,200}?)<\/summary>/is.exec(source)?.[1]?.replace(/<[^<>]*>/g, '') ?? '';
  if (codeWords(summary).some((word) => word.kind === 'hex' || word.kind === 'decimal' || word.kind === 'family'))
    return [{ kind: 'heading', depth: boldDepth, text: summary.trim(), ...lines }];
  return /<\/details>/i.test(source) ? [{ kind: 'heading', depth: boldDepth, text: '', ...lines }] : [];
}

function itemOf({ text, ...lines }: HtmlItem): ListItemBlock {
  return { ...lines, blocks: [{ kind: 'paragraph', text, ...lines }] };
}

function listOf(list: List, outline: Outline): DocumentBlock {
  return {
    kind: 'list',
    isOrdered: list.ordered === true,
    line: outline.lineOf(list),
    endLine: outline.endLineOf(list),
    items: list.children.map((item) => ({
      line: outline.lineOf(item),
      endLine: outline.endLineOf(item),
      blocks: item.children.flatMap((child) => blocksOf(child, outline)).map(withoutBox),
    })),
  };
}

/** "- [ ] Restart": the check box is not part of the text. */
function withoutBox(block: DocumentBlock, index: number): DocumentBlock {
  return index === 0 && block.kind === 'paragraph'
    ? { ...block, text: block.text.replace(/^\[[ xX]\]\s+/, '') }
    : block;
}

function regionBlocks(region: HtmlRegion): DocumentBlock[] {
  const lines = { line: region.line, endLine: region.line + region.lines.length - 1 };
  if (region.kind === 'dl') return [{ kind: 'definitions', region, ...lines }];
  return htmlTables(region).map((table): DocumentBlock => {
    const line = table.headers?.line ?? region.line;
    const block = { kind: 'table', table, line, endLine: table.rows.at(-1)?.endLine ?? line } as const;
    return region.kind === 'markup' ? { ...block, isLoose: true } : block;
  });
}
