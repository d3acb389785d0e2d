import type { RootContent } from 'mdast';
import { writtenIn } from '../blocks/documentOutline.ts';
import type { Outline } from '../blocks/documentOutline.ts';
import { plainInline } from '../text/plainText.ts';

/**
 * The products that a document names under "Applies to", or after it on its line ("Applies to: Windows 10,
 * Windows 11"). Plain text, in its order.
 */
export function appliesToOf({ root }: Outline): string[] {
  for (const [index, block] of root.children.entries()) {
    if (block.type !== 'paragraph' && block.type !== 'heading') continue;
    // Most paragraphs are something else: only a likely one is worth parsing.
    const written = writtenIn(block);
    if (!/^[\W_]*applies\s+to\b/i.test(written)) continue;
    const said = /^applies to\b\s*:?(.*)$/is.exec(plainInline(written));
    if (said === null) continue;
    const named = (said[1] ?? '')
      .split(',')
      .map(folded)
      .filter((product) => product !== '');
    const products = named.length > 0 && block.type === 'paragraph' ? named : itemsOf(root.children[index + 1]);
    if (products.length > 0) return products;
  }
  return [];
}

function itemsOf(block: RootContent | undefined): string[] {
  if (block?.type !== 'list') return [];
  return block.children.flatMap(({ children: [first] }) =>
    first?.type === 'paragraph' ? [folded(plainInline(writtenIn(first)))] : [],
  );
}

function folded(text: string): string {
  return text.replaceAll('\u200b', '').replace(/\s+/g, ' ').trim();
}
