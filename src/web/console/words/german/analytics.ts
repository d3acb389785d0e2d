/** What the dashboard says. */

const number = (count: number) => count.toLocaleString('de', { maximumFractionDigits: 1 });
const times = (count: number) => (count === 1 ? 'einmal' : `${number(count)}-mal`);

export const rangeWords = {
  label: 'Zeitraum',
  presets: { 1: '24 Stunden', 7: '7 Tage', 30: '30 Tage', 90: '90 Tage' },
  presetKey: {
    1: 'Die letzten 24 Stunden',
    7: 'Die letzten 7 Tage',
    30: 'Die letzten 30 Tage',
    90: 'Die letzten 90 Tage',
  },
  more: 'Andere Tage, eine Anleitung, ein Client, eine andere Zeitzone',
  first: 'Erster Tag',
  last: 'Letzter Tag',
  apply: 'Diese Tage anzeigen',
  flaws: {
    notDays: 'Geben Sie beide Tage an, etwa 2026-11-01 und 2026-11-22.',
    turned: 'Der erste Tag liegt nach dem letzten.',
  },
  notUsed: (flaw: string) => `Die Tage der Adresse werden nicht verwendet. ${flaw}`,
  guide: 'Anleitung',
  client: 'Gefragt über',
  zone: 'Zeitzone',
  ownZone: (name: string) => `${name} (dieser Computer)`,
  compare: (from: string, to: string) => `Mit ${from} bis ${to} vergleichen, denselben Wochentagen davor`,
  shown: (from: string, to: string) => `${from} bis ${to}`,
} as const;

export const dashboardWords = {
  off: 'Dieser Server zählt nicht: Er wurde mit HRESOLVE_ANALYTICS=off gestartet. Gezeigt wird, was früher gezählt wurde; um wieder zu zählen, starten Sie ihn mit HRESOLVE_ANALYTICS=on.',
  emptyTitle: 'In dieser Zeit wurde nichts gefragt',
  empty: 'Wählen Sie einen längeren Zeitraum oder alle Anleitungen und Clients.',
  widen: 'Die letzten 90 Tage anzeigen',
  collectingTitle: 'Noch wurde nichts gezählt',
  collecting:
    'Nachgeschlagene Codes und Suchen erscheinen hier innerhalb einer Sekunde. Suchtexte erscheinen, sobald 3 verschiedene Besucher eines Tages danach gefragt haben, Bewertungen ab 10 Stimmen, Ausschläge, sobald dieselbe Stunde in 4 der letzten 8 Wochen gezählt wurde.',
  exact:
    'Die Zahlen sind genau: Jedes Nachschlagen und jede Suche wird gezählt, nichts aus einer Stichprobe geschätzt.',
  tables: 'Alle Tabellen ein- oder ausblenden',
} as const;

export const blockWords = {
  showTable: 'Tabelle anzeigen',
  hideTable: 'Tabelle ausblenden',
  tableOf: (title: string) => `Tabelle: ${title}`,
  data: 'Export',
  dataOf: (title: string) => `Export: ${title}`,
  csv: 'Als CSV exportieren',
  json: 'Als JSON exportieren',
  copy: 'Abfrage kopieren',
  copied: 'Die Abfrage ist kopiert; sie läuft so im API-Explorer.',
  notCopied: 'Der Browser hat das Kopieren nicht erlaubt.',
} as const;

/** What the tiles and the chart call what they show. */
export const metricWords = {
  names: {
    lookups: 'Nachgeschlagen',
    answered: 'Mit Abhilfe',
    unmitigated: 'Aufgeführt, ohne Abhilfe',
    unlisted: 'In keiner Anleitung',
    searches: 'Suchen',
    vain: 'Suchen ohne Treffer',
  },
  told: {
    lookups: (figure: string, value: number | null) =>
      value === 1 ? 'einmal nachgeschlagen' : `${figure}-mal nachgeschlagen`,
    answered: (figure: string, value: number | null) =>
      value === null ? 'nichts nachgeschlagen' : `${figure} der Anfragen fanden eine Abhilfe`,
    unmitigated: (figure: string, value: number | null) =>
      value === 1 ? '1 Anfrage nach einem Code ohne Abhilfe' : `${figure} Anfragen nach Codes ohne Abhilfe`,
    unlisted: (figure: string, value: number | null) =>
      value === 1
        ? '1 Anfrage nach einem Code in keiner Anleitung'
        : `${figure} Anfragen nach Codes in keiner Anleitung`,
    searches: (figure: string, value: number | null) => (value === 1 ? '1 Suche' : `${figure} Suchen`),
    vain: (figure: string, value: number | null) =>
      value === 1 ? '1 Suche ohne Treffer' : `${figure} Suchen ohne Treffer`,
  },
  bar: (when: string, told: string, parts: readonly string[], before: string) =>
    `${when}: ${told}${parts.length === 0 ? '' : ` (${parts.join(', ')})`}${before}`,
  comparedWith: (figure: string, when: string) => `; ${figure} am ${when}`,
  nothing: '–',
  weekdays: ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'],
} as const;

export const tileWords = {
  title: 'Überblick',
  choose: 'Was das Diagramm zeigt',
  before: (figure: string) => `davor ${figure}`,
  ofLookups: (figure: string) => `${figure} Anfragen ·`,
  noCode: (figure: string) => `${figure} ohne Code ·`,
  notWithGuide: 'Suchen gehören zu keiner Anleitung.',
  up: (share: string) => `plus ${share}`,
  down: (share: string) => `minus ${share}`,
  points: (points: number) => (points === 1 ? '1 Punkt' : `${number(points)} Punkte`),
  same: 'wie davor',
  fresh: 'davor nichts',
  better: 'besser',
  worse: 'schlechter',
} as const;

export const trendWords = {
  title: (metric: string, unit: string) => `${metric} je ${unit}`,
  units: { HOUR: 'Stunde', DAY: 'Tag', WEEK: 'Woche', MONTH: 'Monat' },
  most: (unit: string, when: string, figure: string) => `Höchstwert je ${unit}: ${figure}, am ${when}.`,
  keys: 'Die Pfeiltasten führen von Balken zu Balken.',
  none: 'In dieser Zeit wurde nichts gezählt.',
  mitigated: 'Mit Abhilfe',
  share: 'Anteil mit Abhilfe',
  unmitigated: 'Aufgeführt, ohne Abhilfe',
  unlisted: 'In keiner Anleitung',
  notACode: 'Kein Code dabei',
  before: 'Zeitraum davor, nach Wochentagen',
  shareBefore: 'Anteil, Zeitraum davor',
  change: 'Anleitung geändert',
  searches: 'Suchen',
  vain: 'Ohne Treffer',
  begins: (unit: string) => unit,
  all: 'Nachgeschlagen',
  partOf: (when: string) => `${when} (unvollständig)`,
  changes: (count: number) =>
    count === 1
      ? '1 Änderung der Anleitungen in dieser Zeit'
      : `${number(count)} Änderungen der Anleitungen in dieser Zeit`,
  oldest: 'Nur die neuesten 100 Änderungen sind eingezeichnet.',
  more: 'Ganzer Verlauf',
  nodes: (count: number) =>
    count === 0 ? 'inzwischen archiviert' : count === 1 ? '1 Objekt' : `${number(count)} Objekte`,
  earlier: (count: number) => `und ${number(count)} weitere`,
} as const;

const columns = {
  code: 'Code',
  symbol: 'Symbol',
  facility: 'Bereich',
  lookups: 'Nachgeschlagen',
  before: 'Davor',
  asked: 'Hilfe angefragt',
  first: 'Zuerst gefragt',
  last: 'Zuletzt gefragt',
  act: 'Zu tun',
} as const;

export const codeWords = {
  columns,
  times,
  before: (count: number) => `davor ${number(count)}`,
  top: {
    title: 'Am häufigsten nachgeschlagen',
    hint: 'Codes nach der Zahl der Anfragen.',
    empty: 'In dieser Zeit wurde kein Code nachgeschlagen.',
  },
  unmitigated: {
    title: 'Aufgeführt, ohne Abhilfe',
    hint: 'Bei diesen wurde an den Support verwiesen.',
    empty: 'In dieser Zeit wurde kein Code ohne Abhilfe nachgeschlagen.',
  },
  gaps: {
    title: 'Lücken: in keiner Anleitung',
    hint: 'Codes, nach denen gefragt wurde und die keine Anleitung aufführt.',
    empty: 'Jeder nachgeschlagene Code ist aufgeführt.',
    write: 'Eintrag anlegen',
    writeFor: (code: string) => `Eintrag für ${code} anlegen`,
    all: 'Alle Lücken',
  },
  answered: {
    title: 'Geschlossene Lücken',
    hint: 'Fehlende Codes, deren erster Eintrag in dieser Zeit veröffentlicht wurde.',
    empty: 'Kein fehlender Code bekam in dieser Zeit seinen ersten Eintrag.',
    summary: (count: number, middle: string) =>
      `${count === 1 ? '1 fehlender Code hat' : `${number(count)} fehlende Codes haben`} jetzt einen Eintrag; die Hälfte davon binnen ${middle}.`,
    at: 'Veröffentlicht',
    took: 'Dauer',
    seconds: 'Sekunden',
    duration: (seconds: number) => {
      if (seconds < 3600) return `${number(Math.max(1, Math.round(seconds / 60)))} min`;
      if (seconds < 2 * 86_400) return `${number(Math.round(seconds / 3600))} h`;
      return `${number(Math.round(seconds / 86_400))} Tagen`;
    },
    entry: 'Eintrag',
    open: 'Eintrag öffnen',
  },
  spikes: {
    title: 'Weit mehr als üblich',
    hint: 'Codes der letzten vollen Stunde im Vergleich mit derselben Stunde der letzten 8 Wochen. Nötig sind 4 Wochen mit Zählungen.',
    empty: 'Nach keinem Code wird weit mehr als üblich gefragt.',
    hour: 'Stunde',
    usual: 'Üblich',
    score: 'Abweichungen darüber',
  },
} as const;

export const searchWords = {
  vain: {
    title: 'Suchen ohne Treffer',
    empty: 'Kein Text, nach dem 3 oder mehr Besucher suchten, blieb ohne Treffer.',
  },
  top: {
    title: 'Am häufigsten gesucht',
    empty: 'Nach keinem Text suchten 3 oder mehr Besucher.',
  },
  hint: 'Texte ab 3 Suchen, von personenbezogenen Daten bereinigt.',
  notWithGuide: 'Suchen gehören zu keiner Anleitung; wählen Sie alle Anleitungen, um sie zu sehen.',
  text: 'Text',
  count: 'Suchen',
  today: 'Findet heute',
  nothingToday: 'nichts',
  entriesToday: (count: number) => (count === 1 ? '1 Eintrag' : `${number(count)} Einträge`),
} as const;

export const outcomeWords = {
  title: 'Hat es geholfen?',
  hint: 'Stimmen zu Schritten, ab 10 Stimmen, mit dem 95-%-Intervall (Wilson) des Anteils, bei dem sie halfen.',
  empty: 'Kein Schritt hat in dieser Zeit 10 Stimmen.',
  entry: 'Eintrag',
  mitigation: 'Abhilfe',
  whole: 'der Eintrag als Ganzes',
  version: 'Version',
  solved: 'Half',
  notSolved: 'Half nicht',
  share: 'Anteil',
  low: 'Von',
  high: 'Bis',
  helped: (share: string, low: string, high: string, votes: number) =>
    `half bei ${share} (zwischen ${low} und ${high}) von ${number(votes)}`,
  noCode: 'Eintrag ohne Code',
} as const;

export const clientWords = {
  title: 'Woher die Anfragen kommen',
  hint: 'Nachgeschlagenes und Suchen, nach dem Namen, den Clients sich geben.',
  empty: 'In dieser Zeit wurde nichts gefragt.',
  client: 'Client',
  count: 'Anfragen',
  share: 'Anteil',
} as const;
