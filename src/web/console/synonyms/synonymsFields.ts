import type { SynonymsFormFragment, UpdateSynonymsInput, UpdateSynonymsMutation } from '../../generated/operations.ts';
import type { FieldLine, SaveOutcome, Snapshot } from '../editing/snapshot.ts';
import type { Failure, RunResult } from '../kit/data/graphqlClient.ts';
import { synonymsWords as words } from '../words/synonyms.ts';

/** What the form of synonyms holds. */
export interface SynonymsFields {
  /** A group a line, its words and phrases with commas between. */
  readonly groups: string;
  readonly reason: string;
}

export const synonymsLines: readonly FieldLine<SynonymsFields>[] = [
  { key: 'groups', words: words.groups, show: ({ groups }) => groups },
];

export function synonymsSnapshot({ version, lines }: SynonymsFormFragment): Snapshot<SynonymsFields> {
  return { version, fields: { groups: lines, reason: '' } };
}

/** The fields as the mutation takes them. */
export function synonymsInput({ groups, reason }: SynonymsFields) {
  const lines = groups.split('\n').filter((line) => line.trim() !== '');
  return {
    groups: lines.map((line) =>
      line
        .split(',')
        .map((phrase) => phrase.trim())
        .filter((phrase) => phrase !== ''),
    ),
    reason: reason.trim() === '' ? null : reason.trim(),
  } satisfies Partial<UpdateSynonymsInput>;
}

const noAnswer: Failure = { code: 'UNKNOWN', message: 'The server gave no answer to the edit.', requestId: null };

/** What a save of the list came to. */
export function synonymsOutcome(result: RunResult<UpdateSynonymsMutation>): SaveOutcome<SynonymsFields> {
  if (result.failure !== null) return { kind: 'failed', failure: result.failure };
  const answer = result.data.updateSynonyms;
  if (answer === null) return { kind: 'failed', failure: noAnswer };
  for (const problem of answer.problems) {
    if (problem.__typename === 'StaleVersion' && problem.current.__typename === 'Synonyms') {
      return { kind: 'stale', theirs: synonymsSnapshot(problem.current) };
    }
  }
  if (answer.problems.length > 0) return { kind: 'refused', problems: answer.problems };
  return { kind: 'saved', next: answer.synonyms === null ? null : synonymsSnapshot(answer.synonyms) };
}
