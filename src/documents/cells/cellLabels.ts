import type { CellLine } from '../text/cellLines.ts';
import { isReason, isRemark } from '../labels/headerWords.ts';
import { labelledTexts } from './labelledText.ts';
import type { LabelledText } from './labelledText.ts';

type Cells = readonly (readonly CellLine[])[];

/**
 * Moves lines to where their own labels say they belong: in a cell of mitigations, "Probable cause: …" and what
 * follows it up to "Mitigation:" are causes. Only labels at the beginning of a line count, in cells of several lines;
 * or all of a line, if its labels name both.
 */
export function byLabels(causes: Cells, mitigations: Cells): { readonly causes: Cells; readonly mitigations: Cells } {
  const isMixed =
    causes.some((cell) => hasLabels(cell, 'cause')) || mitigations.some((cell) => hasLabels(cell, 'mitigation'));
  if (!isMixed) return { causes, mitigations };
  const sorted: Record<'cause' | 'mitigation', CellLine[][]> = { cause: [], mitigation: [] };
  for (const [role, cells] of [
    ['cause', causes],
    ['mitigation', mitigations],
  ] as const) {
    for (const lines of cells) {
      let at: 'cause' | 'mitigation' = role;
      let own: CellLine[] = [];
      sorted[at].push(own);
      for (const line of lines) {
        const labelled = labelledTexts(line.text).map(plainly);
        if (isSorted(labelled)) {
          for (const { role: said, text } of labelled) {
            at = said === 'mitigation' ? said : 'cause';
            sorted[at].push(text === '' ? [] : [{ ...line, text }]);
          }
          own = sorted[at].at(-1) ?? [];
          continue;
        }
        if (lines.length === 1 && isMisplaced(labelled, role)) {
          const [{ role: said, text }] = labelled;
          own = [{ ...line, text }];
          sorted[said].push(own);
          continue;
        }
        const [first, ...others] = lines.length > 1 || isOwn(line, labelled, role) ? labelled : [];
        if (first?.role === 'cause' || first?.role === 'mitigation') {
          at = first.role;
          own = [];
          sorted[at].push(own);
          if (others.length === 0) {
            if (first.text !== '') own.push({ ...line, text: first.text });
            continue;
          }
        }
        own.push(line);
      }
    }
  }
  return { causes: sorted.cause, mitigations: sorted.mitigation };
}

/** In a cell, symptoms and explanations count as causes; a note stays in the cell that it is a note of. */
function plainly(labelled: LabelledText): LabelledText {
  const { role, label } = labelled;
  if (role === 'detail' && isRemark(label)) return { ...labelled, role: null };
  return role === 'symptom' || role === 'detail' ? { ...labelled, role: 'cause' } : labelled;
}

function hasLabels(lines: readonly CellLine[], role: 'cause' | 'mitigation'): boolean {
  return lines.some(({ text }) => {
    if (!/[:：]|^\s*(?:\*\*|__)/.test(text)) return false;
    if (lines.length > 1) return beginsWithRole(text);
    const labelled = labelledTexts(text).map(plainly);
    return isSorted(labelled) || isMisplaced(labelled, role) || lines.some((line) => isOwn(line, labelled, role));
  });
}

/** "Possible causes: …" alone in a cell of mitigations, or "Solution: …" in one of causes. */
function isMisplaced(
  texts: readonly LabelledText[],
  role: 'cause' | 'mitigation',
): texts is readonly [LabelledText & { readonly role: 'cause' | 'mitigation' }] {
  const [only, ...others] = texts;
  if (only === undefined || others.length > 0 || only.text === '' || only.role === role) return false;
  return only.role === 'mitigation' || (only.role === 'cause' && isReason(only.label));
}

/** "**Cause:** …" in a cell of causes: the label says no more than the header. */
function isOwn({ text }: CellLine, labelled: readonly LabelledText[], role: 'cause' | 'mitigation'): boolean {
  const [only, ...others] = labelled;
  return only?.role === role && only.text !== '' && others.length === 0 && /^\s*(?:\*\*|__)/.test(text);
}

/** "Cause: … Resolution: …" on one line: each text has a label, and both roles occur. */
function isSorted(texts: readonly LabelledText[]): boolean {
  const roles = texts.map((text) => text.role);
  return (
    roles.includes('cause') &&
    roles.includes('mitigation') &&
    roles.every((role) => role === 'cause' || role === 'mitigation')
  );
}

function beginsWithRole(text: string): boolean {
  const [first] = labelledTexts(text);
  const role = first === undefined ? null : plainly(first).role;
  return role === 'cause' || role === 'mitigation';
}
