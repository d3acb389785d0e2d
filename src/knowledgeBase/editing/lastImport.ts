import type { Catalog } from '../../domain/catalog/catalog.ts';
import type { Change } from '../../domain/changes/change.ts';
import type { GuideDocument } from '../../domain/guidance/guideDocument.ts';
import type { NodeRecord } from '../../domain/guidance/records.ts';
import { readGuideDocument } from '../../documents/formats/readGuideDocument.ts';
import type { Store } from '../../store/contract/store.ts';
import type { PastCatalogs } from '../reading/pastCatalogs.ts';

/** What a guide was imported from last; all null if there is no guide, or no text of it is kept. */
export interface LastImport {
  /** SHA-256 (hex) of the text, as the guide names it. */
  readonly digest: string | null;
  readonly text: string | null;
  readonly base: GuideDocument | null;
  /** The catalogue as that import left it; null if the log does not say. */
  readonly lastImport: Catalog | null;
}

/** Where the past is found. */
export interface Past {
  readonly past: Pick<PastCatalogs, 'at'>;
  readonly store: Pick<Store, 'source' | 'changesOf'>;
}

/** As the guide stands in a catalogue. `known`: a text that is read already, which may be the one that is there. */
export async function readLastImport(
  { past, store }: Past,
  catalog: Catalog,
  slug: string,
  known: { readonly digest: string; readonly document: GuideDocument; readonly family: string | null } | null,
): Promise<LastImport> {
  const guide = catalog.guideWithSlug(slug);
  const digest = guide?.sourceDigest ?? null;
  const text = digest === null ? null : await store.source(digest);
  if (guide === null || text === null) return { digest, text: null, base: null, lastImport: null };
  const version = await versionOfImport(store, guide.id, digest);
  const family = guide.family ?? null;
  const isKnown = known !== null && digest === known.digest && family === known.family;
  const base = isKnown ? known.document : readGuideDocument(text, family);
  return { digest, text, base, lastImport: version === null ? null : await past.at(version) };
}

/** The newest change after which the guide had this text as its source. */
async function versionOfImport(
  store: Pick<Store, 'changesOf'>,
  guideId: string,
  digest: string | null,
): Promise<number | null> {
  for (let below: number | null = null; ;) {
    const changes: Change[] = await store.changesOf(guideId, { below, limit: changesAtOnce });
    for (const { version, revisions } of changes) {
      const revision = revisions.find((each) => each.nodeId === guideId);
      if (sourceOf(revision?.after) === digest && sourceOf(revision?.before) !== digest) return version;
    }
    const last = changes.at(-1);
    if (changes.length < changesAtOnce || last === undefined) return null;
    below = last.version;
  }
}

/** Changes hold whole imports: few are read at once. */
const changesAtOnce = 20;

function sourceOf(record: NodeRecord | null | undefined): string | null {
  return record?.type === 'Guide' ? record.sourceDigest : null;
}
