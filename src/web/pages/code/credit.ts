import type { EntryPartsFragment } from '../../generated/operations.ts';
import type { Words } from '../words/words.ts';

type Entry = Pick<EntryPartsFragment, 'provenance' | 'guide'>;

/** Whose words rows are, as a sentence. */
interface Credit {
  readonly text: string;
  /** True if it is the publisher's own sentence, in the language of the guide. */
  readonly isPublishers: boolean;
}

/**
 * Whose words the rows of one guide are: the publisher's alone, or what became of them here. Null if there are no rows.
 * `writeDay`: default for pages, with the day in words.
 */
export function creditOf(
  entries: readonly Entry[],
  words: Words,
  writeDay: (time: string) => string = words.counts.day,
): Credit | null {
  const [first] = entries;
  if (first === undefined) return null;
  const publisher = first.guide.attribution ?? first.guide.title;
  const { updatedAt } = newestOf(entries);
  if (entries.every(({ provenance }) => provenance.isWrittenHere))
    return { text: words.code.writtenHere(writeDay(updatedAt)), isPublishers: false };
  const edits = entries.flatMap(({ provenance }) =>
    provenance.changedHereAt === null ? [] : [provenance.changedHereAt],
  );
  const last = edits.sort().at(-1);
  return last === undefined
    ? { text: publisher, isPublishers: true }
    : { text: words.code.changedHere(writeDay(last), publisher), isPublishers: false };
}

/** What the newest of the rows' words came with. */
export function newestOf(entries: readonly Entry[]): Entry['provenance'] {
  return entries
    .map(({ provenance }) => provenance)
    .reduce((newest, provenance) => (provenance.version > newest.version ? provenance : newest));
}
