import {
  StandingNodesDocument,
  UpdateEntryDocument,
  UpdateGuideDocument,
  UpdateMitigationDocument,
  UpdateSynonymsDocument,
  type NodeStateFragment,
} from '../../generated/operations.ts';
import type { Failure, RunResult, useRunOperation } from '../kit/data/graphqlClient.ts';
import type { ShownProblem } from '../kit/data/problems.tsx';
import type { StepFields } from '../editing/stepFields.ts';
import { entryInput, entrySnapshot } from '../entries/entryFields.ts';
import { guideInput, guideSnapshot } from '../guides/guideFields.ts';
import { synonymsInput, synonymsSnapshot } from '../synonyms/synonymsFields.ts';
import { mitigationInput, mitigationSnapshot } from '../mitigations/saveMitigation.ts';

/** An edit back to what a node said before. */
export interface Restoring {
  /** As the node stands: its version goes along as the one that the edit was made on. */
  readonly current: NodeStateFragment;
  readonly older: NodeStateFragment;
  /** One field of its editor; null: all that differ. */
  readonly field: string | null;
  readonly reason: string;
  readonly dryRun: boolean;
}

export type Restored =
  | { readonly failure: Failure }
  | {
      readonly failure: null;
      /** The node afterwards; null with problems. */
      readonly node: NodeStateFragment | null;
      readonly problems: readonly ShownProblem[];
      /** Published entries whose look-ups it changes. */
      readonly entries: number;
    };

type RunOperation = ReturnType<typeof useRunOperation>;

/** Asks the mutation of the node's kind, which checks and records it as any other edit. */
export async function restore(runOperation: RunOperation, restoring: Restoring): Promise<Restored> {
  const { current, older } = restoring;
  if (current.__typename === 'Step' || older.__typename === 'Step')
    throw new Error('A step is restored with its entry or guide.');
  const { id, version: expectedVersion } = current;
  const how = { expectedVersion, dryRun: restoring.dryRun };
  if (older.__typename === 'Mitigation') {
    const { text, reason } = mitigationInput({ ...mitigationSnapshot(older).fields, reason: restoring.reason });
    const result = await runOperation(UpdateMitigationDocument, { input: { id, ...how, text, reason } });
    return outcomeOf(
      result,
      result.data?.updateMitigation,
      named('Mitigation', result.data?.updateMitigation?.mitigation),
    );
  }
  if (older.__typename === 'Guide') {
    const { fields } = guideSnapshot(older);
    const firstSteps = await withStanding(runOperation, fields.firstSteps);
    const { reason, ...said } = guideInput({ ...fields, firstSteps, reason: restoring.reason });
    const input = { slug: older.slug, ...how, ...only(said, restoring.field), reason };
    const result = await runOperation(UpdateGuideDocument, { input });
    return outcomeOf(result, result.data?.updateGuide, named('Guide', result.data?.updateGuide?.guide));
  }
  if (older.__typename === 'Synonyms') {
    const said = synonymsInput({ ...synonymsSnapshot(older).fields, reason: restoring.reason });
    const result = await runOperation(UpdateSynonymsDocument, { input: { ...how, ...said } });
    return outcomeOf(result, result.data?.updateSynonyms, named('Synonyms', result.data?.updateSynonyms?.synonyms));
  }
  const { fields } = entrySnapshot(older);
  const steps = await withStanding(runOperation, fields.steps);
  const { reason, ...said } = entryInput({ ...fields, steps, reason: restoring.reason });
  const field = restoring.field === 'steps' ? 'mitigations' : restoring.field;
  const result = await runOperation(UpdateEntryDocument, { input: { id, ...how, ...only(said, field), reason } });
  return outcomeOf(result, result.data?.updateEntry, named('Entry', result.data?.updateEntry?.entry));
}

/** Steps whose mitigation is deleted by now say its text themselves. */
async function withStanding(runOperation: RunOperation, steps: readonly StepFields[]): Promise<readonly StepFields[]> {
  const ids = steps.flatMap(({ id }) => id ?? []);
  if (ids.length === 0) return steps;
  const { data } = await runOperation(StandingNodesDocument, { ids });
  const standing = new Set(data?.nodes.map((node) => node?.id));
  return steps.map((step) => (data === null || standing.has(step.id ?? '') ? step : { ...step, id: null }));
}

/** One field of an input, or all of them. Fields that are left out stay as they are. */
function only<Input extends object>(input: Input, field: string | null): Partial<Input> {
  if (field === null) return input;
  return Object.fromEntries(Object.entries(input).filter(([name]) => name === field)) as Partial<Input>;
}

function outcomeOf(
  result: RunResult<unknown>,
  answer:
    { readonly problems: readonly ShownProblem[]; readonly impact: { readonly entries: number } } | null | undefined,
  node: NodeStateFragment | null,
): Restored {
  if (result.failure !== null) return { failure: result.failure };
  return {
    failure: null,
    node,
    problems: answer?.problems ?? [],
    entries: answer?.impact.entries ?? 0,
  };
}

/** The mutations answer with one kind of node and do not name it. */
function named<Type extends string, Node extends object>(
  type: Type,
  node: Node | null | undefined,
): (Node & { readonly __typename: Type }) | null {
  return node === null || node === undefined ? null : { ...node, __typename: type };
}
