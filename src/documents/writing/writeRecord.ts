import type { CellStyle } from './cells/cellParts.ts';
import type { DocumentRecord } from './documentRecords.ts';
import type { RewrittenPart } from './rewrittenPart.ts';
import type { Edit, SourceText, Span } from './texts/sourceText.ts';
import { withEdits } from './texts/sourceText.ts';
import { writeBlock } from './writeBlocks.ts';
import { writeCells, writeInCells } from './cells/writeCells.ts';
import { inPlaceStrategies, writeInPlace } from './writeInPlace.ts';
import { usualMarkup } from './writtenText.ts';
import type { MarkupOptions } from './writtenText.ts';

/** How much of the cells of a record, or of a new record, is written. */
export interface Effort {
  /** True: only the words that changed, where they stand in their cells. */
  readonly isInPlace: boolean;
  /** True: nothing but what changed. */
  readonly isMinimal: boolean;
  readonly markup: MarkupOptions;
}

/** From the least to the most, each for rows that did not read back after the one before. */
export const efforts: readonly Effort[] = [
  { isInPlace: true, isMinimal: true, markup: usualMarkup },
  { isInPlace: false, isMinimal: true, markup: usualMarkup },
  { isInPlace: false, isMinimal: true, markup: { ...usualMarkup, fresh: true } },
  { isInPlace: false, isMinimal: false, markup: { ...usualMarkup, fresh: true } },
  { isInPlace: false, isMinimal: false, markup: { ...usualMarkup, fresh: true, markdownInHtml: 'always' } },
  {
    isInPlace: false,
    isMinimal: false,
    markup: { fresh: true, markdownInHtml: 'never', listed: true, guarded: false },
  },
  {
    isInPlace: false,
    isMinimal: false,
    markup: { fresh: true, markdownInHtml: 'always', listed: true, guarded: true },
  },
];

/**
 * A part of a record as it is to stand in the document, by the effort or the way in place of that level; null if the
 * layout of the record has no place for it. Lines that stand there are never laid out anew: what cannot be changed in
 * place stays as it is. Only a record that is new is written by its layout.
 */
export function writePart(
  record: DocumentRecord,
  part: RewrittenPart,
  level: number,
  source: SourceText,
  style: CellStyle,
): string | null {
  const written = sourceOf(record, source);
  const { shape, span } = record;
  const effort = efforts[level];
  if (shape.kind === 'cells') {
    if (effort === undefined) return null;
    const edits = effort.isInPlace
      ? writeInCells(shape.slots, part)
      : writeCells(shape.slots, part, { ...effort, style });
    // What a cell says for several rows cannot change for one of them.
    if (edits?.some(({ slot, text }) => slot.isShared === true && text !== slot.written) === true) return null;
    return (
      edits &&
      withEdits(
        { text: written, lineEnd: '\n' },
        edits.map(({ slot, text }) => ({ start: slot.start - span.start, end: slot.end - span.start, text })),
      )
    );
  }
  if (shape.kind === 'definitions') return null;
  const lines = withLineFeeds(written);
  if (part.isNew) return effort === undefined ? null : writeBlock(shape.kind, lines, part, effort.markup);
  const way = inPlaceStrategies[level];
  return way === undefined ? null : writeInPlace(lines, part, way);
}

/** How many levels a record can be written at; a row at a higher one stays as the document has it. */
export function levelsOf({ shape }: DocumentRecord): number {
  return shape.kind === 'cells' ? efforts.length : inPlaceStrategies.length;
}

/** A `<dl>` with each of its rows changed in place; null if one cannot be. */
export function writeListInPlace(
  parts: readonly { readonly part: RewrittenPart; readonly lines: Span; readonly level: number }[],
  source: SourceText,
): Edit[] | null {
  const edits = parts.map(({ part, lines, level }): Edit | null => {
    const way = inPlaceStrategies[level];
    const written = withLineFeeds(source.text.slice(lines.start, lines.end));
    const text = part.touched.size === 0 ? written : way === undefined ? null : writeInPlace(written, part, way);
    return text === null ? null : { ...lines, text };
  });
  return edits.includes(null) ? null : edits.filter((edit) => edit !== null);
}

/** What stands between a record and one that is put before or behind it: an empty line, or nothing. */
export function gapOf({ shape }: DocumentRecord): string {
  if (shape.kind === 'cells') return shape.slots.some((slot) => slot.syntax === 'line') ? '\n' : '';
  return shape.kind === 'section' || shape.kind === 'labels' ? '\n' : '';
}

function sourceOf({ span }: DocumentRecord, { text }: SourceText): string {
  return text.slice(span.start, span.end);
}

function withLineFeeds(text: string): string {
  return text.replace(/\r\n|\r/g, '\n');
}
