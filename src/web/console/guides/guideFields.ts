import type {
  GuideFormFragment,
  GuideToEditQuery,
  UpdateGuideInput,
  UpdateGuideMutation,
} from '../../generated/operations.ts';
import type { Failure, RunResult } from '../kit/data/graphqlClient.ts';
import { lastChangeOf, type FieldLine, type SaveOutcome, type Snapshot } from '../editing/snapshot.ts';
import { showSteps, stepFieldsOf, stepRefs, stepsAsTyped, type StepFields } from '../editing/stepFields.ts';
import { guideWords as words } from '../words/guides.ts';

/** A guide as its screen has it. */
export type Guide = NonNullable<GuideToEditQuery['guide']>;

/** What the form of a guide holds. */
export interface GuideFields {
  readonly title: string;
  readonly description: string;
  /** One product a line. */
  readonly appliesTo: string;
  readonly sourceUrl: string;
  readonly firstSteps: readonly StepFields[];
  readonly escalation: string;
  /** True: what the guide itself shows. */
  readonly scopeIsInferred: boolean;
  /** One rule a line; while it is inferred, what is inferred. */
  readonly scope: string;
  readonly reason: string;
}

export const guideLines: readonly FieldLine<GuideFields>[] = [
  { key: 'title', words: words.title, show: ({ title }) => title },
  { key: 'description', words: words.description, show: ({ description }) => description },
  { key: 'appliesTo', words: words.appliesTo, show: ({ appliesTo }) => appliesTo },
  { key: 'sourceUrl', words: words.sourceUrl, show: ({ sourceUrl }) => sourceUrl },
  { key: 'firstSteps', words: words.firstSteps, show: ({ firstSteps }) => showSteps(firstSteps) },
  { key: 'escalation', words: words.escalation, show: ({ escalation }) => escalation },
  { key: 'scope', words: words.scope, show: showScope },
];

function showScope({ scopeIsInferred, scope }: GuideFields): string {
  const rules = linesOf(scope);
  const shown = rules.length === 0 ? words.noScope : rules.join('\n');
  return scopeIsInferred ? `${words.scopeInferred}\n${shown}` : shown;
}

export function guideSnapshot(guide: GuideFormFragment): Snapshot<GuideFields> {
  return {
    version: guide.version,
    fields: {
      title: guide.title,
      description: guide.description ?? '',
      appliesTo: guide.appliesTo.join('\n'),
      sourceUrl: guide.sourceUrl ?? '',
      firstSteps: stepFieldsOf(guide.firstSteps),
      escalation: guide.escalation,
      scopeIsInferred: guide.scope.setBy === 'INFERRED',
      scope: guide.scope.rules.join('\n'),
      reason: '',
    },
  };
}

/** The fields as the mutation takes them. */
export function guideInput(fields: GuideFields) {
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
  return {
    title: fields.title,
    description: orNull(fields.description),
    appliesTo: linesOf(fields.appliesTo),
    sourceUrl: orNull(fields.sourceUrl),
    firstSteps: stepRefs(fields.firstSteps),
    escalation: fields.escalation,
    scope: fields.scopeIsInferred ? null : linesOf(fields.scope),
    reason: orNull(fields.reason),
  } satisfies Partial<UpdateGuideInput>;
}

/** As guideInput, with the texts of shared steps as they were typed: for the preview, and to tell whether anything was typed. */
export function guideAsTyped(fields: GuideFields) {
  return { ...guideInput(fields), firstSteps: stepsAsTyped(fields.firstSteps) };
}

/** The lines of a field that has an item a line. */
function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

const noAnswer: Failure = { code: 'UNKNOWN', message: 'The server gave no answer to the edit.', requestId: null };

/** What a save of a guide came to. */
export function guideOutcome(result: RunResult<UpdateGuideMutation>): SaveOutcome<GuideFields> {
  if (result.failure !== null) return { kind: 'failed', failure: result.failure };
  const answer = result.data.updateGuide;
  if (answer === null) return { kind: 'failed', failure: noAnswer };
  for (const problem of answer.problems) {
    if (problem.__typename === 'StaleVersion' && problem.current.__typename === 'Guide') {
      const { current } = problem;
      return { kind: 'stale', theirs: { ...guideSnapshot(current), by: lastChangeOf(current.history) } };
    }
  }
  if (answer.problems.length > 0) return { kind: 'refused', problems: answer.problems };
  return { kind: 'saved', next: answer.guide === null ? null : guideSnapshot(answer.guide) };
}
