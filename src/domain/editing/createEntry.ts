import type { Catalog } from '../catalog/catalog.ts';
import type { Revision } from '../changes/change.ts';
import type { EntryNode, GuideNode } from '../guidance/nodes.ts';
import type { EntryRecord } from '../guidance/records.ts';
import { invalidInput, isInvalidInput, type InvalidInput } from '../problem.ts';
import { guideToEdit } from '../catalog/lists.ts';
import { duplicateCode, readEntryFields, type EntryInput } from './fields/entryFields.ts';
import { lastOrdinal, ordinalStep } from './fields/lastOrdinal.ts';
import { approve, created, refuse, revised, type NewId, type Ruling } from './ruling.ts';

export interface CreateEntry extends EntryInput {
  /** Slug. */
  readonly guide: string;
  /** 1 puts it first in the guide; left out: last. */
  readonly position?: number | null | undefined;
  /** True: even if the guide lists the code already. */
  readonly allowDuplicate?: boolean | null | undefined;
}

const blank = { code: null, symbol: null, causes: [], steps: [] };

/** Adds a published entry to a guide. */
export function createEntry(catalog: Catalog, command: CreateEntry, newId: NewId): Ruling {
  const guide = guideToEdit(catalog, command.guide, ['input', 'guide']);
  if (isInvalidInput(guide)) return refuse(guide);
  const { fields, newMitigations, problems } = readEntryFields(catalog, command, blank, newId);
  const place = placeAt(catalog, guide, command.position);
  if (isInvalidInput(place)) return refuse(...problems, place);
  const entry: EntryRecord = {
    type: 'Entry',
    id: newId('Entry'),
    guideId: guide.id,
    ordinal: place.ordinal,
    status: 'PUBLISHED',
    ...fields,
  };
  const twin = command.allowDuplicate === true ? null : duplicateCode(catalog, entry, ['input', 'code']);
  if (problems.length > 0 || twin !== null) return refuse(...problems, ...(twin === null ? [] : [twin]));
  return approve(entry.id, [...newMitigations.map(created), created(inFieldOrder(entry)), ...place.moved]);
}

interface Place {
  readonly ordinal: number;
  /** Neighbours that had to make room. */
  readonly moved: readonly Revision[];
}

function placeAt(catalog: Catalog, guide: GuideNode, position: number | null | undefined): Place | InvalidInput {
  if (position === null || position === undefined) return placeLast(catalog, guide);
  let published = 0;
  let low = 0;
  for (const entry of catalog.entriesInOrder(guide)) {
    if (entry.status === 'PUBLISHED') published += 1;
    if (published === position) return placeBefore(catalog, guide, { low, next: entry });
    low = entry.ordinal;
  }
  if (position === published + 1) return placeLast(catalog, guide);
  const message = `position is ${String(position)}; the guide has room at 1 to ${String(published + 1)}.`;
  return invalidInput('INVALID_VALUE', ['input', 'position'], message);
}

function placeLast(catalog: Catalog, guide: GuideNode): Place {
  return { ordinal: lastOrdinal(catalog, guide), moved: [] };
}

function placeBefore(catalog: Catalog, guide: GuideNode, { low, next }: { low: number; next: EntryNode }): Place {
  const ordinal = Math.floor((low + next.ordinal) / 2);
  return ordinal > low ? { ordinal, moved: [] } : makeRoom(catalog.entriesOf(guide), next);
}

/** Only if the gap is used up: the entries behind move on by one step. */
function makeRoom(entries: readonly EntryNode[], next: EntryNode): Place {
  const behind = entries.filter((entry) => entry.ordinal >= next.ordinal);
  const moved = behind.map((entry) =>
    revised<EntryRecord>('UPDATED', entry, { ...entry, ordinal: entry.ordinal + ordinalStep }),
  );
  return { ordinal: next.ordinal, moved };
}

/** The order in which every record of an entry names its fields. */
function inFieldOrder({ type, id, guideId, code, symbol, ordinal, causes, steps, status }: EntryRecord): EntryRecord {
  return { type, id, guideId, code, symbol, ordinal, causes, steps, status };
}
