import type { EntryFormFragment, UpdateEntryMutation } from '../../generated/operations.ts';
import type { Failure, Told } from '../kit/graphqlClient.ts';
import type { DryRun } from '../editing/useDryRun.ts';
import type { SaveOutcome } from '../editing/snapshot.ts';
import { entrySnapshot, type EntryFields } from './entryFields.ts';

/** What each mutation of an entry answers with, as far as the screens read it. */
export interface EntryAnswer {
  readonly entry: EntryFormFragment | null;
  readonly problems: NonNullable<UpdateEntryMutation['updateEntry']>['problems'];
}

const noAnswer: Failure = { code: 'UNKNOWN', message: 'The server gave no answer to the edit.', requestId: null };

/** What a save of an entry came to. */
export function entryOutcome(told: Told<unknown>, answer: EntryAnswer | null | undefined): SaveOutcome<EntryFields> {
  if (told.failure !== null) return { kind: 'failed', failure: told.failure };
  if (answer === null || answer === undefined) return { kind: 'failed', failure: noAnswer };
  for (const problem of answer.problems) {
    if (problem.__typename === 'StaleVersion' && problem.current.__typename === 'Entry') {
      return { kind: 'stale', theirs: entrySnapshot(problem.current) };
    }
  }
  if (answer.problems.length > 0) return { kind: 'refused', problems: answer.problems };
  return { kind: 'saved', next: answer.entry === null ? null : entrySnapshot(answer.entry) };
}

/** What a try run came to; null if it could not be asked. That nothing changes yet, or that it is stale, is no fault of the text. */
export function entryDryRun(answer: EntryAnswer | null | undefined): DryRun<EntryFormFragment> | null {
  if (answer === null || answer === undefined) return null;
  const problems = answer.problems.filter(({ code }) => code !== 'NOTHING_TO_CHANGE' && code !== 'STALE_VERSION');
  return { node: answer.entry, problems };
}
