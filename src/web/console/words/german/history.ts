const types: Readonly<Record<string, string>> = {
  Guide: 'Anleitung',
  Entry: 'Eintrag',
  Mitigation: 'Abhilfe',
  Synonyms: 'Synonyme',
};

const fields: Readonly<Record<string, string>> = {
  code: 'Code',
  symbol: 'Symbol in der Anleitung',
  ordinal: 'Platz im Dokument',
  causes: 'Ursachen',
  steps: 'Schritte',
  status: 'Status',
  text: 'Was zu tun ist',
  title: 'Titel',
  slug: 'Kurzname',
  description: 'Beschreibung',
  appliesTo: 'Gilt für',
  sourceUrl: 'Veröffentlicht unter',
  license: 'Lizenz',
  attribution: 'Namensnennung',
  firstSteps: 'Erste Schritte',
  escalation: 'An wen man sich wenden kann',
  scope: 'Geltungsbereich',
  guideId: 'Anleitung',
  sourceDigest: 'Importiertes Dokument',
};

/** What the timeline, the comparison of versions and the way back say. */
export const historyWords = {
  kind: 'Art der Änderung',
  kinds: { SEED: 'Erster Import', IMPORT: 'Import', EDIT: 'Bearbeitung', REVERT: 'Rücknahme', REDACTION: 'Schwärzung' },
  count: (count: number) => (count === 1 ? '1 Änderung' : `${count.toLocaleString('de')} Änderungen`),
  none: 'Es gibt keine Änderung dieser Art.',
  version: (version: number) => `Version ${String(version)}`,
  by: (actor: string) => (actor === '' ? 'Name verborgen' : actor),
  hiddenName: 'Wer es war, sehen die Rollen EDITOR und ADMIN.',
  noReason: 'Kein Grund angegeben',
  touched: (count: number) => (count === 1 ? '1 Objekt' : `${count.toLocaleString('de')} Objekte`),
  more: (count: number) => `und ${count.toLocaleString('de')} weitere`,
  newest: 'Neueste Änderungen',
  older: 'Ältere Änderungen',
  pages: 'Seiten des Verlaufs',
  columns: { version: 'Version', made: 'Was geändert wurde', who: 'Wer', at: 'Wann', why: 'Grund' },
  actions: {
    CREATED: 'angelegt',
    UPDATED: 'geändert',
    ARCHIVED: 'archiviert',
    RESTORED: 'wiederhergestellt',
    DELETED: 'gelöscht',
  },
  types,
  noCode: 'Eintrag ohne Code',
  gone: (type: string) => `${type}, nicht mehr vorhanden`,
  fields,
  status: { PUBLISHED: 'Veröffentlicht', ARCHIVED: 'Archiviert' },
  lostGuide: '(eine Anleitung, die es nicht mehr gibt)',
  lostMitigation: '(eine gelöschte Abhilfe)',
  documentOf: (mark: string) => `Dokument ${mark}`,
  inferredScope: 'Aus den aufgeführten Codes abgeleitet',
  empty: '(nichts)',
} as const;

export const changeWords = {
  none: 'Diese Änderung gibt es nicht',
  noneHow: 'Das Protokoll hat noch keine Version mit dieser Nummer, oder die Adresse enthält einen Tippfehler.',
  hidden: 'Was sie betraf, ist archiviert oder gelöscht; das sehen nur die Rollen EDITOR und ADMIN.',
  did: 'Was geändert wurde',
  before: (version: number) => `Version ${String(version)}`,
  allVersions: 'Alle Versionen',
  noFields: 'Kein Feld ist anders.',
  page: (from: number, to: number, all: number) =>
    `${from.toLocaleString('de')} bis ${to.toLocaleString('de')} von ${all.toLocaleString('de')}`,
  previous: 'Vorige Seite',
  next: 'Nächste Seite',
} as const;

export const revertWords = {
  revert: 'Änderung zurücknehmen',
  undone: 'Inzwischen zurückgenommen: Alles hat wieder den früheren Wert.',
  title: (version: number) => `Version ${String(version)} zurücknehmen?`,
  what: 'Alles, was sie gesetzt hat, bekommt als neue Änderung den vorigen Wert. Aus dem Verlauf wird nichts entfernt.',
  impact: (entries: number) =>
    entries === 0
      ? 'Kein veröffentlichter Eintrag ändert sich.'
      : entries === 1
        ? 'Die Antworten zu 1 Eintrag ändern sich.'
        : `Die Antworten zu ${entries.toLocaleString('de')} Einträgen ändern sich.`,
  lookups: (count: number) =>
    count === 1
      ? 'Der Code wurde in den letzten 30 Tagen einmal nachgeschlagen.'
      : `Die Codes wurden in den letzten 30 Tagen ${count.toLocaleString('de')}-mal nachgeschlagen.`,
  confirm: 'Zurücknehmen',
  cannot: 'So lässt sie sich nicht zurücknehmen',
  later: (name: string, fields: string) => `${name} wurde später geändert, und zwar: ${fields}.`,
  laterHow: 'Nehmen Sie zuerst die späteren Änderungen zurück, oder bearbeiten Sie von Hand.',
  seeHistory: 'Versionen',
  used: (codes: string) => `Wird verwendet von ${codes}.`,
  done: (version: number) => `Version ${String(version)} ist zurückgenommen.`,
  see: 'Neue Änderung ansehen',
} as const;

export const compareWords = {
  title: (name: string) => `Versionen von ${name}`,
  deletedTitle: (type: string) => `Versionen, gelöscht: ${type}`,
  deleted: 'Gelöscht. Zum Wiederherstellen öffnen Sie die Änderung, die es gelöscht hat, und nehmen diese zurück.',
  none: 'Hierzu gibt es keinen Verlauf',
  noneHow:
    'Diese ID gab es nie, oder das Objekt ist archiviert oder gelöscht, und Ihre Rolle zeigt es nicht. Vielleicht enthält die Adresse einen Tippfehler.',
  older: 'Ältere',
  newer: 'Neuere',
  pickOlder: (version: number) => `Version ${String(version)} als ältere vergleichen`,
  pickNewer: (version: number) => `Version ${String(version)} als neuere vergleichen`,
  onlyOne: 'Es gibt nur eine Version: noch nichts zu vergleichen.',
  heading: (older: number, newer: number) => `Version ${String(older)} und Version ${String(newer)}`,
  layout: 'Anordnung',
  inline: 'Im Text',
  side: 'Nebeneinander',
  same: 'Zwischen diesen beiden unterscheidet sich nichts Sichtbares.',
  link: 'Link zu diesem Vergleich kopieren',
  copied: 'Der Link ist kopiert.',
  restore: (version: number) => `Version ${String(version)} wiederherstellen`,
  restoreField: (field: string) => `Wiederherstellen: ${field}`,
  openNode: {
    Guide: 'Anleitung öffnen',
    Entry: 'Eintrag öffnen',
    Mitigation: 'Abhilfe öffnen',
    Synonyms: 'Synonyme öffnen',
  },
  notThen: '(gab es noch nicht)',
  keys: {
    older: 'Voriges Paar vergleichen',
    newer: 'Nächstes Paar vergleichen',
    restore: 'Ältere Version wiederherstellen (mit Rückfrage)',
  },
} as const;

export const restoreWords = {
  title: (version: number) => `Version ${String(version)} wiederherstellen?`,
  what: 'Das ist eine gewöhnliche Bearbeitung: Der jetzige Stand bleibt im Verlauf.',
  shared: 'Geteilte Abhilfen behalten ihren heutigen Text; gelöschte werden neu angelegt.',
  changes: 'Was sich ändert',
  nothing: 'Der jetzige Stand sagt bereits dasselbe: Es gibt nichts wiederherzustellen.',
  confirm: 'Wiederherstellen',
  done: (version: number) => `Der Stand von Version ${String(version)} gilt wieder.`,
  stale:
    'Inzwischen hat jemand anders etwas geändert. Schließen Sie dies, sehen Sie sich die neueste Version an, und stellen Sie dann erneut wieder her.',
} as const;

export const asOfWords = {
  title: 'Früherer Stand',
  label: 'Am',
  hint: 'In Ihrer eigenen Zeitzone.',
  show: 'Anzeigen',
  clear: 'Schließen',
  at: (version: number) => `Stand von Version ${String(version)}`,
  notYet: 'Das gab es damals nicht, oder Ihre Rolle sieht es nicht.',
  nothing: 'Zu dieser Zeit war noch nichts bekannt.',
} as const;
