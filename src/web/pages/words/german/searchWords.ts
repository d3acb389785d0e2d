import { counts } from './counts.ts';

/** What the pages of searches say. */
export const searchWords = {
  title: (typed: string) => (typed === '' ? 'Suche' : `Suche: ${typed}`),
  more: 'Weitere Ergebnisse',
  recognised: 'Das haben wir erkannt',
  recognisedWords: 'Ihre Eingabe enthält keinen Fehlercode; dies sind Ergebnisse zu ihren Wörtern.',
  recognisedNone: 'Ihre Eingabe enthält keinen Fehlercode.',
  recognisedSlip: 'Etwas, das einem Fehlercode ähnelt, aber einen Tippfehler enthält.',
  recognisedNumber: 'Eine Zahl, die ein Fehler von Windows sein kann, oder von etwas anderem.',
  cut: 'Der Text ist länger oder enthält mehr Codes, als gelesen werden: 64 K Zeichen und 100 Codes, vom Anfang und vom Ende.',
  occurrences: (count: number, line: number) => `${counts.times(count)}, zuerst in Zeile ${String(line)}`,
  suspects: 'Meinten Sie …?',
  suspectsWhy:
    'Das sieht nach einem Fehlercode aus, aber eine Ziffer oder ein Buchstabe fehlt, ist doppelt oder verlesen. Vergleichen Sie mit Ihrer Meldung.',
  suspectsWhose:
    'Der Text sagt nicht, wessen Fehler das ist. Wenn Windows ihn anzeigt, ist es der folgende. Sicher wird es mit dem Namen des Programms oder der ganzen Meldung.',
  suspectLine: (line: number) => `Zeile ${String(line)}`,
  severalReadings: 'Diese Zahl lässt sich auf mehrere Arten lesen.',
  openPage: (hex: string) => `Seite zu ${hex} öffnen`,
  results: (count: number) => counts.results(count),
  noneTitle: 'Nichts gefunden',
  none: (typed: string) => `In keiner Anleitung steht etwas, das zu „${typed}“ passt.`,
  noneHint: 'Versuchen Sie es mit dem Code selbst oder mit weniger und anderen Wörtern.',
  didYouMean: 'Meinten Sie',
  nearTo: (typed: string) => `„${typed}“ ist kein Code, der hier bekannt ist`,
  named: 'Codes mit solchen Namen',
  namedWhy: 'Nicht aufgeführt: Sie haben einen öffentlichen Namen, aber keine Anleitung sagt, was zu tun ist.',
  nearMiss: 'Das sieht nach einem Code mit einem Tippfehler aus. Meinten Sie einen von diesen?',
  tooBroad: 'Grenzen Sie sie ein:',
  filter: 'Filter',
  family: 'Bereich',
  allFamilies: 'Alle Bereiche',
  guidance: 'Nur mit Schritten',
  apply: 'Anwenden',
  reasons: {
    CODE: 'Treffer im Code',
    SYMBOL: 'Treffer im Symbol',
    CAUSE: 'Treffer in einer Ursache',
    MITIGATION: 'Treffer in einem Schritt',
    OTHER: 'Treffer in der Anleitung',
  },
};
