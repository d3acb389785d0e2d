import type { BlockContent, DefinitionContent, ListItem } from 'mdast';

/** The blocks that a document and a list item may contain. */
export type Block = BlockContent | DefinitionContent;

/** The lines of one container, without its marks and indentation. */
export interface BlockLines {
  readonly texts: readonly string[];
  /** 0-based line of the document where they begin. */
  readonly line: number;
  /** Columns that were removed. */
  readonly column: number;
}

/** A block, and the index of the line after it in its container. */
export interface ReadBlock {
  readonly block: Block;
  readonly next: number;
}

/**
 * `node` with the position of the lines `first` to `last` of its container. It ends at the end of a line, since no
 * column is known.
 */
export function nodeAt<T extends Block | ListItem>(
  node: T,
  { texts, line, column }: BlockLines,
  first: number,
  last = first,
): T {
  const indent = /^ */.exec(texts[first] ?? '')?.[0].length ?? 0;
  const start = { line: line + first + 1, column: column + indent + 1 };
  return { ...node, position: { start, end: { line: line + last + 1, column: 1 } } };
}

export function isBlank(text: string): boolean {
  return /^[ \t]*$/.test(text);
}

/** "---", "* * *": three or more marks and nothing else. */
export function isRule(text: string): boolean {
  return /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/.test(text);
}

/** How a list item begins. */
export interface ItemStart {
  /** The mark that all items of the list share. */
  readonly mark: string;
  /** Columns before the text of the item. */
  readonly width: number;
  /** True if such an item may follow a paragraph without an empty line. */
  readonly interrupts: boolean;
  readonly number: number | null;
}

/** Null for a line that begins no item, and for an item that begins empty, with code or with another item. */
export function itemStart(text: string): ItemStart | null {
  const [start, bullet, number, mark] =
    /^ {0,3}(?:([-+*])|(\d{1,9})([.)])) {1,4}(?=\S)(?!(?:[-+*]|\d{1,9}[.)])(?:\s|$))/.exec(text) ?? [];
  if (start === undefined) return null;
  if (bullet !== undefined) return { mark: bullet, width: start.length, interrupts: true, number: null };
  return { mark: mark ?? '', width: start.length, interrupts: number === '1', number: Number(number) };
}
