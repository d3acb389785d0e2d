import { isLanguage, type Language } from '../language/language.ts';
import type { Translated } from '../language/translated.ts';
import type { Dialect } from './copyAs.ts';

const english = {
  title: 'API explorer',
  askAs: 'Ask as',
  askAsHint: 'your session, or paste a token',
  clear: 'Clear',
  schema: 'Schema (SDL)',
  console: 'Console',
  /** What Ctrl+Enter does. */
  runs: 'runs.',
  then: 'then',
  /** What Esc, then Tab does, and what a request may have. */
  leaves:
    'leaves an editor. Reading needs no token. Unless set otherwise, a request may have 256 KB, 1,000 tokens, 250 fields, 30 aliases and 10 levels.',
  copyAs: (dialect: Dialect) => `Copy as ${dialect}`,
  copied: (dialect: Dialect) => `Copied for ${dialect}.`,
  notCopied: 'The browser does not let this page copy.',
  signedOut: 'The token or the session is not valid here. Clear the token above, or sign in again.',
  tooMany: (seconds: string | null) => `Too many tries from this address. Try again in ${seconds ?? 'some'} seconds.`,
  busy: (seconds: string | null) => `The server is busy or stopping. Try again in ${seconds ?? 'some'} seconds.`,
  /** The first line of each example. */
  examples: {
    reader: 'Someone with an error: what to do about a code, in whatever form it was found.',
    helpDesk: 'An agent at a help desk: every code of a pasted text, and a search by words.',
    editor: 'Whoever keeps the guidance (role EDITOR): what a new text would touch. dryRun writes nothing.',
    editorIds: 'Get id and version from',
    editorId: 'put an id here',
    analyst: 'Whoever looks at how it goes (role ANALYST): what was asked, and what could not be answered.',
  },
};

const german: Translated<typeof english> = {
  title: 'API-Explorer',
  askAs: 'Fragen als',
  askAsHint: 'Ihre Sitzung, oder ein Token einfügen',
  clear: 'Leeren',
  schema: 'Schema (SDL)',
  console: 'Konsole',
  runs: 'führt aus.',
  then: 'dann',
  leaves:
    'verlässt einen Editor. Lesen braucht kein Token. Wenn nichts anderes eingestellt ist, darf eine Anfrage 256 KB, 1.000 Token, 250 Felder, 30 Aliase und 10 Ebenen haben.',
  copyAs: (dialect) => `Kopieren für ${dialect}`,
  copied: (dialect) => `Für ${dialect} kopiert.`,
  notCopied: 'Der Browser lässt diese Seite nicht kopieren.',
  signedOut:
    'Das Token oder die Sitzung ist hier nicht gültig. Leeren Sie das Token oben, oder melden Sie sich neu an.',
  tooMany: (seconds) =>
    `Zu viele Versuche von dieser Adresse. Versuchen Sie es in ${seconds ?? 'einigen'} Sekunden erneut.`,
  busy: (seconds) =>
    `Der Server ist ausgelastet oder wird beendet. Versuchen Sie es in ${seconds ?? 'einigen'} Sekunden erneut.`,
  examples: {
    reader: 'Jemand mit einem Fehler: was bei einem Code zu tun ist, in welcher Form er auch gefunden wurde.',
    helpDesk: 'Eine Kraft am Helpdesk: jeder Code eines eingefügten Texts, und eine Suche nach Wörtern.',
    editor: 'Wer die Hilfe pflegt (Rolle EDITOR): was ein neuer Text berühren würde. dryRun schreibt nichts.',
    editorIds: 'ID und Version liefert',
    editorId: 'hier eine ID eintragen',
    analyst: 'Wer die Nutzung auswertet (Rolle ANALYST): was gefragt wurde, und was unbeantwortet blieb.',
  },
};

const tables: Readonly<Record<Language, Translated<typeof english>>> = { en: english, de: german };

/** The language of the page, as the server chose it. */
const language: Language = isLanguage(document.documentElement.lang) ? document.documentElement.lang : 'en';

/** What the explorer says itself; the editor in it is English. */
export const explorerWords = tables[language];

/** What to put into `lang` of the editor: undefined if the page is English, too. */
export const editorLang = language === 'en' ? undefined : 'en';
export const ownLang = language === 'en' ? undefined : language;
