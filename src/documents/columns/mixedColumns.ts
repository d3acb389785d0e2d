import { isReason, isSummary, roleOfLabel } from '../cells/headerWords.ts';
import type { ColumnRole } from '../cells/headerWords.ts';
import type { CellLine } from '../text/cellLines.ts';
import { instructs } from '../text/instructs.ts';
import { splitBeforeInstruction } from '../text/splitBeforeInstruction.ts';

/**
 * The columns whose cells may hold causes, mitigations or both: those whose header names both
 * ("Description/Troubleshooting tips"), a second column of text whose header leaves it open, and descriptions without
 * a column of fixes next to them.
 */
export function mixedColumns(roles: readonly (ColumnRole | null)[], titles: readonly string[]): number[] {
  const first = roles.indexOf('cause');
  return titles.flatMap((title, column) => {
    const role = roles[column];
    if (role !== 'cause' && role !== 'mitigation') return [];
    const isSecond = role === 'cause' && column > first && !isReason(title);
    // Without a column of fixes, "Description" holds both, and so may a column without a header.
    const isAll = role === 'cause' && !roles.includes('mitigation') && (title === '' || isSummary(title));
    return namesBoth(title) || isSecond || isAll ? [column] : [];
  });
}

function namesBoth(title: string): boolean {
  const roles = title.split(/[/|&+,、・]| (?:and|or|und|oder|et|ou|y|o|e) /i).map((words) => roleOfLabel(words));
  return roles.some((role) => role === 'cause' || role === 'detail') && roles.includes('mitigation');
}

/**
 * Splits the lines of a cell of such a column: those before the first instruction explain. `isOnly`: it is the only
 * column of text, and "Search may have missed updates" instructs nothing.
 */
export function mixedLines(
  lines: readonly CellLine[],
  isOnly = false,
): { readonly says: CellLine[]; readonly tells: CellLine[] } {
  const parted = lines.flatMap(splitBeforeInstruction);
  const at = parted.findIndex(({ text }, index) => instructs(text) && (!isOnly || index > 0 || clearly.test(text)));
  return at === -1 ? { says: [...lines], tells: [] } : { says: parted.slice(0, at), tells: parted.slice(at) };
}

const clearly = /^\p{Lu}\p{Ll}+ (?:the|your|this|all|any|an?) /u;
