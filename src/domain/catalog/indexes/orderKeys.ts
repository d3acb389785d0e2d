import { familyPlaceOf, isWindowsCode, numberOf, type ErrorCode } from '../../codes/errorCode.ts';
import { mitigationKey } from '../../guidance/mitigationKey.ts';
import type { EntryNode, GuideNode, MitigationNode } from '../../guidance/nodes.ts';
import type { FacilityNumber } from '../../guidance/subjectFacility.ts';
import { numberKey } from './sortedMap.ts';

/*
 * Keys whose text order is the order in which lists show their nodes. Each ends with the node's id, so
 * no two are equal and a cursor that holds one marks its place even when its node has moved or gone.
 * They are joined rather than written as templates: V8 keeps a template of this length in parts, which
 * every comparison would walk through, and a start makes and sorts a million of them.
 */

export type EntryOrderField = 'CODE' | 'POSITION' | 'UPDATED_AT';

/** The position of an entry in each order. */
export function entryOrderKeys(entry: EntryNode, guide: GuideNode): Record<EntryOrderField, string> {
  const position = positionOrderKey(entry, guideOrderKey(guide));
  return { CODE: codeKeyAt(entry, position), POSITION: position, UPDATED_AT: updateKeyAt(entry, position) };
}

/** `position`: its position order key. Entries without a code come last: "~" sorts behind every digit. */
export function codeKeyAt(entry: EntryNode, position: string): string {
  return joinedKey(hexKey(entry.code), position);
}

export function updateKeyAt(entry: EntryNode, position: string): string {
  return joinedKey(numberKey(entry.version), position);
}

export function codeOrderKey(entry: EntryNode, guide: GuideNode): string {
  return codeKeyAt(entry, positionOrderKey(entry, guideOrderKey(guide)));
}

export function codePrefix(code: ErrorCode | null): string {
  return `${hexKey(code)}/`;
}

/** What the keys of a guide's codes of one facility begin with. */
export function facilityKey(guideId: string, facility: FacilityNumber): string {
  return `${facilityGroup(guideId, facility)}/`;
}

/** The same without the slash behind it. */
export function facilityGroup(guideId: string, { space, number }: FacilityNumber): string {
  return [guideId, space, numberKey(number)].join('/');
}

/** A key of a beginning and the rest. */
export function joinedKey(group: string, key: string): string {
  return [group, key].join('/');
}

/** Windows codes by their eight digits; then the other families: "x" and their place, which sorts behind every digit. */
function hexKey(code: ErrorCode | null): string {
  if (code === null) return '~';
  const digits = numberOf(code).toString(16).padStart(8, '0');
  return isWindowsCode(code) ? digits : `x${familyPlaceOf(code).toString().padStart(2, '0')}${digits}`;
}

/** Guide by guide in the order they came, each as in its source document. `guide`: the order key of its guide. */
export function positionOrderKey(entry: EntryNode, guide: string): string {
  return [guide, numberKey(entry.ordinal), entry.id].join('/');
}

export function guideOrderKey(guide: GuideNode): string {
  return `${numberKey(guide.createdAt)}${guide.id}`;
}

/** Alphabetical, whatever the case; 80 characters of the text are enough to place it. */
export function mitigationOrderKey(mitigation: MitigationNode): string {
  return `${mitigationKey(mitigation.text).slice(0, 80)}/${mitigation.id}`;
}
