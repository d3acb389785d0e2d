import type { CreateEntryInput, EntryFormFragment } from '../../generated/operations.ts';
import type { FieldLine, Snapshot } from '../editing/snapshot.ts';
import { showSteps, stepFieldsOf, stepRefs, type StepFields } from '../editing/stepFields.ts';
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

export const entryLines: readonly FieldLine<EntryFields>[] = [
  { key: 'code', words: entryWords.code, show: ({ code }) => code },
  { key: 'symbol', words: entryWords.symbol, show: ({ symbol }) => symbol },
  { key: 'causes', words: entryWords.causes, show: ({ causes }) => causes.map(({ text }) => `- ${text}`).join('\n') },
  { key: 'steps', words: entryWords.steps, show: ({ steps }) => showSteps(steps) },
];
