import { germanSentence } from '../problems/germanSentences.ts';
import { withPlaces, type PlaceNames } from '../problems/withPlaces.ts';

export const problemWords = {
  title: (count: number) => (count === 1 ? 'Es gibt ein Problem' : `Es gibt ${String(count)} Probleme`),
  /**
   * The server's own sentence is English. In German with its values if it is a known one, else what its code says, with the
   * sentence itself, as it names what to mend.
   */
  message: (code: string, message: string) => {
    const said = withPlaces(message, places);
    const known = germanSentence(said);
    if (known !== null) return known;
    const kind = kinds[code];
    return kind === undefined ? said : `${kind} Der Server nennt dazu: „${said}“`;
  },
} as const;

const places: PlaceNames = {
  fields: {
    appliesTo: 'Gilt für',
    attribution: 'Namensnennung',
    code: 'Code',
    days: 'Gültigkeit',
    description: 'Beschreibung',
    documentPath: 'Pfad des Dokuments',
    escalation: 'An wen man sich wenden kann',
    family: 'Familie',
    guide: 'Anleitung',
    license: 'Lizenz',
    markdown: 'Dokument',
    name: 'Name',
    owner: 'Zuständig',
    reason: 'Grund',
    reviewBy: 'Prüfen bis',
    role: 'Rolle',
    slug: 'Kurzname',
    sourceUrl: 'Veröffentlicht unter',
    symbol: 'Symbol in der Anleitung',
    text: 'Text',
    title: 'Titel',
    url: 'Adresse',
  },
  lists: {
    appliesTo: ['Gilt für', 'Produkt'],
    causes: ['Ursachen', 'Ursache'],
    firstSteps: ['Erste Schritte', 'Erster Schritt'],
    groups: ['Gruppen', 'Gruppe'],
    mitigations: ['Schritte', 'Schritt'],
    nodes: ['Auswahl', 'Ausgewähltes'],
    scope: ['Geltungsbereich', 'Regel des Geltungsbereichs'],
  },
  parts: { condition: (of: string) => `${of}, Bedingung` },
};

const kinds: Readonly<Record<string, string>> = {
  NOT_FOUND: 'Das gibt es nicht oder nicht mehr.',
  STALE_VERSION: 'Jemand anders hat dies zuerst geändert.',
  DUPLICATE_CODE: 'Die Anleitung führt diesen Code schon auf.',
  INVALID_CODE: 'Das ist kein eindeutiger Fehlercode.',
  INVALID_VALUE: 'Dieser Wert ist hier nicht erlaubt.',
  TOO_LONG: 'Das ist zu lang.',
  IN_USE: 'Das wird noch verwendet.',
  IDEMPOTENCY_MISMATCH: 'Dieser Vorgang wurde schon mit anderem Inhalt gesendet: Laden Sie die Seite neu.',
  MERGE_CONFLICT: 'Beide Seiten haben es geändert: Entscheiden Sie, was gelten soll.',
  NOTHING_TO_CHANGE: 'Das ist bereits so: Es gibt nichts zu ändern.',
  RATE_LIMITED: 'Das war zu oft.',
  NEEDS_SECOND_EDITOR: 'Das muss eine zweite Person annehmen.',
};
