import type { Caller } from '../../domain/access/access.ts';
import type { Catalog } from '../../domain/catalog/catalog.ts';
import type { KnowledgeNode } from '../../domain/guidance/nodes.ts';
import type { StepRecord } from '../../domain/guidance/records.ts';
import { ownerOfStep, stepIdOf } from '../../domain/guidance/stepId.ts';
import type { GuideStep } from '../../domain/lookup/lookup.ts';
import { invalidInput, type InvalidInput } from '../../domain/problem.ts';
import { readNode } from './reading.ts';

/** The most ids that `nodes` takes. */
const mostIds = 100;

export function readNodes(
  catalog: Catalog,
  caller: Caller,
  ids: readonly string[],
): (KnowledgeNode | GuideStep | null)[] | InvalidInput {
  if (ids.length >= 1 && ids.length <= mostIds) return ids.map((id) => readNodeOrStep(catalog, caller, id));
  return invalidInput('INVALID_VALUE', ['ids'], `ids has ${String(ids.length)} items; send 1 to ${String(mostIds)}.`);
}

/** As readNode; a step is a node of its own. */
export function readNodeOrStep(catalog: Catalog, caller: Caller, id: string): KnowledgeNode | GuideStep | null {
  const owner = ownerOfStep(id);
  if (owner === null) return readNode(catalog, caller, id);
  const node = readNode(catalog, caller, owner);
  if (node?.type === 'Guide') return stepWithId(id, node.firstSteps, { guide: node });
  return node?.type === 'Entry' ? stepWithId(id, node.steps, { guide: catalog.guideOf(node), entry: node }) : null;
}

function stepWithId(id: string, steps: readonly StepRecord[], owner: Omit<GuideStep, 'step'>): GuideStep | null {
  const step = steps.find((each) => stepIdOf({ ...owner, step: each }) === id);
  return step === undefined ? null : { ...owner, step };
}
