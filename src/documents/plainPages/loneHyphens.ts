import type { DocumentBlock } from '../blocks/documentBlocks.ts';

/**
 * Pages saved as text keep the bullets of a list in lines of their own, above and below what it lists: "-", "ERROR_BUSY",
 * "-", "-", "170 (0xAA)", "-". Markdown takes such texts for headings with a line under them, and the other hyphens for
 * empty items. Here the texts are paragraphs again, and the empty items are gone.
 */
export function withoutLoneHyphens(blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  const shown: DocumentBlock[] = [];
  for (let index = 0; index < blocks.length;) {
    let end = index;
    while (isUnderlined(blocks[end]) || isEmptyList(blocks[end])) end++;
    const run = blocks.slice(index, end);
    // A heading may stand over an empty item by chance.
    shown.push(...(run.filter(isEmptyList).length > 1 ? run.flatMap(asText) : run), ...blocks.slice(end, end + 1));
    index = end + 1;
  }
  return shown;
}

/** A heading with a line under it, which Markdown lets be of one hyphen. */
function isUnderlined(block: DocumentBlock | undefined): boolean {
  return block?.kind === 'heading' && block.depth === 2 && block.endLine > block.line;
}

function isEmptyList(block: DocumentBlock | undefined): boolean {
  return block?.kind === 'list' && block.items.every((item) => item.blocks.length === 0);
}

function asText(block: DocumentBlock): DocumentBlock[] {
  if (block.kind !== 'heading') return [];
  return [{ kind: 'paragraph', text: block.text, line: block.line, endLine: block.endLine - 1 }];
}
