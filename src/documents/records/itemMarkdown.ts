import type { DocumentBlock, ListItemBlock } from '../blocks/documentBlocks.ts';
import { cellLines } from '../text/cellLines.ts';
import { withoutCaptions } from './boilerplate.ts';
import type { CellLine } from '../text/cellLines.ts';

/**
 * A list item as one line. Code blocks in it stay blocks, each after an empty line; without one, the item is text with
 * `<br>`, as in a cell.
 */
export function itemLine(item: ListItemBlock, targets: ReadonlyMap<string, string>): CellLine | null {
  const text = holdsCode(item.blocks) ? markdownOf(item.blocks, targets) : oneLine(itemText(item), targets);
  return text === '' ? null : { text, isItem: true };
}

/** A text over the items of a list as one text. */
export function withItems(text: string, items: readonly ListItemBlock[], targets: ReadonlyMap<string, string>): string {
  const lines = items.flatMap((item) => itemLine(item, targets)?.text ?? []);
  return [text, ...lines].join(lines.some((line) => line.includes('\n')) ? '\n\n- ' : '<br>- ');
}

/** The text of an item and everything nested in it, as written. Code blocks are left out. */
export function itemText(item: ListItemBlock): string {
  return item.blocks
    .map((block) => {
      if (block.kind === 'paragraph') return withoutCaptions(block.text);
      if (block.kind === 'heading') return block.text;
      if (block.kind === 'list') return block.items.map((inner) => `<br>- ${itemText(inner)}`).join('');
      return block.kind === 'table' ? tableLines(block).join('<br>') : '';
    })
    .filter((text) => text !== '')
    .join('<br>')
    .replaceAll('<br><br>', '<br>');
}

function holdsCode(blocks: readonly DocumentBlock[]): boolean {
  return blocks.some(
    (block) => block.kind === 'code' || (block.kind === 'list' && block.items.some((item) => holdsCode(item.blocks))),
  );
}

function markdownOf(blocks: readonly DocumentBlock[], targets: ReadonlyMap<string, string>): string {
  const texts = blocks.map((block): string => {
    switch (block.kind) {
      case 'heading':
        return oneLine(block.text, targets);
      case 'paragraph':
        return oneLine(withoutCaptions(block.text), targets);
      case 'code':
        return block.source;
      case 'list':
        return block.items
          .map((item, index) => {
            const mark = block.isOrdered ? `${String(index + 1)}. ` : '- ';
            return mark + markdownOf(item.blocks, targets).replace(/\n(?=.)/g, `\n${' '.repeat(mark.length)}`);
          })
          .join('\n');
      case 'table':
        return tableLines(block).join('<br>');
      default:
        return '';
    }
  });
  return texts.filter((text) => text !== '').join('\n\n');
}

/** The rows of a table inside an item, one line each, since a text cannot contain tables. */
function tableLines({ table }: DocumentBlock & { readonly kind: 'table' }): string[] {
  return table.rows.map((row) => `- ${row.cells.map((cell) => cell.text).join(' – ')}`);
}

/** Joins the lines of one item. */
export function oneLine(text: string, targets: ReadonlyMap<string, string>): string {
  return cellLines(text, targets)
    .map((line) => line.text)
    .filter((line) => line !== '')
    .join('<br>');
}
