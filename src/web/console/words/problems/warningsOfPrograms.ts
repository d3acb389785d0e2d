/** What warnings about the text of a program say in German, with the values that they name. */
export const warningsOfPrograms: readonly (readonly [RegExp, (...named: readonly string[]) => string])[] = [
  [
    /^The document is the text of a program, which is not read/,
    () =>
      'Das Dokument ist der Text eines Programms. Von einem solchen werden nur Deklarationen mit Kommentar (ERROR_NAME = 0x80070005) und Texte für einzelne Codes (case 0x80070005: return "…") gelesen. Speichern Sie das Übrige als Tabelle in Markdown oder HTML, und importieren Sie diese.',
  ],
  [
    /^"(.*)" and (\d+) more declare values under names/s,
    (first = '', more = '') =>
      `„${first}“ und ${more} weitere Zeilen geben Werten Namen, wie Headerdateien sie nicht schreiben, also entstehen keine Einträge; schreiben Sie eine Tabelle mit Überschriften wie Code, Ursache, Maßnahme.`,
  ],
  [
    /^What the branch "(.*?)"(?: and (\d+) more)? says? depends on more than the code/s,
    (first = '', more = '') =>
      `Was der Zweig „${first}“${more === '' ? '' : ` und ${more} weitere`} sagt, hängt nicht allein vom Code ab, also entstehen keine Einträge; schreiben Sie eine Tabelle mit Überschriften wie Code, Ursache, Maßnahme.`,
  ],
  [
    /^"(.*?)"(?: and (\d+) more)? (?:is|are) made with a facility/s,
    (first = '', more = '') =>
      `„${first}“${more === '' ? '' : ` und ${more} weitere`}: Die Nummer der Facility steht nirgends, also entstehen keine Einträge; schreiben Sie eine Tabelle mit Überschriften wie Code, Ursache, Maßnahme.`,
  ],
];
