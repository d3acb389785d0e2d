/** What all editors say. */
export const editingWords = {
  save: 'Speichern',
  saveHint: 'Speichern (Strg+S)',
  saving: 'Wird gespeichert …',
  discard: 'Verwerfen',
  discardAsk: 'Ihre Eingaben verwerfen? Sie sind sonst nirgends gespeichert.',
  keepTyping: 'Behalten',
  keys: { save: 'Speichern', saveAlso: 'Speichern' },
  status: {
    clean: 'Keine Änderungen',
    dirty: (at: string) => `Entwurf gesichert ${at}`,
    undrafted: 'Noch nicht gespeichert',
    saving: 'Wird gespeichert …',
    saved: 'Gespeichert',
    invalid: 'Nicht gespeichert: siehe oben',
    failed: 'Nicht gespeichert: Der Entwurf bleibt erhalten',
    conflict: 'Nicht gespeichert: Jemand anders war schneller',
  },
  draftRefused: 'Dieser Browser behält keine Entwürfe: Speichern Sie, bevor Sie die Seite verlassen.',
  restored: (at: string) =>
    `Das ist Ihr Entwurf von ${at}, wie Sie ihn verlassen haben. Er ist noch nicht gespeichert.`,
  newer: (who: string, fields: string) =>
    `Soeben von ${who} gespeichert${fields === '' ? '' : `, geändert: ${fields}`}. Arbeiten Sie weiter; beim Speichern sehen Sie beides.`,
  someone: 'jemand anderem',
  undo: 'Rückgängig',
  undone: 'Rückgängig gemacht: Alles ist wie zuvor.',
  drag: 'An eine andere Stelle ziehen',
  partlyUndone: (count: number, why: string) => `Bis auf ${String(count)} sind die Änderungen zurückgenommen. ${why}`,
  notUndone: (why: string) => `Das ließ sich nicht rückgängig machen. ${why}`,
  readOnly: 'Sie können das lesen, aber nicht ändern',
  readOnlyHow: 'Zum Ändern ist die Rolle EDITOR nötig. Bitten Sie einen Admin darum.',
  preview: 'Vorschau',
  previewHint: 'Die öffentliche Seite, wie sie sein wird, vom Server aus Ihren Eingaben erzeugt.',
  previewPage: 'Die Seite, wie sie öffentlich aussehen wird',
  previewStale: (who: string) =>
    `Veraltet: ${who} hat inzwischen gespeichert. Sie sehen Ihren Text auf dem früheren Stand.`,
  previewFailed: 'Der Server hat nicht geantwortet; dies ist die letzte Vorschau.',
  previewWaits: 'Die Vorschau wartet, bis Folgendes behoben ist:',
  history: 'Verlauf',
  wholeHistory: 'Alle Versionen',
  reach: 'Reichweite',
  lookups: (count: number) =>
    count === 1
      ? 'In den letzten 30 Tagen einmal nachgeschlagen'
      : `In den letzten 30 Tagen ${count.toLocaleString('de')}-mal nachgeschlagen`,
  add: 'Hinzufügen',
  remove: 'Entfernen',
  up: 'Nach oben',
  down: 'Nach unten',
  version: (version: number) => `Version ${String(version)}`,
  usedBy: (count: number) =>
    count === 0
      ? 'von keinem Eintrag verwendet'
      : count === 1
        ? 'von 1 Eintrag verwendet'
        : `von ${String(count)} Einträgen verwendet`,
} as const;

export const conflictWords = {
  title: 'Jemand anders hat dies zuerst geändert',
  titleOf: (who: string) => `${who} hat dies zuerst geändert`,
  when: (at: string) => `Gespeichert um ${at}.`,
  intro:
    'Ihre Eingaben sind nicht verloren. Felder, die nur eine Seite geändert hat, sind geklärt; entscheiden Sie bei denen, die beide geändert haben.',
  settled: 'Geklärt',
  seen: 'Was Sie sahen',
  stands: 'Was jetzt gilt',
  yours: 'Ihre Fassung',
  mine: 'Meine behalten',
  theirs: 'Andere übernehmen',
  edit: 'Im Formular bearbeiten',
  onlyMine: 'Nur Sie haben es geändert: Ihre Fassung bleibt.',
  onlyTheirs: 'Nur die andere Seite hat es geändert: Deren Fassung bleibt.',
  save: 'So speichern',
  choose: 'Entscheiden Sie für jedes Feld, das beide geändert haben.',
  none: '(leer)',
} as const;
