import { quoted, subjectOf, type Found, type LintFix } from '../finding.ts';
import type { LintedRow, LintedText } from '../guidanceToLint.ts';
import type { LintRule } from '../lintRule.ts';

interface Written {
  readonly row: LintedRow;
  readonly step: LintedText;
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
      row.steps.flatMap((step): Found[] => {
        const { plain } = step;
        const key = meaningWords(plain);
        const first = written.get(key);
        if (first === undefined) written.set(key, { row, step });
        const text = plain.trim();
        if (first === undefined || key === '' || first.step.plain.trim() === text || told.has(text)) return [];
        told.add(text);
        const message = `${quoted(plain)} says the same as ${quoted(first.step.plain)} in ${subjectOf(first.row)} of ${first.row.place.source}. Use one mitigation for both.`;
        return [{ place: row.place, subject: subjectOf(row), message, fix: mergeOf(first.step, step) }];
      }),
    );
  },
};

/** One mitigation in the place of both. */
function mergeOf({ mitigation: into }: LintedText, { mitigation: from }: LintedText): LintFix | undefined {
  if (into === undefined || from === undefined || into.id === from.id) return undefined;
  return { mergeMitigations: { into: into.id, from: [from.id] } };
}

const smallWords = new Set(['a', 'an', 'the', 'and', 'then', 'please', 'your', 'that']);

function meaningWords(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
  return words.filter((word) => !smallWords.has(word)).join(' ');
}
