import { catalogOf } from '../domain/catalog/applyChange.ts';
import type { Catalog } from '../domain/catalog/catalog.ts';
import type { KnowledgeNode } from '../domain/guidance/nodes.ts';
import { synonymsId } from '../domain/guidance/records.ts';
import { buildSearchIndex } from '../domain/search/index/buildSearchIndex.ts';
import type { SearchIndex } from '../domain/search/index/searchIndex.ts';
import type { Pack } from './pack.ts';

/** A pack that can be asked as the catalogue that it was made from. */
export interface OpenPack {
  readonly catalog: Catalog;
  readonly index: SearchIndex;
}

/** Every node of a pack, as a store would give them. */
export function nodesOfPack({ guides, entries, mitigations, synonyms, version, committedAt }: Pack): KnowledgeNode[] {
  const lifetime = { version, createdAt: committedAt, updatedAt: committedAt };
  return [...guides, ...mitigations, ...entries, { type: 'Synonyms', id: synonymsId, groups: synonyms, ...lifetime }];
}

export function openPack(pack: Pack): OpenPack {
  const catalog = catalogOf(pack.version, pack.committedAt, nodesOfPack(pack));
  return { catalog, index: buildSearchIndex(catalog) };
}
