import { mitigationKey } from '../guidance/mitigationKey.ts';
import type { EntryNode, GuideNode, MitigationNode } from '../guidance/nodes.ts';
import { numberKey } from './sortedMap.ts';

/*
 * Keys whose text order is the order in which lists show their nodes. Each ends with the node's id, so
 * no two are equal and a cursor that holds one marks its place even when its node has moved or gone.
 */

export type EntryOrderField = 'CODE' | 'POSITION' | 'UPDATED_AT';

/** Entries without a code come last: "~" sorts behind every digit. */
export function codeOrderKey(entry: EntryNode, guide: GuideNode): string {
  return `${codePrefix(entry.code)}${positionOrderKey(entry, guide)}`;
}

export function codePrefix(code: number | null): string {
  return code === null ? '~/' : `${code.toString(16).padStart(8, '0')}/`;
}

/** Guide by guide in the order they came, each as in its source document. */
export function positionOrderKey(entry: EntryNode, guide: GuideNode): string {
  return `${guideOrderKey(guide)}/${numberKey(entry.ordinal)}/${entry.id}`;
}

export function guideOrderKey(guide: GuideNode): string {
  return `${numberKey(guide.createdAt)}${guide.id}`;
}

export function updateOrderKey(entry: EntryNode, guide: GuideNode): string {
  return `${numberKey(entry.version)}/${positionOrderKey(entry, guide)}`;
}

/** Alphabetical, whatever the case; 80 characters of the text are enough to place it. */
export function mitigationOrderKey(mitigation: MitigationNode): string {
  return `${mitigationKey(mitigation.text).slice(0, 80)}/${mitigation.id}`;
}
