import * as german from './german/history.ts';
import { inLanguage } from './inLanguage.ts';

const types: Readonly<Record<string, string>> = {
  Guide: 'Guide',
  Entry: 'Entry',
  Mitigation: 'Mitigation',
  Synonyms: 'Synonyms',
};

const fields: Readonly<Record<string, string>> = {
  code: 'Code',
  symbol: 'Symbol in the guidance',
  ordinal: 'Place in the document',
  causes: 'Causes',
  steps: 'Steps',
  status: 'Status',
  text: 'What to do',
  title: 'Title',
  slug: 'Short name',
  description: 'Description',
  appliesTo: 'Applies to',
  sourceUrl: 'Published at',
  license: 'Licence',
  attribution: 'Attribution',
  firstSteps: 'First steps',
  escalation: 'Where to turn',
  scope: 'Scope',
  guideId: 'Guide',
  sourceDigest: 'Imported document',
};

/** What the timeline, the comparison of versions and the way back say. */
const historyEnglish = {
  kind: 'Kind of change',
  kinds: { SEED: 'Initial import', IMPORT: 'Import', EDIT: 'Edit', REVERT: 'Revert', REDACTION: 'Redaction' },
  count: (count: number) => (count === 1 ? '1 change' : `${count.toLocaleString('en')} changes`),
  none: 'No change is of this kind.',
  version: (version: number) => `Version ${String(version)}`,
  by: (actor: string) => (actor === '' ? 'name hidden' : actor),
  hiddenName: 'Who it was shows to the roles EDITOR and ADMIN.',
  noReason: 'No reason given',
  touched: (count: number) => (count === 1 ? '1 item' : `${count.toLocaleString('en')} items`),
  more: (count: number) => `and ${count.toLocaleString('en')} more`,
  newest: 'Newest changes',
  older: 'Older changes',
  pages: 'Pages of the history',
  columns: { version: 'Version', made: 'What it did', who: 'Who', at: 'When', why: 'Why' },
  actions: {
    CREATED: 'created',
    UPDATED: 'changed',
    ARCHIVED: 'archived',
    RESTORED: 'brought back',
    DELETED: 'deleted',
  },
  types,
  noCode: 'Entry without a code',
  gone: (type: string) => `${type} that is gone`,
  fields,
  status: { PUBLISHED: 'Published', ARCHIVED: 'Archived' },
  lostGuide: '(a guide that is gone)',
  lostMitigation: '(a mitigation that is deleted)',
  documentOf: (mark: string) => `document ${mark}`,
  inferredScope: 'Inferred from the codes that the guide lists',
  empty: '(nothing)',
} as const;
export const historyWords = inLanguage(historyEnglish, german.historyWords);

const changeEnglish = {
  none: 'There is no such change',
  noneHow: 'The log has no version with this number yet, or the address is mistyped.',
  hidden: 'What it touched is archived or gone; that shows to the roles EDITOR and ADMIN only.',
  did: 'What it did',
  before: (version: number) => `Version ${String(version)}`,
  allVersions: 'All versions',
  noFields: 'No field differs.',
  page: (from: number, to: number, all: number) =>
    `${from.toLocaleString('en')} to ${to.toLocaleString('en')} of ${all.toLocaleString('en')}`,
  previous: 'Previous page',
  next: 'Next page',
} as const;
export const changeWords = inLanguage(changeEnglish, german.changeWords);

const revertEnglish = {
  revert: 'Revert this change',
  undone: 'Undone since: everything that it set has its earlier value.',
  title: (version: number) => `Revert version ${String(version)}?`,
  what: 'Everything that it set gets the value it had before, as a new change. Nothing is taken out of the history.',
  impact: (entries: number) =>
    entries === 0
      ? 'No published entry changes.'
      : entries === 1
        ? 'The look-ups of 1 entry change.'
        : `The look-ups of ${entries.toLocaleString('en')} entries change.`,
  lookups: (count: number) =>
    count === 1
      ? 'Its code was looked up once in the last 30 days.'
      : `Their codes were looked up ${count.toLocaleString('en')} times in the last 30 days.`,
  confirm: 'Revert it',
  cannot: 'It cannot be reverted as it stands',
  later: (name: string, fields: string) => `${name} was changed later, in: ${fields}.`,
  laterHow: 'Revert the later changes first, or edit it by hand.',
  seeHistory: 'its versions',
  used: (codes: string) => `It is used by ${codes}.`,
  done: (version: number) => `Version ${String(version)} is reverted.`,
  see: 'See the new change',
} as const;
export const revertWords = inLanguage(revertEnglish, german.revertWords);

const compareEnglish = {
  title: (name: string) => `Versions of ${name}`,
  deletedTitle: (type: string) => `Versions of a ${type} that is deleted`,
  deleted: 'It is deleted. To bring it back, open the change that deleted it and revert that.',
  none: 'Nothing here has a history',
  noneHow:
    'Nothing ever had this id, or it is archived or gone and your role does not show it. The address may be mistyped.',
  older: 'Older',
  newer: 'Newer',
  pickOlder: (version: number) => `Compare version ${String(version)} as the older one`,
  pickNewer: (version: number) => `Compare version ${String(version)} as the newer one`,
  onlyOne: 'There is only one version: nothing to compare yet.',
  heading: (older: number, newer: number) => `Version ${String(older)} and version ${String(newer)}`,
  layout: 'Layout',
  inline: 'Inline',
  side: 'Side by side',
  same: 'Nothing that shows differs between these two.',
  link: 'Copy the link to this comparison',
  copied: 'The link is copied.',
  restore: (version: number) => `Restore version ${String(version)}`,
  restoreField: (field: string) => `Restore: ${field}`,
  openNode: {
    Guide: 'Open the guide',
    Entry: 'Open the entry',
    Mitigation: 'Open the mitigation',
    Synonyms: 'Open the synonyms',
  },
  notThen: '(it did not exist)',
  keys: {
    older: 'Compare the pair before',
    newer: 'Compare the pair after',
    restore: 'Restore the older version (asks)',
  },
} as const;
export const compareWords = inLanguage(compareEnglish, german.compareWords);

const restoreEnglish = {
  title: (version: number) => `Restore version ${String(version)}?`,
  what: 'This is an ordinary edit: what stands now stays in the history.',
  shared: 'Shared mitigations keep the text they have today; those that are deleted are created again.',
  changes: 'What changes',
  nothing: 'What stands says the same already: there is nothing to restore.',
  confirm: 'Restore',
  done: (version: number) => `It says again what version ${String(version)} said.`,
  stale: 'Someone changed it while this was open. Close this, look at the newest version, then restore once more.',
} as const;
export const restoreWords = inLanguage(restoreEnglish, german.restoreWords);

const asOfEnglish = {
  title: 'As it stood',
  label: 'On',
  hint: 'In your own time zone.',
  show: 'Show',
  clear: 'Close',
  at: (version: number) => `as of version ${String(version)}`,
  notYet: 'It did not exist then, or was not shown to your role.',
  nothing: 'Nothing was known yet at that time.',
} as const;
export const asOfWords = inLanguage(asOfEnglish, german.asOfWords);
