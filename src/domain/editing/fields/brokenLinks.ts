import type { Catalog } from '../../catalog/catalog.ts';
import type { Revision } from '../../changes/change.ts';
import { mitigationKey } from '../../guidance/mitigationKey.ts';
import type { EntryNode, GuideNode } from '../../guidance/nodes.ts';
import type { EntryRecord, GuideRecord, MitigationRecord, NodeRecord } from '../../guidance/records.ts';
import { invalidInput, type Problem } from '../../problem.ts';

/**
 * What would no longer hold together if the revisions were applied: a link to what is gone, two mitigations
 * that say the same, two guides of one slug. Empty if all would be well. One code may stand in several rows.
 */
export function brokenLinks(catalog: Catalog, revisions: readonly Revision[], path: readonly string[]): Problem[] {
  const after = new Map(revisions.map((revision) => [revision.nodeId, revision.after]));
  const problems = revisions.flatMap(({ nodeId, nodeType, after: record }): (Problem | null)[] => {
    if (record === null) return [inUse(nodeId, nodeType.toLowerCase())];
    if (record.type === 'Synonyms') return [];
    if (record.type === 'Mitigation') return [twinMitigation(record)];
    return [
      ...stepsOf(record).map(missingMitigation),
      record.type === 'Entry' ? missingGuide(record) : slugTaken(record),
    ];
  });
  return problems.filter((problem) => problem !== null);

  function standing(id: string): NodeRecord | null {
    const revised = after.get(id);
    return revised === undefined ? catalog.node(id) : revised;
  }

  function inUse(id: string, type: string): Problem | null {
    const users = [...catalog.entriesUsing(id), ...entriesOfGuide(id)].filter((entry) =>
      restsOn(standing(entry.id), id),
    );
    const guides = catalog.guidesUsing(id).filter((guide: GuideNode) => restsOn(standing(guide.id), id));
    if (users.length + guides.length === 0) return null;
    const message = `The ${type} "${id}" would go, and ${String(users.length + guides.length)} others rest on it by now; change those first.`;
    return { kind: 'InUse', code: 'IN_USE', message, path, usedBy: users };
  }

  function entriesOfGuide(id: string): EntryNode[] {
    const guide = catalog.guide(id);
    return guide === null ? [] : catalog.entriesOf(guide);
  }

  function missingMitigation({ mitigationId }: { readonly mitigationId: string }): Problem | null {
    if (standing(mitigationId) !== null) return null;
    return invalidInput(
      'NOT_FOUND',
      path,
      `Mitigation "${mitigationId}" is needed and has been deleted; bring it back first.`,
    );
  }

  function twinMitigation({ id, text }: MitigationRecord): Problem | null {
    const twin = catalog.mitigationSaying(text);
    if (twin === null || twin.id === id) return null;
    const stands = standing(twin.id);
    if (stands?.type !== 'Mitigation' || mitigationKey(stands.text) !== mitigationKey(text)) return null;
    const message = `Mitigation "${twin.id}" says by now what "${id}" would say; reword or delete that one first.`;
    return invalidInput('INVALID_VALUE', path, message);
  }

  function missingGuide({ guideId }: EntryRecord): Problem | null {
    if (standing(guideId) !== null) return null;
    return invalidInput('NOT_FOUND', path, `Guide "${guideId}" is needed and has been deleted; bring it back first.`);
  }

  function slugTaken({ id, slug }: GuideRecord): Problem | null {
    const other = catalog.guideWithSlug(slug);
    if (other === null || other.id === id || standing(other.id) === null) return null;
    return invalidInput('INVALID_VALUE', path, `Another guide has the slug "${slug}" by now.`);
  }
}

function stepsOf(record: EntryRecord | GuideRecord): readonly { readonly mitigationId: string }[] {
  return record.type === 'Entry' ? record.steps : record.firstSteps;
}

function restsOn(record: NodeRecord | null, id: string): boolean {
  if (record === null || record.type === 'Mitigation' || record.type === 'Synonyms') return false;
  if (record.type === 'Entry' && record.guideId === id) return true;
  return stepsOf(record).some((step) => step.mitigationId === id);
}
