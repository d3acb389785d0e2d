import { quoted, subjectOf, type LintFix } from '../finding.ts';
import type { LintedRow } from '../guidanceToLint.ts';
import type { LintRule } from '../lintRule.ts';
import { rowFix } from '../textFix.ts';

const placeholder =
  /^(?:n\/?a|none|nothing|unknown|not (?:known|available|applicable)|tb[dac]|to ?do|see above|[-–—?.…]*)$/i;
const bareCode = /^(?:0x[0-9a-f]{1,16}|-?\d{3,10}|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)$/;
const statement =
  /^(?:this|the) (?:error|error code|code|message) (?:is|was|means|occurs?|happens?|indicates?|appears?)\b/i;
/** Words after which even such a sentence tells what to do. */
const yetTells = /\b(?:to (?:fix|resolve|solve)|please|try|should|must|then|contact|run|check)\b/i;

/** A step that holds nothing to do. Only what is plainly no action is found: a placeholder, a bare code, a question, what an error is. */
export const noAction: LintRule = {
  id: 'no-action',
  severity: 'warning',
  summary: 'A step that is not an action.',
  find: ({ rows }) =>
    rows.flatMap((row) =>
      row.steps
        .filter(({ plain }) => isNoAction(plain.trim()))
        .map(({ plain }) => ({
          place: row.place,
          subject: subjectOf(row),
          message: `The step ${quoted(plain)} does not say what to do. Write an instruction, or make it a cause.`,
          fix: withoutIdleSteps(row),
        })),
    ),
};

/** The row without them; what says what the error is becomes a cause. */
function withoutIdleSteps(row: LintedRow): LintFix | undefined {
  const idle = row.steps.filter(({ plain }) => isNoAction(plain.trim()));
  const explains = idle.filter(({ plain }) => statement.test(plain.trim())).map(({ text }) => text);
  const causes = explains.length === 0 ? {} : { causes: [...row.causes.map(({ text }) => text), ...explains] };
  return rowFix(row, { ...causes, steps: row.steps.filter((step) => !idle.includes(step)) });
}

function isNoAction(text: string): boolean {
  const words = text.replace(/[.!]$/, '');
  if (placeholder.test(words) || bareCode.test(words)) return true;
  if (/^(?:why|what|how|when|who|is|does|did)\b[^.!]*\?$/i.test(text)) return true;
  return statement.test(text) && !yetTells.test(text);
}
