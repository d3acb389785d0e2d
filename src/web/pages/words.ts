import type { CodeSpace, HighlightField, LookupOutcome, Severity } from '../generated/operations.ts';

/*
 * Everything that the public pages say. Functions where a sentence takes something in.
 */

const number = new Intl.NumberFormat('en');

/** "1 code", "1,200 codes". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${number.format(count)} ${count === 1 ? one : many}`;
}

export const words = {
  product: 'hresolve',
  tagline: 'Windows error codes, with their causes and the steps that resolve them.',
  skip: 'Skip to the content',
  menu: 'Main',
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

  box: {
    label: 'Paste the error, or type a code or words',
    short: 'Code, error text or words',
    button: 'Look up',
    hint: 'Any spelling will do: 0x801C03ED, -2145647635, NTE_BAD_DATA, a whole dialog or a line of a log.',
    whole: 'Paste a whole log or dialog',
    wholeLabel: 'The text as it was shown or logged',
    wholeHint: 'Every code in it is looked up, at most 20. The text stays out of the address and is not kept.',
    suggestions: 'Suggestions',
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
    families: 'Browse by family',
    familiesHint: 'The family of a code is the part of Windows that it comes from.',
    stuck: 'When nothing here helps',
    stuckElse:
      'For anything else, contact the vendor of the program that showed the error: Microsoft Support for Windows and other Microsoft products.',
    emptyTitle: 'No guidance yet',
    empty:
      'This server has no guide so far, so every code is decoded but none has steps. An admin can sign in and import a document.',
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

  code: {
    inGuide: (subject: string) => `In ${subject}`,
    sharedCode: (subject: string) => `Programs of all kinds return this code. This is about ${subject} only.`,
    inScope: (guide: string, family: string) => `“${guide}” covers codes from ${family}. It does not list this one.`,
    whatToDo: 'What to do',
    noSteps: 'No steps are known for this code yet.',
    howTo: (code: string, subject: string) => `Resolve ${code} in ${subject}`,
    unlisted: (kind: string) => ['No guide here lists this code.', kind].filter(Boolean).join(' '),
    kind: (kind: string) => `It is ${kind}.`,
    success: 'It reports success.',
    familyGuides: 'Other codes of this family are documented in',
    step: (index: number) => `Step ${String(index)}`,
    firstSteps: 'First steps',
    firstStepsOf: (guide: string) => `First steps from “${guide}”`,
    alsoTry: 'General first steps of the guide',
    escalation: 'If it still fails',
    escalationNow: 'Where to turn',
    cause: 'Cause',
    causes: 'Possible causes',
    forThis: 'Do',
    noAction: 'No step is known for this.',
    rail: 'About this code',
    related: 'Similar codes',
    relatedWhy:
      'Close in value and of the same family, but other errors: compare the marked digits before you follow their steps.',
    checkDigits: 'Check the digits',
    neighbours: 'Listed codes a digit away',
    neighboursWhy: 'This code is a known one; these are others. Compare the marked digits.',
    checkDigitsWhy: 'These codes differ from this one by a slip of the finger. Is one of them what you see?',
    digitDiffers: (place: number, is: string) => `digit ${String(place)} is ${is}`,
    helped: 'Did this help?',
    yes: 'Yes',
    no: 'No',
    yesLong: 'Yes, this helped',
    noLong: 'No, this did not help',
    thanks: 'Thank you, your answer counts.',
    notCounted: 'Your answer was not counted.',
    source: 'Source',
    licence: 'Licence',
    lastChanged: 'Last changed',
    version: (version: number) => `version ${String(version)}`,
    developers: 'For developers',
    decoding: 'Decoded',
    otherReadings: 'It can also be read as',
    forms: {
      hex: 'Hexadecimal',
      unsigned: 'Unsigned decimal',
      signed: 'Signed decimal',
      symbols: 'Symbol',
      space: 'Kind',
      severity: 'Severity',
      facility: 'Family',
      status: 'Status (low 16 bits)',
      win32: 'Win32 error',
      customer: 'Defined by',
      notMicrosoft: 'not Microsoft (customer bit)',
    },
    notes: 'Notes',
    extend: 'Extend code',
    extendWhy: 'Windows Setup adds it to say in which phase it failed.',
    readFrom: (typed: string) => `Read from “${typed}”.`,
    ask: 'Request guidance',
    askWhy: 'Editors see which codes are requested. Nothing about you is kept.',
    askAgain: (count: number) => `Requested ${counted(count, 'time')} so far.`,
    askedNever: 'Not requested yet.',
    askField: 'The code that the error shows',
    askFieldWhy: 'Does the error show a code? Request guidance for it.',
    askThanks: 'Thank you. The editors see your request.',
    askRefused: 'Your request was not counted.',
  },

  /** In the replies for tickets, in plain text and Markdown. */
  reply: {
    notACode: (typed: string) => `"${typed}" is not an error code`,
    familyGuides: (guides: readonly string[]) => `Other codes of this family are documented in ${guides.join(', ')}.`,
  },

  copy: {
    menu: 'More to copy',
    copy: 'Copy',
    code: 'Code',
    signed: 'Signed decimal',
    unsigned: 'Unsigned decimal',
    symbol: 'Symbol',
    link: 'Link',
    ticketShort: 'Ticket reply',
    ticket: 'Ticket reply, plain text',
    markdown: 'Ticket reply, Markdown',
    copied: 'Copied',
    failed: 'This browser does not let the page copy; select the text instead.',
    what: (name: string) => `Copy: ${name}`,
  },

  search: {
    title: (typed: string) => (typed === '' ? 'Search' : `Search: ${typed}`),
    more: 'More results',
    recognised: 'What we recognised',
    recognisedWords: 'No error code in what you typed; these are results for its words.',
    recognisedNone: 'No error code in what you typed.',
    recognisedSlip: 'Something like an error code, with a slip in it.',
    cut: 'The text is longer, or holds more codes, than is read: 64 K characters and 100 codes, from the beginning and from the end.',
    occurrences: (count: number, line: number) => `${String(count)} times, first on line ${String(line)}`,
    suspects: 'Did you mean …?',
    suspectsWhy:
      'This looks like an error code, but a digit is missing, doubled or misread. Compare it with what you see.',
    suspectLine: (line: number) => `line ${String(line)}`,
    severalReadings: 'This number can be read in more than one way.',
    openPage: (hex: string) => `Open the page of ${hex}`,
    results: (count: number) => counted(count, 'result'),
    noneTitle: 'Nothing found',
    none: (typed: string) => `No guide says anything that matches “${typed}”.`,
    noneHint: 'Try the code itself, or fewer and other words.',
    didYouMean: 'Did you mean',
    nearTo: (typed: string) => `“${typed}” is not a code that is known here`,
    named: 'Codes with such a name',
    namedWhy: 'Not listed: they have a public name, but no guide here says what to do about them.',
    nearMiss: 'This looks like a code with a slip in it. Did you mean one of these?',
    tooBroad: (count: number) => `${counted(count, 'result')}. Narrow them down:`,
    filter: 'Filter',
    family: 'Family',
    allFamilies: 'All families',
    guidance: 'Only with steps',
    apply: 'Apply',
    reasons: {
      CODE: 'The code matches',
      SYMBOL: 'The symbol matches',
      CAUSE: 'A cause matches',
      MITIGATION: 'A step matches',
      OTHER: 'The guide matches',
    } satisfies Record<HighlightField | 'OTHER', string>,
  },

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

  guide: {
    appliesTo: 'Applies to',
    entries: 'What it covers',
    none: 'No guide has this name.',
  },

  entry: {
    title: 'Error without a code',
    symptomsWhy: 'Errors that show no code, told by what they look like.',
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
    why: 'The answer could not be made. Nothing you typed is lost: go back, or try again in a moment.',
    request: 'When you report it, give this request id:',
    retry: 'Try again',
    refusedTitle: 'This form came from another site',
    refused: 'Answers are taken only from the pages of this server. Open the page here and try again.',
  },
};
