import type { Catalog } from '../catalog/catalog.ts';
import { diffRecords } from '../changes/fieldDiff.ts';
import { careAfterEdit } from '../guidance/careOf.ts';
import type { EntryRecord } from '../guidance/records.ts';
import { invalidInput } from '../problem.ts';
import { duplicateCode, readEntryFields, type EntryInput } from './fields/entryFields.ts';
import { nodeToEdit } from './findNode.ts';
import { approve, created, refuse, revised, type NewId, type Ruling } from './ruling.ts';

/** Fields left out stay as they are. */
export interface UpdateEntry extends EntryInput {
  readonly id: string;
  readonly expectedVersion: number;
}

/** Changes one entry. A text that replaces a shared mitigation here leaves the other entries theirs. */
export function updateEntry(catalog: Catalog, command: UpdateEntry, newId: NewId): Ruling {
  const entry = nodeToEdit(catalog, 'Entry', command);
  if ('problems' in entry) return entry;

  const { fields, newMitigations, problems } = readEntryFields(catalog, command, entry, newId);
  const next: EntryRecord = { ...contentOf(entry), ...fields, ...careAfterEdit(entry) };
  const twin = next.code === entry.code ? null : duplicateCode(catalog, next, ['input', 'code']);
  if (problems.length > 0 || twin !== null) return refuse(...problems, ...(twin === null ? [] : [twin]));
  if (diffRecords(contentOf(entry), contentOf(next)).length === 0) {
    const message = 'The entry says exactly this already; there is nothing to save.';
    return refuse(invalidInput('NOTHING_TO_CHANGE', ['input'], message));
  }
  const revisions = [...newMitigations.map(created), revised<EntryRecord>('UPDATED', entry, next)];
  return approve(entry.id, revisions);
}

/** What it says, without who looks after it. */
function contentOf({ type, id, guideId, code, symbol, ordinal, causes, steps, status }: EntryRecord): EntryRecord {
  return { type, id, guideId, code, symbol, ordinal, causes, steps, status };
}
