import * as german from './german/synonyms.ts';
import { inLanguage } from './inLanguage.ts';

/** What the screen of synonyms says. */
const synonymsEnglish = {
  groups: 'Words that mean the same',
  groupsHint:
    'A group a line, with commas between: reboot, restart. Search answers to each word or phrase as to the others of its group. Initials (MFA for multi-factor authentication) need no line.',
  first: 'This is the list that hresolve comes with. Saving it makes it your own.',
  saved: 'The words are saved.',
  count: (count: number) => `${String(count)} ${count === 1 ? 'group' : 'groups'}`,
  changed: 'Last changed',
  seeHistory: 'See its history',
  tryTitle: 'Try a search',
  tryHow: 'Open the search of the public pages to see what a query finds.',
};
export const synonymsWords = inLanguage(synonymsEnglish, german.synonymsWords);
