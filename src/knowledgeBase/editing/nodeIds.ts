import { randomBytes } from 'node:crypto';
import type { NodeType } from '../../domain/guidance/records.ts';

const letters: Record<NodeType, string> = { Guide: 'g', Entry: 'e', Mitigation: 'm', Synonyms: 's' };

/** A new public id: the type's letter and 120 random bits, so that it says nothing and is never used twice. */
export function newNodeId(type: NodeType): string {
  return `${letters[type]}_${randomBytes(15).toString('base64url')}`;
}
