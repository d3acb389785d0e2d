import type { DocumentBlock } from '../blocks/documentBlocks.ts';
import type { DocumentTable } from '../blocks/documentTable.ts';
import type { CodeCell } from '../cells/codeCell.ts';
import { readCodeCell } from '../cells/codeCell.ts';
import { labelledCode } from '../cells/labelledCode.ts';
import { labelledTexts } from '../cells/labelledText.ts';
import { leadingCode } from '../cells/leadingCode.ts';
import { columnsOf } from '../columns/tableContents.ts';
import { pastedRows } from '../plainPages/pastedRows.ts';

/** A list whose items all begin with codes, or a paragraph that does, and with other ones than the heading's. */
export function beginsAnother(block: DocumentBlock, own: CodeCell): boolean {
  const isOther = (first: DocumentBlock | undefined): boolean => {
    if (first?.kind !== 'paragraph' && first?.kind !== 'heading') return false;
    const codes = leadingCode(first.text)?.code.codes ?? [];
    return codes.length > 0 && codes.every(({ code }) => own.codes.every((one) => one.code !== code));
  };
  if (block.kind === 'list') return block.items.every((item) => isOther(item.blocks[0]));
  // Neither is a table of codes, nor are rows of one that were pasted.
  if (block.kind === 'table') return columnsOf(block.table)?.numbersCount === true && holdsNone(block.table, own);
  return isOther(block) || (block.kind === 'paragraph' && pastedRows(block).length > 1);
}

function holdsNone({ rows }: DocumentTable, { codes }: CodeCell): boolean {
  return rows.every(({ cells }) =>
    cells.every(({ text }) => readCodeCell(text).codes.every(({ code }) => codes.every((own) => own.code !== code))),
  );
}

/**
 * Whether what stands in a section at a block is about other codes up to its end: "Error code: 0x80072EE2" over "Cause: …", or a
 * last list whose items each begin with another code, unless a line leads to it.
 */
export function endsSection(blocks: readonly DocumentBlock[], index: number, own: CodeCell): boolean {
  const [before, block, next] = [blocks[index - 1], blocks[index], blocks[index + 1]];
  if (block?.kind === 'paragraph') return beginsRecord(block.text, next, own);
  if (block?.kind !== 'list' || (next !== undefined && next.kind !== 'heading')) return false;
  return !(before?.kind === 'paragraph' && /[:：][\s*_]{0,9}$/.test(before.text)) && beginsAnother(block, own);
}

/** A label with another code, over labels of causes or of what to do. */
function beginsRecord(text: string, next: DocumentBlock | undefined, own: CodeCell): boolean {
  if (!/\d/.test(text.slice(0, 100))) return false;
  const [first, ...others] = labelledTexts(text);
  const [line = '', ...lines] = text.split('\n');
  if (first?.role !== 'code') return false;
  const codes = labelledCode(line)?.codes ?? [];
  if (codes.length === 0 || codes.some(({ code }) => own.codes.some((one) => one.code === code))) return false;
  const below = lines.length > 0 ? others : next?.kind === 'paragraph' ? labelledTexts(next.text) : [];
  return below.some(({ role }) => role === 'cause' || role === 'mitigation' || role === 'symptom');
}
