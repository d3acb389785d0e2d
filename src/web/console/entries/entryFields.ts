import type { CreateEntryInput, EntryFormFragment } from '../../generated/operations.ts';
import type { FieldLine, Snapshot } from '../editing/snapshot.ts';
import { showSteps, stepFieldsOf, stepRefs, stepsAsTyped, type StepFields } from '../editing/stepFields.ts';
import type { ShownProblem } from '../kit/data/problems.tsx';
import { entryWords } from '../words/entries.ts';

export interface CauseFields {
  /** Tells rows apart on the screen while they move. */
  readonly key: string;
  readonly text: string;
}

/** What the form of an entry holds. */
export interface EntryFields {
  readonly code: string;
  readonly symbol: string;
  readonly causes: readonly CauseFields[];
  readonly steps: readonly StepFields[];
  readonly reason: string;
  /** True: publish it without a cause or a step. Left out of drafts from before it was asked. */
  readonly isIncompleteMeant?: boolean;
}

export function cause(text: string): CauseFields {
  return { key: crypto.randomUUID(), text };
}

export function entrySnapshot({ version, code, symbol, causes, steps }: EntryFormFragment): Snapshot<EntryFields> {
  return {
    version,
    fields: {
      code: code?.hex ?? '',
      symbol: symbol ?? '',
      causes: causes.map(({ text }) => cause(text)),
      steps: stepFieldsOf(steps),
      reason: '',
    },
  };
}

/** The fields as the mutations take them. */
export function entryInput({ code, symbol, causes, steps, reason }: EntryFields) {
  return {
    code: code.trim() === '' ? null : code,
    symbol: symbol.trim() === '' ? null : symbol,
    causes: causes.map(({ text }) => text),
    mitigations: stepRefs(steps),
    reason: reason.trim() === '' ? null : reason,
  } satisfies Partial<CreateEntryInput>;
}

/** As entryInput, with the texts of shared steps as they were typed: for the preview, and to tell whether anything was typed. */
export function entryAsTyped(fields: EntryFields) {
  return { ...entryInput(fields), mitigations: stepsAsTyped(fields.steps) };
}

export const entryLines: readonly FieldLine<EntryFields>[] = [
  { key: 'code', words: entryWords.code, show: ({ code }) => code },
  { key: 'symbol', words: entryWords.symbol, show: ({ symbol }) => symbol },
  { key: 'causes', words: entryWords.causes, show: ({ causes }) => causes.map(({ text }) => `- ${text}`).join('\n') },
  { key: 'steps', words: entryWords.steps, show: ({ steps }) => showSteps(steps) },
];

/** What readers need of an entry and these fields do not have. */
export function missingOf({ causes, steps }: EntryFields): readonly ('causes' | 'steps')[] {
  const isBlank = ({ text }: { readonly text: string }) => text.trim() === '';
  return [
    ...(causes.every(isBlank) ? (['causes'] as const) : []),
    ...(steps.every((step) => step.id === null && isBlank(step)) ? (['steps'] as const) : []),
  ];
}

/** Why the fields are not published; empty if they may be. What was missing before the edit is not a fault of it. */
export function incompleteProblems(fields: EntryFields, before: EntryFields | null): readonly ShownProblem[] {
  if (fields.isIncompleteMeant === true) return [];
  const known = before === null ? [] : missingOf(before);
  return missingOf(fields)
    .filter((missing) => !known.includes(missing))
    .map((missing) => ({
      code: 'INVALID_VALUE',
      message: entryWords.missing[missing],
      path: ['input', missing === 'steps' ? 'mitigations' : 'causes'],
    }));
}
