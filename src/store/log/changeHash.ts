import { createHash, hash, type Hash } from 'node:crypto';
import type { Change, Revision } from '../../domain/changes/change.ts';
import { startYielding } from '../database/yielding.ts';
import { hasFields } from '../../domain/fieldsOf.ts';

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
  return hashOfTexts(change, previousHash, textsOf(change.revisions));
}

/** A revision as it is hashed: its records in canonical JSON. */
export interface RevisionText extends Pick<Revision, 'nodeType' | 'nodeId' | 'action'> {
  readonly before: string;
  readonly after: string;
}

/** The same for who has the texts of the revisions already. */
export function hashOfTexts(
  change: Omit<Change, 'hash' | 'revisions'>,
  previousHash: string,
  revisions: Iterable<RevisionText>,
): string {
  let text = '';
  let rest: Hash | null = null;
  for (const piece of piecesOf(change, previousHash, revisions)) {
    text += piece;
    if (text.length < longestText) continue;
    rest = (rest ?? createHash('sha256')).update(text, 'utf8');
    text = '';
  }
  return rest === null ? hash('sha256', text) : rest.update(text, 'utf8').digest('hex');
}

/** Characters that are hashed at once: an object for every change, and a call for every piece, cost more than the hash. */
const longestText = 64 * 1024;

/** The same hash, yielding to other work, for a change of thousands of nodes. */
export async function hashYielding(change: Omit<Change, 'hash'>, previousHash: string): Promise<string> {
  const made = createHash('sha256');
  const yielding = startYielding();
  for (const piece of piecesOf(change, previousHash, textsOf(change.revisions))) {
    made.update(piece, 'utf8');
    if (yielding.isDue()) await yielding.yieldNow();
  }
  return made.digest('hex');
}

function* textsOf(revisions: readonly Revision[]): Generator<RevisionText> {
  for (const { nodeType, nodeId, action, before, after } of revisions)
    yield { nodeType, nodeId, action, before: canonicalJson(before), after: canonicalJson(after) };
}

/** The text that is hashed, in pieces of one revision each. */
function* piecesOf(
  change: Omit<Change, 'hash' | 'revisions'>,
  previousHash: string,
  revisions: Iterable<RevisionText>,
): Generator<string> {
  const { version, kind, at, actor, reason, redacted } = change;
  // In the canonical order of keys: those before the revisions, the revisions, and the version.
  yield `${previousHash}\n${canonicalJson({ actor, at, kind, reason, redacted }).slice(0, -1)},"revisions":[`;
  let comma = '';
  for (const { nodeType, nodeId, action, before, after } of revisions) {
    const names = `"nodeId":${JSON.stringify(nodeId)},"nodeType":${JSON.stringify(nodeType)}`;
    yield `${comma}{"action":${JSON.stringify(action)},"after":${after},"before":${before},${names}}`;
    comma = ',';
  }
  yield `],"version":${String(version)}}\n`;
}

/**
 * One text for one value of JSON, whatever the order in which its keys were written: JSON without blanks, the
 * keys of every object in ascending order of their UTF-16 units, numbers and strings as JSON.stringify
 * writes them, keys with the value undefined left out.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(withSortedKeys(value));
}

function withSortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withSortedKeys);
  if (!hasFields(value)) return value;
  const sorted: Record<string, unknown> = {};
  for (const key of Object.keys(value).sort()) sorted[key] = withSortedKeys(value[key]);
  return sorted;
}
