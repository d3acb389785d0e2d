import { counts } from './counts.ts';

/** What the lists of guides, of families and of a guide's rows say. */
export const browseWords = {
  guide: {
    appliesTo: 'Applies to',
    entries: 'What it covers',
    none: 'No guide has this name.',
    all: 'Guides',
    allWhy: 'Each guide is one document: the codes that it lists, their causes, and the steps that resolve them.',
    holds: (entries: number, mitigated: number) => `${counts.entries(entries)}, ${counts.number(mitigated)} with steps`,
    noneYet: 'No guide has been imported yet.',
    source: 'published document',
  },

  filter: {
    label: 'Filter the list',
    hint: 'A code or part of one, a name, or words of the cause or of a step.',
    guides: 'Filter the guides',
    guidesHint: 'Words of the title or of the description.',
    apply: 'Filter',
    shown: (count: number, total: number) =>
      count === total ? `All ${counts.entries(total)}` : `${counts.number(count)} of ${counts.entries(total)}`,
    shownGuides: (count: number, total: number) =>
      count === total ? `All ${counts.guides(total)}` : `${counts.number(count)} of ${counts.guides(total)}`,
    everything: 'Show all',
    nothing: (typed: string) => `Nothing here matches “${typed}”.`,
    searchAll: (typed: string) => `Search everywhere for “${typed}”`,
    jump: 'Jump to a family',
    jumpAll: 'All families',
    onlySteps: 'Only with steps',
  },
};
