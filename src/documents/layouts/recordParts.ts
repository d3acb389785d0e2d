import { cellLines } from '../text/cellLines.ts';
import type { CellLine } from '../text/cellLines.ts';
import { readCodeCell } from '../cells/codeCell.ts';
import type { CodeCell } from '../cells/codeCell.ts';
import type { DocumentBlock, ListItemBlock } from '../blocks/documentBlocks.ts';
import type { ColumnRole } from '../cells/headerWords.ts';
import { roleOfLabel } from '../cells/headerWords.ts';
import { labelledTexts } from '../cells/labelledText.ts';
import { plainInline } from '../text/plainText.ts';
import { columnsOf } from './tableContents.ts';

/** A stretch of what stands under a code, in order. */
export interface RecordPart {
  /** What a label or a header says of it; null where none does. */
  readonly role: ColumnRole | null;
  readonly lines: CellLine[];
  /** True for the items of a numbered list: one does one after the other. */
  readonly isSteps: boolean;
}

/**
 * The parts of the blocks that stand under one code: paragraphs and lists by their labels and sub-headings, and
 * a table without a column of codes by its headers. A block of code belongs to the step before it.
 */
export function partsOf(blocks: readonly DocumentBlock[], targets: ReadonlyMap<string, string>): RecordPart[] {
  const parts: RecordPart[] = [];
  let role: ColumnRole | null = null;
  const add = (text: string, said: ColumnRole | null, isItem = false, isSteps = false): void => {
    const lines = cellLines(text, targets).map((line) => ({ ...line, isItem: isItem || line.isItem }));
    const before = parts.at(-1);
    if (isItem && before?.role === said && before.lines.at(-1)?.isItem === true) before.lines.push(...whole(lines));
    else parts.push({ role: said, lines: isItem ? whole(lines) : lines, isSteps });
  };
  const addLabelled = (text: string, isItem = false, isSteps = false): void => {
    const texts = text
      .split(/\n(?=\s*(?:\*\*|__)?[^\n:：]{2,60}[:：])|(?<=(?:\*\*|__)[ \t]*)\n/)
      .flatMap(labelledTexts);
    for (const { role: said, text: own } of texts) {
      if (said !== null) role = said;
      if (own !== '') add(own, role, isItem && said === null, isSteps);
    }
  };
  for (const block of blocks) {
    if (block.kind === 'heading') {
      const said = roleOfLabel(plainInline(block.text));
      if (said !== null) role = said;
      else add(`**${plainInline(block.text)}**`, role);
    } else if (block.kind === 'paragraph') {
      if (!/^\W*applies to\b/i.test(block.text)) addLabelled(block.text);
    } else if (block.kind === 'list') {
      for (const item of block.items) {
        const text = itemText(item);
        if (labelledTexts(text).some((one) => one.role !== null)) addLabelled(text);
        else add(text, role, true, block.isOrdered);
      }
    } else if (block.kind === 'table') {
      if (columnsOf(block.table, '') === null) parts.push(...tableParts(block, targets));
    } else if (block.kind === 'code') {
      const last = parts.at(-1)?.lines;
      const step = last?.at(-1);
      if (last !== undefined && step !== undefined && role !== 'cause')
        last.splice(-1, 1, { ...step, text: `${step.text}\n\n${block.source}` });
    }
  }
  return parts.filter((part) => part.lines.some((line) => line.text !== ''));
}

/** An item with what is nested in it, as one text. */
export function itemText(item: ListItemBlock): string {
  return item.blocks
    .map((block) => {
      if (block.kind === 'paragraph' || block.kind === 'heading') return block.text;
      if (block.kind === 'list') return block.items.map((inner) => `<br>- ${itemText(inner)}`).join('');
      return block.kind === 'code'
        ? `<br>\`${block.source
            .replace(/^[`~].*\n?|\n?[`~]{3,}\s*$/gm, '')
            .trim()
            .replaceAll('`', "'")
            .replace(/\n/g, ' ')}\``
        : '';
    })
    .join('<br>')
    .replaceAll('<br><br>', '<br>');
}

/** The codes that stand under a label of codes ("Error code: 0x80070005"), or null. */
export function labelledCode(text: string): CodeCell | null {
  const code = labelledTexts(text).find((one) => one.role === 'code' || one.role === 'decimal');
  if (code === undefined) return null;
  const cell = readCodeCell(code.text, true);
  return cell.codes.length === 0 && !cell.unread.some((word) => /^0x/i.test(word)) ? null : cell;
}

/** The lines of one item are one line. */
function whole(lines: readonly CellLine[]): CellLine[] {
  const text = lines
    .map((line) => line.text)
    .filter((line) => line !== '')
    .join('<br>');
  return text === '' ? [] : [{ text, isItem: true }];
}

function tableParts(block: DocumentBlock & { kind: 'table' }, targets: ReadonlyMap<string, string>): RecordPart[] {
  const roles = (block.table.headers?.cells ?? []).map((cell) =>
    roleOfLabel(plainInline(cell.text.replace(/<[^<>]*>/g, ' '))),
  );
  const names = block.table.rows.map((row) => roleOfLabel(plainInline(row.cells[0]?.text ?? '')));
  if (
    names.length > 0 &&
    roles.slice(1).every((role) => role === null || role === 'code') &&
    names.every((role) => role !== null)
  ) {
    // "Message | It failed.": the first column says what stands in the others.
    return block.table.rows.flatMap((row, index) =>
      row.cells.slice(1).map((cell): RecordPart => ({
        role: names[index] ?? null,
        lines: cellLines(cell.text, targets),
        isSteps: false,
      })),
    );
  }
  return block.table.rows.flatMap((row) =>
    row.cells.map((cell, column): RecordPart => {
      const role = roles[column] ?? null;
      return { role: role === 'code' ? null : role, lines: cellLines(cell.text, targets), isSteps: false };
    }),
  );
}
