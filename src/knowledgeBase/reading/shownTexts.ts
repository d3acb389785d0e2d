import type { Catalog } from '../../domain/catalog/catalog.ts';
import type { Revision } from '../../domain/changes/change.ts';
import type { EntryRecord, NodeRecord } from '../../domain/guidance/records.ts';
import { stepText } from '../../domain/guidance/stepText.ts';

/** The Markdown texts that a change brings, as readers are shown them. A mitigation's own users may show it with a condition before it; those are not gathered. */
export function* textsOfChange(revisions: readonly Revision[], catalog: Catalog): Generator<string> {
  const mitigations = new Map<string, string>();
  for (const { after } of revisions) if (after?.type === 'Mitigation') mitigations.set(after.id, after.text);
  const textOf = (id: string) => mitigations.get(id) ?? catalog.mitigation(id)?.text ?? '';
  for (const { after } of revisions) if (after !== null) yield* textsOf(after, textOf);
}

/** Those of a whole catalogue. */
export function* textsOfCatalog(catalog: Catalog): Generator<string> {
  const { guides, mitigations, entries } = catalog.indexes;
  const textOf = (id: string) => mitigations.get(id)?.text ?? '';
  for (const nodes of [guides, mitigations, entries]) for (const node of nodes.values()) yield* textsOf(node, textOf);
}

function* textsOf(node: NodeRecord, textOf: (mitigationId: string) => string): Generator<string> {
  if (node.type === 'Guide') yield node.escalation;
  else if (node.type === 'Mitigation') yield node.text;
  else if (node.type === 'Entry') yield* textsOfEntry(node, textOf);
}

function* textsOfEntry({ causes, steps }: EntryRecord, textOf: (mitigationId: string) => string): Generator<string> {
  yield* causes;
  for (const { condition, mitigationId } of steps)
    if (condition !== null) yield stepText(condition, textOf(mitigationId));
}
