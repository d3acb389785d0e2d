import type { DocumentBlock } from '../blocks/documentBlocks.ts';
import { withBullets } from './bulletedLines.ts';
import { withCodeLines } from './codeLines.ts';
import { withLooseTables } from './looseTables.ts';
import { unstackTables } from './stackedTables.ts';
import { withTitledFields } from './titledFields.ts';

/**
 * The blocks of a document as its readers see them, where Markdown takes them for others: lists, tables and headings of pages
 * that were saved as text. `title` is that of the front matter, `family` what an import was told.
 */
export function shownBlocks(
  blocks: readonly DocumentBlock[],
  title: string,
  family: string | null,
): readonly DocumentBlock[] {
  const tabled = withLooseTables(unstackTables(withBullets(blocks)), title, family);
  return withCodeLines(withTitledFields(tabled));
}
