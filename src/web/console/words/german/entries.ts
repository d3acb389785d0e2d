/** What the screens of entries say. */
export const entryWords = {
  entry: 'Eintrag',
  noCode: 'Eintrag ohne Code',
  newTitle: 'Neuer Eintrag',
  new: 'Neuer Eintrag',
  create: 'Eintrag anlegen',
  created: (code: string) => `${code} ist jetzt aufgeführt.`,
  saved: 'Der Eintrag ist gespeichert.',
  gone: 'Diesen Eintrag gibt es nicht',
  goneHow: 'Er wurde vielleicht zurückgenommen, oder die Adresse enthält einen Tippfehler.',
  guide: 'Anleitung',
  guideHint: 'Nur vorausgewählt, wenn genau eine Anleitung von Codes dieses Bereichs handelt.',
  guideFound: 'Die einzige Anleitung, die von Codes dieses Bereichs handelt.',
  chooseGuide: 'Anleitung auswählen',
  code: 'Code',
  codeHint:
    'In jeder Form: 0x801C03ED, -2145647635, 1753, NTE_BAD_DATA. Leer bei einem Symptom, das keinen Code zeigt.',
  symbol: 'Symbol in der Anleitung',
  symbolHint: 'Nur wenn das Dokument eine Spalte dafür hat.',
  forms: {
    hex: 'Hex',
    unsigned: 'Ohne Vorzeichen',
    signed: 'Mit Vorzeichen',
    symbol: 'Symbol',
    facility: 'Bereich',
    win32: 'Win32-Fehler',
  },
  notACode: (near: readonly string[]) =>
    near.length === 0 ? 'Das ist kein Fehlercode.' : `Das ist kein Fehlercode. Meinten Sie ${near.join(' oder ')}?`,
  ambiguous: (readings: readonly string[]) =>
    `Das lässt sich auf mehrere Arten lesen: Schreiben Sie ${readings.join(' oder ')}.`,
  duplicate: 'Diese Anleitung führt den Code schon auf:',
  elsewhere: 'Auch in einer anderen Anleitung aufgeführt:',
  openOther: 'diesen Eintrag öffnen',
  allowDuplicate: 'Trotzdem einen zweiten Eintrag für den Code anlegen',
  causes: 'Ursachen',
  causesHint: 'Was nicht stimmen könnte, der Reihe nach. Markdown.',
  noCauses: 'Keine Ursache bekannt.',
  cause: (place: number) => `Ursache ${String(place)}`,
  addCause: 'Ursache hinzufügen',
  removeCause: (place: number) => `Ursache ${String(place)} entfernen`,
  upCause: (place: number) => `Ursache ${String(place)} nach oben`,
  downCause: (place: number) => `Ursache ${String(place)} nach unten`,
  steps: 'Schritte',
  missing: {
    causes: 'Der Eintrag hat keine Ursache: Fügen Sie eine hinzu, oder kreuzen Sie „Trotzdem veröffentlichen“ an.',
    steps:
      'Der Eintrag hat keinen Schritt: Niemand erführe, was zu tun ist. Fügen Sie einen hinzu, oder kreuzen Sie „Trotzdem veröffentlichen“ an.',
  },
  incomplete: 'Trotzdem veröffentlichen, ohne Ursache oder Schritt',
  status: { PUBLISHED: 'Veröffentlicht', ARCHIVED: 'Archiviert' },
  outcome: { MITIGATED: 'Mit Abhilfe', UNMITIGATED: 'Ohne Abhilfe' },
  archive: 'Archivieren',
  archiveAsk: (lookups: number) =>
    `Den Eintrag aus Nachschlagen, Listen und Suche nehmen? Der Inhalt bleibt erhalten. Sein Code wurde in den letzten 30 Tagen ${String(lookups)}-mal nachgeschlagen.`,
  archived: 'Der Eintrag ist archiviert.',
  restore: 'Wiederherstellen',
  restored: 'Der Eintrag ist wieder veröffentlicht.',
  readers: 'Öffentliche Seite ansehen',
  newestAction: {
    CREATED: 'angelegt',
    UPDATED: 'geändert',
    ARCHIVED: 'archiviert',
    RESTORED: 'wiederhergestellt',
    DELETED: 'gelöscht',
  },
  by: (actor: string) => (actor === '' ? '' : ` von ${actor}`),
} as const;

export const entryListWords = {
  text: 'Code, Symbol oder Wörter',
  guide: 'Anleitung',
  outcome: 'Abhilfe',
  facility: 'Bereich',
  status: 'Status',
  hasCode: 'Code',
  order: 'Reihenfolge',
  with: 'Mit Code',
  without: 'Ohne Code',
  byCode: 'Nach Code',
  orders: {
    'CODE DESC': 'Nach Code, höchster zuerst',
    'POSITION ASC': 'Wie in den Dokumenten',
    'UPDATED_AT DESC': 'Zuletzt geändert zuerst',
    'UPDATED_AT ASC': 'Am längsten unverändert zuerst',
  },
  facilityOf: (name: string, codes: number) => `${name} (${String(codes)})`,
  count: (count: number) => (count === 1 ? '1 Eintrag' : `${count.toLocaleString('de')} Einträge`),
  none: 'Kein Eintrag passt zu diesen Filtern.',
  choose: (name: string) => `${name} auswählen`,
  chooseAll: 'Alle auf dieser Seite auswählen',
  columns: { code: 'Code', causes: 'Was nicht stimmen könnte', steps: 'Was zu tun ist', changed: 'Geändert' },
  moreCauses: (count: number) => `und ${String(count)} weitere`,
  noCause: 'nicht bekannt',
} as const;

const entries = (count: number) => (count === 1 ? '1 Eintrag' : `${count.toLocaleString('de')} Einträge`);

/** What is done to many entries at once. */
export const bulkWords = {
  label: 'Ausgewählte Einträge',
  chosen: (count: number) =>
    count === 0
      ? 'Wählen Sie Einträge aus, um sie zu archivieren, zu verschieben oder zu prüfen.'
      : `${entries(count)} ausgewählt`,
  guide: 'Anleitung',
  chooseGuide: 'Anleitung auswählen',
  noAnswer: 'Der Server hat auf die Änderung nicht geantwortet.',
  refused: (count: number, of: number) => `Nicht ausgeführt für ${String(count)} von ${String(of)}:`,
  actions: {
    archive: {
      button: 'Archivieren',
      title: (count: number) => `${entries(count)} archivieren?`,
      what: 'Sie verschwinden aus Nachschlagen, Listen und Suche; ihr Inhalt bleibt erhalten.',
      confirm: 'Archivieren',
      done: (count: number) => `${entries(count)} archiviert.`,
    },
    restore: {
      button: 'Wiederherstellen',
      title: (count: number) => `${entries(count)} wiederherstellen?`,
      what: 'Nachschlagen, Listen und Suche finden sie wieder.',
      confirm: 'Wiederherstellen',
      done: (count: number) => `${entries(count)} wieder veröffentlicht.`,
    },
    move: {
      button: 'In eine andere Anleitung verschieben',
      title: (count: number) => `${entries(count)} in eine andere Anleitung verschieben?`,
      what: 'Sie behalten Text, Verlauf und Stimmen und stehen in der anderen Anleitung zuletzt.',
      confirm: 'Verschieben',
      done: (count: number) => `${entries(count)} verschoben.`,
    },
    review: {
      button: 'Als geprüft vermerken',
      title: (count: number) => `${entries(count)} als geprüft vermerken?`,
      what: 'Vermerkt, dass sie weiterhin stimmen, heute und in Ihrem Namen.',
      confirm: 'Als geprüft vermerken',
      done: (count: number) => `${entries(count)} als geprüft vermerkt.`,
    },
  },
} as const;
