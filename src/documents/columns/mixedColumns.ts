import { isReason, isSummary, roleOfLabel } from '../cells/headerWords.ts';
import type { ColumnRole } from '../cells/headerWords.ts';
import type { CellLine } from '../text/cellLines.ts';
import { instructs } from '../text/instructs.ts';
import { partedLine } from '../text/partedLine.ts';

/**
 * The columns whose cells may say either: those whose header names both ("Description/Troubleshooting tips"), a second
 * column of texts whose header leaves open what they are, and descriptions that no column of fixes stands next to.
 */
export function mixedColumns(roles: readonly (ColumnRole | null)[], titles: readonly string[]): number[] {
  const first = roles.indexOf('cause');
  return titles.flatMap((title, column) => {
    const role = roles[column];
    if (role !== 'cause' && role !== 'mitigation') return [];
    const isSecond = role === 'cause' && column > first && !isReason(title);
    // "Description" next to no column of fixes says both, and so may a column without a header.
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
 * The lines of a cell of such a column: all of them up to the first that tells what to do explain. `isOnly`: it is the one
 * column of texts, and "Search may have missed updates" tells nothing to do. `title`: its header, which may say what stands
 * between the arrows of its cells ("Meaning → Cause → Fix").
 */
export function mixedLines(
  lines: readonly CellLine[],
  { isOnly, title }: { readonly isOnly: boolean; readonly title: string },
): { readonly says: CellLine[]; readonly tells: CellLine[] } {
  const parts = title.split(arrows);
  if (parts.length > 1 && lines.length === 1 && lines[0] !== undefined) return atArrows(lines[0], parts);
  const parted = lines.flatMap(partedLine);
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
