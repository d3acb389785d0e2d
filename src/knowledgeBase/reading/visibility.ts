import { mayActAs, roleToSee, type Caller } from '../../domain/access/access.ts';
import type { NodeRecord } from '../../domain/guidance/records.ts';

/*
 * Entries and guides that are archived or gone show to editors only, and so does all that their history says. To others they
 * are as if they had never been there.
 */

export function seesArchived({ role }: Pick<Caller, 'role'>): boolean {
  return mayActAs(role, roleToSee('ARCHIVED'));
}

/** Whether nodes of a type may be archived, and so hidden. */
export function mayBeHidden(nodeType: NodeRecord['type']): nodeType is 'Entry' | 'Guide' {
  return nodeType === 'Entry' || nodeType === 'Guide';
}

export function maySee(caller: Pick<Caller, 'role'>, record: NodeRecord): boolean {
  return seesArchived(caller) || !isArchived(record);
}

function isArchived(record: NodeRecord): boolean {
  return (record.type === 'Entry' || record.type === 'Guide') && record.status === 'ARCHIVED';
}
