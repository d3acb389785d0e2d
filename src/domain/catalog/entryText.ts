import { parseErrorCode } from '../codes/parse.ts';
import { spellingOf } from '../codes/families/spelling.ts';
import { mitigationKey } from '../guidance/mitigationKey.ts';
import type { EntryNode, MitigationNode } from '../guidance/nodes.ts';
import type { Catalog } from './catalog.ts';

/**
 * Whether entries say a text: in the code in hex, the guidance's symbol, a cause, a step's condition or its
 * mitigation, as a part and literally, whatever case and spelling; or whether the text is their code in another form.
 */
export function sayingText(catalog: Catalog, text: string): (entry: EntryNode) => boolean {
  const wanted = mitigationKey(text);
  const codes = new Set(parseErrorCode(text, catalog).readings);
  return (entry) =>
    (entry.code !== null && codes.has(entry.code)) ||
    foldedEntry(entry).includes(wanted) ||
    entry.steps.some((step) => foldedMitigation(catalog.mitigationOf(step)).includes(wanted));
}

/** What a mitigation says, as mitigationKey folds it. Nodes outlive versions: each is folded once. */
export function foldedMitigation(node: MitigationNode): string {
  return foldedOnce(node, () => mitigationKey(node.text));
}

/** What an entry says besides its mitigations. No folded text holds a line break, so none is found across two of them. */
function foldedEntry(node: EntryNode): string {
  return foldedOnce(node, () =>
    [
      node.code === null ? null : spellingOf(node.code),
      node.symbol,
      ...node.causes,
      ...node.steps.map((step) => step.condition),
    ]
      .filter((part) => part !== null)
      .map(mitigationKey)
      .join('\n'),
  );
}

const folded = new WeakMap<object, string>();

function foldedOnce(node: object, fold: () => string): string {
  const known = folded.get(node);
  if (known !== undefined) return known;
  const text = fold();
  folded.set(node, text);
  return text;
}
