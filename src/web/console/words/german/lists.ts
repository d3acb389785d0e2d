/** What all lists say. */
export const listWords = {
  any: 'Alle',
  pages: 'Seiten der Liste',
  previous: 'Vorige Seite',
  next: 'Nächste Seite',
  clear: 'Filter zurücksetzen',
  filters: 'Filter',
  sortBy: (column: string) => `Sortieren nach: ${column}`,
} as const;

const entries = (count: number) => (count === 1 ? '1 Eintrag' : `${String(count)} Einträge`);
const mitigations = (count: number) => (count === 1 ? '1 Abhilfe' : `${String(count)} Abhilfen`);

/** What is said of one thing that is done to many. */
const actionsOf = (named: (count: number) => string) =>
  ({
    archive: {
      button: 'Archivieren',
      title: (count: number) => `${named(count)} archivieren?`,
      what: 'Sie verschwinden aus Nachschlagen, Listen und Suche; ihr Inhalt bleibt erhalten.',
      confirm: 'Archivieren',
      done: (count: number) => `${named(count)} archiviert.`,
    },
    restore: {
      button: 'Wiederherstellen',
      title: (count: number) => `${named(count)} wiederherstellen?`,
      what: 'Nachschlagen, Listen und Suche finden sie wieder.',
      confirm: 'Wiederherstellen',
      done: (count: number) => `${named(count)} wieder veröffentlicht.`,
    },
    move: {
      button: 'In eine andere Anleitung verschieben',
      title: (count: number) => `${named(count)} in eine andere Anleitung verschieben?`,
      what: 'Sie behalten Text, Verlauf und Stimmen und stehen in der anderen Anleitung zuletzt.',
      confirm: 'Verschieben',
      done: (count: number) => `${named(count)} verschoben.`,
    },
    review: {
      button: 'Als geprüft vermerken',
      title: (count: number) => `${named(count)} als geprüft vermerken?`,
      what: 'Vermerkt, dass sie weiterhin stimmen, heute und in Ihrem Namen.',
      confirm: 'Als geprüft vermerken',
      done: (count: number) => `${named(count)} als geprüft vermerkt.`,
    },
    delete: {
      button: 'Löschen, wenn unbenutzt',
      title: (count: number) => `${named(count)} löschen?`,
      what: 'Was ein Eintrag oder eine Anleitung verwendet, bleibt und wird genannt. Alles andere bleibt im Verlauf und lässt sich von dort wiederherstellen.',
      confirm: 'Löschen',
      done: (count: number) => `${named(count)} gelöscht.`,
    },
  }) as const;

export const bulkWords = {
  guide: 'Anleitung',
  chooseGuide: 'Anleitung auswählen',
  noAnswer: 'Der Server hat auf die Änderung nicht geantwortet.',
  refused: (count: number, of: number) => `Nicht ausgeführt für ${String(count)} von ${String(of)}:`,
  entries: {
    label: 'Ausgewählte Einträge',
    chosen: (count: number) =>
      count === 0
        ? 'Wählen Sie Einträge aus, um sie zu archivieren, zu verschieben oder zu prüfen.'
        : `${entries(count)} ausgewählt`,
    actions: actionsOf(entries),
  },
  mitigations: {
    label: 'Ausgewählte Abhilfen',
    chosen: (count: number) =>
      count === 0 ? 'Wählen Sie Abhilfen aus, um sie zu prüfen oder zu löschen.' : `${mitigations(count)} ausgewählt`,
    chooseAll: 'Alle auf dieser Seite auswählen',
    choose: (name: string) => `${name} auswählen`,
    actions: actionsOf(mitigations),
  },
} as const;
