import type { DocumentBlock, ListItemBlock } from '../blocks/documentBlocks.ts';
import { mostlyInstruct } from '../text/instructs.ts';

/**
 * Turns lines that count steps as Chinese and Japanese pages do ("1、打开设置", "2、重新启动"), which Markdown takes for one
 * paragraph, into a list. Behind a block of code or an image the count goes on. Lines that do not instruct stay as they are.
 */
export function withCountedLines(blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  let last = 0;
  return blocks.flatMap((block): DocumentBlock[] => {
    if (block.kind !== 'paragraph') {
      if (block.kind !== 'code') last = 0;
      return [block];
    }
    const own = countedIn(block, last + 1) ?? (last === 0 ? null : countedIn(block, 1));
    last = own?.last ?? 0;
    return own?.blocks ?? [block];
  });
}

const count = /^\s{0,9}(\d{1,2})、\s{0,9}(?=\S)/;

function countedIn(
  block: DocumentBlock & { readonly kind: 'paragraph' },
  from: number,
): { readonly blocks: DocumentBlock[]; readonly last: number } | null {
  const lines = block.text.split('\n');
  const first = lines.findIndex((line) => numberOf(line) === from);
  if (first === -1) return null;
  const items: ListItemBlock[] = [];
  for (const [index, line] of lines.slice(first).entries()) {
    const at = block.line + first + index;
    const text = line.replace(count, '').trim();
    const [open] = items.slice(-1);
    const [said] = open?.blocks ?? [];
    if (numberOf(line) === from + items.length) items.push(itemOf(text, at, at));
    else if (open !== undefined && said?.kind === 'paragraph')
      items.splice(-1, 1, itemOf(`${said.text}\n${line.trim()}`, open.line, at));
  }
  const isList = items.length > 1 || from > 1;
  if (!isList || !mostlyInstruct(items.map(textOf))) return null;
  const { quoted } = block;
  const list: DocumentBlock = {
    ...{ kind: 'list', isOrdered: true, items, line: block.line + first, endLine: block.endLine },
    ...(quoted === undefined ? {} : { quoted }),
  };
  const before = { ...block, text: lines.slice(0, first).join('\n'), endLine: block.line + first - 1 };
  return { blocks: first === 0 ? [list] : [before, list], last: from + items.length - 1 };
}

function numberOf(line: string): number | null {
  const digits = count.exec(line)?.[1];
  return digits === undefined ? null : Number(digits);
}

function textOf(item: ListItemBlock): string {
  const [said] = item.blocks;
  return said?.kind === 'paragraph' ? said.text : '';
}

function itemOf(text: string, line: number, endLine: number): ListItemBlock {
  return { line, endLine, blocks: [{ kind: 'paragraph', text, line, endLine }] };
}
