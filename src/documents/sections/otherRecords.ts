import type { DocumentBlock } from '../blocks/documentBlocks.ts';
import type { CodeCell } from '../cells/codeCell.ts';
import { labelledCode, withoutBold } from '../cells/labelledCode.ts';
import { labelledTexts } from '../cells/labelledText.ts';
import { beginsAnother } from './otherCodes.ts';

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
  const [first, ...others] = labelledTexts(withoutBold(text));
  const [line = '', ...lines] = text.split('\n');
  if (first?.role !== 'code') return false;
  const codes = labelledCode(line)?.codes ?? [];
  if (codes.length === 0 || codes.some(({ code }) => own.codes.some((one) => one.code === code))) return false;
  const below = lines.length > 0 ? others : next?.kind === 'paragraph' ? labelledTexts(next.text) : [];
  return below.some(({ role }) => role === 'cause' || role === 'mitigation' || role === 'symptom');
}
