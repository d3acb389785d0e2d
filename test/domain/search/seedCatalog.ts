import { readFileSync } from 'node:fs';
import { Catalog } from '../../../src/domain/catalog/catalog.ts';
import type { GuideManifest } from '../../../src/domain/guidance/guideDocument.ts';
import { readGuideDocument } from '../../../src/documents/formats/readGuideDocument.ts';
import { withDocument } from '../lookup/guideFixtures.ts';
import { deviceGuide } from './deviceGuide.ts';

/** The catalogue that a first start makes of the seed. */
export function seedCatalog(): Catalog {
  const folder = new URL('../../../seed/', import.meta.url);
  const manifests = readFileSync(new URL('manifest.json', folder), 'utf8');
  let catalog = Catalog.empty;
  for (const { file, ...manifest } of JSON.parse(manifests) as (GuideManifest & { file: string })[]) {
    catalog = withDocument(catalog, readGuideDocument(readFileSync(new URL(file, folder), 'utf8')), manifest);
  }
  return catalog;
}

/** The seed and the guide for managed computers: 338 entries. */
export function largeCatalog(): Catalog {
  return withDocument(seedCatalog(), deviceGuide, {
    slug: 'managed-computers',
    sourceUrl: null,
    license: null,
    attribution: null,
  });
}
