import { styleKey } from '../../guidance/styleKey.ts';
import { quoted, subjectOf, type Found } from '../finding.ts';
import type { LintedRow } from '../guidanceToLint.ts';
import type { LintRule } from '../lintRule.ts';

/** Two steps that one entry gives in this order and another in the other; each pair is told once, at the later entry. */
export const twoOrders: LintRule = {
  id: 'two-orders',
  severity: 'warning',
  summary: 'Steps that two entries give in two orders.',
  find: ({ rows }) => {
    const firstSeen = new Map<string, LintedRow>();
    const told = new Set<string>();
    return rows.flatMap((row) => {
      const keys = [...new Set(row.steps.map(({ plain }) => styleKey(plain)))];
      const pairs = keys.flatMap((one, n) => keys.slice(n + 1).map((other) => [one, other] as const));
      const found = pairs.flatMap(([one, other]): Found[] => {
        const reverse = firstSeen.get(JSON.stringify([other, one]));
        const pair = JSON.stringify([one, other].sort());
        if (reverse === undefined || told.has(pair)) return [];
        told.add(pair);
        const said = (key: string) => quoted(row.steps.find(({ plain }) => styleKey(plain) === key)?.plain ?? key);
        const message = `${said(one)} comes before ${said(other)} here, and after it in ${subjectOf(reverse)} of ${reverse.place.source}. Settle one order, or say why they differ.`;
        return [{ place: row.place, subject: subjectOf(row), message }];
      });
      for (const pair of pairs) if (!firstSeen.has(JSON.stringify(pair))) firstSeen.set(JSON.stringify(pair), row);
      return found;
    });
  },
};
