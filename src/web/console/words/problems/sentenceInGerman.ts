import { warningInGerman } from './warningInGerman.ts';

/** What a sentence of the server that refuses an edit says in German, with the values that it names; null for one not known here. */
export function sentenceInGerman(sentence: string): string | null {
  for (const [known, inGerman] of sentences) {
    const found = known.exec(sentence);
    if (found !== null) return inGerman(...found.slice(1));
  }
  return null;
}

const nodes: Readonly<Record<string, string>> = {
  entry: 'Der Eintrag',
  Entry: 'Der Eintrag',
  guide: 'Die Anleitung',
  Guide: 'Die Anleitung',
  mitigation: 'Die Abhilfe',
  Mitigation: 'Die Abhilfe',
  list: 'Die Liste',
};
const nodeName = (type: string) => nodes[type] ?? type;

/** Sentences of the server, and the same in German with what each names. */
const sentences: readonly (readonly [RegExp, (...named: readonly string[]) => string])[] = [
  // Documents.
  [
    /^The document holds no row of guidance, so nothing is imported; (?:line (\d+): )?(.+)$/s,
    (line = '', why = '') => {
      const said =
        why === 'no table of it has a column for the code'
          ? 'Keine Tabelle hat eine Spalte für den Code.'
          : (warningInGerman(why) ?? why);
      return `Das Dokument enthält keine Zeile mit Anleitung, also wird nichts importiert. ${line === '' ? '' : `Zeile ${line}: `}${said}`;
    },
  ],
  // Texts and lists.
  [/^(.+) is empty; write/, (place = '') => `${place} ist leer: Schreiben Sie mindestens ein sichtbares Zeichen.`],
  [
    /^(.+) has (\d+) characters; shorten it to (\d+) at most/,
    (place = '', has = '', most = '') => `${place} hat ${has} Zeichen: Kürzen Sie auf höchstens ${most}.`,
  ],
  [
    /^(.+) holds a NUL at character (\d+)/,
    (place = '', at = '') => `${place} enthält an Stelle ${at} ein Nullzeichen: Entfernen Sie es.`,
  ],
  [
    /^(.+) has (\d+) (?:items|groups|words); at most (\d+) are kept/,
    (place = '', has = '', most = '') => `${place}: ${has} sind zu viele, höchstens ${most} werden gespeichert.`,
  ],
  [
    /^The address has a user name or a password/,
    () => 'Die Adresse enthält einen Benutzernamen oder ein Kennwort, und alle Leser sähen es: Lassen Sie beides weg.',
  ],
  [
    /^"(.*)" is not an address; write/s,
    (url = '') => `„${url}“ ist keine Adresse: Schreiben Sie eine, die mit https:// oder http:// beginnt.`,
  ],
  [
    /^(.+) is not a word or phrase; write/,
    (place = '') => `${place} ist kein Wort: Schreiben Sie Buchstaben oder Ziffern, ohne Komma und Zeilenumbruch.`,
  ],
  [
    /^(.+) holds one word or phrase only; give/,
    (place = '') => `${place} enthält nur ein Wort: Geben Sie mindestens zwei an, die dasselbe bedeuten.`,
  ],
  // Codes.
  [
    /^"(.*)" is not an error code; did you mean (.+)\?$/s,
    (text = '', near = '') => `„${text}“ ist kein Fehlercode. Meinten Sie ${near}?`,
  ],
  [
    /^"(.*)" is not an error code;/s,
    (text = '') => `„${text}“ ist kein Fehlercode: Schreiben Sie 0x und acht Hexadezimalziffern.`,
  ],
  [
    /^"(.*)" may be (.+); write the one you mean/s,
    (text = '', codes = '') =>
      `„${text}“ kann ${codes.replaceAll(' or ', ' oder ')} sein: Schreiben Sie den gemeinten Code.`,
  ],
  [
    /^The guide lists (.+) already, in entry/,
    (code = '') => `Die Anleitung führt ${code} schon auf: Bearbeiten Sie den vorhandenen Eintrag.`,
  ],
  [
    /^Entry "(.*)" lists this code by now/,
    (code = '') =>
      `Der Eintrag „${code}“ führt diesen Code inzwischen auf: Archivieren Sie zuerst ihn, oder ergänzen Sie ihn um das, was dieser sagt.`,
  ],
  [
    /^"(.*)" is not a symbol; write/s,
    (symbol = '') =>
      `„${symbol}“ ist kein Symbol: Schreiben Sie einen Namen wie NTE_BAD_DATA aus Buchstaben, Ziffern und „_“, höchstens 100 Zeichen.`,
  ],
  [
    /^An entry without a code needs a cause/,
    () => 'Ein Eintrag ohne Code braucht eine Ursache, sonst findet ihn niemand: Geben Sie eines von beiden an.',
  ],
  [
    /^(.+) is "(.*)", which is not a rule of a scope; write/s,
    (place = '', rule = '') =>
      `${place} ist „${rule}“, und das ist keine Regel: Schreiben Sie „facility 28“, „NTSTATUS facility 27“, einen Bereich wie „0x80240000-0x8024FFFF“, den Anfang von Namen wie „WU_E_*“ oder „family aadsts“.`,
  ],
  [
    /^position is (\d+); the guide has room at 1 to (\d+)/,
    (position = '', most = '') =>
      `Der Platz ${position} ist nicht möglich: Die Anleitung hat die Plätze 1 bis ${most}.`,
  ],
  // What stands already, and what is gone.
  [
    /^The (entry|guide|mitigation|list) says exactly this already/,
    (type = '') => `${nodeName(type)} sagt das bereits genau so: Es gibt nichts zu speichern.`,
  ],
  [/^All of it is so already/, () => 'Alles davon ist bereits so: Es gibt nichts zu speichern.'],
  [
    /^The (entry|guide|mitigation) stands at version (\d+), not (\d+)/,
    (type = '', stands = '', seen = '') =>
      `${nodeName(type)} steht auf Version ${stands}, Sie haben Version ${seen} bearbeitet: Sehen Sie nach, was sich geändert hat, und speichern Sie dann erneut.`,
  ],
  [
    /^The entry is (archived|published) already/,
    (status = '') =>
      `Der Eintrag ist schon ${status === 'archived' ? 'archiviert' : 'veröffentlicht'}: Es gibt nichts zu tun.`,
  ],
  [
    /^No (entry|guide|mitigation) has the id "(.*)"/s,
    (type = '', id = '') =>
      `${nodeName(type)} mit der ID „${id}“ ist nicht vorhanden: Nehmen Sie sie aus einer Suche oder Liste.`,
  ],
  [
    /^No guide has the slug "(.*)"; there is (.*)\.$/s,
    (slug = '', known = '') => `Eine Anleitung mit dem Kurznamen „${slug}“ gibt es nicht. Vorhanden: ${known}.`,
  ],
  [
    /^(?:The guide|Its guide) "(.*)" is archived; undo/,
    (slug = '') =>
      `Die Anleitung „${slug}“ ist archiviert: Machen Sie die Änderung rückgängig, die das tat; der Verlauf nennt sie.`,
  ],
  [
    /^Mitigation ".*" says this already; use that one/s,
    () => 'Eine andere Abhilfe sagt das bereits: Verwenden Sie jene, oder formulieren Sie diese anders.',
  ],
  [
    /^It is used by (.+); give those another mitigation first/,
    (users = '') =>
      `Verwendet von ${usersInGerman(users)}: Geben Sie diesen zuerst eine andere Abhilfe, oder führen Sie diese mit einer anderen zusammen.`,
  ],
  [
    /^There is a guide "(.*)" already/s,
    (slug = '') => `Eine Anleitung „${slug}“ gibt es schon: Wählen Sie einen anderen Kurznamen.`,
  ],
  [
    /^Another guide has the slug "(.*)" by now/s,
    (slug = '') => `Den Kurznamen „${slug}“ hat inzwischen eine andere Anleitung.`,
  ],
  [
    /^"(.*)" is not a slug; write/s,
    (slug = '') =>
      `„${slug}“ ist kein Kurzname: Schreiben Sie Wörter in Kleinbuchstaben mit Bindestrichen, etwa windows-hello-pin-creation.`,
  ],
  // Reverts and redactions.
  [
    /^Change (\d+) is undone already/,
    (version = '') => `Die Änderung ${version} ist schon rückgängig gemacht: Alles hat den Wert von davor.`,
  ],
  [
    /^Change (\d+) is a redaction/,
    (version = '') =>
      `Die Änderung ${version} ist eine Schwärzung: Was sie entfernt hat, ist nirgends aufbewahrt und kommt nicht zurück.`,
  ],
  [
    /^There is no change (\d+)/,
    (version = '') => `Eine Änderung ${version} gibt es nicht: Der Verlauf nennt die vorhandenen.`,
  ],
  [
    /^The (entry|guide|mitigation) "(.*)" says something else in (.+) than change (\d+) left there/s,
    (type = '', _id = '', fields = '', version = '') =>
      `${nodeName(type)} sagt in ${fields} inzwischen anderes als nach der Änderung ${version}: Machen Sie zuerst die späteren Änderungen rückgängig, oder bearbeiten Sie selbst.`,
  ],
  [
    /^The (\w+) ".*", which change (\d+) touched, has been deleted since/s,
    (type = '', version = '') =>
      `${nodeName(type)} aus der Änderung ${version} wurde inzwischen gelöscht: Machen Sie zuerst jene Löschung rückgängig.`,
  ],
  [
    /^(.+) has (\d+) letters and digits; give at least (\d+)/,
    (place = '', has = '', least = '') =>
      `${place} hat ${has} Buchstaben und Ziffern: Geben Sie mindestens ${least} an, sonst würde zu viel mit entfernt.`,
  ],
  [
    /^The reason holds the text that is to be redacted/,
    () => 'Der Grund enthält den Text, der geschwärzt werden soll, und würde ihn aufbewahren: Sagen Sie es anders.',
  ],
  [
    /^This text stands nowhere/,
    () =>
      'Dieser Text steht nirgends, weder in der Hilfe noch in Verlauf, importierten Dokumenten, Suchtexten oder Gründen: Prüfen Sie die Schreibweise.',
  ],
  // Imports and reviews.
  [
    /^(\d+) rows? (?:was|were) changed here and in the document \((.*)\)/s,
    (count = '', keys = '') =>
      `${count === '1' ? '1 Zeile wurde' : `${count} Zeilen wurden`} hier und im Dokument geändert (${keys}): Entscheiden Sie jede einzeln oder alle gemeinsam.`,
  ],
  [
    /^The plan was made on version (\d+) and the catalogue stands at (\d+)/,
    (made = '', stands = '') =>
      `Der Plan entstand auf Version ${made}, inzwischen gilt Version ${stands}: Sehen Sie sich den neuen Plan an, und übernehmen Sie dann erneut.`,
  ],
  [
    /^The document holds no row of guidance, so nothing is imported; (.*)$/s,
    (why = '') =>
      `Das Dokument enthält keine Zeile mit Hilfe, daher wird nichts importiert (${why === 'no table of it has a column for the code' ? 'keine Tabelle hat eine Spalte für den Code' : why}).`,
  ],
  [
    /^Edits of the guide "(.*)" need a second editor/s,
    (slug = '') =>
      `Änderungen an der Anleitung „${slug}“ brauchen eine zweite Person: Schlagen Sie die Änderung vor, und lassen Sie sie von jemand anderem annehmen.`,
  ],
  [
    /^(.+) has (accepted|declined) it already/,
    (who = '', what = '') => `${who} hat es schon ${what === 'accepted' ? 'angenommen' : 'abgelehnt'}.`,
  ],
  [
    /^The proposal is words only/,
    () => 'Der Vorschlag besteht nur aus Worten: Geben Sie die Änderung an, die ihn ausführt.',
  ],
  [
    /^It is an import, which takes the role ADMIN/,
    () => 'Das ist ein Import, für den die Rolle Admin nötig ist: Bitten Sie einen Admin, ihn anzunehmen.',
  ],
  [
    /^The proposal has (\d+) comments/,
    (most = '') => `Der Vorschlag hat ${most} Kommentare, und mehr werden nicht gespeichert: Entscheiden Sie ihn.`,
  ],
  [
    /^(.+) is "(.*)"; write a day such as/s,
    (place = '', day = '') => `${place} ist „${day}“: Schreiben Sie einen Tag wie 2026-11-29.`,
  ],
  // Tokens and webhooks.
  [
    /^(.+) is "(.*)", which the program writes for itself/s,
    (place = '', name = '') =>
      `${place} ist „${name}“, und so nennt sich das Programm selbst: Wählen Sie einen anderen.`,
  ],
  [
    /^(.+) needs 1 to (\d+) printable characters/,
    (place = '', most = '') =>
      `${place} braucht 1 bis ${most} druckbare Zeichen: Wer oder was wird das Token benutzen?`,
  ],
  [
    /^(.+) is (.+); a token lasts 1 to (\d+) days/,
    (place = '', days = '', most = '') =>
      `${place} ist ${days}: Ein Token gilt 1 bis ${most} Tage oder ausdrücklich ohne Ende.`,
  ],
  [/^This token has already been revoked/, () => 'Dieses Token wurde schon widerrufen.'],
  [/^No token has this id/, () => 'Ein Token mit dieser ID gibt es nicht.'],
  [
    /^There are (\d+) webhooks, which is the most/,
    (most = '') => `Es gibt ${most} Webhooks, und mehr sind nicht möglich: Löschen Sie zuerst einen.`,
  ],
  [
    /^(.+) is longer than (\d+) characters/,
    (place = '', most = '') => `${place} ist länger als ${most} Zeichen: Kürzen Sie.`,
  ],
  [
    /^(.+) is not an address; use one such as (\S+)\.$/,
    (place = '', such = '') => `${place} ist keine Adresse: Schreiben Sie eine wie ${such}.`,
  ],
  [/^(.+) needs https, or http/, (place = '') => `${place} muss mit https:// oder http:// beginnen.`],
  [
    /^(.+) has a user name or a password; messages/,
    (place = '') =>
      `${place} enthält Benutzername oder Kennwort: Nachrichten sind signiert, der Empfänger braucht keines von beiden.`,
  ],
  [
    /^(.+) has a part after #/,
    (place = '') => `${place} hat einen Teil nach #, der nie gesendet wird: Lassen Sie ihn weg.`,
  ],
  [
    /^(.+) has the port (\d+); use/,
    (place = '', port = '') => `${place} hat den Port ${port}: Nehmen Sie 80, 443 oder einen ab 1024.`,
  ],
  [
    /^(.+) leads to a private or internal address \((.+)\), to which nothing is sent/,
    (place = '', why = '') =>
      `${place} führt zu einer internen Adresse (${why}), an die nichts gesendet wird; HRESOLVE_WEBHOOK_NETWORKS erlaubt Netzwerke.`,
  ],
];

/** "2 entries and the first steps of guide "x"" in German. */
function usersInGerman(users: string): string {
  return users
    .replace(/\b1 entry\b/, '1 Eintrag')
    .replace(/\bentries\b/, 'Einträgen')
    .replace(/the first steps of guide "([^"]*)"/g, 'den ersten Schritten der Anleitung „$1“')
    .replaceAll(' and ', ' und ');
}
