import type { EntryFormFragment, UpdateEntryMutation } from '../../generated/operations.ts';
import type { Failure, RunResult } from '../kit/data/graphqlClient.ts';
import { lastChangeOf, type SaveOutcome } from '../editing/snapshot.ts';
import { entrySnapshot, type EntryFields } from './entryFields.ts';

/** What each mutation of an entry answers with, as far as the screens read it. */
export interface EntryAnswer {
  readonly entry: EntryFormFragment | null;
  readonly problems: NonNullable<UpdateEntryMutation['updateEntry']>['problems'];
}

const noAnswer: Failure = { code: 'UNKNOWN', message: 'The server gave no answer to the edit.', requestId: null };

/** What a save of an entry came to. */
export function entryOutcome(
  result: RunResult<unknown>,
  answer: EntryAnswer | null | undefined,
): SaveOutcome<EntryFields> {
  if (result.failure !== null) return { kind: 'failed', failure: result.failure };
  if (answer === null || answer === undefined) return { kind: 'failed', failure: noAnswer };
  for (const problem of answer.problems) {
    if (problem.__typename === 'StaleVersion' && problem.current.__typename === 'Entry') {
      const { current } = problem;
      return { kind: 'stale', theirs: { ...entrySnapshot(current), by: lastChangeOf(current.history) } };
    }
  }
  if (answer.problems.length > 0) return { kind: 'refused', problems: answer.problems };
  return { kind: 'saved', next: answer.entry === null ? null : entrySnapshot(answer.entry) };
}
