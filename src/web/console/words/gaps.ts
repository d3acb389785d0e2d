import * as german from './german/gaps.ts';
import { inLanguage } from './inLanguage.ts';

const gapEnglish = {
  title: 'Gaps',
  what: 'Codes that were asked for and that no guide lists. Writing an entry closes a gap.',
  none: 'Every code that was asked for in this time is listed.',
  noneDismissed: 'No gap is dismissed.',
  range: 'Asked in the last',
  ranges: [
    { value: '7', label: '7 days' },
    { value: '30', label: '30 days' },
    { value: '90', label: '90 days' },
    { value: '365', label: '365 days' },
  ],
  defaultDays: 30,
  show: 'Show',
  dismissed: 'Dismissed gaps',
  open: 'Open gaps',
  columns: {
    code: 'Code',
    count: 'Look-ups',
    asked: 'Asked for guidance',
    seen: 'First and last asked',
    why: 'Why dismissed',
    actions: 'Actions',
  },
  noName: 'no published name',
  first: 'first',
  last: 'last',
  most: 'The 100 that were asked for most are shown.',
  write: 'Write an entry',
  writeFor: (code: string) => `Write an entry for ${code}`,
  dismiss: 'Dismiss',
  dismissName: (code: string) => `Dismiss ${code}`,
  dismissWhat: 'The gap leaves this list; its look-ups go on being counted, and it can be brought back.',
  reason: 'Why it needs no entry',
  done: (code: string) => `${code} is dismissed.`,
  restore: 'Bring back',
  restoreName: (code: string) => `Bring ${code} back`,
  back: (code: string) => `${code} is a gap again.`,
  page: 'What readers see',
} as const;
export const gapWords = inLanguage(gapEnglish, german.gapWords);
