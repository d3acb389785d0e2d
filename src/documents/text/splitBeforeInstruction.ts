import type { CellLine } from './cellLines.ts';
import { escapeBlockStart } from './escapeBlockStart.ts';
import { instructs } from './instructs.ts';
import { sentenceEnds } from './sentences.ts';

/**
 * Splits a line of text before its first sentence that instructs; gives the whole line if none does, or the first
 * does.
 */
export function splitBeforeInstruction(line: CellLine): CellLine[] {
  if (line.text.includes('\n') || line.text.includes('<br>') || instructs(line.text)) return [line];
  for (const { offset, certain } of sentenceEnds(line.text)) {
    const rest = line.text.slice(offset).trim();
    if (!certain || !instructs(rest)) continue;
    return [
      { ...line, text: line.text.slice(0, offset) },
      { ...line, text: escapeBlockStart(rest) },
    ];
  }
  return [line];
}
