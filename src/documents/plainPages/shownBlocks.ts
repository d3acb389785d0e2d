import { type DocumentBlock, boldDepth } from '../blocks/documentBlocks.ts';
import { withBullets } from './bulletedLines.ts';
import { withCountedLines } from './countedLines.ts';
import { withCellsOnLines } from './cellsOnLines.ts';
import { withCodeLines } from './codeLines.ts';
import { withoutLoneHyphens } from './loneHyphens.ts';
import { withLooseTables } from './looseTables.ts';
import { unstackTables } from './stackedTables.ts';
import { withMarkupTables } from './markupTables.ts';
import { codeOfFields } from '../columns/codeOfFields.ts';

/**
 * The blocks of a document as its readers see them, if Markdown takes them for something else: lists, tables and
 * headings of pages that were saved as text. `title` is that of the front matter, `family` what the importer was told.
 */
export function shownBlocks(
  blocks: readonly DocumentBlock[],
  title: string,
  family: string | null,
): readonly DocumentBlock[] {
  const listed = withCountedLines(withBullets(withoutLoneHyphens(blocks)));
  const tabled = withLooseTables(withCellsOnLines(withMarkupTables(unstackTables(listed))), title, family);
  return withCodeLines(withTitledFields(tabled));
}

/**
 * Turns bold lines over a table of a code's fields into headings: "**Sync was canceled.**" over "HRESULT |
 * 0x800704c7".
 */
function withTitledFields(blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  return blocks.map((block, index) => {
    const next = blocks[index + 1];
    if (block.kind !== 'paragraph' || next?.kind !== 'table' || block.text.length > 400) return block;
    const [, text] = boldLine.exec(block.text) ?? [];
    if (text === undefined || codeOfFields(next.table) === null) return block;
    return { kind: 'heading', depth: boldDepth, text, line: block.line, endLine: block.endLine };
  });
}

const boldLine = /^\s*(?:<a\s[^<>]{0,200}>\s*<\/a>\s*){0,9}((?:\*\*[^*\n]+\*\*|__[^_\n]+__):?)\s*$/;
