import type { Catalog } from '../catalog/catalog.ts';
import type { EntryNode } from '../guidance/nodes.ts';
import type { EntryRecord } from '../guidance/records.ts';
import { invalidInput } from '../problem.ts';
import { duplicateCode } from './fields/entryFields.ts';
import { nodeToEdit } from './findNode.ts';
import { approve, refuse, revised, type Refusal, type Ruling } from './ruling.ts';

export interface ArchiveEntry {
  readonly id: string;
  readonly expectedVersion: number;
}

/** Takes an entry out of look-ups, lists and search; everything it says is kept. */
export function archiveEntry(catalog: Catalog, command: ArchiveEntry): Ruling {
  const entry = findInStatus(catalog, command, 'PUBLISHED');
  if ('problems' in entry) return entry;
  return approve(entry.id, [revised<EntryRecord>('ARCHIVED', entry, { ...entry, status: 'ARCHIVED' })]);
}

/** Brings an archived entry back. Refused if its guide lists the code in another entry by now. */
export function restoreEntry(catalog: Catalog, command: ArchiveEntry): Ruling {
  const entry = findInStatus(catalog, command, 'ARCHIVED');
  if ('problems' in entry) return entry;
  const guide = catalog.guideOf(entry);
  if (guide.status === 'ARCHIVED') {
    const message = `Its guide "${guide.slug}" is archived; undo the change that did that, which its history names, to bring all of it back.`;
    return refuse(invalidInput('INVALID_VALUE', ['input', 'id'], message));
  }
  const twin = duplicateCode(catalog, entry, ['input', 'id']);
  // One that was listed with it before it was archived, on purpose, is no obstacle to its coming back.
  if (twin !== null && twin.existing.version > entry.version) {
    const code = twin.existing.id;
    return refuse({
      ...twin,
      message: `Entry "${code}" lists this code by now; archive that one first, or add to it what this one says.`,
    });
  }
  return approve(entry.id, [revised<EntryRecord>('RESTORED', entry, { ...entry, status: 'PUBLISHED' })]);
}

function findInStatus(catalog: Catalog, command: ArchiveEntry, status: EntryRecord['status']): EntryNode | Refusal {
  const entry = nodeToEdit(catalog, 'Entry', command);
  if ('problems' in entry || entry.status === status) return entry;
  const message = `The entry is ${entry.status.toLowerCase()} already; there is nothing to do.`;
  return refuse(invalidInput('NOTHING_TO_CHANGE', ['input', 'id'], message));
}
