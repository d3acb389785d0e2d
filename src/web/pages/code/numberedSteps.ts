import type { AnswerFragment, EntryPartsFragment, StepPartsFragment } from '../../generated/operations.ts';

/** A step of a page, numbered through all rows that list the code. */
export interface NumberedStep {
  /** From 1. */
  readonly index: number;
  readonly entry: EntryPartsFragment;
  readonly step: StepPartsFragment;
}

/**
 * The steps of every row, each text once. Rows that say the same step share its number.
 */
export function numberedSteps(entries: AnswerFragment['entries']): readonly NumberedStep[] {
  const steps = new Map<string, NumberedStep>();
  for (const entry of entries) {
    for (const step of entry.steps) {
      if (!steps.has(step.text)) steps.set(step.text, { index: steps.size + 1, entry, step });
    }
  }
  return [...steps.values()];
}

/** Those of one row, in its order. */
export function stepsOfEntry(steps: readonly NumberedStep[], entry: EntryPartsFragment): readonly NumberedStep[] {
  return entry.steps.flatMap(({ text }) => steps.find(({ step }) => step.text === text) ?? []);
}
