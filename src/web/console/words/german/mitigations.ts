/** What the screens of mitigations say. */
export const mitigationWords = {
  mergeInto: 'Oder mit einer anderen Abhilfe zusammenführen',
  mitigation: 'Abhilfe',
  text: 'Was zu tun ist',
  textHint: 'Markdown: Links, Listen und Code sind möglich.',
  new: 'Neue Abhilfe',
  create: 'Abhilfe anlegen',
  created: 'Die Abhilfe ist angelegt.',
  exists: 'Es gab schon eine, die dasselbe sagt: Hier ist sie.',
  saved: (count: number) => (count === 1 ? 'Für 1 Eintrag gespeichert.' : `Für ${String(count)} Einträge gespeichert.`),
  savedUnused: 'Gespeichert.',
  gone: 'Diese Abhilfe gibt es nicht',
  goneHow: 'Sie wurde vielleicht mit einer anderen zusammengeführt oder gelöscht; der Verlauf sagt es.',
  usedBy: (count: number) => (count === 1 ? 'Von 1 Eintrag verwendet:' : `Von ${String(count)} Einträgen verwendet:`),
  andMore: (count: number) => `und ${String(count)} weitere`,
  unused: 'Kein Eintrag verwendet sie.',
  firstStepOf: (titles: string) => `Ein erster Schritt der Anleitung ${titles}.`,
  saveForAll: (count: number) =>
    count === 1 ? 'Für den einen Eintrag speichern' : `Für alle ${String(count)} Einträge speichern`,
  onlyOne: 'Nur für einen Eintrag ändern',
  onlyOneHow:
    'Gibt einem Eintrag den obigen Text für sich allein. Die geteilte Abhilfe und alle anderen Einträge bleiben, wie sie sind.',
  saveForOne: 'Nur für diesen Eintrag speichern',
  copied: (code: string) => `${code} hat jetzt einen eigenen Text.`,
  openEntry: 'Eintrag öffnen',
  chosen: 'Eintrag',
  previewIn: 'Vorschau in',
  noPreview: 'Noch verwendet kein Eintrag sie: Das ist der Text allein.',
  users: 'Verwendet von',
  usersFilter: 'Nach Code oder Ursache filtern',
  similar: 'Ähnliche Abhilfen',
  noSimilar: 'Keine andere Abhilfe sagt annähernd dasselbe.',
  likeness: (share: number) => `${String(Math.min(99, Math.floor(share * 100)))} % der Wörter stimmen überein`,
  compare: 'Vergleichen und zusammenführen',
  delete: 'Löschen',
  deleteTitle: 'Diese Abhilfe löschen?',
  deleteUnused: 'Nichts verwendet sie. Sie bleibt im Verlauf und lässt sich von dort wiederherstellen.',
  deleteUsed: (count: number) =>
    `Sie lässt sich nicht löschen, solange ${count === 1 ? '1 Eintrag sie verwendet' : `${String(count)} Einträge sie verwenden`}:`,
  deleteHow: 'Nehmen Sie sie zuerst aus diesen Einträgen, oder führen Sie sie mit einer anderen Abhilfe zusammen.',
  deleted: 'Die Abhilfe ist gelöscht.',
} as const;

export const mitigationListWords = {
  text: 'Wörter',
  guide: 'Anleitung',
  use: 'Verwendung',
  used: 'Verwendet',
  unused: 'Nicht verwendet',
  count: (count: number) => (count === 1 ? '1 Abhilfe' : `${count.toLocaleString('de')} Abhilfen`),
  none: 'Keine Abhilfe passt zu diesen Filtern.',
  columns: { text: 'Was zu tun ist', users: 'Verwendet von', changed: 'Geändert' },
  merge: 'Fast gleiche finden',
} as const;

export const mergeWords = {
  title: 'Fast gleiche Abhilfen',
  intro:
    'Paare, deren Wörter größtenteils übereinstimmen. Beim Zusammenführen tritt eine in jedem Eintrag an die Stelle der anderen, in einer Änderung, die sich zurücknehmen lässt.',
  none: 'Keine zwei Abhilfen sagen annähernd dasselbe.',
  keep: 'Diese behalten',
  pair: (place: number) => `Paar ${String(place)}`,
  confirmTitle: 'Diese beiden zusammenführen?',
  confirm: (entries: number) =>
    entries === 0
      ? 'Kein veröffentlichter Eintrag ändert sich.'
      : entries === 1
        ? 'Die Antworten zu 1 Eintrag ändern sich.'
        : `Die Antworten zu ${String(entries)} Einträgen ändern sich.`,
  lookups: (count: number) =>
    `Die Codes wurden in den letzten 30 Tagen ${count.toLocaleString('de')}-mal nachgeschlagen.`,
  stays: 'Bleibt',
  goes: 'Weicht',
  merge: 'Zusammenführen',
  merged: 'Zusammengeführt.',
  many: (count: number) => `Gezeigt werden die ${String(count)} ähnlichsten.`,
  back: 'Alle Paare',
} as const;
