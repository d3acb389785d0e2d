import { counts } from './counts.ts';

/** What the lists of guides, of families and of a guide's rows say. */
export const browseWords = {
  guide: {
    appliesTo: 'Gilt für',
    entries: 'Inhalt',
    none: 'Keine Anleitung hat diesen Namen.',
    all: 'Anleitungen',
    allWhy:
      'Jede Anleitung ist ein Dokument: die Codes, die es aufführt, ihre Ursachen und die Schritte, die sie beheben.',
    holds: (entries: number, mitigated: number) =>
      `${counts.entries(entries)}, davon ${counts.number(mitigated)} mit Schritten`,
    noneYet: 'Es wurde noch keine Anleitung importiert.',
    source: 'veröffentlichtes Dokument',
  },

  filter: {
    label: 'Liste filtern',
    hint: 'Ein Code oder ein Teil davon, ein Name oder Wörter der Ursache oder eines Schritts.',
    guides: 'Anleitungen filtern',
    guidesHint: 'Wörter des Titels oder der Beschreibung.',
    apply: 'Filtern',
    shown: (count: number, total: number) =>
      count === total
        ? `${counts.entries(total)}, alle angezeigt`
        : `${counts.number(count)} von ${total === 1 ? '1 Eintrag' : `${counts.number(total)} Einträgen`}`,
    shownGuides: (count: number, total: number) =>
      count === total
        ? `${counts.guides(total)}, alle angezeigt`
        : `${counts.number(count)} von ${counts.guides(total)}`,
    everything: 'Alle anzeigen',
    nothing: (typed: string) => `Hier passt nichts zu „${typed}“.`,
    searchAll: (typed: string) => `Überall nach „${typed}“ suchen`,
    jump: 'Zu einem Bereich springen',
    jumpAll: 'Alle Bereiche',
    onlySteps: 'Nur mit Schritten',
  },
};
