import type { EntryNode } from '../guidance/nodes.ts';
import { arrangeEntries } from './arrangeEntries.ts';
import type { RowMerge } from './mergeRows.ts';

export interface MergedPlaces {
  readonly ordinals: ReadonlyMap<string, number>;
  /** Entries whose place has changed: their positions among those that stay, before and after, from 1. */
  readonly moves: ReadonlyMap<string, { readonly before: number; readonly after: number }>;
}

/**
 * Puts the entries in the order of the new document; an entry that it lacks stays after the entry that it followed. If
 * the document has not changed the order of its rows, only new entries are inserted.
 */
export function arrangeMerged(ours: readonly EntryNode[], rows: readonly RowMerge[]): MergedPlaces {
  const known = new Map(ours.map((entry) => [entry.id, entry]));
  const remaining = rows.filter(isPublished);
  const inDocument = remaining.filter((row) => row.theirs !== null);
  const places = inDocument.flatMap((row) => row.basePlace ?? []);
  const isReordered = places.some((place, index) => place < (places[index - 1] ?? 0));

  const staying = idsOf(remaining);
  const oldOrder = ours.filter(({ id, status }) => status === 'PUBLISHED' && staying.has(id)).map(({ id }) => id);
  const newOrder = [...idsOf(inDocument)];
  const order = isReordered ? insertBehind(newOrder, oldOrder) : insertBehind(oldOrder, newOrder);
  const { ordinals, moved } = arrangeEntries(order.map((id) => ({ id, ordinal: placeOf(known.get(id)) })));

  const isOld = new Set(oldOrder);
  const after = order.filter((id) => isOld.has(id));
  const moves = [...moved].map(
    (id) => [id, { before: oldOrder.indexOf(id) + 1, after: after.indexOf(id) + 1 }] as const,
  );
  return { ordinals, moves: new Map(moves) };
}

/** Inserts what only `others` has after the same predecessor as there. */
function insertBehind(order: readonly string[], others: readonly string[]): string[] {
  const anchors = new Set(order);
  const behind = new Map<string | null, string[]>();
  let anchor: string | null = null;
  for (const id of others) {
    if (anchors.has(id)) anchor = id;
    else behind.set(anchor, [...(behind.get(anchor) ?? []), id]);
  }
  return [...(behind.get(null) ?? []), ...order.flatMap((id) => [id, ...(behind.get(id) ?? [])])];
}

function idsOf(rows: readonly RowMerge[]): Set<string> {
  return new Set(rows.flatMap((row) => row.entryId ?? []));
}

function isPublished({ effect, ours }: RowMerge): boolean {
  return effect.kind === 'PUBLISH' || (effect.kind === 'LEAVE' && ours?.entry.status === 'PUBLISHED');
}

/** An archived entry that comes back has no place among the published ones. */
function placeOf(entry: EntryNode | undefined): number | null {
  return entry?.status === 'PUBLISHED' ? entry.ordinal : null;
}
