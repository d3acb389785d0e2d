import { UpdateMitigationDocument } from '../../generated/operations.ts';
import type { SaveOutcome } from './snapshot.ts';
import { isEditedForAll, textOf, type StepFields } from './stepFields.ts';
import { useRunOperation, useTry } from '../kit/data/graphqlClient.ts';
import type { ShownProblem } from '../kit/data/problems.tsx';
import { stepWords as words } from '../words/steps.ts';

/** What a save of shared texts came to. */
interface SavedShared {
  /** The steps with the texts and versions that stand now. */
  readonly steps: (steps: readonly StepFields[]) => readonly StepFields[];
  /** Of the changes, in the order in which they were made. */
  readonly versions: readonly number[];
}

type Refused = Extract<SaveOutcome<never>, { readonly kind: 'refused' | 'failed' }>;

/** Saves what was typed into shared steps for all that use them: tried before the form is saved, and written after it. */
export interface SharedSteps {
  /** Why they could not be saved; null if they could, or there are none. `field`: the name of the list in the mutation. */
  readonly check: (steps: readonly StepFields[], field: string) => Promise<Refused | null>;
  readonly save: (steps: readonly StepFields[], reason: string) => Promise<SavedShared | Refused>;
}

export function useSharedSteps(): SharedSteps {
  const runOperation = useRunOperation();
  const tryOut = useTry();

  async function check(steps: readonly StepFields[], field: string): Promise<Refused | null> {
    const problems: ShownProblem[] = [];
    for (const [index, step] of steps.entries()) {
      if (!isEditedForAll(step)) continue;
      const result = await tryOut(UpdateMitigationDocument, { input: { ...inputOf(step, null), dryRun: true } });
      if (result.failure !== null) return { kind: 'failed', failure: result.failure };
      const [problem] = result.data.updateMitigation?.problems ?? [];
      if (problem === undefined || problem.code === 'NOTHING_TO_CHANGE') continue;
      const isStale = problem.__typename === 'StaleVersion' && problem.current.__typename === 'Mitigation';
      const message = isStale ? `${words.sharedStale} “${problem.current.text}”` : problem.message;
      problems.push({ code: problem.code, message, path: ['input', field, String(index), 'text'] });
    }
    return problems.length === 0 ? null : { kind: 'refused', problems };
  }

  async function save(steps: readonly StepFields[], reason: string): Promise<SavedShared | Refused> {
    const saved = new Map<string, number>();
    const versions: number[] = [];
    for (const step of steps) {
      if (!isEditedForAll(step) || step.id === null) continue;
      const result = await runOperation(UpdateMitigationDocument, {
        input: inputOf(step, reason.trim() === '' ? null : reason),
      });
      if (result.failure !== null) return { kind: 'failed', failure: result.failure };
      const { change, mitigation, problems = [] } = result.data.updateMitigation ?? {};
      const refused = problems.filter(({ code }) => code !== 'NOTHING_TO_CHANGE');
      if (refused.length > 0) return { kind: 'refused', problems: refused };
      if (change != null) versions.push(change.version);
      saved.set(step.id, mitigation?.version ?? step.version ?? 0);
    }
    const texts = new Map(steps.map((step) => [step.id, textOf(step)]));
    return {
      versions,
      steps: (all) =>
        all.map((step) => {
          const version = step.id === null ? undefined : saved.get(step.id);
          if (version === undefined) return step;
          const { edit: _, ...kept } = step;
          return { ...kept, version, text: texts.get(step.id) ?? step.text };
        }),
    };
  }

  return { check, save };
}

function inputOf(step: StepFields, reason: string | null) {
  return { id: step.id ?? '', expectedVersion: step.version ?? 0, text: textOf(step), reason };
}
