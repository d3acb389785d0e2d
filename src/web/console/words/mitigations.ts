import * as german from './german/mitigations.ts';
import { inLanguage } from './inLanguage.ts';

/** What the screens of mitigations say. */
const mitigationEnglish = {
  mergeInto: 'Or merge it into another mitigation',
  mitigation: 'Mitigation',
  text: 'What to do',
  textHint: 'Markdown: links, lists and code work.',
  new: 'New mitigation',
  create: 'Create mitigation',
  created: 'The mitigation is there.',
  exists: 'One that says the same was there already: here it is.',
  saved: (count: number) => (count === 1 ? 'Saved for 1 entry.' : `Saved for ${String(count)} entries.`),
  savedUnused: 'Saved.',
  gone: 'There is no such mitigation',
  goneHow: 'It may have been merged into another one, or deleted; its history tells.',
  usedBy: (count: number) => (count === 1 ? 'Used by 1 entry:' : `Used by ${String(count)} entries:`),
  andMore: (count: number) => `and ${String(count)} more`,
  unused: 'No entry uses it.',
  firstStepOf: (titles: string) => `A first step of the guide ${titles}.`,
  saveForAll: (count: number) => (count === 1 ? 'Save for the 1 entry' : `Save for all ${String(count)} entries`),
  onlyOne: 'Change it for one entry only',
  onlyOneHow:
    'Gives one entry the text above for itself. The shared mitigation, and all other entries, stay as they are.',
  saveForOne: 'Save for this entry only',
  copied: (code: string) => `${code} has its own text now.`,
  openEntry: 'Open the entry',
  chosen: 'Entry',
  previewIn: 'Preview inside',
  noPreview: 'No entry uses it yet: this is the text alone.',
  users: 'Used by',
  usersFilter: 'Filter by code or cause',
  similar: 'Similar mitigations',
  noSimilar: 'No other mitigation says nearly the same.',
  likeness: (share: number) => `${String(Math.min(99, Math.floor(share * 100)))} % of the words are shared`,
  compare: 'Compare and merge',
  delete: 'Delete',
  deleteTitle: 'Delete this mitigation?',
  deleteUnused: 'Nothing uses it. It stays in the history, from where it can be brought back.',
  deleteUsed: (count: number) =>
    `It cannot go while ${count === 1 ? '1 entry uses it' : `${String(count)} entries use it`}:`,
  deleteHow: 'Take it out of these entries first, or merge it into another mitigation.',
  deleted: 'The mitigation is deleted.',
} as const;
export const mitigationWords = inLanguage(mitigationEnglish, german.mitigationWords);

const mitigationListEnglish = {
  text: 'Words',
  guide: 'Guide',
  use: 'Use',
  used: 'In use',
  unused: 'Not used',
  count: (count: number) => (count === 1 ? '1 mitigation' : `${count.toLocaleString('en')} mitigations`),
  none: 'No mitigation meets these filters.',
  columns: { text: 'What to do', users: 'Used by', changed: 'Changed' },
  merge: 'Find near-equal ones',
} as const;
export const mitigationListWords = inLanguage(mitigationListEnglish, german.mitigationListWords);

const mergeEnglish = {
  title: 'Near-equal mitigations',
  intro:
    'Pairs that share most of their words. Merging puts one in the place of the other in every entry, in one change that can be undone.',
  none: 'No two mitigations say nearly the same.',
  keep: 'Keep this one',
  pair: (place: number) => `Pair ${String(place)}`,
  confirmTitle: 'Merge these two?',
  confirm: (entries: number) =>
    entries === 0
      ? 'No published entry changes.'
      : entries === 1
        ? 'The look-ups of 1 entry change.'
        : `The look-ups of ${String(entries)} entries change.`,
  lookups: (count: number) => `Their codes were looked up ${count.toLocaleString('en')} times in the last 30 days.`,
  stays: 'Stays',
  goes: 'Gives way',
  merge: 'Merge',
  merged: 'Merged.',
  many: (count: number) => `The ${String(count)} most alike are shown.`,
  back: 'All pairs',
} as const;
export const mergeWords = inLanguage(mergeEnglish, german.mergeWords);
