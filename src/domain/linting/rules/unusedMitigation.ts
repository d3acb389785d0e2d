import { quoted } from '../finding.ts';
import type { LintRule } from '../lintRule.ts';

/** A mitigation that nothing published uses. */
export const unusedMitigation: LintRule = {
  id: 'unused-mitigation',
  severity: 'note',
  summary: 'A mitigation that no entry and no guide uses.',
  find: ({ unused }) =>
    unused.map(({ id, plain, mitigation }) => ({
      place: { source: 'mitigations', line: null },
      subject: id,
      message: `No entry and no guide uses ${quoted(plain)}. Use it in a step, or delete it.`,
      fix: mitigation && { deleteMitigation: { id, expectedVersion: mitigation.version } },
    })),
};
