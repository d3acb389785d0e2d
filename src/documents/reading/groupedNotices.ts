import type { DocumentWarning } from '../../domain/guidance/guideDocument.ts';
import type { Notice } from '../records/foundGuidance.ts';
import { documentWarning } from './documentWarning.ts';

/** Up to how many equal notices are listed separately. */
const alone = 2;

/**
 * Notices as a document's warnings, in order of lines. Those that say the same of more than two places are one, at the
 * first of them, with all their lines: "196 places (lines 3-190, 200): …".
 */
export function groupedNotices(notices: readonly Notice[]): DocumentWarning[] {
  const groups = new Map<string, Notice[]>();
  for (const notice of [...notices].sort((a, b) => a.line - b.line)) {
    const group = groups.get(notice.message);
    if (group === undefined) groups.set(notice.message, [notice]);
    else group.push(notice);
  }
  return [...groups.values()]
    .flatMap((group): DocumentWarning[] => {
      const [first] = group;
      if (first === undefined) return [];
      if (group.length <= alone) return group.map(({ line, text, message }) => documentWarning(line, text, message));
      const lines = linesOf(group.map((notice) => notice.line));
      return [
        documentWarning(first.line, first.text, `${String(group.length)} places (lines ${lines}): ${first.message}`),
      ];
    })
    .sort((a, b) => a.line - b.line);
}

/** "3-5, 9", of ascending lines; runs after the twentieth are counted. */
function linesOf(lines: readonly number[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run !== undefined && line <= run.last + 1) run.last = line;
    else runs.push({ first: line, last: line });
  }
  const shown = runs
    .slice(0, 20)
    .map(({ first, last }) => (first === last ? String(first) : `${String(first)}-${String(last)}`));
  return shown.join(', ') + (runs.length > 20 ? ` and ${String(runs.length - 20)} more` : '');
}
