import { isReason, roleOfLabel } from '../cells/headerWords.ts';
import type { ColumnRole } from '../cells/headerWords.ts';
import type { CellLine } from '../text/cellLines.ts';
import { instructs } from '../text/instructs.ts';
import { partedLine } from '../text/partedLine.ts';

/**
 * The columns whose cells may say either: those whose header names both ("Description/Troubleshooting tips"), and a second
 * column of texts whose header leaves open what they are.
 */
export function mixedColumns(roles: readonly (ColumnRole | null)[], titles: readonly string[]): number[] {
  const first = roles.indexOf('cause');
  return titles.flatMap((title, column) => {
    const role = roles[column];
    if (role !== 'cause' && role !== 'mitigation') return [];
    const isSecond = role === 'cause' && column > first && !isReason(title);
    return namesBoth(title) || isSecond ? [column] : [];
  });
}

function namesBoth(title: string): boolean {
  const roles = title.split(/[/|&+,、・]| (?:and|or|und|oder|et|ou|y|o|e) /i).map((words) => roleOfLabel(words));
  return roles.some((role) => role === 'cause' || role === 'detail') && roles.includes('mitigation');
}

/** The lines of a cell of such a column: all of them up to the first that tells what to do explain. */
export function mixedLines(lines: readonly CellLine[]): { readonly says: CellLine[]; readonly tells: CellLine[] } {
  const parted = lines.flatMap(partedLine);
  const at = parted.findIndex((line) => instructs(line.text));
  return at === -1 ? { says: [...lines], tells: [] } : { says: parted.slice(0, at), tells: parted.slice(at) };
}
