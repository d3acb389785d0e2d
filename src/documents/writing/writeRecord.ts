import type { Habits } from './cellParts.ts';
import type { DocumentRecord } from './documentRecords.ts';
import type { RewrittenPart } from './rewrittenPart.ts';
import type { SourceText } from './sourceText.ts';
import { withEdits } from './sourceText.ts';
import { writeBlock, writeDefinitions, writeInBlock } from './writeBlocks.ts';
import { writeCells } from './writeCells.ts';
import { plainCare } from './writtenText.ts';
import type { Care } from './writtenText.ts';

/** How much of a record is written anew. */
export interface Effort {
  /** True: nothing but what changed. */
  readonly isMinimal: boolean;
  readonly care: Care;
}

/** From the least to the most, each for rows that did not read back after the one before. */
export const efforts: readonly Effort[] = [
  { isMinimal: true, care: plainCare },
  { isMinimal: true, care: { ...plainCare, fresh: true } },
  { isMinimal: false, care: { ...plainCare, fresh: true } },
  { isMinimal: false, care: { ...plainCare, fresh: true, markdownInHtml: 'always' } },
  { isMinimal: false, care: { fresh: true, markdownInHtml: 'never', listed: true, guarded: false } },
  { isMinimal: false, care: { fresh: true, markdownInHtml: 'always', listed: true, guarded: true } },
];

/** A part of a record as it is to stand in the document; null where the layout of the record has no place for it. */
export function writePart(
  record: DocumentRecord,
  part: RewrittenPart,
  effort: Effort,
  source: SourceText,
  habits: Habits,
): string | null {
  const written = sourceOf(record, source);
  const { shape, span } = record;
  if (shape.kind === 'cells') {
    const edits = writeCells(shape.slots, part, { ...effort, habits });
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
  return effort.isMinimal
    ? writeInBlock(lines, part, 'line', effort.care)
    : writeBlock(shape.kind, lines, part, effort.care);
}

/** A `<dl>` whose terms are `parts`, each a part of its own. */
export function writeList(
  record: DocumentRecord,
  parts: readonly RewrittenPart[],
  effort: Effort,
  source: SourceText,
): string | null {
  if (!effort.isMinimal) return writeDefinitions(parts, effort.care);
  let written: string | null = withLineFeeds(sourceOf(record, source));
  const rows = new Set(parts.map((part) => part.own));
  if (rows.size !== record.rows.length) return null;
  for (const part of parts) {
    if (part.touched.size === 0) continue;
    if (written !== null) written = writeInBlock(written, part, 'html', { ...effort.care, markdownInHtml: 'never' });
  }
  return written;
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
