import type { CellLine } from './cellLines.ts';
import { labelledTexts } from './labelledText.ts';

type Cells = readonly (readonly CellLine[])[];

/**
 * Puts lines where their own labels say they belong: in a cell of mitigations, "Probable cause: …" and what
 * follows it up to "Mitigation:" are causes. Only in cells of several lines, and only labels that begin a line.
 */
export function byLabels(causes: Cells, mitigations: Cells): { readonly causes: Cells; readonly mitigations: Cells } {
  if (![...causes, ...mitigations].some(hasLabels)) return { causes, mitigations };
  const sorted = { cause: [] as CellLine[][], mitigation: [] as CellLine[][] };
  for (const [role, cells] of [
    ['cause', causes],
    ['mitigation', mitigations],
  ] as const) {
    for (const lines of cells) {
      let at: 'cause' | 'mitigation' = role;
      let own: CellLine[] = [];
      sorted[at].push(own);
      for (const line of lines) {
        const [first, ...others] = lines.length > 1 ? labelledTexts(line.text) : [];
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

function hasLabels(lines: readonly CellLine[]): boolean {
  return lines.length > 1 && lines.some((line) => /[:：]/.test(line.text) && beginsWithRole(line.text));
}

function beginsWithRole(text: string): boolean {
  const role = labelledTexts(text)[0]?.role;
  return role === 'cause' || role === 'mitigation';
}
