import type { Found, LintSeverity } from './finding.ts';
import type { GuidanceToLint } from './guidanceToLint.ts';

/** A rule over guidance: pure, and silent rather than wrong where it cannot be sure. */
export interface LintRule {
  readonly id: string;
  readonly severity: LintSeverity;
  /** One line for lists of rules. */
  readonly summary: string;
  readonly find: (guidance: GuidanceToLint) => readonly Found[];
}
