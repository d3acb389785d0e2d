import type { EntryNode, GuideNode } from './nodes.ts';
import type { StepRecord } from './records.ts';

/** A step of an entry, or a first step of a guide. */
interface OwnedStep {
  readonly step: StepRecord;
  readonly guide: Pick<GuideNode, 'id' | 'firstSteps'>;
  readonly entry?: Pick<EntryNode, 'id' | 'steps'>;
}

/**
 * The public id of a step: whose it is, which mitigation it uses, and, if it uses one twice, which time. It outlives edits of
 * the mitigation, of the condition and of the steps around it.
 */
export function stepIdOf({ step, guide, entry }: OwnedStep): string {
  const steps = entry?.steps ?? guide.firstSteps;
  const before = steps.slice(0, Math.max(0, steps.indexOf(step)));
  const times = before.filter(({ mitigationId }) => mitigationId === step.mitigationId).length;
  return ['t', entry?.id ?? guide.id, step.mitigationId, ...(times === 0 ? [] : [String(times)])].join('.');
}

/** The id of the entry or guide whose step it may be; null for any other text. */
export function ownerOfStep(id: string): string | null {
  const [, owner] = /^t\.([^.]+)\.[^.]+(?:\.\d{1,3})?$/.exec(id) ?? [];
  return owner ?? null;
}
