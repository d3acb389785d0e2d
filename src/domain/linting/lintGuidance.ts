import type { Finding } from './finding.ts';
import type { GuidanceToLint } from './guidanceToLint.ts';
import type { LintRule } from './lintRule.ts';
import { causeRepeatsSymbol } from './rules/causeRepeatsSymbol.ts';
import { deadLink } from './rules/deadLink.ts';
import { foreignSymbol } from './rules/foreignSymbol.ts';
import { nearEqualTexts } from './rules/nearEqualTexts.ts';
import { noAction } from './rules/noAction.ts';
import { renamedProduct } from './rules/renamedProduct.ts';
import { twoOrders } from './rules/twoOrders.ts';
import { unusedMitigation } from './rules/unusedMitigation.ts';

/** Every rule, the gravest first. */
export const lintRules: readonly LintRule[] = [
  foreignSymbol,
  deadLink,
  noAction,
  causeRepeatsSymbol,
  twoOrders,
  nearEqualTexts,
  unusedMitigation,
  renamedProduct,
];

/** What the rules find, by source and line, and then in the order of the rules. */
export function lintGuidance(guidance: GuidanceToLint, rules = lintRules): Finding[] {
  return rules
    .flatMap(({ id, severity, find }) => find(guidance).map((found): Finding => ({ rule: id, severity, ...found })))
    .sort(
      ({ place: one }, { place: other }) =>
        (one.source < other.source ? -1 : Number(one.source > other.source)) || (one.line ?? 0) - (other.line ?? 0),
    );
}
