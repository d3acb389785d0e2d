import type { HighlightField } from '../../../generated/operations.ts';
import { counts } from './counts.ts';

/** What the pages of searches say. */
export const searchWords = {
  title: (typed: string) => (typed === '' ? 'Search' : `Search: ${typed}`),
  more: 'More results',
  recognised: 'What we recognised',
  recognisedWords: 'No error code in what you typed; these are results for its words.',
  recognisedNone: 'No error code in what you typed.',
  recognisedSlip: 'Something like an error code, with a typing error in it.',
  recognisedNumber: 'This number may be a Windows error, or it may belong to something else.',
  cut: 'The text is longer, or holds more codes, than is read: 64 K characters and 100 codes, from the beginning and from the end.',
  occurrences: (count: number, line: number) => `${String(count)} times, first on line ${String(line)}`,
  suspects: 'Did you mean …?',
  suspectsWhy:
    'This looks like an error code, but a digit or a letter is missing, doubled or misread. Compare it with what you see.',
  suspectsWhose:
    'Nothing in the text says whose error this is. If Windows shows it, it is the one below. To be sure, name the program or paste the whole message.',
  suspectLine: (line: number) => `line ${String(line)}`,
  severalReadings: 'This number can be read in more than one way.',
  openPage: (hex: string) => `Open the page of ${hex}`,
  results: (count: number) => counts.results(count),
  noneTitle: 'Nothing found',
  none: (typed: string) => `No guide says anything that matches “${typed}”.`,
  noneHint: 'Try the code itself, or fewer or different words.',
  didYouMean: 'Did you mean',
  nearTo: (typed: string) => `“${typed}” is not a known code`,
  named: 'Codes with such a name',
  namedWhy: 'Not listed: they have a public name, but no guide here says what to do about them.',
  nearMiss: 'This looks like a code with a typing error in it. Did you mean one of these?',
  tooBroad: 'Narrow them down:',
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
};
