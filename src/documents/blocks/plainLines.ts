import type { BlockContent, DefinitionContent, ListItem } from 'mdast';

/** What may stand in a document and in an item of a list. */
export type Block = BlockContent | DefinitionContent;

/** Lines of one container, its marks and its indentation taken off. */
export interface BlockLines {
  readonly texts: readonly string[];
  /** 0-based line of the document where they begin. */
  readonly line: number;
  /** Columns that were taken off. */
  readonly column: number;
}

/** A block, and the place of the line after it among the lines of its container. */
export interface ReadBlock {
  readonly block: Block;
  readonly next: number;
}

/** `node` with the place of the lines `first` to `last` of its container. Ends are those of lines: no column is known. */
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

/** "---", "* * *": three marks or more and nothing else. */
export function isRule(text: string): boolean {
  return /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/.test(text);
}

/** How an item of a list begins. */
export interface ItemStart {
  /** The mark that all items of one list have. */
  readonly mark: string;
  /** Columns before what the item says. */
  readonly width: number;
  /** True if such an item ends a paragraph right before it. */
  readonly interrupts: boolean;
  readonly number: number | null;
}

/** Null for a line that begins none, and for an item that begins empty, with a block of code or with another item. */
export function itemStart(text: string): ItemStart | null {
  const [start, bullet, number, mark] =
    /^ {0,3}(?:([-+*])|(\d{1,9})([.)])) {1,4}(?=\S)(?!(?:[-+*]|\d{1,9}[.)])(?:\s|$))/.exec(text) ?? [];
  if (start === undefined) return null;
  if (bullet !== undefined) return { mark: bullet, width: start.length, interrupts: true, number: null };
  return { mark: mark ?? '', width: start.length, interrupts: number === '1', number: Number(number) };
}
