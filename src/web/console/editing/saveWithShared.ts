import type { SaveOutcome } from './snapshot.ts';
import { isEditedForAll, type StepFields } from './stepFields.ts';
import type { SharedSteps } from './useSharedSteps.ts';

interface Form<Fields> {
  readonly fields: Fields;
  readonly stepsOf: (fields: Fields) => readonly StepFields[];
  /** The name of the list of steps in the mutation of the form. */
  readonly field: string;
  readonly reason: string;
  /** The version that the form was edited on. */
  readonly version: number;
  /** Saves the form without the shared texts. `changed`: the version of the catalogue that it made, if it made one. */
  readonly send: () => Promise<{ readonly outcome: SaveOutcome<Fields>; readonly changed: number | undefined }>;
  readonly withSteps: (fields: Fields, steps: readonly StepFields[]) => Fields;
  /** Runs once all is saved, with the versions to undo, the first made first. */
  readonly onSaved: (versions: readonly number[]) => void;
}

/** Saves a form and the shared texts that were changed in it: all is tried first, so that a refusal leaves both as they are. */
export async function saveWithShared<Fields>(shared: SharedSteps, form: Form<Fields>): Promise<SaveOutcome<Fields>> {
  const { fields, stepsOf, field, reason, version, send, withSteps, onSaved } = form;
  const steps = stepsOf(fields);
  const refused = await shared.check(steps, field);
  if (refused !== null) return refused;
  const { outcome, changed } = await send();
  const hasShared = steps.some(isEditedForAll);
  const isSaved = outcome.kind === 'saved' || (hasShared && isNothingElse(outcome));
  if (!isSaved) return outcome;
  const saved = await shared.save(steps, reason);
  if ('kind' in saved) return saved;
  onSaved([...(changed === undefined ? [] : [changed]), ...saved.versions]);
  const next = outcome.kind === 'saved' ? outcome.next : { version, fields };
  if (next === null) return { kind: 'saved', next };
  return { kind: 'saved', next: { ...next, fields: withSteps(next.fields, saved.steps(stepsOf(next.fields))) } };
}

/** Only the shared texts differ: the form itself says what it said. */
function isNothingElse<Fields>(outcome: SaveOutcome<Fields>): boolean {
  return outcome.kind === 'refused' && outcome.problems.every(({ code }) => code === 'NOTHING_TO_CHANGE');
}
