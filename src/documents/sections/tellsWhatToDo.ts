import type { DocumentBlock } from '../blocks/documentBlocks.ts';
import { instructs, mostlyInstruct } from '../text/instructs.ts';
import { itemText } from '../records/itemMarkdown.ts';

/** True for a paragraph that instructs, and for a list of steps. */
export function tellsWhatToDo(block: DocumentBlock): boolean {
  if (block.kind === 'paragraph') return instructs(block.text);
  return block.kind === 'list' && (block.isOrdered || mostlyInstruct(block.items.map(itemText)));
}
