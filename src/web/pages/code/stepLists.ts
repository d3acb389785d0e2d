import type { EntryPartsFragment, StepPartsFragment } from '../../generated/operations.ts';

/** A step of a guide's answer, with what stands in a list of its own under it. */
export interface NumberedStep {
  /** From 1, within its guide. */
  readonly number: number;
  readonly step: StepPartsFragment;
  /** Bare addresses and the like that the step introduces with a colon: no steps themselves. */
  readonly items: readonly StepPartsFragment[];
}

/** The steps of a guide's rows as one list, each text once, as rows of one code often share steps. */
export function stepsOfEntries(entries: readonly EntryPartsFragment[]): readonly NumberedStep[] {
  const steps = new Map<string, StepPartsFragment>();
  for (const step of entries.flatMap((entry) => entry.steps)) if (!steps.has(step.text)) steps.set(step.text, step);
  return withItems([...steps.values()]);
}

/** The numbers of the steps that one row gives. */
export function numbersOfEntry(steps: readonly NumberedStep[], entry: EntryPartsFragment): readonly number[] {
  const own = new Set(entry.steps.map(({ text }) => text));
  return steps.filter(({ step }) => own.has(step.text)).map(({ number }) => number);
}

/** Steps as a numbered list; what a step introduces with a colon and is a bare address, name or path goes under it. */
export function withItems(steps: readonly StepPartsFragment[]): readonly NumberedStep[] {
  const lists: { step: StepPartsFragment; items: StepPartsFragment[] }[] = [];
  for (const step of steps) {
    const last = lists.at(-1);
    if (last !== undefined && isBare(step) && last.step.plainText.trimEnd().endsWith(':')) last.items.push(step);
    else lists.push({ step, items: [] });
  }
  return lists.map((list, at) => ({ number: at + 1, ...list }));
}

/** A step as plain text, its items in lines of their own. */
export function textOfStep({ step, items }: NumberedStep): string {
  return [step.plainText, ...items.map(({ plainText }) => `- ${plainText}`)].join('\n');
}

/** One word without a sentence around it: an address, a path, a host, a file. */
function isBare({ plainText }: StepPartsFragment): boolean {
  return /^\S+$/.test(plainText.trim()) && /[./\\:*]/.test(plainText);
}
