const number = (count: number) => count.toLocaleString('de', { maximumFractionDigits: 1 });

/** What the screen of settings and health says. */
export const settingsWords = {
  browser: 'Dieser Browser',
  browserHint: 'In diesem Browser gespeichert, nur für Sie.',
  you: 'Sie',
  youHint: 'Ihre Rolle vergibt ein Admin oder Ihre Organisation.',
  name: 'Name',
  role: 'Rolle',
  allows: 'Sie dürfen',
  allowsNothing: 'Sie dürfen lesen, was veröffentlicht ist.',
  can: {
    READ_ANALYTICS: 'die Auswertung lesen',
    PROPOSE_EDITS: 'Änderungen vorschlagen',
    SEE_ARCHIVED_ENTRIES: 'archivierte Einträge sehen',
    SEE_ACTORS: 'sehen, wer was geändert hat',
    EDIT_GUIDANCE: 'Anleitungen bearbeiten und Änderungen zurücknehmen',
    DISMISS_GAPS: 'Lücken ausblenden',
    IMPORT_GUIDES: 'Dokumente importieren',
    REDACT_TEXTS: 'Texte schwärzen',
    MANAGE_TOKENS: 'Zugriffstoken verwalten',
    MANAGE_WEBHOOKS: 'Webhooks verwalten',
    READ_ACCESS_EVENTS: 'das Anmeldeprotokoll sehen',
  },
  health: 'Zustand',
  healthHint: 'In diesem Augenblick.',
  ready: 'Der Server nimmt Anfragen an, und Änderungen werden sicher gespeichert.',
  notReady: 'Der Server meldet, dass Änderungen nicht sicher gespeichert würden. Der Grund steht in seinem Protokoll.',
  notReached: 'Der Server war nicht erreichbar.',
  again: 'Erneut prüfen',
  newest: 'Neueste Version',
  lastImport: 'Letzter Import',
  noImport: 'Es wurde noch kein Dokument importiert.',
  started: 'Läuft seit',
  counted: 'Seither gezählt',
  countedOf: (merged: number, offered: number) => `${number(merged)} von ${number(offered)} Anfragen und Stimmen`,
  dropped: 'Nicht gezählt',
  droppedWhy: (dropped: number) =>
    dropped === 0 ? 'keine' : `${number(dropped)}, weil zu viele aufs Schreiben warteten`,
  failed: 'Fehlgeschlagene Schreibvorgänge der Zählung',
  failedWhy: (failed: number) => (failed === 0 ? 'keine' : `${number(failed)}; jeder wurde wiederholt`),
  verify: 'Änderungsprotokoll prüfen',
  verifyHow:
    'Jede Änderung ist über einen Hash mit der vorigen verkettet. Dieser Befehl prüft die ganze Kette und vergleicht sie mit den Tabellen; ein Server darf dabei laufen. Bewahren Sie den neuesten Hash anderswo auf: Damit fällt selbst ein neu geschriebenes Protokoll auf.',
  verifyCommand: (head: string) => `hresolve verify --expect-head ${head}`,
  server: 'Womit der Server läuft',
  serverHint: 'Beim Start des Servers festgelegt; hier nicht änderbar.',
  program: 'Programm',
  publicUrl: 'Öffentliche Adresse',
  database: 'Datenbank',
  databases: { SQLITE: 'SQLite, eine Datei', POSTGRESQL: 'PostgreSQL' },
  databaseSays: (kind: string, bytes: number) => `${kind}, ${sizeOf(bytes)}`,
  fourEyes: 'Änderungen brauchen eine zweite Person',
  fourEyesOf: (slugs: readonly string[]) =>
    slugs.length === 0
      ? 'in keiner Anleitung (HRESOLVE_FOUR_EYES)'
      : slugs.includes('all')
        ? 'in jeder Anleitung'
        : `in ${slugs.join(', ')}`,
  counting: 'Auswertung',
  countingOn: (hours: number, days: number) =>
    `ein; Codes ${number(hours)} Tage lang stündlich, ${number(days)} Tage lang täglich, danach monatlich`,
  countingOff: 'aus (HRESOLVE_ANALYTICS=off)',
  size: (bytes: number): string => sizeOf(bytes),
  exports: 'Mitnehmen',
  exportsHint: 'Jedes ist ein Dokument, das ein Import unverändert zurücknimmt.',
  noGuides: 'Es gibt noch keine Anleitung.',
  format: { MARKDOWN: 'Markdown', JSON: 'JSON', CSV: 'CSV' },
  exportOf: (format: string, guide: string) => `${format}: ${guide}`,
  exported: (file: string) => `${file} ist heruntergeladen.`,
  exportedWith: (file: string, notes: readonly string[]) => `${file} ist heruntergeladen. ${notes.join(' ')}`,
  schema: 'Das Schema der API (GraphQL)',
  metrics: 'Zähler (/metrics)',
  readiness: 'Bereitschaft (/readyz)',
  copy: 'Kopieren',
  copied: 'Kopiert.',
  notCopied: 'Der Browser hat das Kopieren nicht erlaubt.',
} as const;

function sizeOf(bytes: number): string {
  return bytes < 1_000_000 ? `${number(Math.ceil(bytes / 1000))} kB` : `${number(bytes / 1_000_000)} MB`;
}
