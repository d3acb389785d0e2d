import type { Catalog } from '../../catalog/catalog.ts';
import type { Revision } from '../../changes/change.ts';
import type { EntryRecord, GuideRecord, StepRecord } from '../../guidance/records.ts';
import { revised } from '../ruling.ts';

/** The revisions that put one mitigation in the place of others, in every entry (archived ones too) and guide. */
export function replaceMitigations(catalog: Catalog, intoId: string, fromIds: ReadonlySet<string>): Revision[] {
  const entries = new Map([...fromIds].flatMap((id) => catalog.entriesUsing(id)).map((entry) => [entry.id, entry]));
  const guides = new Map([...fromIds].flatMap((id) => catalog.guidesUsing(id)).map((guide) => [guide.id, guide]));
  return [
    ...[...guides.values()].map((guide) =>
      revised<GuideRecord>('UPDATED', guide, { ...guide, firstSteps: replaceIn(guide.firstSteps) }),
    ),
    ...[...entries.values()].map((entry) =>
      revised<EntryRecord>('UPDATED', entry, { ...entry, steps: replaceIn(entry.steps) }),
    ),
  ];

  /** A step that would then occur more often with the same condition than any of them did is left out there: its first places stay. */
  function replaceIn(steps: readonly StepRecord[]): StepRecord[] {
    const most = new Map<string, number>();
    const before = new Map<string, number>();
    for (const step of steps) {
      const times = (before.get(keyOf(step)) ?? 0) + 1;
      before.set(keyOf(step), times);
      const key = keyOf(replaced(step));
      most.set(key, Math.max(times, most.get(key) ?? 0));
    }
    const kept = new Map<string, number>();
    return steps.map(replaced).filter((step) => {
      const times = (kept.get(keyOf(step)) ?? 0) + 1;
      kept.set(keyOf(step), times);
      return times <= (most.get(keyOf(step)) ?? 0);
    });
  }

  function replaced(step: StepRecord): StepRecord {
    return fromIds.has(step.mitigationId) ? { ...step, mitigationId: intoId } : step;
  }
}

function keyOf({ mitigationId, condition }: StepRecord): string {
  return `${mitigationId} ${condition ?? ''}`;
}
