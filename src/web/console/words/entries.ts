import * as german from './german/entries.ts';
import { inLanguage } from './inLanguage.ts';

/** What the screens of entries say. */
const entryEnglish = {
  entry: 'Entry',
  noCode: 'Entry without a code',
  newTitle: 'New entry',
  new: 'New entry',
  create: 'Create entry',
  created: (code: string) => `${code} is listed now.`,
  saved: 'The entry is saved.',
  gone: 'There is no such entry',
  goneHow: 'It may have been taken back, or the address is mistyped.',
  guide: 'Guide',
  guideHint: 'Chosen for you only if exactly one guide is about codes of this family.',
  guideFound: 'The one guide that is about codes of this family.',
  chooseGuide: 'Choose a guide',
  code: 'Code',
  codeHint:
    'In any form: 0x801C03ED, -2145647635, 1753, NTE_BAD_DATA. Leave it empty for a symptom that shows no code.',
  symbol: 'Symbol in the guidance',
  symbolHint: 'Only if the document has a column for it.',
  forms: {
    hex: 'Hex',
    unsigned: 'Unsigned',
    signed: 'Signed',
    symbol: 'Symbol',
    facility: 'Facility',
    win32: 'Win32 error',
  },
  notACode: (near: readonly string[]) =>
    near.length === 0 ? 'That is not an error code.' : `That is not an error code. Did you mean ${near.join(' or ')}?`,
  ambiguous: (readings: readonly string[]) => `That can be read in several ways: write ${readings.join(' or ')}.`,
  duplicate: 'This guide lists the code already:',
  elsewhere: 'Listed in another guide, too:',
  openOther: 'open that entry',
  allowDuplicate: 'Add a second entry for the code all the same',
  causes: 'Causes',
  causesHint: 'What may be wrong, in order. Markdown.',
  noCauses: 'No cause is known.',
  cause: (place: number) => `Cause ${String(place)}`,
  addCause: 'Add a cause',
  removeCause: (place: number) => `Remove cause ${String(place)}`,
  upCause: (place: number) => `Move cause ${String(place)} up`,
  downCause: (place: number) => `Move cause ${String(place)} down`,
  steps: 'Steps',
  missing: {
    causes: 'The entry has no cause: add one, or tick “Publish it all the same”.',
    steps: 'The entry has no step: readers would not learn what to do. Add one, or tick “Publish it all the same”.',
  },
  incomplete: 'Publish it all the same, without a cause or a step',
  status: { PUBLISHED: 'Published', ARCHIVED: 'Archived' },
  outcome: { MITIGATED: 'Has a mitigation', UNMITIGATED: 'No mitigation' },
  archive: 'Archive',
  archiveAsk: (lookups: number) =>
    `Take it out of look-ups, lists and search? All it says is kept. Its code was looked up ${String(lookups)} times in the last 30 days.`,
  archived: 'The entry is archived.',
  restore: 'Bring it back',
  restored: 'The entry is published again.',
  readers: 'See it as readers do',
  newestAction: {
    CREATED: 'created',
    UPDATED: 'changed',
    ARCHIVED: 'archived',
    RESTORED: 'brought back',
    DELETED: 'deleted',
  },
  by: (actor: string) => (actor === '' ? '' : ` by ${actor}`),
} as const;
export const entryWords = inLanguage(entryEnglish, german.entryWords);

const entryListEnglish = {
  text: 'Code, symbol or words',
  guide: 'Guide',
  outcome: 'Mitigation',
  facility: 'Facility',
  status: 'Status',
  hasCode: 'Code',
  order: 'Order',
  with: 'With a code',
  without: 'Without a code',
  byCode: 'By code',
  orders: {
    'CODE DESC': 'By code, highest first',
    'POSITION ASC': 'As in the documents',
    'UPDATED_AT DESC': 'Changed last first',
    'UPDATED_AT ASC': 'Changed longest ago first',
  },
  facilityOf: (name: string, codes: number) => `${name} (${String(codes)})`,
  count: (count: number) => (count === 1 ? '1 entry' : `${count.toLocaleString('en')} entries`),
  none: 'No entry meets these filters.',
  choose: (name: string) => `Choose ${name}`,
  chooseAll: 'Choose all on this page',
  columns: { code: 'Code', causes: 'What may be wrong', steps: 'What to do', changed: 'Changed' },
  moreCauses: (count: number) => `and ${String(count)} more`,
  noCause: 'not known',
} as const;
export const entryListWords = inLanguage(entryListEnglish, german.entryListWords);

const entries = (count: number) => (count === 1 ? '1 entry' : `${count.toLocaleString('en')} entries`);

/** What is done to many entries at once. */
const bulkEnglish = {
  label: 'Chosen entries',
  chosen: (count: number) =>
    count === 0 ? 'Choose entries to archive, move or review them.' : `${entries(count)} chosen`,
  guide: 'Guide',
  chooseGuide: 'Choose a guide',
  noAnswer: 'The server gave no answer to the edit.',
  refused: (count: number, of: number) => `Not done for ${String(count)} of ${String(of)}:`,
  actions: {
    archive: {
      button: 'Archive',
      title: (count: number) => `Archive ${entries(count)}?`,
      what: 'They leave look-ups, lists and search; all that they say is kept.',
      confirm: 'Archive',
      done: (count: number) => `${entries(count)} archived.`,
    },
    restore: {
      button: 'Bring back',
      title: (count: number) => `Bring ${entries(count)} back?`,
      what: 'They are found again by look-ups, lists and search.',
      confirm: 'Bring back',
      done: (count: number) => `${entries(count)} published again.`,
    },
    move: {
      button: 'Move to another guide',
      title: (count: number) => `Move ${entries(count)} to another guide?`,
      what: 'They keep their text, their history and their votes, and come last in the other guide.',
      confirm: 'Move',
      done: (count: number) => `${entries(count)} moved.`,
    },
    review: {
      button: 'Mark as reviewed',
      title: (count: number) => `Mark ${entries(count)} as reviewed?`,
      what: 'Says that they are still true, today and in your name.',
      confirm: 'Mark as reviewed',
      done: (count: number) => `${entries(count)} marked as reviewed.`,
    },
  },
} as const;
export const bulkWords = inLanguage(bulkEnglish, german.bulkWords);
