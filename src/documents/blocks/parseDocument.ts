import type { Nodes } from 'mdast';
import { chunksOf } from './documentChunks.ts';
import { parseBlocks } from '../text/markdownParser.ts';
import { plainBlocks } from './plainBlocks.ts';
import type { Block, BlockLines } from './plainLines.ts';

/** Why a document is not parsed. */
interface Refused {
  /** 0-based line that it is about. */
  readonly line: number;
  readonly message: string;
}

/** The parser's budget for one document, in squared lines of its pieces: enough for 3,500 lines of one quote. */
const workLimit = 12_000_000;
/**
 * Characters given to the parser, which takes a second for a million, as long for a line as for 20 characters, and for
 * a call as for 100.
 */
const parsedLimit = 600_000;
const charactersOfLine = 20;
const charactersOfCall = 100;
const lineLimit = 50_000;
/** Lines that go to the parser together, since each call has a fixed cost. */
const joinedLines = 24;

/**
 * The blocks of a document's lines, with their positions in it. Most are read by plainBlocks; what it leaves goes
 * to the Markdown parser in small pieces, up to the limits above.
 */
export function parseDocument(lines: readonly string[]): { readonly blocks: Block[] } | { readonly refused: Refused } {
  if (lines.reduce((sum, line) => sum + Number(line !== ''), 0) > lineLimit) {
    const message = 'The document has more than 50,000 lines next to its tables; cut it in parts.';
    return { refused: { line: lineLimit, message } };
  }
  const texts = lines.map(withoutTabs);
  const parser = boundedParser();
  const blocks: Block[] = [];
  let waiting: { start: number; end: number } | null = null;
  const parseWaiting = (): void => {
    if (waiting !== null) blocks.push(...parser.parse(pieceOf(texts, waiting)));
    waiting = null;
  };
  for (const chunk of chunksOf(texts)) {
    const plain = plainBlocks(pieceOf(texts, chunk), parser.parse);
    const start: number = waiting?.start ?? chunk.start;
    if (plain === null && chunk.end - start <= joinedLines) {
      waiting = { start, end: chunk.end };
      continue;
    }
    parseWaiting();
    if (plain === null) waiting = { ...chunk };
    else for (const block of plain) blocks.push(block);
  }
  parseWaiting();
  const refused = parser.refused();
  if (refused !== null) return { refused };
  if (lines.some((line, index) => line !== texts[index])) for (const block of blocks) countTabs(block, lines);
  return { blocks };
}

function pieceOf(texts: readonly string[], { start, end }: { start: number; end: number }): BlockLines {
  return { texts: texts.slice(start, end), line: start, column: 0 };
}

/** Once a piece exceeds the budget, all later ones are empty. */
function boundedParser(): { parse: (lines: BlockLines) => Block[]; refused: () => Refused | null } {
  let [work, characters] = [0, 0];
  let refused: Refused | null = null;
  const parse = ({ texts, line, column }: BlockLines): Block[] => {
    if (refused !== null) return [];
    // Lines that were taken out are empty here.
    const used = texts.findLastIndex((text) => text !== '') + 1;
    const source = texts.slice(0, used).join('\n');
    work += used ** 2;
    characters += source.length + used * charactersOfLine + charactersOfCall;
    if (work > workLimit || characters > parsedLimit) {
      const message =
        work > workLimit
          ? `${String(used)} lines stand here as one block; part them by empty lines, or cut the document in parts.`
          : 'Too much up to here is HTML, or blocks that go on unindented; part the blocks by empty lines, or cut the document in parts.';
      refused = { line, message };
      return [];
    }
    try {
      return parseBlocks(source).children.map((node) => shifted(node as Block, line, column));
    } catch {
      // The parser promises not to throw, but nesting that the limits let through may still exhaust the stack.
      refused = { line, message: 'What begins here is nested too deeply to be read; take levels away.' };
      return [];
    }
  };
  return { parse, refused: () => refused };
}

/** Moves the positions of a node to those in the whole document. */
function shifted<T extends Nodes>(node: T, lines: number, columns: number): T {
  if (node.position !== undefined) {
    node.position.start.line += lines;
    node.position.end.line += lines;
    node.position.start.column += columns;
  }
  if ('children' in node) for (const child of node.children) shifted(child, lines, columns);
  return node;
}

/** Replaces tabs before a line's first word by spaces, with a tab stop every four columns. */
function withoutTabs(line: string): string {
  const indent = /^ *\t[ \t]*/.exec(line)?.[0];
  if (indent === undefined) return line;
  let columns = 0;
  for (const character of indent) columns += character === '\t' ? 4 - (columns % 4) : 1;
  return ' '.repeat(columns) + line.slice(indent.length);
}

/** Corrects the columns of a node and its children, so that a tab counts as one character, as in the document. */
function countTabs(node: Nodes, lines: readonly string[]): void {
  if (node.position !== undefined) {
    const { start } = node.position;
    const line = lines[start.line - 1] ?? '';
    let [columns, at] = [0, 0];
    for (; columns < start.column - 1 && /[ \t]/.test(line.charAt(at)); at++)
      columns += line[at] === '\t' ? 4 - (columns % 4) : 1;
    start.column += at - columns;
  }
  if ('children' in node) for (const child of node.children) countTabs(child, lines);
}
