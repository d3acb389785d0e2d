import * as german from './german/editing.ts';
import { inLanguage } from './inLanguage.ts';

/** What all editors say. */
const editingEnglish = {
  save: 'Save',
  saveHint: 'Save (Ctrl+S)',
  saving: 'Saving …',
  discard: 'Discard changes',
  discardAsk: 'Discard what you typed? It is kept nowhere else.',
  keepTyping: 'Keep it',
  keys: { save: 'Save', saveAlso: 'Save' },
  status: {
    clean: 'No changes',
    dirty: (at: string) => `Draft saved ${at}`,
    undrafted: 'Not saved yet',
    saving: 'Saving …',
    saved: 'Saved',
    invalid: 'Not saved: see above',
    failed: 'Not saved: the draft is kept',
    conflict: 'Not saved: someone else changed it first',
  },
  draftRefused: 'This browser keeps no drafts: save before you leave the page.',
  restored: (at: string) => `This is your draft of ${at}, as you left it. It is not saved yet.`,
  newer: (who: string, fields: string) =>
    `Saved a moment ago by ${who}${fields === '' ? '' : `, who changed: ${fields}`}. Go on; when you save you will see both.`,
  someone: 'someone else',
  undo: 'Undo',
  undone: 'Undone: it is as it was before.',
  drag: 'Drag to another place',
  partlyUndone: (count: number, why: string) => `All but ${String(count)} of the changes are undone. ${why}`,
  notUndone: (why: string) => `It could not be undone. ${why}`,
  readOnly: 'You can read this, not change it',
  readOnlyHow: 'Changing guidance needs the role EDITOR. Ask an admin for it.',
  preview: 'Preview',
  previewHint: 'The public page as it will be, made by the server from what stands in the form.',
  previewPage: 'The page as readers will see it',
  previewStale: (who: string) => `Out of date: ${who} has saved since. It shows your text on what you saw.`,
  previewFailed: 'The server did not answer; this is the last preview.',
  previewWaits: 'The preview waits until what is listed here is mended:',
  history: 'History',
  wholeHistory: 'All versions',
  reach: 'Reach',
  lookups: (count: number) =>
    count === 1
      ? 'Looked up once in the last 30 days'
      : `Looked up ${count.toLocaleString('en')} times in the last 30 days`,
  add: 'Add',
  remove: 'Remove',
  up: 'Move up',
  down: 'Move down',
  version: (version: number) => `version ${String(version)}`,
  usedBy: (count: number) =>
    count === 0 ? 'used by no entry' : count === 1 ? 'used by 1 entry' : `used by ${String(count)} entries`,
} as const;
export const editingWords = inLanguage(editingEnglish, german.editingWords);

const conflictEnglish = {
  title: 'Someone else changed this first',
  titleOf: (who: string) => `${who} changed this first`,
  when: (at: string) => `Saved at ${at}.`,
  intro:
    'Nothing you typed is lost. Fields that only one of you changed are settled; choose for those that both of you changed.',
  settled: 'Settled',
  seen: 'What you saw',
  stands: 'What stands now',
  yours: 'Yours',
  mine: 'Keep mine',
  theirs: 'Take theirs',
  edit: 'Edit in the form',
  onlyMine: 'Only you changed it: yours is kept.',
  onlyTheirs: 'Only they changed it: theirs is kept.',
  save: 'Save these',
  choose: 'Choose for each field that both of you changed.',
  none: '(empty)',
} as const;
export const conflictWords = inLanguage(conflictEnglish, german.conflictWords);
