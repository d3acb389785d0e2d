const number = (count: number) => count.toLocaleString('de');

/** What taking a document in says. */
export const importWords = {
  what: 'Aus einem veröffentlichten Dokument wird eine Anleitung, oder seine neuere Fassung wird mit den hiesigen Änderungen zusammengeführt. Geschrieben wird erst, wenn Sie den Plan gesehen haben.',
  steps: { source: '1. Dokument', plan: '2. Plan', result: '3. Ergebnis' },
  stepsName: 'Schritte des Imports',
  guide: 'Anleitung',
  guideHint: 'Ermittelt aus Adresse, Titel und Codes des Dokuments. Wählen Sie selbst, wenn Sie es besser wissen.',
  find: 'Die, zu der das Dokument gehört',
  newGuide: 'Eine neue Anleitung',
  which: 'Von welcher Anleitung ist das eine Fassung?',
  whichNone: (title: string) =>
    `Keine Anleitung hier hat den Titel „${title}“ oder genug seiner Codes: Es wird eine neue Anleitung. Prüfen Sie den Kurznamen, und zeigen Sie dann den Plan an.`,
  versionOf: (guide: string) => `Eine Fassung von ${guide}`,
  isNew: 'Von keiner: eine neue Anleitung',
  certainty: { CERTAIN: 'Sicher', LIKELY: 'Wahrscheinlich', POSSIBLE: 'Möglich' },
  because: {
    SLUG: () => 'von dort exportiert',
    SOURCE: () => 'unter derselben Adresse veröffentlicht',
    TITLE: () => 'derselbe Titel',
    CODES: (shared: number, all: number) => `${String(shared)} seiner ${String(all)} Codes`,
  },
  slug: 'Kurzname der neuen Anleitung',
  slugHint: 'Für Adressen: kleingeschriebene Wörter mit Bindestrichen, etwa windows-hello-pin-creation.',
  document: 'Dokument',
  documentHint:
    'Markdown wie veröffentlicht oder ein JSON- oder CSV-Export von hier. Wählen Sie eine Datei, ziehen Sie eine auf das Feld, oder fügen Sie den Text ein.',
  choose: 'Datei auswählen',
  file: (name: string, kilobytes: number) => `${name}, ${number(kilobytes)} KB`,
  paste: 'Text des Dokuments',
  long: 'Das Dokument ist lang: Es wird hier nicht angezeigt und nicht in diesem Browser behalten. Wählen Sie die Datei nach einem Neuladen noch einmal aus.',
  removeFile: 'Entfernen',
  source: 'Herkunft',
  sourceUrl: 'Veröffentlicht unter',
  sourceUrlHint: 'Wird nie abgerufen. Relative Links der Anleitung beziehen sich darauf.',
  license: 'Lizenz',
  licenseHint: 'SPDX-Kürzel, etwa CC-BY-4.0.',
  attribution: 'Namensnennung',
  attributionHint: 'Der Satz, den die Lizenz bei der Anleitung verlangt.',
  family: 'Art von Zahlen ohne Kennzeichen',
  familyHint: 'Bei Bugchecks ist 0x9F der Bugcheck 0x9F. Der Plan sagt, welche Art angenommen wurde und warum.',
  families: [
    { value: '', label: 'Wie zuletzt angegeben, sonst wie das Dokument es zeigt' },
    { value: 'windows', label: 'Windows (HRESULT, NTSTATUS, Win32)' },
    { value: 'bugcheck', label: 'Bugchecks' },
    { value: 'aadsts', label: 'Anmeldefehler von Microsoft Entra' },
    { value: 'devicemanager', label: 'Codes des Geräte-Managers' },
  ],
  asItWas: 'Leer: wie bisher.',
  show: 'Plan anzeigen',
  noText: 'Wählen Sie zuerst eine Datei aus, oder fügen Sie den Text des Dokuments ein.',
  noSlug: 'Geben Sie der neuen Anleitung einen Kurznamen.',
  tooLarge: (megabytes: string) =>
    `Das Dokument hat zum Senden ${megabytes} MB, erlaubt sind 8 MB. Teilen Sie es auf, oder importieren Sie es auf dem Server mit: hresolve import FILE`,
  notText: (name: string) =>
    `${name} ist kein Text in UTF-8 oder UTF-16. Speichern Sie die Datei als Markdown, HTML oder Text in UTF-8, und wählen Sie sie noch einmal aus.`,
  draft: 'Das ist der Import, den Sie zuvor begonnen haben; noch ist nichts davon geschrieben.',
  discard: 'Von vorn beginnen',
  running: 'Das Dokument wird gelesen und verglichen …',
  committing: 'Wird importiert …',
  cancel: 'Abbrechen',
  stopped: 'Abgebrochen. Nichts wurde geschrieben.',
  stoppedCommit:
    'Während des Schreibens abgebrochen: Es kann trotzdem geschehen sein. Der Plan unten wird neu erstellt und zeigt es.',
} as const;

export const planWords = {
  title: (guide: string) => `Plan für ${guide}`,
  back: 'Zurück zum Dokument',
  found: (guide: string, why: string) => `Eine neuere Fassung von „${guide}“. ${why}`,
  archivesMost: (count: number, guide: string) =>
    `Das würde ${number(count)} Einträge archivieren, die meisten von ${guide}. Ist das Dokument wirklich eine Fassung davon?`,
  elsewhere: (guide: string) => `Das Dokument gehört kaum zu ${guide}.`,
  looksLike: (guide: string, why: string) => `Es sieht nach einer Fassung von „${guide}“ aus. ${why}`,
  planFor: (guide: string) => `Für „${guide}“ planen`,
  planNew: 'Als neue Anleitung planen',
  read: (rows: number) => (rows === 1 ? '1 Zeile wurde gelesen.' : `${number(rows)} Zeilen wurden gelesen.`),
  family: (label: string, toldBy: string) => `Zahlen ohne Kennzeichen gelten als: ${label}, ${toldBy}.`,
  ofFamily: (label: string, entries: number) => `${label}: ${number(entries)}`,
  toldBy: {
    GIVEN: 'wie Sie oder ein früherer Import angegeben haben',
    TITLE: 'wie der Titel sagt',
    HEADINGS: 'wie die Überschriften sagen',
    COLUMNS: 'wie die Spalten sagen',
    CODES: 'wie die Codes zeigen',
    NOTHING: 'da nichts anderes angegeben ist',
  },
  warnings: (count: number) =>
    count === 1 ? '1 Stelle war nicht lesbar' : `${number(count)} Stellen waren nicht lesbar`,
  warningsHow:
    'Sie werden nicht importiert. Berichtigen Sie das Dokument, oder schreiben Sie die Einträge danach von Hand.',
  line: (line: number) => `Zeile ${number(line)}`,
  moreWarnings: (count: number) => `und ${number(count)} weitere`,
  upToDate: 'Bereits auf dem neuesten Stand',
  upToDateHow: 'Was das Dokument sagt, steht hier schon. Es gibt nichts zu importieren.',
  kept: (count: number) =>
    count === 1
      ? '1 Zeile wurde nur hier geändert; das bleibt.'
      : `${number(count)} Zeilen wurden nur hier geändert; das bleibt.`,
  allTheSame: 'Diesen Text trotzdem als neueste Fassung behalten',
  stale: 'Während Sie entschieden, hat jemand anders etwas geändert',
  staleHow: (changed: number) =>
    changed === 0
      ? 'Der Plan wurde neu erstellt. Keine Zeile ist anders, und Ihre Entscheidungen bleiben: Importieren Sie noch einmal.'
      : changed === 1
        ? 'Der Plan wurde neu erstellt. 1 Zeile weicht von dem ab, was Sie sahen, und ist markiert; Ihre Entscheidungen bleiben. Sehen Sie sie an, und importieren Sie noch einmal.'
        : `Der Plan wurde neu erstellt. ${String(changed)} Zeilen weichen von dem ab, was Sie sahen, und sind markiert; Ihre Entscheidungen bleiben. Sehen Sie sie an, und importieren Sie noch einmal.`,
  changedSince: 'Inzwischen geändert',
  filters: 'Gezeigte Zeilen',
  changes: 'Alle Unterschiede',
  all: 'Alle Zeilen',
  actions: {
    CONFLICT: 'Konflikt',
    CREATE: 'Anlegen',
    UPDATE: 'Ändern',
    ARCHIVE: 'Archivieren',
    KEEP_LOCAL: 'Hiesiges behalten',
    UNCHANGED: 'Unverändert',
  },
  meaning: {
    CONFLICT: 'Hier und im Dokument verschieden geändert: Sie entscheiden.',
    CREATE: 'Nur das Dokument hat sie: Sie kommt hinzu.',
    UPDATE: 'Nur das Dokument hat sie geändert: Die Änderung kommt.',
    ARCHIVE: 'Das Dokument hat sie nicht mehr: Sie wird nicht mehr nachgeschlagen.',
    KEEP_LOCAL: 'Nur hier geändert: Das bleibt.',
    UNCHANGED: 'Alle sagen dasselbe.',
  },
  text: 'Code oder Wörter',
  rows: (count: number) => (count === 1 ? '1 Zeile' : `${number(count)} Zeilen`),
  none: 'Keine Zeile passt zu diesen Filtern.',
  bulk: 'Für alle gezeigten Zeilen',
  bulkOurs: (count: number) => `Unsere für alle ${number(count)} behalten`,
  bulkTheirs: (count: number) => `Andere für alle ${number(count)} übernehmen`,
  decided: (key: string, take: string) => `${key}: ${take}`,
  columns: { row: 'Zeile', decision: 'Entscheidung' },
  differsIn: (fields: string) => `in ${fields}`,
  guideRow: 'Die Anleitung selbst',
  noCode: 'Eintrag ohne Code',
  takes: { KEEP_OURS: 'Unsere behalten', TAKE_THEIRS: 'Andere übernehmen' },
  sharedStep: (rows: number) => `Ein Schritt, den ${String(rows)} Zeilen teilen, wurde hier und im Dokument geändert`,
  base: 'Zuletzt importiertes Dokument',
  oursText: 'Hier',
  theirsText: 'Neues Dokument',
  absent: '(nicht vorhanden)',
  previous: 'Vorige Seite',
  next: 'Nächste Seite',
  pages: 'Seiten des Plans',
  page: (page: number, pages: number) => `Seite ${String(page)} von ${String(pages)}`,
  open: (count: number) => (count === 1 ? '1 Konflikt offen' : `${number(count)} Konflikte offen`),
  showOpen: 'Konflikte anzeigen',
  import: 'Importieren',
  keys: {
    next: 'Nächste Zeile',
    previous: 'Vorige Zeile',
    theirs: 'Für die Zeile die andere übernehmen',
    ours: 'Für die Zeile unsere behalten',
  },
} as const;

export const commitWords = {
  title: 'Das Dokument importieren?',
  comesIn: (count: number) =>
    count === 1 ? '1 Zeile kommt aus dem Dokument.' : `${number(count)} Zeilen kommen aus dem Dokument.`,
  stays: (count: number) =>
    count === 1
      ? '1 abweichende Zeile bleibt, wie sie hier ist.'
      : `${number(count)} abweichende Zeilen bleiben, wie sie hier sind.`,
  archiveMost: (count: number) => `Ja, ${number(count)} Einträge archivieren, die meisten der Anleitung`,
  one: 'Es ist eine einzige Änderung: Alles geschieht oder nichts.',
  confirm: 'Jetzt importieren',
  done: 'Das Dokument ist importiert',
  doneHow: (version: number) => `Version ${String(version)}.`,
  nothing: 'Nichts war neu',
  nothingHow: 'Das Dokument brachte nichts, was nicht schon hier war; es wurde nichts geändert.',
  counts: (created: number, updated: number, archived: number) =>
    `Nach Plan ${number(created)} angelegt, ${number(updated)} geändert, ${number(archived)} archiviert.`,
  see: 'Änderung ansehen',
  entries: 'Einträge der Anleitung ansehen',
  undo: 'Import zurücknehmen',
  another: 'Weiteres Dokument importieren',
} as const;
