import type { Catalog } from '../../catalog/catalog.ts';
import type { InUse } from '../../problem.ts';
import type { MitigationNode } from '../../guidance/nodes.ts';
import { nodeToEdit } from '../findNode.ts';
import { approve, deleted, refuse, type Ruling } from '../ruling.ts';

export interface DeleteMitigation {
  readonly id: string;
  readonly expectedVersion: number;
}

/** Deletes a mitigation that nothing uses; refused with its users while an entry, archived or not, or a guide does. */
export function deleteMitigation(catalog: Catalog, command: DeleteMitigation): Ruling {
  const mitigation = nodeToEdit(catalog, 'Mitigation', command);
  if ('problems' in mitigation) return mitigation;
  const inUse = usersOf(catalog, mitigation);
  if (inUse !== null) return refuse(inUse);
  return approve(mitigation.id, [deleted(mitigation)]);
}

function usersOf(catalog: Catalog, { id }: MitigationNode): InUse | null {
  const usedBy = catalog.entriesUsing(id);
  const guides = catalog.guidesUsing(id);
  if (usedBy.length + guides.length === 0) return null;
  const users = [
    ...(usedBy.length > 0 ? [`${String(usedBy.length)} ${usedBy.length === 1 ? 'entry' : 'entries'}`] : []),
    ...guides.map((guide) => `the first steps of guide "${guide.slug}"`),
  ];
  const message = `It is used by ${users.join(' and ')}; give those another mitigation first, or merge this one into another.`;
  return { kind: 'InUse', code: 'IN_USE', message, path: ['input', 'id'], usedBy };
}
