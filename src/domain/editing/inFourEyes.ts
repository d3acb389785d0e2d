import type { Catalog } from '../catalog/catalog.ts';
import type { Revision } from '../changes/change.ts';
import { diffRecords } from '../changes/fieldDiff.ts';
import { careNames } from '../guidance/careOf.ts';
import { invalidInput } from '../problem.ts';
import { refuse, type RuledChange, type Ruling } from './ruling.ts';

/** Slugs of the guides whose edits need a second editor; "all": those of every guide. */
export type FourEyes = readonly string[] | 'all';

/**
 * The ruling on an edit that one person has seen: a refusal if it changes what one of the guides says. To say who looks after
 * something, or that it is still true, is no such change, nor is where a document lives; a redaction cannot wait.
 */
export function inFourEyes(catalog: Catalog, ruling: Ruling, fourEyes: FourEyes): Ruling {
  if (ruling.kind === 'Refusal' || fourEyes.length === 0) return ruling;
  const slug = guideOfFourEyes(catalog, ruling.change, fourEyes);
  if (slug === null) return ruling;
  const message = `Edits of the guide "${slug}" need a second editor: propose it, and have another accept it as it is.`;
  return refuse(invalidInput('NEEDS_SECOND_EDITOR', ['input'], message));
}

function guideOfFourEyes(catalog: Catalog, { kind, revisions }: RuledChange, fourEyes: FourEyes): string | null {
  if (kind === 'SEED' || kind === 'REDACTION') return null;
  for (const revision of revisions) {
    if (!changesWords(revision)) continue;
    const found = slugsOf(catalog, revision).find((slug) => fourEyes === 'all' || fourEyes.includes(slug));
    if (found !== undefined) return found;
  }
  return null;
}

function changesWords({ before, after }: Revision): boolean {
  if (before === null || after === null) return true;
  return diffRecords(before, after).some(({ field }) => !noWords.has(field));
}

const noWords: ReadonlySet<string> = new Set(['sourceDigest', 'documentPath', ...careNames]);

/** Of the guides that show the node; a mitigation that is new shows in none by itself. */
function slugsOf(catalog: Catalog, { nodeId, before, after }: Revision): readonly string[] {
  const records = [before, after].filter((record) => record !== null);
  return records.flatMap((record) => {
    if (record.type === 'Guide') return [record.slug];
    if (record.type === 'Entry') return catalog.guide(record.guideId)?.slug ?? [];
    if (record.type === 'Synonyms') return [];
    const ofEntries = catalog.entriesUsing(nodeId).map((entry) => catalog.guideOf(entry).slug);
    return [...ofEntries, ...catalog.guidesUsing(nodeId).map(({ slug }) => slug)];
  });
}
