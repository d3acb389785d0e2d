import { quoted, subjectOf, type Found } from '../finding.ts';
import type { LintedRow } from '../guidanceToLint.ts';
import type { LintRule } from '../lintRule.ts';

interface Written {
  readonly row: LintedRow;
  readonly plain: string;
}

/**
 * Steps that differ in small words, signs or letter case only, such as "Sign out then sign in" and "Sign out, and then sign in.":
 * one mitigation would do. Words that carry the meaning, digits among them, must all be the same and in the same order.
 */
export const nearEqualTexts: LintRule = {
  id: 'near-equal-texts',
  severity: 'warning',
  summary: 'Steps that say the same in slightly different words.',
  find: ({ rows }) => {
    const written = new Map<string, Written>();
    const told = new Set<string>();
    return rows.flatMap((row) =>
      row.steps.flatMap(({ plain }): Found[] => {
        const key = meaningWords(plain);
        const first = written.get(key);
        if (first === undefined) written.set(key, { row, plain });
        const text = plain.trim();
        if (first === undefined || key === '' || first.plain.trim() === text || told.has(text)) return [];
        told.add(text);
        const message = `${quoted(plain)} says the same as ${quoted(first.plain)} in ${subjectOf(first.row)} of ${first.row.place.source}. Use one mitigation for both.`;
        return [{ place: row.place, subject: subjectOf(row), message }];
      }),
    );
  },
};

const smallWords = new Set(['a', 'an', 'the', 'and', 'then', 'please', 'your', 'that']);

function meaningWords(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
  return words.filter((word) => !smallWords.has(word)).join(' ');
}
