import * as german from './german/home.ts';
import { inLanguage } from './inLanguage.ts';

/** What the home of the console says. */
const homeEnglish = {
  title: 'Home',
  gaps: 'Codes nobody could answer',
  gapsHint: 'Looked up in the last 30 days, listed in no guide.',
  noGaps: 'Every code that was looked up is listed.',
  allGaps: 'All gaps',
  write: (code: string) => `Write the entry for ${code}`,
  writeShort: 'Write the entry',
  unmitigated: 'Listed, but without a mitigation',
  unmitigatedHint: 'Looked up in the last 30 days; readers were sent to support.',
  noUnmitigated: 'Nobody looked up a code without a mitigation.',
  allUnmitigated: (count: number) =>
    count === 1 ? 'The 1 entry without a mitigation' : `All ${String(count)} entries without a mitigation`,
  times: (count: number) => (count === 1 ? 'once' : `${count.toLocaleString('en')} times`),
  asked: (count: number) => (count === 1 ? '1 reader asks for it' : `${String(count)} readers ask for it`),
  changes: 'Last changes',
  allChanges: 'The whole history',
  imports: 'Last imports',
  noImports: 'No document was imported yet.',
  version: (version: number) => `Version ${String(version)}`,
  kinds: { SEED: 'First start', IMPORT: 'Import', EDIT: 'Edit', REVERT: 'Undone', REDACTION: 'Redacted' },
  health: 'Health',
  ready: 'The server is ready.',
  notReady: 'The server says that it is not ready.',
  answered: (lookups: number, share: number | null) =>
    share === null
      ? 'Nobody looked a code up in the last 30 days.'
      : `${String(Math.round(share * 100))} % of ${lookups.toLocaleString('en')} look-ups of the last 30 days got a mitigation.`,
  moreHealth: 'Settings and health',
  first: {
    title: 'First steps',
    intro: 'Nothing is listed yet. Three things make hresolve useful:',
    import: 'Import a document of guidance',
    entry: 'Or write a first entry yourself',
    tokens: 'Give colleagues access',
  },
} as const;
export const homeWords = inLanguage(homeEnglish, german.homeWords);
