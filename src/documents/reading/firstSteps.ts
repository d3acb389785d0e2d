import type { List, ListItem } from 'mdast';
import { cleanInline } from '../text/cleanInline.ts';
import type { Outline } from '../blocks/documentOutline.ts';
import { writtenIn } from '../blocks/documentOutline.ts';

/**
 * The general steps of a document, as Markdown: the items of the last numbered list before its first code.
 * Empty where no such list stands there. `firstCodeLine` is null where the document has no codes.
 */
export function firstStepsOf(outline: Outline, firstCodeLine: number | null): string[] {
  if (firstCodeLine === null) return [];
  const lists = outline.root.children.filter((block): block is List => block.type === 'list' && block.ordered === true);
  const last = lists.findLast((list) => outline.lineOf(list) < firstCodeLine);
  return last === undefined ? [] : last.children.map((item) => textOf(item, outline)).filter((text) => text !== '');
}

function textOf(item: ListItem, outline: Outline): string {
  const blocks = item.children.map((block) =>
    block.type === 'paragraph' ? cleanInline(writtenIn(block), outline.targets).join('<br>') : outline.sourceOf(block),
  );
  return blocks.join('\n\n').trim();
}
