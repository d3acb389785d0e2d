import type { DocumentBlock } from '../blocks/documentBlocks.ts';

/** Where a code stands that made no entry: what reports give as the reason why it was passed over. */
export type SkippedPlace = 'heading' | 'table' | 'list' | 'sentence' | 'block of code' | 'markup';

/** The kind of block that a line (1-based) of the document stands in; markup is what no block holds: front matter, comments. */
export function skippedPlaces(blocks: readonly DocumentBlock[], lines: number): (line: number) => SkippedPlace {
  const kinds = new Map<number, SkippedPlace>();
  const mark = (block: DocumentBlock): void => {
    const place = placeOf(block);
    for (let line = block.line; line <= Math.min(block.endLine, lines); line++) kinds.set(line, place);
    if (block.kind === 'list') for (const item of block.items) item.blocks.filter(isOther).forEach(mark);
  };
  blocks.forEach(mark);
  return (line) => kinds.get(line) ?? 'markup';
}

/** True for content of an item that is not its text. */
function isOther({ kind }: DocumentBlock): boolean {
  return kind === 'table' || kind === 'code';
}

function placeOf({ kind }: DocumentBlock): SkippedPlace {
  switch (kind) {
    case 'heading':
    case 'table':
    case 'list':
      return kind;
    case 'code':
      return 'block of code';
    case 'definitions':
      return 'table';
    default:
      return 'sentence';
  }
}
