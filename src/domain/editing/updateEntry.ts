import type { Catalog } from '../catalog/catalog.ts';
import { guideToEdit } from '../catalog/lists.ts';
import { diffRecords } from '../changes/fieldDiff.ts';
import { careAfterEdit, careOf } from '../guidance/careOf.ts';
import type { EntryRecord } from '../guidance/records.ts';
import { isGiven } from '../isGiven.ts';
import { invalidInput, isInvalidInput, type InvalidInput } from '../problem.ts';
import { duplicateCode, readEntryFields, type EntryInput } from './fields/entryFields.ts';
import { lastOrdinal } from './fields/lastOrdinal.ts';
import { nodeToEdit } from './findNode.ts';
import { approve, created, refuse, revised, type NewId, type Ruling } from './ruling.ts';

/** Fields left out stay as they are. */
export interface UpdateEntry extends EntryInput {
  readonly id: string;
  readonly expectedVersion: number;
  /** Slug of the guide to move it to, as the last entry; null or left out: it is not moved. */
  readonly guide?: string | null | undefined;
}

/** Changes one entry, or moves it to another guide. A text that replaces a shared mitigation here leaves the other entries theirs. */
export function updateEntry(catalog: Catalog, command: UpdateEntry, newId: NewId): Ruling {
  const entry = nodeToEdit(catalog, 'Entry', command);
  if ('problems' in entry) return entry;

  const place = placeOf(catalog, entry, command.guide);
  if (isInvalidInput(place)) return refuse(place);
  const { fields, newMitigations, problems } = readEntryFields(catalog, command, entry, newId);
  const said = { ...contentOf(entry), ...fields };
  const isReworded = diffRecords(contentOf(entry), said).length > 0;
  const next: EntryRecord = { ...said, ...place, ...(isReworded ? careAfterEdit(entry) : careOf(entry)) };
  const isMoved = next.guideId !== entry.guideId;
  const mayClash = isMoved || next.code !== entry.code;
  const twin = mayClash ? duplicateCode(catalog, next, ['input', isMoved ? 'guide' : 'code']) : null;
  if (problems.length > 0 || twin !== null) return refuse(...problems, ...(twin === null ? [] : [twin]));
  if (diffRecords(contentOf(entry), contentOf(next)).length === 0) {
    const message = 'The entry says exactly this already; there is nothing to save.';
    return refuse(invalidInput('NOTHING_TO_CHANGE', ['input'], message));
  }
  const revisions = [...newMitigations.map(created), revised<EntryRecord>('UPDATED', entry, next)];
  return approve(entry.id, revisions);
}

/** Its guide, and its place there: last if it was moved. */
function placeOf(
  catalog: Catalog,
  { guideId, ordinal }: EntryRecord,
  slug: string | null | undefined,
): Pick<EntryRecord, 'guideId' | 'ordinal'> | InvalidInput {
  if (!isGiven(slug)) return { guideId, ordinal };
  const guide = guideToEdit(catalog, slug, ['input', 'guide']);
  if (isInvalidInput(guide)) return guide;
  return guide.id === guideId ? { guideId, ordinal } : { guideId: guide.id, ordinal: lastOrdinal(catalog, guide) };
}

/** What it says, without who looks after it. */
function contentOf({ type, id, guideId, code, symbol, ordinal, causes, steps, status }: EntryRecord): EntryRecord {
  return { type, id, guideId, code, symbol, ordinal, causes, steps, status };
}
