/** What the frame around every screen says. */
export const shellWords = {
  product: 'hresolve',
  skip: 'Zum Inhalt springen',
  navigation: 'Konsole',
  openNavigation: 'Navigation öffnen',
  search: 'Code, Eintrag, Anleitung, Schritt oder Bildschirm finden',
  searchHint: 'Code, Wörter, Anleitung oder Bildschirm',
  places: {
    home: 'Start',
    entries: 'Einträge',
    mitigations: 'Abhilfen',
    guides: 'Anleitungen',
    synonyms: 'Synonyme',
    gaps: 'Lücken',
    review: 'Prüfung',
    import: 'Import',
    history: 'Verlauf',
    analytics: 'Auswertung',
    tokens: 'Token',
    webhooks: 'Webhooks',
    settings: 'Einstellungen und Zustand',
  },
  publicPages: 'Öffentliche Seiten',
  help: 'Hilfe und Kontakt',
  explorer: 'API-Explorer',
  schemes: { label: 'Farben', auto: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
  languages: { label: 'Sprache', auto: 'Wie der Browser' },
  roles: { ANONYMOUS: 'Lesen', ANALYST: 'Analyse', EDITOR: 'Redaktion', ADMIN: 'Admin' },
  signedInAs: (name: string, role: string) => `${name}, ${role}`,
  signOut: 'Abmelden',
  signOutEverywhere: 'Überall abmelden',
  withToken: 'Sie sind mit einem Zugriffstoken hier, nicht mit einer Sitzung: Es gibt nichts abzumelden.',
  offline:
    'Sie sind offline. Ihre Eingaben bleiben in diesem Browser; speichern können Sie, sobald Sie wieder verbunden sind.',
  title: (page: string) => `${page} – hresolve-Konsole`,
} as const;

export const signInWords = {
  title: 'Anmelden',
  needed: 'Die Konsole ist für Analyse, Redaktion und Admins. Zum Nachschlagen von Codes ist keine Anmeldung nötig.',
  link: 'Anmelden',
  publicPages: 'Stattdessen einen Code nachschlagen',
  lostTitle: 'Sie sind abgemeldet',
  lost: 'Ihre Sitzung ist abgelaufen oder wurde anderswo beendet. Ihr Text bleibt in diesem Browser.',
  lostHow: 'Melden Sie sich in einem neuen Tab wieder an; hier geht es dann von selbst weiter.',
  again: 'Wieder anmelden (neuer Tab)',
  goOn: 'Ich bin angemeldet: weiter',
  stillOut: 'Noch immer abgemeldet. Schließen Sie zuerst die Anmeldung im anderen Tab ab.',
  other: (name: string) =>
    `Sie sind jetzt als ${name} angemeldet; diese Seite wurde von einer anderen Person geöffnet. Laden Sie sie neu.`,
  back: 'Sie sind wieder angemeldet. Nichts ging verloren; falls Sie gerade gespeichert haben, speichern Sie noch einmal.',
} as const;

/** What every dialog says that asks before something happens. */
export const dialogWords = {
  cancel: 'Abbrechen',
  reason: 'Grund',
  reasonHint: 'Für den Verlauf. Kann leer bleiben.',
} as const;

export const stateWords = {
  loading: 'Wird geladen',
  stillWorking: 'Es dauert noch …',
  failed: 'Das hat nicht geklappt',
  safe: 'Ihre Eingaben sind nicht verloren: Sie bleiben in diesem Browser.',
  detail: (code: string, requestId: string | null) => (requestId === null ? code : `${code}, Anfrage ${requestId}`),
  copyDetail: 'Einzelheiten kopieren',
  copied: 'Kopiert',
  retry: 'Erneut versuchen',
  noRight: 'Ihre Rolle erlaubt das nicht',
  noRightHow: (needed: string) => `Dazu ist die Rolle ${needed} nötig. Bitten Sie einen Admin darum.`,
  nothing: 'Hier ist noch nichts',
  notFound: 'Diese Seite gibt es in der Konsole nicht',
  notFoundHow: 'Die Adresse enthält vielleicht einen Tippfehler, oder was hier stand, ist gelöscht.',
  goHome: 'Zur Startseite der Konsole',
  broken: 'Dieser Bildschirm ist ausgefallen',
  brokenHow: 'Das ist ein Fehler im Programm. Entwürfe bleiben in diesem Browser; laden Sie die Seite neu.',
  dismiss: 'Schließen',
  messages: 'Meldungen',
} as const;

export const failureWords = {
  unreached: 'Der Server war nicht erreichbar. Prüfen Sie die Verbindung, und versuchen Sie es erneut.',
  stopped: 'Die Anfrage wurde abgebrochen.',
  statusOnly: (status: string) => `Der Server antwortete nur mit dem Status ${status}.`,
  message: (code: string, message: string) => failures[code] ?? message,
} as const;

const failures: Readonly<Record<string, string>> = {
  UNAUTHENTICATED: 'Sie sind nicht angemeldet.',
  FORBIDDEN: 'Ihre Rolle reicht dafür nicht aus.',
  RATE_LIMITED: 'Von Ihrer Adresse kamen zu viele Anfragen. Versuchen Sie es in einer Minute erneut.',
  OVERLOADED: 'Der Server ist ausgelastet. Versuchen Sie es gleich noch einmal.',
  PAYLOAD_TOO_LARGE: 'Das ist zu groß für eine Anfrage.',
  STORAGE_FULL: 'Der Speicher des Servers ist voll: Nichts wurde gespeichert.',
  STORAGE_UNAVAILABLE: 'Der Speicher des Servers ist gestört: Nichts wurde gespeichert.',
  OUTCOME_UNKNOWN: 'Ob gespeichert wurde, ist ungewiss. Sehen Sie im Verlauf nach, bevor Sie es erneut versuchen.',
  INTERNAL_SERVER_ERROR: 'Auf dem Server ist ein Fehler aufgetreten.',
};

export const commandWords = {
  label: 'Treffer',
  groups: {
    code: 'Code',
    entries: 'Einträge',
    guides: 'Anleitungen',
    steps: 'Abhilfen',
    near: 'Meinten Sie',
    screens: 'Bildschirme',
    actions: 'Aktionen',
  },
  none: 'Nichts gefunden. Die Eingabetaste durchsucht alle Einträge.',
  noCode: 'Eintrag ohne Code',
  newFor: (code: string) => `Neuer Eintrag für ${code}`,
  newEntry: 'Neuer Eintrag',
  newMitigation: 'Neue Abhilfe',
  importDocument: 'Dokument importieren',
  keys: '↑ ↓ zum Auswählen, Eingabe zum Öffnen, Esc zum Schließen',
} as const;

export const shortcutWords = {
  title: 'Tastatur',
  intro: 'Was die Tasten auf diesem Bildschirm tun.',
  key: 'Taste',
  does: 'Wirkung',
  close: 'Schließen',
  single: 'Tasten ohne Strg (etwa / und ?) wirken außerhalb von Feldern',
  help: 'Diese Hilfe anzeigen',
  search: 'Alles durchsuchen',
  open: 'Hilfe zur Tastatur',
} as const;
