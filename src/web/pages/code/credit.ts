import type { EntryPartsFragment } from '../../generated/operations.ts';
import { words } from '../words.ts';

type Entry = Pick<EntryPartsFragment, 'provenance' | 'guide'>;

/** Whose words the rows of one guide are: the publisher's alone, or what became of them here. Null if there are no rows. */
export function creditOf(entries: readonly Entry[]): string | null {
  const [first] = entries;
  if (first === undefined) return null;
  const publisher = first.guide.attribution ?? first.guide.title;
  const { updatedAt } = newestOf(entries);
  if (entries.every(({ provenance }) => provenance.isWrittenHere)) return words.code.writtenHere(dayOf(updatedAt));
  const edits = entries.flatMap(({ provenance }) =>
    provenance.changedHereAt === null ? [] : [provenance.changedHereAt],
  );
  const last = edits.sort().at(-1);
  return last === undefined ? publisher : words.code.changedHere(dayOf(last), publisher);
}

/** What the newest of the rows' words came with. */
export function newestOf(entries: readonly Entry[]): Entry['provenance'] {
  return entries
    .map(({ provenance }) => provenance)
    .reduce((newest, provenance) => (provenance.version > newest.version ? provenance : newest));
}

/** "2026-11-29" */
function dayOf(time: string): string {
  return time.slice(0, 10);
}
