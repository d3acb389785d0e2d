import type { EntryPartsFragment } from '../../generated/operations.ts';
import type { Words } from '../words/words.ts';

type Provenance = EntryPartsFragment['provenance'];

/** What a page shows of one guide. */
export interface Credited {
  readonly guide: Pick<EntryPartsFragment['guide'], 'title' | 'attribution' | 'ownProvenance'>;
  /** None: only what the guide says for all its codes. */
  readonly entries: readonly Pick<EntryPartsFragment, 'provenance' | 'outcome'>[];
  /** First steps of the guide that stand next to the steps of the rows; without steps of their own they always show. */
  readonly firstSteps: readonly unknown[];
}

/** Whose words are shown, as a sentence. */
interface Credit {
  readonly text: string;
  /** True if it is the publisher's own sentence, in the language of the guide. */
  readonly isPublishers: boolean;
}

/**
 * Whose words are shown of a guide, its rows and its first steps: the publisher's alone, or what became of them here.
 * `writeDay`: default for pages, with the day in words.
 */
export function creditOf(shown: Credited, words: Words, writeDay: (time: string) => string = words.counts.day): Credit {
  const { guide } = shown;
  const publisher = guide.attribution ?? guide.title;
  if (isWrittenHere(shown))
    return { text: words.code.writtenHere(writeDay(newestOf(rowsOf(shown)).updatedAt)), isPublishers: false };
  const edits = partsOf(shown).flatMap(({ changedHereAt }) => (changedHereAt === null ? [] : [changedHereAt]));
  const last = edits.sort().at(-1);
  return last === undefined
    ? { text: publisher, isPublishers: true }
    : { text: words.code.changedHere(writeDay(last), publisher), isPublishers: false };
}

/** Whether nothing of the rows comes from a document; of the guide, if it has none. */
export function isWrittenHere(shown: Credited): boolean {
  return rowsOf(shown).every((provenance) => provenance.isWrittenHere);
}

/** What the newest of the words that are shown came with. */
export function newestWords(shown: Credited): Provenance {
  return newestOf(partsOf(shown));
}

function rowsOf({ guide, entries }: Credited): readonly Provenance[] {
  return entries.length === 0 ? [guide.ownProvenance] : entries.map(({ provenance }) => provenance);
}

function partsOf({ guide, entries, firstSteps }: Credited): readonly Provenance[] {
  const rows = entries.map(({ provenance }) => provenance);
  const showsGuide = firstSteps.length > 0 || entries.every(({ outcome }) => outcome !== 'MITIGATED');
  return showsGuide ? [...rows, guide.ownProvenance] : rows;
}

function newestOf(parts: readonly Provenance[]): Provenance {
  return parts.reduce((newest, provenance) => (provenance.version > newest.version ? provenance : newest));
}
