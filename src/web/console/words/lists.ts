import * as german from './german/lists.ts';
import { inLanguage } from './inLanguage.ts';

/** What all lists say. */
const listEnglish = {
  any: 'All',
  pages: 'Pages of the list',
  previous: 'Previous page',
  next: 'Next page',
  clear: 'Clear the filters',
  filters: 'Filters',
  sortBy: (column: string) => `Sort by: ${column}`,
} as const;
export const listWords = inLanguage(listEnglish, german.listWords);

const entries = (count: number) => (count === 1 ? '1 entry' : `${String(count)} entries`);
const mitigations = (count: number) => (count === 1 ? '1 mitigation' : `${String(count)} mitigations`);

/** What is said of one thing that is done to many. */
const actionsOf = (named: (count: number) => string) =>
  ({
    archive: {
      button: 'Archive',
      title: (count: number) => `Archive ${named(count)}?`,
      what: 'They leave look-ups, lists and search; all that they say is kept.',
      confirm: 'Archive',
      done: (count: number) => `${named(count)} archived.`,
    },
    restore: {
      button: 'Bring back',
      title: (count: number) => `Bring ${named(count)} back?`,
      what: 'They are found again by look-ups, lists and search.',
      confirm: 'Bring back',
      done: (count: number) => `${named(count)} published again.`,
    },
    move: {
      button: 'Move to another guide',
      title: (count: number) => `Move ${named(count)} to another guide?`,
      what: 'They keep their text, their history and their votes, and come last in the other guide.',
      confirm: 'Move',
      done: (count: number) => `${named(count)} moved.`,
    },
    review: {
      button: 'Mark as reviewed',
      title: (count: number) => `Mark ${named(count)} as reviewed?`,
      what: 'Says that they are still true, today and in your name.',
      confirm: 'Mark as reviewed',
      done: (count: number) => `${named(count)} marked as reviewed.`,
    },
    delete: {
      button: 'Delete if unused',
      title: (count: number) => `Delete ${named(count)}?`,
      what: 'Those that an entry or a guide uses stay and are named. The others stay in the history, from where they can be brought back.',
      confirm: 'Delete',
      done: (count: number) => `${named(count)} deleted.`,
    },
  }) as const;

const bulkEnglish = {
  guide: 'Guide',
  chooseGuide: 'Choose a guide',
  noAnswer: 'The server gave no answer to the edit.',
  refused: (count: number, of: number) => `Not done for ${String(count)} of ${String(of)}:`,
  entries: {
    label: 'Chosen entries',
    chosen: (count: number) =>
      count === 0 ? 'Choose entries to archive, move or review them.' : `${entries(count)} chosen`,
    actions: actionsOf(entries),
  },
  mitigations: {
    label: 'Chosen mitigations',
    chosen: (count: number) =>
      count === 0 ? 'Choose mitigations to review or delete them.' : `${mitigations(count)} chosen`,
    chooseAll: 'Choose all on this page',
    choose: (name: string) => `Choose ${name}`,
    actions: actionsOf(mitigations),
  },
} as const;
export const bulkWords = inLanguage(bulkEnglish, german.bulkWords);
