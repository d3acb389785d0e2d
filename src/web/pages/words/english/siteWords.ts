import type { CodeSpace, LookupOutcome, Severity } from '../../../generated/operations.ts';

/** What stands on every page, on the start page and on those that fail. */
export const siteWords = {
  product: 'hresolve',
  tagline: 'Windows error codes, with their causes and the steps that resolve them.',
  skip: 'Skip to the content',
  menu: 'Main',
  guides: 'Guides',
  families: 'Families',
  symptomsShort: 'Symptoms',
  footer: 'About this site',
  printedFrom: 'Printed from',
  browse: 'Browse by family',
  symptoms: 'Symptoms without a code',
  signIn: 'Sign in',
  explorer: 'GraphQL explorer',
  help: 'Help and contact',
  privacy: 'Privacy',
  about: 'About and licences',
  more: 'Next page',
  start: 'Back to the first page',
  languages: 'Language',
  shells: {
    console: 'hresolve console',
    explorer: 'hresolve explorer',
    noScript: 'This part of hresolve needs JavaScript. Looking up codes works without it, on the start page.',
  },

  box: {
    label: 'Paste the error, or type a code or words',
    short: 'Code, error text or words',
    button: 'Look up',
    hint: 'Any spelling will do: 0x801C03ED, -2145647635, NTE_BAD_DATA, a whole dialog or a line of a log.',
    whole: 'Paste a whole log or dialog',
    wholeLabel: 'The text as it was shown or logged',
    wholeHint: 'Every code in it is looked up, at most 100. The text stays out of the address and is not kept.',
    suggestions: 'Suggestions',
    codes: 'Codes',
    near: 'Did you mean',
    pages: 'Pages',
    steps: 'Steps',
    actions: 'On this page',
    keys: '↑ ↓ to choose, Enter to open, Esc to close',
  },

  theme: { label: 'Colours', auto: 'Auto', light: 'Light', dark: 'Dark' },
  keys: {
    label: 'Single-key shortcuts',
    title: 'Keyboard',
    list: [
      ['/', 'go to the search box'],
      ['Ctrl K', 'go to the search box'],
      ['g h', 'go to the start page'],
      ['g s', 'go to the search box of the start page'],
      ['c', 'copy the code'],
      ['t', 'copy the ticket reply'],
      ['y', 'copy the link'],
      ['↑ ↓', 'move between results'],
    ] as const,
  },

  home: {
    title: 'Look up a Windows error code',
    examples: 'For example',
    guides: 'Guides',
    mostLookedUp: 'Most looked up this week',
    families: 'Browse by family',
    familiesHint: 'The family of a code is the part of Windows that it comes from.',
    stuck: 'When nothing here helps',
    stuckElse:
      'For anything else, contact the vendor of the program that showed the error: Microsoft Support for Windows and other Microsoft products.',
    emptyTitle: 'No guidance yet',
    empty:
      'This server has no guides yet, so every code is decoded but none has steps. An admin can sign in and import a document.',
    emptyAction: 'Sign in to import a guide',
  },

  outcome: {
    MITIGATED: 'Has steps',
    UNMITIGATED: 'Listed, no steps yet',
    UNLISTED: 'Not listed',
    NOT_A_CODE: 'Not a code',
  } satisfies Record<LookupOutcome, string>,

  severity: {
    SUCCESS: 'success',
    INFORMATIONAL: 'information',
    WARNING: 'warning',
    FAILURE: 'failure',
  } satisfies Record<Severity, string>,

  space: { HRESULT: 'HRESULT', NTSTATUS: 'NTSTATUS', OTHER: 'a family of its own' } satisfies Record<CodeSpace, string>,

  readings: {
    title: (typed: string) => `${typed}: which code?`,
    why: (typed: string) => `“${typed}” can be read in more than one way. Choose the one that you see.`,
    best: 'Listed by a guide',
  },

  family: {
    title: 'Families of codes',
    of: (name: string) => `Codes from ${name}`,
    why: 'The family (facility) is the part of Windows that defines a code. Only families with listed codes are shown.',
    unnamed: (facility: number) => `family ${String(facility)}`,
    number: (facility: number) => `facility ${String(facility)}`,
    none: 'No listed code belongs to this family.',
    empty: 'No code is listed yet.',
  },

  lists: {
    code: 'Code',
    cause: 'Cause',
    state: 'State',
    unknownCause: 'No cause given',
    noCode: 'No code',
    noStep: 'No step yet',
  },

  entry: {
    title: 'Error without a code',
    symptomsWhy: 'Errors that show no code, identified by their symptoms.',
    symptomsNone: 'No guide describes an error without a code.',
  },

  missing: {
    title: 'There is nothing at this address',
    why: 'The page may have moved, or this address is mistyped. Look for the code or for words of the error instead.',
    notACode: (typed: string) => `“${typed}” is not an error code`,
    notACodeWhy: 'A code is 0x and up to eight digits 0-9 and A-F, a decimal number, or a symbol such as NTE_BAD_DATA.',
    nearMisses: 'Did you mean one of these?',
    nearMissesWhy: 'The marked digits differ from what you typed.',
    searchInstead: (typed: string) => `Search for “${typed}” as words`,
    badRequestTitle: 'This address is mistyped',
    badRequest: 'It names something that does not exist, such as a page that the list does not have.',
  },

  failure: {
    title: 'Something went wrong on this server',
    why: 'The page could not be loaded. Nothing you typed is lost: go back, or try again in a moment.',
    request: 'When you report it, give this request id:',
    retry: 'Try again',
    refusedTitle: 'This form came from another site',
    refused: 'This form can only be sent from a page of this server. Open the page here and try again.',
  },

  /** Why a form does not count: the server's own sentence. */
  problem: (problem: { readonly code: string; readonly message: string }) => problem.message,
};
