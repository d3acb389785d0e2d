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

  /** A step that would then occur twice with the same condition is kept once, at its first place. */
  function replaceIn(steps: readonly StepRecord[]): StepRecord[] {
    const kept = new Map<string, StepRecord>();
    for (const step of steps) {
      const replaced = fromIds.has(step.mitigationId) ? { ...step, mitigationId: intoId } : step;
      const key = `${replaced.mitigationId} ${replaced.condition ?? ''}`;
      kept.set(key, replaced);
    }
    return [...kept.values()];
  }
}
