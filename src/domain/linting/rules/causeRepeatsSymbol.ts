import { quoted, subjectOf } from '../finding.ts';
import type { LintedText } from '../guidanceToLint.ts';
import type { LintRule } from '../lintRule.ts';
import { rowFix } from '../textFix.ts';

/** A cause that is the code's symbol or number and nothing else: it explains nothing. */
export const causeRepeatsSymbol: LintRule = {
  id: 'cause-repeats-symbol',
  severity: 'warning',
  summary: 'A cause that only repeats the symbol or the code.',
  find: ({ rows }) =>
    rows.flatMap((row) => {
      const names = new Set([row.symbol, row.code].flatMap((name) => (name === null ? [] : [bare(name)])));
      const isRepeated = ({ plain }: LintedText) => names.has(bare(plain));
      const causes = row.causes.filter((cause) => !isRepeated(cause)).map(({ text }) => text);
      return row.causes.filter(isRepeated).map(({ plain }) => ({
        place: row.place,
        subject: subjectOf(row),
        message: `The cause ${quoted(plain)} only repeats the code. Say what is wrong, or leave it out.`,
        fix: rowFix(row, { causes }),
      }));
    }),
};

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
