import { mayActAs, type Caller } from '../domain/access.ts';
import type { Catalog } from '../domain/catalog/catalog.ts';
import {
  guideNamed,
  listEntries,
  listMitigations,
  type EntryFilter,
  type EntryOrder,
  type MitigationFilter,
} from '../domain/catalog/lists.ts';
import { readPage, type Page, type PageRequest } from '../domain/catalog/page.ts';
import type { Change, Revision } from '../domain/changes/change.ts';
import type { EntryNode, KnowledgeNode, MitigationNode } from '../domain/guidance/nodes.ts';
import { diagnose as diagnoseIn, lookUp as lookUpIn, type Diagnosis, type Lookup } from '../domain/lookup/lookup.ts';
import { invalidInput, isInvalidInput, type InvalidInput } from '../domain/problem.ts';
import { search } from '../domain/search/search.ts';
import { pageOfHits, type SearchPage } from '../domain/search/searchPage.ts';
import type { PastCatalogs } from './pastCatalogs.ts';
import type { Snapshot } from './snapshot.ts';
import { isGiven } from '../domain/isGiven.ts';

/*
 * The verbs that read. Each takes the catalogue of the request and asks nothing else. What a caller may
 * not see is answered exactly as what is not there.
 */

const byCode: EntryOrder = { field: 'CODE', direction: 'ASC' };

/** The most ids that `nodes` takes. */
const mostIds = 100;

export function lookUp(catalog: Catalog, input: string, guideSlug: string | null | undefined): Lookup | InvalidInput {
  const guide = guideNamed(catalog, guideSlug, ['guide']);
  if (isInvalidInput(guide)) return guide;
  return lookUpIn(catalog, input, guide);
}

export function diagnose(
  catalog: Catalog,
  text: string,
  guideSlug: string | null | undefined,
): Diagnosis | InvalidInput {
  const guide = guideNamed(catalog, guideSlug, ['guide']);
  if (isInvalidInput(guide)) return guide;
  return diagnoseIn(catalog, text, guide);
}

export interface SearchRequest extends Pick<PageRequest, 'first' | 'after'> {
  readonly query: string;
  /** Slug. */
  readonly guide?: string | null | undefined;
}

export function searchEntries({ catalog, searchIndex }: Snapshot, request: SearchRequest): SearchPage | InvalidInput {
  const guide = guideNamed(catalog, request.guide, ['guide']);
  if (isInvalidInput(guide)) return guide;
  return pageOfHits(search(searchIndex, catalog, { query: request.query, guide }), request);
}

/** Null where no entry has the id; InvalidInput where something else has it. */
export function readEntry(catalog: Catalog, caller: Caller, id: string): EntryNode | null | InvalidInput {
  const node = readNode(catalog, caller, id);
  return node === null || node.type === 'Entry' ? node : otherType(node, 'entry');
}

/** Null where no mitigation has the id; InvalidInput where something else has it. */
export function readMitigation(catalog: Catalog, caller: Caller, id: string): MitigationNode | null | InvalidInput {
  const node = readNode(catalog, caller, id);
  return node === null || node.type === 'Mitigation' ? node : otherType(node, 'mitigation');
}

export function readNode(catalog: Catalog, caller: Caller, id: string): KnowledgeNode | null {
  const node = catalog.node(id);
  return node !== null && maySee(caller, node) ? node : null;
}

export function readNodes(
  catalog: Catalog,
  caller: Caller,
  ids: readonly string[],
): (KnowledgeNode | null)[] | InvalidInput {
  if (ids.length >= 1 && ids.length <= mostIds) return ids.map((id) => readNode(catalog, caller, id));
  return invalidInput('INVALID_VALUE', ['ids'], `ids has ${String(ids.length)} items; send 1 to ${String(mostIds)}.`);
}

export function readEntries(
  catalog: Catalog,
  filter: EntryFilter,
  order: EntryOrder | null,
  request: PageRequest,
): Page<EntryNode> | InvalidInput {
  const list = listEntries(catalog, filter, order ?? byCode);
  return isInvalidInput(list) ? list : readPage(list, request);
}

export function readMitigations(
  catalog: Catalog,
  filter: MitigationFilter,
  request: PageRequest,
): Page<MitigationNode> | InvalidInput {
  const list = listMitigations(catalog, filter);
  return isInvalidInput(list) ? list : readPage(list, request);
}

/** What a change did, as far as the caller may see it: entries that are archived or gone show to editors only. */
export function visibleRevisions(catalog: Catalog, caller: Caller, { revisions }: Change): readonly Revision[] {
  if (mayActAs(caller.role, 'EDITOR')) return revisions;
  return revisions.filter(({ nodeId, nodeType }) => nodeType !== 'Entry' || readNode(catalog, caller, nodeId) !== null);
}

/** The catalogue of a time or a version; the request's own where neither is asked for, null where there is none. */
export function readCatalog(
  { catalog }: Snapshot,
  past: PastCatalogs,
  { asOf, version }: { readonly asOf?: number | null | undefined; readonly version?: number | null | undefined },
): Promise<Catalog | null> | Catalog | InvalidInput {
  if (isGiven(asOf) && isGiven(version)) {
    return invalidInput('INVALID_VALUE', ['version'], 'asOf and version exclude each other; ask for one of them.');
  }
  if (isGiven(asOf)) return past.asOf(asOf);
  return isGiven(version) ? past.at(version) : catalog;
}

function maySee(caller: Caller, node: KnowledgeNode): boolean {
  return node.type !== 'Entry' || node.status === 'PUBLISHED' || mayActAs(caller.role, 'EDITOR');
}

function otherType(node: KnowledgeNode, field: string): InvalidInput {
  const type = node.type.toLowerCase();
  const message = `"${node.id}" is the id of ${type === 'entry' ? 'an' : 'a'} ${type}; ${field} takes another kind, node takes any.`;
  return invalidInput('NOT_FOUND', ['id'], message);
}
