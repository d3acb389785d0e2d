import { warningsOfPrograms } from './warningsOfPrograms.ts';

/** What a warning about a line of a document says in German, with the values that it names; null for one not known here. */
export function warningInGerman(warning: string): string | null {
  const several = /^(\d+) places \(lines (.+?)\): (.+)$/s.exec(warning);
  if (several !== null) {
    const [, count = '', lines = '', rest = ''] = several;
    const said = warningInGerman(rest);
    return said === null ? null : `${count} Stellen (Zeilen ${lines}): ${said}`;
  }
  for (const [known, inGerman] of warnings) {
    const found = known.exec(warning);
    if (found !== null) return inGerman(...found.slice(1));
  }
  return null;
}

/** Why no entry is made of a row of a table. */
function reasonInGerman(because: string): string {
  for (const [known, inGerman] of reasons) {
    const found = known.exec(because);
    if (found !== null) return inGerman(...found.slice(1));
  }
  return because;
}

type Sentence = readonly [RegExp, (...named: readonly string[]) => string];

const reasons: readonly Sentence[] = [
  [
    /^no row of dashes stands above it/,
    () => 'Über ihr steht keine Zeile aus Strichen, also steht sie in keiner Tabelle',
  ],
  [
    /^its column of codes, "(.*)", holds words, and the codes stand under "(.*)"$/s,
    (column = '', other = '') =>
      `Die Spalte der Codes, „${column}“, enthält Wörter, und die Codes stehen unter „${other}“`,
  ],
  [/^no header stands over its codes/, () => 'Über den Codes steht keine Überschrift'],
  [
    /^the header "(.*)" over its codes/s,
    (header = '') => `Die Überschrift „${header}“ über den Codes ist nicht bekannt`,
  ],
  [/^nothing stands next to its codes/, () => 'Neben den Codes steht nichts'],
  [/^no header of its table names a column/, () => 'Keine Überschrift der Tabelle nennt eine Spalte der Codes'],
  [
    /^no header of its table names a cause/,
    () => 'Keine Überschrift der Tabelle nennt neben den Codes eine Ursache oder Abhilfe',
  ],
];

/** Sentences of the reader of documents, and the same in German with what each names. */
const warnings: readonly Sentence[] = [
  // Codes and names.
  [
    /^"(.*)" is not an error code: it has (\d+) hex digits, (\d+) (more than|short of) 8\.(?: Did you mean (.+)\?)?/s,
    (text = '', has = '', off = '', way = '', near = '') =>
      `„${text}“ ist kein Fehlercode: ${has} Hexadezimalziffern, ${off} zu ${way === 'more than' ? 'viel' : 'wenig'}.` +
      `${near === '' ? '' : ` Meinten Sie ${near.replaceAll(' or ', ' oder ')}?`} Berichtigen Sie ihn im Dokument.`,
  ],
  [
    /^"(.*)" is not an error code; the entry has (.+) from the other column/s,
    (text = '', codes = '') =>
      `„${text}“ ist kein Fehlercode; der Eintrag hat ${codes} aus der anderen Spalte. Berichtigen Sie ihn im Dokument.`,
  ],
  [
    /^"(.*)" is not an error code; expected/s,
    (text = '') =>
      `„${text}“ ist kein Fehlercode; erwartet sind 0x und höchstens 8 Hexadezimalziffern. Berichtigen Sie ihn im Dokument.`,
  ],
  [
    /^"(.*)" is a range; only its ends/s,
    (range = '') => `„${range}“ ist ein Bereich; nur seine Enden ergeben Einträge. Schreiben Sie eine Zeile je Code.`,
  ],
  [
    /^(.+) and the decimal (-?\d+) \((.+?)\) disagree; the entry has (0x\w+)(, which fits)?/,
    (own = '', decimal = '', other = '', taken = '', fits = '') =>
      `${own} und die Dezimalzahl ${decimal} (${other}) widersprechen sich; der Eintrag hat ${taken}` +
      `${fits === '' ? '' : ', was zwischen die Zeilen davor und danach passt'}. Berichtigen Sie, was falsch ist.`,
  ],
  [
    /^(\S+) is the name of (.+) in the published lists, not of (.+?)(?:, which is (.+))?\. Correct/,
    (name = '', codes = '', code = '', own = '') =>
      `${name} heißt in den veröffentlichten Listen ${codes}, nicht ${code}${own === '' ? '' : `; das heißt ${own}`}. Berichtigen Sie, was falsch ist.`,
  ],
  [
    /^The cause of (.+) is said to be unknown, but the published lists call it (.+)\.$/,
    (code = '', name = '') =>
      `Die Ursache von ${code} soll unbekannt sein, doch in den veröffentlichten Listen heißt der Code ${name}.`,
  ],
  [
    /^(.+) has no one value in the published lists/s,
    (name = '') =>
      `${name} hat in den veröffentlichten Listen nicht genau einen Wert, also hat der Eintrag keinen Code; schreiben Sie den Code daneben.`,
  ],
  [
    /^"(.*)" is no name as headers write it/s,
    (name = '') =>
      `„${name}“ ist kein Name, wie Headerdateien ihn schreiben, also hat der Eintrag keinen; schreiben Sie ihn mit Unterstrichen und ohne Leerzeichen.`,
  ],
  ...warningsOfPrograms,
  [
    /^"(.*)" next to the code is read as its cause/s,
    (words = '') => `„${words}“ neben dem Code gilt als Ursache; geben Sie ihr eine eigene Spalte.`,
  ],
  [
    /^"(.*)" next to the code is not read/s,
    (words = '') => `„${words}“ neben dem Code wird nicht gelesen; setzen Sie es in eine andere Spalte.`,
  ],
  // Rows and columns of tables.
  [
    /^A code stands in this row, but no entry is made of it: (.+)\. Give the table/s,
    (because = '') =>
      `In dieser Zeile steht ein Code, doch sie ergibt keinen Eintrag. ${reasonInGerman(because)}. Geben Sie der Tabelle Überschriften wie Code, Cause, Mitigation.`,
  ],
  [
    /^The row has neither a code nor a cause/,
    () =>
      'Die Zeile hat weder Code noch Ursache, also ergibt sie keinen Eintrag; ergänzen Sie eines davon, oder streichen Sie sie.',
  ],
  [
    /^The row has no code, so only a search/,
    () =>
      'Die Zeile hat keinen Code und wird nur über ihre Wörter gefunden. Schreiben Sie den Code dazu, wenn es einen gibt.',
  ],
  [/^The row is empty/, () => 'Die Zeile ist leer; streichen Sie sie.'],
  [/^(\d+) rows from here on are empty/, (count = '') => `Von hier an sind ${count} Zeilen leer; streichen Sie sie.`],
  [
    /^The row has (\d+) cells? under (\d+) headers; those after/,
    (cells = '', headers = '') =>
      `Die Zeile hat ${cells} Zellen unter ${headers} Überschriften; was nach der letzten steht, wird nicht gelesen. Schreiben Sie einen senkrechten Strich in einer Zelle als \\|.`,
  ],
  [
    /^The row has (\d+) cells? under (\d+) headers; those it lacks/,
    (cells = '', headers = '') =>
      `Die Zeile hat ${cells === '1' ? 'eine Zelle' : `${cells} Zellen`} unter ${headers} Überschriften; die fehlenden gelten als leer. Ergänzen Sie die senkrechten Striche.`,
  ],
  [
    /^Cell (\d+) of the row has more than/,
    (cell = '') =>
      `Zelle ${cell} der Zeile hat mehr als 20.000 Zeichen, also ergibt die Zeile keinen Eintrag; kürzen Sie sie.`,
  ],
  [
    /^"(.*)" holds a code and takes the width/s,
    (title = '') =>
      `„${title}“ enthält einen Code und nimmt die Breite der Tabelle ein, ergibt also keinen Eintrag; schreiben Sie eine Zeile mit Zellen.`,
  ],
  [
    /^"(.*)" takes the width of the table/s,
    (title = '') => `„${title}“ nimmt die Breite der Tabelle ein und gilt als Überschrift der Zeilen darunter.`,
  ],
  [
    /^The column "(.*)" is not read: its header/s,
    (title = '') =>
      `Die Spalte „${title}“ wird nicht gelesen: Ihre Überschrift nennt weder Code noch Symbol, Ursache oder Abhilfe. Benennen Sie sie um, wenn sie eines davon ist.`,
  ],
  [
    /^The column "(.*)" is not read: it says what one sees/s,
    (title = '') =>
      `Die Spalte „${title}“ wird nicht gelesen: Sie sagt, was man sieht, und eine andere, warum. Nennen Sie sie Cause, wenn sie den Grund sagt.`,
  ],
  [
    /^The column "(.*)" is not read: most of its numbers/s,
    (title = '') =>
      `Die Spalte „${title}“ wird nicht gelesen: Die meisten ihrer Zahlen sind andere Werte als die Codes ihrer Zeilen.`,
  ],
  [
    /^The column "(.*)" is read as the mitigation/s,
    (title = '') =>
      `Die Spalte „${title}“ gilt als Abhilfe, denn die meisten Zellen sagen, was zu tun ist; nennen Sie sie Mitigation, oder Cause, wenn sie den Grund sagt.`,
  ],
  [
    /^The column "(.*)" is read as steps for that case/s,
    (title = '') =>
      `Die Spalte „${title}“ gilt als Schritte für diesen Fall, denn die meisten Zellen sagen, was zu tun ist; nennen Sie sie Mitigation, wenn sie für alle gelten.`,
  ],
  [
    /^The column "(.*)" is read as the cause/s,
    (title = '') =>
      `Die Spalte „${title}“ gilt als Ursache, denn keine andere enthält Sätze; nennen Sie sie Cause, oder Mitigation, wenn sie sagt, was zu tun ist.`,
  ],
  // Texts.
  [
    /^"(.*)" names a code and says a cause or what to do/s,
    (text = '') =>
      `„${text}“ nennt einen Code und sagt eine Ursache oder was zu tun ist, ergibt aber keinen Eintrag: Der Code ist weder Überschrift noch Beschriftung noch erstes Wort. Beginnen Sie den Text mit dem Code und einem Doppelpunkt.`,
  ],
  [
    /^The title names a code, but no entry/,
    () =>
      'Der Titel nennt einen Code, doch er ergibt keinen Eintrag: Keine Überschrift und keine Beschriftung sagt, was die Ursache ist und was hilft. Geben Sie dem Text Überschriften wie Cause und Resolution.',
  ],
  [
    /^The title names no code; (.+) is the only one/,
    (code = '') =>
      `Der Titel nennt keinen Code; ${code} ist der einzige vor der ersten Ursache oder Lösung, also gilt der Artikel als seiner. Nennen Sie ihn im Titel.`,
  ],
  [
    /^Neither cause nor mitigation, so not taken over: (.+)\. Put what/s,
    (texts = '') =>
      `Weder Ursache noch Abhilfe, also nicht übernommen: ${texts.replaceAll(/\(line (\d+)\)/g, '(Zeile $1)').replace(/ and (\d+) more$/, ' und $1 weitere')}. Setzen Sie, was dazugehört, unter eine Überschrift, die es sagt.`,
  ],
  [
    /^Nothing stands under this code/,
    () => 'Unter diesem Code steht nichts, also ergibt er keinen Eintrag; nennen Sie die Ursache oder was zu tun ist.',
  ],
  [
    /^No label says which text under this heading/,
    () =>
      'Keine Beschriftung sagt, welcher Text unter dieser Überschrift die Ursache ist: Was sagt, was zu tun ist, gilt als Abhilfe, alles andere als Ursache.',
  ],
  [
    /^No section or label of this article/,
    () =>
      'Kein Abschnitt und keine Beschriftung dieses Artikels sagt, was die Ursache ist: Was sagt, was zu tun ist, gilt als Abhilfe, alles andere als Ursache.',
  ],
  [
    /^(.+) stands? in a text next to what (to do|went wrong), but makes? no entry: nothing says/s,
    (codes = '', what = '') =>
      `${codes} steht in einem Text neben dem, was ${what === 'to do' ? 'zu tun ist' : 'schiefging'}, ergibt aber keinen Eintrag: Nichts sagt, dass es um diesen Code geht. Nennen Sie ihn in der Überschrift, oder beginnen Sie den Text mit ihm und einem Doppelpunkt.`,
  ],
  [
    /^"(.*)" stands next to the heading of a code, not below it/s,
    (title = '') =>
      `„${title}“ steht neben der Überschrift eines Codes, nicht unter ihr, also stehen die Schritte in keinem Eintrag. Setzen Sie die Überschrift eine Ebene tiefer, wenn es um diesen Code geht.`,
  ],
  [
    /^The heading over this list says that it shows how codes/,
    () =>
      'Die Überschrift über dieser Liste sagt, dass sie zeigt, wie Codes geschrieben werden, also ergeben ihre Punkte keine Einträge. Setzen Sie, was sie über einen Code sagt, unter eine andere Überschrift.',
  ],
  [
    /^Nothing of the document makes an entry: (\d+) headings or items begin with codes of a kind that is not read, such as (.+?)\. Entries/,
    (count = '', code = '') =>
      `Nichts im Dokument ergibt einen Eintrag: ${count} Überschriften oder Punkte beginnen mit Codes einer Art, die nicht gelesen wird, etwa ${code}. Einträge ergeben Codes von Windows, Fehlerprüfungen und Anmeldefehler: Schreiben Sie einen solchen dazu, wenn es einen gibt.`,
  ],
  [
    /^Nothing of the document makes an entry: it is about (\S+), a code of a kind/,
    (code = '') =>
      `Nichts im Dokument ergibt einen Eintrag: Es handelt von ${code}, einem Code einer Art, die nicht gelesen wird. Einträge ergeben Codes von Windows, Fehlerprüfungen und Anmeldefehler: Schreiben Sie einen solchen dazu, wenn es einen gibt.`,
  ],
  [
    /^The column "(.*)" holds plain numbers, so no row/,
    (header = '') =>
      `Die Spalte „${header}“ enthält bloße Zahlen, also ergibt keine Zeile einen Eintrag. Nennen Sie sie „Error code“, oder importieren Sie mit --family windows, wenn es Codes von Windows sind.`,
  ],
  [
    /^This numbered list is not read as the first steps/,
    () =>
      'Diese nummerierte Liste gilt nicht als erste Schritte der Anleitung: Weder ihre Überschrift noch die Zeile davor sagt, dass sie für die meisten Fehler gilt. Schreiben Sie „Try these steps first:“ darüber, wenn sie es tut.',
  ],
  [
    /^The document is a PDF, which is not read/,
    () =>
      'Das Dokument ist ein PDF, was nicht gelesen wird. Speichern Sie es als Markdown, HTML oder Text in UTF-8, und importieren Sie das.',
  ],
  [
    /^(The number is read as one of (.+?)|The document names the number (.+?), which no published list does|The number means .+?|The names in this table are .+?|The numbers of this table .+?), so the (row makes|entry has)/,
    (why = '', service = '', name = '', what = '') =>
      `${service !== '' ? `Die Zahl gilt als eine von ${service}` : name !== '' ? `Das Dokument nennt die Zahl ${name}, was keine veröffentlichte Liste tut` : why.startsWith('The names') ? 'Die Namen dieser Tabelle stehen in keiner veröffentlichten Liste, und ihre Zahlen heißen dort anders' : why.startsWith('The number means') ? 'Die Zahl bedeutet in den veröffentlichten Listen etwas anderes, wie die anderen dieses Dokuments' : 'Die Zahlen dieser Tabelle bedeuten in den veröffentlichten Listen etwas anderes'}, also ${what === 'row makes' ? 'ergibt die Zeile keinen Eintrag' : 'hat der Eintrag den Namen und keinen Code'}. Importieren Sie mit --family windows, wenn es eine von Windows ist.`,
  ],
  [
    /^(.+) next to the code of Windows Setup says how far/,
    (phases = '') => `${phases} neben dem Code von Windows Setup sagt, wie weit es kam, und ergibt keinen Eintrag.`,
  ],
  [
    /^The document is (.+), which is not read\. (Convert|Save)/,
    (format = '', way = '') =>
      `Das Dokument ist ${format}, was nicht gelesen wird. ` +
      (way === 'Convert'
        ? 'Wandeln Sie es in Markdown oder HTML um, zum Beispiel mit Pandoc, und importieren Sie das.'
        : 'Speichern Sie es als Tabelle in Markdown oder HTML mit denselben Überschriften, und importieren Sie diese.'),
  ],
  // What is too much.
  [
    /^The (document|line) has ([\d,]+) (lines|characters|cells); at most ([\d,]+) are read/,
    (where = '', has = '', unit = '', most = '') =>
      `${where === 'line' ? 'Die Zeile' : 'Das Dokument'} hat ${grouped(has)} ${units[unit] ?? unit}; höchstens ${grouped(most)} werden gelesen. Teilen Sie ${where === 'line' ? 'sie' : 'es'}.`,
  ],
  [/^The document is longer than 8 MB/, () => 'Das Dokument ist länger als 8 MB; teilen Sie es.'],
  [/^The document holds more than 20,000 codes/, () => 'Das Dokument enthält mehr als 20.000 Codes; teilen Sie es.'],
  [
    /^Quotes and lists are nested deeper than (\d+)/,
    (most = '') => `Zitate und Listen sind tiefer als ${most} Ebenen verschachtelt; nehmen Sie Ebenen heraus.`,
  ],
  [
    /^What begins here is nested too deeply/,
    () => 'Was hier beginnt, ist zu tief verschachtelt, um gelesen zu werden; nehmen Sie Ebenen heraus.',
  ],
];

const units: Readonly<Record<string, string>> = { lines: 'Zeilen', characters: 'Zeichen', cells: 'Zellen' };
const grouped = (figure: string) => figure.replaceAll(',', '.');
