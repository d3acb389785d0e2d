import { isReason, isSummary, roleOfLabel } from '../labels/headerWords.ts';
import type { ColumnRole } from '../labels/headerWords.ts';
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
  const roles = title
    .split(/[/|&+,、・→⇒➜]| (?:and|or|und|oder|et|ou|y|o|e) |[-=]>/i)
    .map((words) => roleOfLabel(words));
  return roles.some((role) => role === 'cause' || role === 'detail') && roles.includes('mitigation');
}

/**
 * Splits the lines of a cell of such a column: those before the first instruction explain. `isOnly`: it is the only
 * column of text, and "Search may have missed updates" instructs nothing.
 * `title`: its header, which may say what stands between the arrows of its cells ("Meaning → Cause → Fix").
 */
export function mixedLines(
  lines: readonly CellLine[],
  { isOnly, title }: { readonly isOnly: boolean; readonly title: string },
): { readonly says: CellLine[]; readonly tells: CellLine[] } {
  const parts = title.split(arrows);
  if (parts.length > 1 && lines.length === 1 && lines[0] !== undefined) return atArrows(lines[0], parts);
  const parted = lines.flatMap(splitBeforeInstruction);
  const at = parted.findIndex(({ text }, index) => instructs(text) && (!isOnly || index > 0 || clearly.test(text)));
  return at === -1 ? { says: [...lines], tells: [] } : { says: parted.slice(0, at), tells: parted.slice(at) };
}

/** With as many parts as its header each is what that says; with fewer those explain up to the first that tells what to do. */
function atArrows(line: CellLine, header: readonly string[]): { says: CellLine[]; tells: CellLine[] } {
  const parts = line.text.split(arrows).filter((text) => text !== '');
  const isWhole = parts.length === header.length;
  const first = isWhole
    ? header.findIndex((words) => roleOfLabel(words) === 'mitigation')
    : parts.findIndex((text, index) => index > 0 && instructs(text));
  const at = first === -1 ? parts.length : first;
  const lineOf = (text: string): CellLine => ({ text, isItem: parts.length > 1 });
  return { says: parts.slice(0, at).map(lineOf), tells: parts.slice(at).map(lineOf) };
}

const arrows = /\s{0,9}(?:→|⇒|➜|[-=]>)\s{0,9}/;
const clearly = /^\p{Lu}\p{Ll}+ (?:the|your|this|all|any|an?) /u;
