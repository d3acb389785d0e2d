import type { CellLine } from '../text/cellLines.ts';
import type { RecordPart } from './recordParts.ts';
import { symbolIn } from '../cells/symbolCell.ts';

/** What the parts under one code say. */
export interface RecordFields {
  readonly symbol: string | null;
  readonly causes: readonly (readonly CellLine[])[];
  readonly mitigations: readonly (readonly CellLine[])[];
  /** True where no label says which text is the cause and which the mitigation. */
  readonly isGuessed: boolean;
}

/**
 * Sorts the parts by their labels. Without one, the first text is the cause; after it, a text that says why is
 * one too, and a numbered list and every other text is what to do.
 */
export function fieldsOf(parts: readonly RecordPart[]): RecordFields {
  const causes: CellLine[][] = [];
  const mitigations: CellLine[][] = [];
  const names: CellLine[][] = [];
  let isGuessed = false;
  // Where labels are, what stands before the first of them says what the code means.
  const hasLabels = parts.some((part) => part.role === 'cause' || part.role === 'mitigation');
  let before: CellLine[] | null = null;
  for (const { role, lines, isSteps } of parts) {
    if (role === 'symbol') names.push(lines);
    else if (role === 'mitigation') mitigations.push(lines);
    else if (role === 'cause') causes.push(lines);
    else if (role !== null) continue;
    else if (isSteps || (!hasLabels && before !== null && !saysWhy(lines))) {
      mitigations.push(lines);
      isGuessed ||= !isSteps;
    } else if (before === null) {
      before = [...lines];
      causes.push(before);
      isGuessed ||= !hasLabels;
    } else before.push(...lines);
  }
  const named = symbolIn(names, causes);
  return { ...named, mitigations, isGuessed };
}

function saysWhy(lines: readonly CellLine[]): boolean {
  const text = lines.map((line) => line.text).join(' ');
  return (
    /\b(?:occurs?|happens?|caused?|causes|because|indicates?|means|due to|typically|usually|can be|reasons?)\b/i.test(
      text,
    ) &&
    !/^(?:\*\*)?(?:to |try|make sure|ensure|verify|check|run|install|restart|reboot|use|open|click|select|contact|see)\b/i.test(
      text,
    )
  );
}
