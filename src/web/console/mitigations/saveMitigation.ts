import type { MitigationFormFragment, UpdateMitigationMutation } from '../../generated/operations.ts';
import type { Failure, RunResult } from '../kit/data/graphqlClient.ts';
import { lastChangeOf, type FieldLine, type SaveOutcome, type Snapshot } from '../editing/snapshot.ts';
import { mitigationWords } from '../words/mitigations.ts';

export interface MitigationFields {
  readonly text: string;
  readonly reason: string;
}

export const mitigationLines: readonly FieldLine<MitigationFields>[] = [
  { key: 'text', words: mitigationWords.text, show: ({ text }) => text },
];

export function mitigationSnapshot({ version, text }: MitigationFormFragment): Snapshot<MitigationFields> {
  return { version, fields: { text, reason: '' } };
}

export function mitigationInput({ text, reason }: MitigationFields): { text: string; reason: string | null } {
  return { text, reason: reason.trim() === '' ? null : reason };
}

interface MitigationAnswer {
  readonly mitigation: MitigationFormFragment | null;
  readonly problems: NonNullable<UpdateMitigationMutation['updateMitigation']>['problems'];
}

const noAnswer: Failure = { code: 'UNKNOWN', message: 'The server gave no answer to the edit.', requestId: null };

/** What a save of a mitigation came to. */
export function mitigationOutcome(
  result: RunResult<unknown>,
  answer: MitigationAnswer | null | undefined,
): SaveOutcome<MitigationFields> {
  if (result.failure !== null) return { kind: 'failed', failure: result.failure };
  if (answer === null || answer === undefined) return { kind: 'failed', failure: noAnswer };
  for (const problem of answer.problems) {
    if (problem.__typename === 'StaleVersion' && problem.current.__typename === 'Mitigation') {
      const { current } = problem;
      return { kind: 'stale', theirs: { ...mitigationSnapshot(current), by: lastChangeOf(current.history) } };
    }
  }
  if (answer.problems.length > 0) return { kind: 'refused', problems: answer.problems };
  return { kind: 'saved', next: answer.mitigation === null ? null : mitigationSnapshot(answer.mitigation) };
}
