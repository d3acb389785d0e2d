/** What stands on every page, on the start page and on those that fail. */
export const siteWords = {
  product: 'hresolve',
  tagline: 'Windows-Fehlercodes mit ihren Ursachen und den Schritten, die sie beheben.',
  skip: 'Zum Inhalt springen',
  menu: 'Hauptmenü',
  guides: 'Anleitungen',
  families: 'Bereiche',
  symptomsShort: 'Symptome',
  footer: 'Über diese Website',
  printedFrom: 'Gedruckt von',
  browse: 'Nach Bereich stöbern',
  symptoms: 'Symptome ohne Code',
  signIn: 'Anmelden',
  explorer: 'GraphQL-Explorer',
  help: 'Hilfe und Kontakt',
  privacy: 'Datenschutz',
  about: 'Über hresolve und Lizenzen',
  more: 'Nächste Seite',
  start: 'Zurück zur ersten Seite',
  languages: 'Sprache',
  shells: {
    console: 'hresolve-Konsole',
    explorer: 'hresolve-Explorer',
    noScript: 'Dieser Teil von hresolve braucht JavaScript. Das Nachschlagen nicht: Gehen Sie zur Startseite.',
  },

  box: {
    label: 'Fehlermeldung einfügen oder Code oder Wörter eingeben',
    short: 'Code, Fehlermeldung oder Wörter',
    button: 'Nachschlagen',
    hint: 'Jede Schreibweise ist recht: 0x801C03ED, -2145647635, NTE_BAD_DATA, eine ganze Meldung oder eine Protokollzeile.',
    whole: 'Ganzes Protokoll oder ganze Meldung einfügen',
    wholeLabel: 'Der Text, wie er angezeigt oder protokolliert wurde',
    wholeHint:
      'Jeder Code darin wird nachgeschlagen, höchstens 100. Der Text steht nicht in der Adresse und wird nicht gespeichert.',
    suggestions: 'Vorschläge',
    codes: 'Codes',
    near: 'Meinten Sie',
    pages: 'Seiten',
    steps: 'Schritte',
    actions: 'Auf dieser Seite',
    keys: '↑ ↓ zum Auswählen, Enter zum Öffnen, Esc zum Schließen',
  },

  theme: { label: 'Farben', auto: 'Automatisch', light: 'Hell', dark: 'Dunkel' },
  keys: {
    label: 'Tastenkürzel mit einer Taste',
    title: 'Tastatur',
    list: [
      ['/', 'zum Suchfeld'],
      ['Strg K', 'zum Suchfeld'],
      ['g h', 'zur Startseite'],
      ['g s', 'zum Suchfeld der Startseite'],
      ['c', 'Code kopieren'],
      ['t', 'Ticketantwort kopieren'],
      ['y', 'Link kopieren'],
      ['↑ ↓', 'zwischen Ergebnissen wechseln'],
    ] as const,
  },

  home: {
    title: 'Windows-Fehlercode nachschlagen',
    examples: 'Zum Beispiel',
    guides: 'Anleitungen',
    mostLookedUp: 'Diese Woche am häufigsten nachgeschlagen',
    families: 'Nach Bereich stöbern',
    familiesHint: 'Der Bereich eines Codes ist der Teil von Windows, aus dem er stammt.',
    stuck: 'Wenn hier nichts hilft',
    stuckElse:
      'In allen anderen Fällen wenden Sie sich an den Hersteller des Programms, das den Fehler gemeldet hat: bei Windows und anderen Microsoft-Produkten an den Microsoft-Support.',
    emptyTitle: 'Noch keine Anleitungen',
    empty:
      'Dieser Server hat noch keine Anleitung: Jeder Code wird aufgeschlüsselt, aber zu keinem gibt es Schritte. Ein Admin kann sich anmelden und ein Dokument importieren.',
    emptyAction: 'Anmelden und eine Anleitung importieren',
  },

  outcome: {
    MITIGATED: 'Mit Schritten',
    UNMITIGATED: 'Noch ohne Schritte',
    UNLISTED: 'Nicht aufgeführt',
    NOT_A_CODE: 'Kein Code',
  },

  severity: {
    SUCCESS: 'Erfolg',
    INFORMATIONAL: 'Information',
    WARNING: 'Warnung',
    FAILURE: 'Fehler',
  },

  space: { HRESULT: 'HRESULT', NTSTATUS: 'NTSTATUS', OTHER: 'eine eigene Art von Codes' },

  readings: {
    title: (typed: string) => `${typed}: welcher Code?`,
    why: (typed: string) => `„${typed}“ lässt sich auf mehrere Arten lesen. Wählen Sie die Lesart aus Ihrer Meldung.`,
    best: 'In einer Anleitung aufgeführt',
  },

  family: {
    title: 'Bereiche der Codes',
    of: (name: string) => `Codes aus dem Bereich ${name}`,
    why: 'Der Bereich (Facility) ist der Teil von Windows, der einen Code festlegt. Gezeigt werden nur Bereiche, aus denen Codes aufgeführt sind.',
    unnamed: (facility: number) => `Bereich ${String(facility)}`,
    number: (facility: number) => `Facility ${String(facility)}`,
    none: 'Aus diesem Bereich ist kein Code aufgeführt.',
    empty: 'Es ist noch kein Code aufgeführt.',
  },

  lists: {
    code: 'Code',
    cause: 'Ursache',
    state: 'Stand',
    unknownCause: 'Keine Ursache angegeben',
    noCode: 'Kein Code',
    noStep: 'Noch kein Schritt',
  },

  entry: {
    title: 'Fehler ohne Code',
    symptomsWhy: 'Fehler, die keinen Code zeigen, beschrieben durch ihr Erscheinungsbild.',
    symptomsNone: 'Keine Anleitung beschreibt einen Fehler ohne Code.',
  },

  missing: {
    title: 'Unter dieser Adresse gibt es nichts',
    why: 'Die Seite ist vielleicht umgezogen, oder die Adresse enthält einen Tippfehler. Suchen Sie stattdessen nach dem Code oder nach Wörtern der Fehlermeldung.',
    notACode: (typed: string) => `„${typed}“ ist kein Fehlercode`,
    notACodeWhy:
      'Ein Code ist 0x mit bis zu acht Zeichen 0-9 und A-F, eine Dezimalzahl oder ein Symbol wie NTE_BAD_DATA.',
    nearMisses: 'Meinten Sie einen von diesen?',
    nearMissesWhy: 'Die markierten Ziffern weichen von Ihrer Eingabe ab.',
    searchInstead: (typed: string) => `Nach „${typed}“ als Wörtern suchen`,
    badRequestTitle: 'Diese Adresse enthält einen Tippfehler',
    badRequest: 'Sie nennt etwas, das es nicht gibt, zum Beispiel eine Seite, die die Liste nicht hat.',
  },

  failure: {
    title: 'Auf diesem Server ist etwas schiefgegangen',
    why: 'Die Antwort konnte nicht erstellt werden. Ihre Eingabe ist nicht verloren: Gehen Sie zurück, oder versuchen Sie es gleich noch einmal.',
    request: 'Wenn Sie den Fehler melden, geben Sie diese Anfrage-ID an:',
    retry: 'Erneut versuchen',
    refusedTitle: 'Dieses Formular kam von einer anderen Website',
    refused:
      'Antworten werden nur von den Seiten dieses Servers angenommen. Öffnen Sie die Seite hier, und versuchen Sie es erneut.',
  },

  /** Why a form does not count, by the code of the problem: the server's own sentence is English. */
  problem: (problem: { readonly code: string; readonly message: string }): string =>
    problems[problem.code] ?? `Der Server hat die Eingabe abgelehnt (${problem.code}).`,
};

const problems: Readonly<Record<string, string>> = {
  NOT_FOUND: 'Den Eintrag gibt es nicht mehr. Laden Sie die Seite neu.',
  INVALID_CODE: 'Das ist kein eindeutiger Fehlercode.',
  INVALID_VALUE: 'Das Feld ist leer oder enthält etwas, das hier nicht erlaubt ist.',
  TOO_LONG: 'Der Text ist zu lang.',
  NOTHING_TO_CHANGE: 'Das war bereits so.',
  RATE_LIMITED: 'Es kam zu oft dasselbe oder es wird gerade nicht gezählt. Versuchen Sie es später erneut.',
};
