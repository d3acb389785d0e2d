import type { DocumentBlock, ListItemBlock } from '../blocks/documentBlocks.ts';

/**
 * Turns lines that begin with a bullet, as in pages saved as text ("• Restart the service"), into a list. A single one
 * stays a line.
 */
export function withBullets(blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  return blocks.flatMap((block): DocumentBlock[] =>
    block.kind === 'paragraph' && block.text.includes('•') ? listedIn(block) : [block],
  );
}

const bullet = /^\s*[•◦▪‣]\s{1,9}(?=\S)/;

function listedIn(block: DocumentBlock & { readonly kind: 'paragraph' }): DocumentBlock[] {
  const lines = block.text.split('\n');
  const first = lines.findIndex((line) => bullet.test(line));
  if (first === -1 || lines.filter((line) => bullet.test(line)).length < 2) return [block];
  const items: ListItemBlock[] = [];
  for (const [index, line] of lines.slice(first).entries()) {
    const at = block.line + first + index;
    const text = line.replace(bullet, '').trim();
    const open = items.at(-1);
    const [said] = open?.blocks ?? [];
    if (bullet.test(line) || open === undefined || said?.kind !== 'paragraph') items.push(itemOf(text, at, at));
    else items.splice(-1, 1, itemOf(`${said.text}\n${text}`, open.line, at));
  }
  const { quoted } = block;
  const list: DocumentBlock = {
    ...{ kind: 'list', isOrdered: false, items, line: block.line + first, endLine: block.endLine },
    ...(quoted === undefined ? {} : { quoted }),
  };
  const before = { ...block, text: lines.slice(0, first).join('\n'), endLine: block.line + first - 1 };
  return first === 0 ? [list] : [before, list];
}

function itemOf(text: string, line: number, endLine: number): ListItemBlock {
  return { line, endLine, blocks: [{ kind: 'paragraph', text, line, endLine }] };
}
