import { slugOf } from '../../codes/families/spelling.ts';
import { codesNamed } from '../../codes/reading/codesNamed.ts';
import { subjectOf } from '../finding.ts';
import type { LintRule } from '../lintRule.ts';

/** A name that the published tables give to other numbers only. Names that no table knows are the guide's own. */
export const foreignSymbol: LintRule = {
  id: 'foreign-symbol',
  severity: 'error',
  summary: 'A symbol that belongs to another number.',
  find: ({ rows }) =>
    rows.flatMap((row) => {
      if (row.code === null || row.symbol === null) return [];
      const owners = codesNamed(row.symbol).map(slugOf);
      if (owners.length === 0 || owners.includes(row.code)) return [];
      const message = `${row.symbol} is the name of ${owners.join(', ')}, not of ${row.code}. Correct the code or the symbol.`;
      return [{ place: row.place, subject: subjectOf(row), message }];
    }),
};
