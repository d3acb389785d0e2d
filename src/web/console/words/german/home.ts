/** What the home of the console says. */
export const homeWords = {
  title: 'Start',
  gaps: 'Codes ohne Antwort',
  gapsHint: 'In den letzten 30 Tagen nachgeschlagen, in keiner Anleitung aufgeführt.',
  noGaps: 'Jeder nachgeschlagene Code ist aufgeführt.',
  allGaps: 'Alle Lücken',
  write: (code: string) => `Eintrag für ${code} schreiben`,
  writeShort: 'Eintrag schreiben',
  unmitigated: 'Aufgeführt, aber ohne Abhilfe',
  unmitigatedHint: 'In den letzten 30 Tagen nachgeschlagen und an den Support verwiesen.',
  noUnmitigated: 'Kein Code ohne Abhilfe wurde nachgeschlagen.',
  allUnmitigated: (count: number) =>
    count === 1 ? 'Der eine Eintrag ohne Abhilfe' : `Alle ${String(count)} Einträge ohne Abhilfe`,
  times: (count: number) => (count === 1 ? 'einmal' : `${count.toLocaleString('de')}-mal`),
  asked: (count: number) => (count === 1 ? '1 Anfrage nach Hilfe' : `${String(count)} Anfragen nach Hilfe`),
  changes: 'Letzte Änderungen',
  allChanges: 'Ganzer Verlauf',
  imports: 'Letzte Importe',
  noImports: 'Es wurde noch kein Dokument importiert.',
  version: (version: number) => `Version ${String(version)}`,
  kinds: {
    SEED: 'Erster Start',
    IMPORT: 'Import',
    EDIT: 'Bearbeitung',
    REVERT: 'Zurückgenommen',
    REDACTION: 'Geschwärzt',
  },
  health: 'Zustand',
  ready: 'Der Server ist bereit.',
  notReady: 'Der Server meldet, dass er nicht bereit ist.',
  answered: (lookups: number, share: number | null) =>
    share === null
      ? 'In den letzten 30 Tagen wurde kein Code nachgeschlagen.'
      : `${String(Math.round(share * 100))} % von ${lookups.toLocaleString('de')} Anfragen der letzten 30 Tage fanden eine Abhilfe.`,
  moreHealth: 'Einstellungen und Zustand',
  first: {
    title: 'Erste Schritte',
    intro: 'Noch ist nichts aufgeführt. Drei Dinge machen hresolve nützlich:',
    import: 'Ein Dokument importieren',
    entry: 'Oder selbst einen ersten Eintrag schreiben',
    tokens: 'Kolleginnen und Kollegen Zugang geben',
  },
} as const;
