import type { Catalog } from '../catalog/catalog.ts';
import type { EntryRecord, GuideRecord } from '../guidance/records.ts';
import { guideToEdit } from '../catalog/lists.ts';
import { isInvalidInput } from '../problem.ts';
import { staleVersion } from './findNode.ts';
import { approve, refuse, revised, type Ruling } from './ruling.ts';

export interface ArchiveGuide {
  readonly slug: string;
  readonly expectedVersion: number;
}

/**
 * Takes a guide and its published entries out of look-ups, lists and search, as one change; everything they say is kept, and
 * undoing the change brings exactly these back. Entries that were archived before stay so.
 */
export function archiveGuide(catalog: Catalog, { slug, expectedVersion }: ArchiveGuide): Ruling {
  const guide = guideToEdit(catalog, slug, ['input', 'slug']);
  if (isInvalidInput(guide)) return refuse(guide);
  const stale = staleVersion(guide, expectedVersion);
  if (stale !== null) return refuse(stale);
  const published = catalog.entriesOf(guide).filter(({ status }) => status === 'PUBLISHED');
  return approve(guide.id, [
    ...published.map((entry) => revised<EntryRecord>('ARCHIVED', entry, { ...entry, status: 'ARCHIVED' })),
    revised<GuideRecord>('ARCHIVED', guide, { ...guide, status: 'ARCHIVED' }),
  ]);
}
