import { quoted, subjectOf } from '../finding.ts';
import type { LintRule } from '../lintRule.ts';

/** A cause that is the code's symbol or number and nothing else: it explains nothing. */
export const causeRepeatsSymbol: LintRule = {
  id: 'cause-repeats-symbol',
  severity: 'warning',
  summary: 'A cause that only repeats the symbol or the code.',
  find: ({ rows }) =>
    rows.flatMap((row) => {
      const names = new Set([row.symbol, row.code].flatMap((name) => (name === null ? [] : [bare(name)])));
      return row.causes
        .filter(({ plain }) => names.has(bare(plain)))
        .map(({ plain }) => ({
          place: row.place,
          subject: subjectOf(row),
          message: `The cause ${quoted(plain)} only repeats the code. Say what is wrong, or leave it out.`,
        }));
    }),
};

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
