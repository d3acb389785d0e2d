import * as german from './german/home.ts';
import { inLanguage } from './inLanguage.ts';

/** What the home of the console says. */
const homeEnglish = {
  title: 'Home',
  work: 'What needs work today',
  /** Each kind of work, the most urgent first: its heading, why it is work, and the way to all of it. */
  kindsOfWork: {
    gaps: {
      title: (count: number) => (count === 1 ? 'Code that no guide lists' : 'Codes that no guide lists'),
      why: 'Looked up in the last 30 days; readers found nothing. Write an entry, or dismiss it.',
      all: 'All gaps',
      to: '/gaps',
      idle: 'gaps',
    },
    unmitigated: {
      title: (count: number) =>
        count === 1 ? 'Listed code without a mitigation' : 'Listed codes without a mitigation',
      why: 'Looked up in the last 30 days; readers were sent to support.',
      all: 'All entries without a mitigation',
      to: '/entries?outcome=UNMITIGATED',
      idle: 'codes without a mitigation',
    },
    votedDown: {
      title: (count: number) => (count === 1 ? 'Answer that was voted down' : 'Answers that were voted down'),
      why: 'Readers say that it did not help.',
      all: 'All that is to be looked at again',
      to: '/review',
      idle: 'answers voted down',
    },
    stale: {
      title: () => 'Overdue for review',
      why: 'The day by which it was to be looked at has passed.',
      all: 'All that is to be looked at again',
      to: '/review',
      idle: 'reviews overdue',
    },
    proposals: {
      title: (count: number) => (count === 1 ? 'Open proposal' : 'Open proposals'),
      why: 'From readers, analysts and documents; they change nothing until you accept them.',
      all: 'All proposals',
      to: '/review',
      idle: 'proposals',
    },
    conflicts: {
      title: (count: number) => (count === 1 ? 'Conflict' : 'Conflicts'),
      why: 'Drafts of yours whose subject was changed since, and proposals that no longer fit.',
      all: 'All proposals',
      to: '/review',
      idle: 'conflicts',
    },
    imports: {
      title: () => 'Changed by an import',
      why: 'Its document has changed, and no one has looked at it since.',
      all: 'All that is to be looked at again',
      to: '/review',
      idle: 'imports to check',
    },
  },
  count: (count: number, isAtLeast: boolean) => `${count.toLocaleString('en')}${isAtLeast ? '+' : ''}`,
  nothing: 'Nothing needs work today.',
  idle: (kinds: readonly string[]) => `Nothing waits of these: ${kinds.join(', ')}.`,
  by: (who: string) => `by ${who}`,
  overtaken: 'your draft was begun on an older version',
  unfit: 'what it changes says something else by now',
  times: (count: number) => (count === 1 ? 'once' : `${count.toLocaleString('en')} times`),
  asked: (count: number) => (count === 1 ? '1 reader asks for it' : `${String(count)} readers ask for it`),
  changes: 'Last changes',
  allChanges: 'The whole history',
  imports: 'Last imports',
  noImports: 'No document was imported yet.',
  version: (version: number) => `Version ${String(version)}`,
  kinds: { SEED: 'Initial import', IMPORT: 'Import', EDIT: 'Edit', REVERT: 'Undone', REDACTION: 'Redacted' },
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
