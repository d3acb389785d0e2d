import type { List, ListItem } from 'mdast';
import { isBlank, isRule, itemStart, nodeAt } from './plainLines.ts';
import type { Block, BlockLines, ItemStart, ReadBlock } from './plainLines.ts';

/**
 * The list that begins on a line. Null if none does, or if it continues on an unindented line, which only the parser
 * can place. `inside` reads the content of an item.
 */
export function listAt(lines: BlockLines, at: number, inside: (lines: BlockLines) => Block[]): ReadBlock | null {
  const first = itemIn(lines.texts[at]);
  if (first === null) return null;
  const items: ListItem[] = [];
  let [next, last] = [at, at];
  for (let item: ItemStart | null = first; item?.mark === first.mark; item = itemIn(lines.texts[next])) {
    const { end, following } = spanOf(lines.texts, next, item.width);
    const after = lines.texts[following];
    if (after !== undefined && following === end && !endsItem(after, first)) return null;
    const children = inside(insideOf(lines, next, end, item.width));
    items.push(nodeAt<ListItem>({ type: 'listItem', children }, lines, next, end - 1));
    last = end - 1;
    next = following;
  }
  const list: List = { type: 'list', ordered: first.number !== null, start: first.number, children: items };
  return { block: nodeAt(list, lines, at, last), next };
}

function itemIn(text: string | undefined): ItemStart | null {
  return text === undefined || isRule(text) ? null : itemStart(text);
}

/** The line after the item's last one, and after the empty ones that follow it. */
function spanOf(texts: readonly string[], start: number, width: number): { end: number; following: number } {
  let [end, following] = [start + 1, start + 1];
  for (; following < texts.length; following++) {
    const text = texts[following] ?? '';
    if (isBlank(text)) continue;
    if (!text.startsWith(' '.repeat(width))) break;
    end = following + 1;
  }
  return { end, following };
}

/** Whether an unindented line right under an item begins a block. Any other continues the item's last paragraph. */
function endsItem(text: string, list: ItemStart): boolean {
  const item = itemIn(text);
  return item === null ? isRule(text) || /^ {0,3}#{1,6}[ \t]/.test(text) : item.interrupts || item.mark === list.mark;
}

function insideOf({ texts, line, column }: BlockLines, start: number, end: number, width: number): BlockLines {
  return {
    texts: texts.slice(start, end).map((text) => text.slice(width)),
    line: line + start,
    column: column + width,
  };
}
