import * as german from './german/shell.ts';
import { inLanguage } from './inLanguage.ts';

/** What the frame around every screen says. */
const shellEnglish = {
  product: 'hresolve',
  skip: 'Skip to the content',
  navigation: 'Console',
  openNavigation: 'Open the navigation',
  search: 'Find a code, an entry, a guide, a step or a screen',
  searchHint: 'Code, words, guide or screen',
  places: {
    home: 'Home',
    entries: 'Entries',
    mitigations: 'Mitigations',
    guides: 'Guides',
    synonyms: 'Synonyms',
    gaps: 'Gaps',
    review: 'Review',
    import: 'Import',
    history: 'History',
    analytics: 'Analytics',
    tokens: 'Tokens',
    webhooks: 'Webhooks',
    settings: 'Settings and health',
  },
  publicPages: 'Public pages',
  help: 'Help and contact',
  explorer: 'API explorer',
  schemes: { label: 'Colours', auto: 'As the system', light: 'Light', dark: 'Dark' },
  languages: { label: 'Language', auto: 'As the browser' },
  roles: { ANONYMOUS: 'reader', ANALYST: 'analyst', EDITOR: 'editor', ADMIN: 'admin' },
  signedInAs: (name: string, role: string) => `${name}, ${role}`,
  signOut: 'Sign out',
  signOutEverywhere: 'Sign out everywhere',
  withToken: 'You came with an access token, not with a session: there is nothing to sign out of.',
  offline: 'You are offline. What you type is kept in this browser; saving works again once you are back.',
  title: (page: string) => `${page} – hresolve console`,
} as const;
export const shellWords = inLanguage(shellEnglish, german.shellWords);

const signInEnglish = {
  title: 'Sign in',
  needed: 'The console is for analysts, editors and admins. Looking codes up needs no sign-in.',
  link: 'Sign in',
  publicPages: 'Look a code up instead',
  lostTitle: 'You are signed out',
  lost: 'Your session is over, or was ended elsewhere. Your text is kept in this browser.',
  lostHow: 'Sign in again in a new tab; this page then goes on by itself.',
  again: 'Sign in again (new tab)',
  goOn: 'I have signed in: go on',
  stillOut: 'Still signed out. Finish signing in in the other tab first.',
  other: (name: string) => `You are signed in as ${name} now: this page was opened by someone else. Reload it.`,
  back: 'You are signed in again. Nothing was lost; save once more if you were saving.',
} as const;
export const signInWords = inLanguage(signInEnglish, german.signInWords);

/** What every dialog says that asks before something happens. */
const dialogEnglish = {
  cancel: 'Cancel',
  reason: 'Why',
  reasonHint: 'For the history. May be left out.',
} as const;
export const dialogWords = inLanguage(dialogEnglish, german.dialogWords);

const stateEnglish = {
  loading: 'Loading',
  stillWorking: 'Still working …',
  failed: 'That did not work',
  safe: 'Nothing you typed is lost: it is kept in this browser.',
  detail: (code: string, requestId: string | null) => (requestId === null ? code : `${code}, request ${requestId}`),
  copyDetail: 'Copy the details',
  copied: 'Copied',
  retry: 'Try again',
  noRight: 'Your role does not allow this',
  noRightHow: (needed: string) => `It needs the role ${needed}. Ask an admin to give it to you.`,
  nothing: 'Nothing here yet',
  notFound: 'There is no such page in the console',
  notFoundHow: 'The address may be mistyped, or what stood here is gone.',
  goHome: 'Go to the console home',
  broken: 'This screen has failed',
  brokenHow: 'That is a mistake in the program. Drafts are kept in this browser; reload the page to go on.',
  dismiss: 'Dismiss',
  messages: 'Messages',
} as const;
export const stateWords = inLanguage(stateEnglish, german.stateWords);

const failureEnglish = {
  unreached: 'The server could not be reached. Check the connection, then try again.',
  stopped: 'The request was stopped.',
  statusOnly: (status: string) => `The server answered with status ${status} only.`,
  message: (_code: string, message: string) => message,
} as const;
export const failureWords = inLanguage(failureEnglish, german.failureWords);

const commandEnglish = {
  label: 'What was found',
  groups: {
    code: 'Code',
    entries: 'Entries',
    guides: 'Guides',
    steps: 'Mitigations',
    near: 'Did you mean',
    screens: 'Screens',
    actions: 'Actions',
  },
  none: 'Nothing found. Enter looks through all entries.',
  noCode: 'Entry without a code',
  newFor: (code: string) => `New entry for ${code}`,
  newEntry: 'New entry',
  newMitigation: 'New mitigation',
  importDocument: 'Import a document',
  keys: '↑ ↓ to choose, Enter to open, Esc to close',
} as const;
export const commandWords = inLanguage(commandEnglish, german.commandWords);

const shortcutEnglish = {
  title: 'Keyboard',
  intro: 'What the keys do on this screen.',
  key: 'Key',
  does: 'What it does',
  close: 'Close',
  single: 'Keys without Ctrl (such as / and ?) work outside of fields',
  help: 'Show this help',
  search: 'Find anything',
  open: 'Keyboard help',
} as const;
export const shortcutWords = inLanguage(shortcutEnglish, german.shortcutWords);
