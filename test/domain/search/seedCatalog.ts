import { readFileSync } from 'node:fs';
import { applyChange } from '../../../src/domain/catalog/applyChange.ts';
import { Catalog } from '../../../src/domain/catalog/catalog.ts';
import { importNewGuide } from '../../../src/domain/editing/importGuide.ts';
import type { NewId } from '../../../src/domain/editing/ruling.ts';
import type { GuideDocument, GuideManifest } from '../../../src/domain/guidance/guideDocument.ts';
import { readGuideDocument } from '../../../src/documents/formats/readGuideDocument.ts';
import { deviceGuide } from './deviceGuide.ts';

/** The catalogue that a first start makes of the seed. */
export function seedCatalog(): Catalog {
  const folder = new URL('../../../seed/', import.meta.url);
  const manifests = readFileSync(new URL('manifest.json', folder), 'utf8');
  let catalog = Catalog.empty;
  for (const { file, ...manifest } of JSON.parse(manifests) as (GuideManifest & { file: string })[]) {
    catalog = withGuide(catalog, readGuideDocument(readFileSync(new URL(file, folder), 'utf8')), manifest);
  }
  return catalog;
}

/** The seed and the guide for managed computers: 338 entries. */
export function largeCatalog(): Catalog {
  return withGuide(seedCatalog(), deviceGuide, {
    slug: 'managed-computers',
    sourceUrl: null,
    license: null,
    attribution: null,
  });
}

/** The catalogue after the import of one more document. Ids count on: e2.7 is the seventh node of version 2. */
function withGuide(catalog: Catalog, document: GuideDocument, manifest: GuideManifest): Catalog {
  const version = catalog.version + 1;
  let count = 0;
  const newId: NewId = (type) => `${type.charAt(0).toLowerCase()}${String(version)}.${String((count += 1))}`;
  const ruling = importNewGuide(catalog, { kind: 'SEED', document, manifest, text: '', digest: '' }, newId);
  if (ruling.kind === 'Refusal') throw new Error(ruling.problems.map((problem) => problem.message).join(' '));
  return applyChange(catalog, { version, at: version, revisions: ruling.change.revisions });
}
