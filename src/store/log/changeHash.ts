import { createHash } from 'node:crypto';

import type { Change } from '../../domain/changes/change.ts';
import { canonicalJson } from './canonicalJson.ts';

/** What the first change of a log takes for the hash before it. */
export const firstPreviousHash = '0'.repeat(64);

/**
 * The link of the chain, lower-case hex: SHA-256 over the UTF-8 text
 *
 *     PREVIOUS_HASH LF CANONICAL_JSON LF
 *
 * where CANONICAL_JSON (see canonicalJson) is an object with exactly the keys actor, at, kind, reason,
 * revisions and version, and each revision, in order, one with action, after, before, nodeId and
 * nodeType. Imported texts are covered by their digests, which stand in the guides' revisions. A redaction has the key redacted too:
 * a list of objects with the keys digest and version, or digest and source.
 *
 * A change that was redacted keeps the hash of what it said, and the next change follows on that; what it says now has the
 * digest that the last redaction of it holds, made in the same way.
 */
export function hashOfChange(change: Omit<Change, 'hash'>, previousHash: string): string {
  const { version, kind, at, actor, reason, redacted } = change;
  const revisions = change.revisions.map(({ nodeType, nodeId, action, before, after }) => ({
    nodeType,
    nodeId,
    action,
    before,
    after,
  }));
  const text = `${previousHash}\n${canonicalJson({ version, kind, at, actor, reason, revisions, redacted })}\n`;
  return createHash('sha256').update(text).digest('hex');
}
