import type { DocumentBlock } from '../../blocks/documentBlocks.ts';
import type { TableCell } from '../../blocks/documentTable.ts';
import type { SourceText, Span } from '../texts/sourceText.ts';

/** The positions of cells in the document, including the spaces around their texts. */
export type CellSpans = ReadonlyMap<TableCell, Span>;

/**
 * Finds the cells of all tables, including those in lists and quotes. A cell that spans several columns has no
 * position.
 */
export function cellSpansIn(blocks: readonly DocumentBlock[], source: SourceText): CellSpans {
  const spans = new Map<TableCell, Span>();
  const visit = (block: DocumentBlock): void => {
    if (block.kind === 'list') for (const item of block.items) item.blocks.forEach(visit);
    if (block.kind !== 'table' || block.isLoose === true) return;
    const { headers, rows } = block.table;
    for (const { line, cells } of headers === null ? rows : [headers, ...rows]) {
      const isPipe = cells.every((cell) => cell.place === undefined);
      const written = isPipe ? pipeCellSpans(source.line(line)) : [];
      const repeated = new Set(cells.filter((cell, index) => cells.indexOf(cell) !== index));
      for (const [index, cell] of cells.entries()) {
        if (repeated.has(cell)) continue;
        const own = written[index];
        if (cell.place !== undefined) {
          const span = source.spanOf(cell.place);
          if (span !== null) spans.set(cell, span);
        } else if (own !== undefined) {
          spans.set(cell, { start: source.offsetOf(line, own.start), end: source.offsetOf(line, own.end) });
        }
      }
    }
  };
  blocks.forEach(visit);
  return spans;
}

/** The stretches between the pipes of a line: columns of the cells that splitPipeRow gives, in its order. */
export function pipeCellSpans(line: string): Span[] {
  const from = /^[ \t>]*/.exec(line)?.[0].length ?? 0;
  const to = line.replace(/(?<![ \t])[ \t]+$/, '').length;
  const spans: Span[] = [];
  let start = line[from] === '|' ? from + 1 : from;
  for (let at = start; at < to; at++) {
    if (line[at] === '\\' && /[\\|]/.test(line[at + 1] ?? '')) at++;
    else if (line[at] === '|') {
      spans.push({ start, end: at });
      start = at + 1;
    }
  }
  if (start < to) spans.push({ start, end: to });
  return spans;
}
