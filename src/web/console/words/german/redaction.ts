const count = (number: number, one: string, many: string) =>
  number === 1 ? `1 ${one}` : `${number.toLocaleString('de')} ${many}`;

interface Places {
  readonly changes: number;
  readonly nodes: number;
  readonly documents: number;
  readonly searches: number;
  readonly dismissals: number;
}

/** What the history says of texts that were taken out, and how an admin takes one out. */
export const redactWords = {
  redact: 'Text schwärzen',
  title: 'Einen Text schwärzen?',
  what: 'Entfernt einen Text, der nie hätte gespeichert werden dürfen, etwa einen Namen, aus den Anleitungen, ihrem ganzen Verlauf, importierten Dokumenten, Exporten, Suchtexten und Gründen. Das lässt sich nicht rückgängig machen.',
  text: 'Text',
  textHint: 'Wie geschrieben. Nur ganze Wörter; Groß- und Kleinschreibung und mehrere Leerzeichen sind gleich.',
  reason: 'Grund',
  reasonHint: 'Für den Verlauf, ohne den Text selbst.',
  look: 'Fundstellen anzeigen',
  found: 'Er steht in:',
  places: ({ changes, nodes, documents, searches, dismissals }: Places) => [
    `${count(changes, 'Änderung', 'Änderungen')} im Verlauf, zu ${count(nodes, 'Objekt', 'Objekten')}`,
    count(documents, 'importierten Dokument', 'importierten Dokumenten'),
    count(searches, 'Suchtext', 'Suchtexten'),
    `${count(dismissals, 'Grund', 'Gründen')} ausgeblendeter Lücken`,
  ],
  confirm: 'Überall schwärzen',
  close: 'Schließen',
  done: (version: number) => `Geschwärzt: An seiner Stelle steht redacted-${String(version)}.`,
  see: 'Änderung ansehen',
  backups: 'Diese Kopien entstanden vorher und enthalten den Text noch, ebenso jede andere aus jener Zeit:',
  noBackups: 'Eine frühere Sicherung ist hier nicht bekannt. Jede früher gemachte Kopie enthält den Text noch.',
  redactedBy: (version: number) => `redacted-${String(version)} steht für einen entfernten Text:`,
  why: (actor: string, reason: string) => `von ${actor === '' ? 'einem Admin' : actor}: ${reason}`,
} as const;
