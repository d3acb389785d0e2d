/** What the screen of synonyms says. */
export const synonymsWords = {
  groups: 'Wörter, die dasselbe bedeuten',
  groupsHint:
    'Eine Gruppe je Zeile, durch Kommas getrennt: reboot, restart. Die Suche behandelt die Wörter einer Gruppe gleich. Abkürzungen (MFA für multi-factor authentication) brauchen keine Zeile.',
  first: 'Diese Liste bringt hresolve mit. Mit dem Speichern wird sie zu Ihrer eigenen.',
  saved: 'Die Wörter sind gespeichert.',
  count: (count: number) => `${String(count)} ${count === 1 ? 'Gruppe' : 'Gruppen'}`,
  changed: 'Zuletzt geändert',
  seeHistory: 'Verlauf ansehen',
  tryTitle: 'Suche ausprobieren',
  tryHow: 'Öffnen Sie die Suche der öffentlichen Seiten, um zu sehen, was eine Anfrage findet.',
};
