import type { ErrorCode } from '../../codes/errorCode.ts';
import type { EntryNode, KnowledgeNode } from '../../guidance/nodes.ts';
import type { CatalogIndexes } from './catalogIndexes.ts';
import { codePrefix } from './orderKeys.ts';
import { allUnder, numberMapOf } from './sortedMap.ts';

/** `inOrder`: all entries, archived ones too, by code and then as lists show them. */
export function publishedByCode(inOrder: Iterable<EntryNode>): CatalogIndexes['publishedByCode'] {
  const codes: ErrorCode[] = [];
  const lists: EntryNode[][] = [];
  for (const entry of inOrder) {
    if (entry.code === null || entry.status !== 'PUBLISHED') continue;
    if (codes.at(-1) === entry.code) lists.at(-1)?.push(entry);
    else {
      codes.push(entry.code);
      lists.push([entry]);
    }
  }
  return numberMapOf(codes, lists);
}

/** Brings the entries of the codes of `nodes`, which are as they were before a change or are after it, up to date, in steps. */
export function* replacePublished(indexes: CatalogIndexes, nodes: readonly KnowledgeNode[]): Generator<void, void> {
  const codes = new Set<ErrorCode>();
  for (const node of nodes) if (node.type === 'Entry' && node.code !== null) codes.add(node.code);
  for (const code of codes) {
    const published = allUnder(indexes.entriesByCode, codePrefix(code)).flatMap((id) => {
      const entry = indexes.entries.get(id);
      return entry?.status === 'PUBLISHED' ? entry : [];
    });
    if (published.length > 0) indexes.publishedByCode.set(code, published);
    else indexes.publishedByCode.delete(code);
    yield;
  }
}
