import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';

/**
 * The blocks of a document (headings, paragraphs, lists, tables, …). The inside of a block is left as written: one
 * text node, with escapes and emphasis unread. Most of a long document is text that nobody asks for; reading all of it
 * takes three times as long, and its worst case is quadratic.
 */
export function parseBlocks(markdown: string): Root {
  return fromMarkdown(markdown, {
    extensions: [gfmTable(), { disable: { null: [...inlineConstructs] } }],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
}

/** Parses the inside of one block, such as a cell, in which "# a" and "1. a" are text. Gives paragraphs only. */
export function parseInline(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [{ disable: { null: [...blockConstructs, 'definition'] } }] });
}

/** As parseInline, with link definitions at the end of the text, each after an empty line. */
export function parseInlineWithDefinitions(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [{ disable: { null: [...blockConstructs] } }] });
}

/** A text of the catalogue, as an editor writes it: CommonMark, in which HTML makes no block of its own. */
export function parseText(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [{ disable: { null: ['htmlFlow'] } }] });
}

const inlineConstructs = [
  'attention',
  'autolink',
  'characterEscape',
  'characterReference',
  'codeText',
  'hardBreakEscape',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
];

const blockConstructs = [
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'headingAtx',
  'htmlFlow',
  'list',
  'setextUnderline',
  'thematicBreak',
];
