/** The running text of the about and privacy pages. */
export const aboutWords = {
  what: 'Dieser Server findet zu einem Windows-Fehlercode, in welcher Schreibweise auch immer, die Ursachen und die Schritte, die ihn beheben. Die Hinweise stammen aus veröffentlichten Dokumenten und von der Redaktion; was die Bits eines Codes besagen, folgt dem veröffentlichten Aufbau von HRESULT- und NTSTATUS-Werten.',
  help: 'Schlagen Sie den Code zuerst nach. Hilft kein Schritt, wenden Sie sich an die Stelle, die die Anleitung nennt. Nennen Sie den Code und was Sie gerade getan haben, als er erschien.',
  licences: 'Quellen und Lizenzen',
  licencesWhy:
    'Hinweise behalten die Lizenz des Dokuments, aus dem sie stammen. Die Redaktion kann den Wortlaut seither geändert haben.',
  privacy: [
    {
      title: 'Was gezählt wird',
      text: 'Wie oft ein Code nachgeschlagen oder angefragt wurde, wie oft nach Wörtern gesucht wurde und ob ein Schritt geholfen hat: Summen je Stunde, nie einzelne Ereignisse, und nichts darüber, wer gefragt hat.',
    },
    {
      title: 'Was nicht gespeichert wird',
      text: 'Keine Adresse, kein Browser, kein Benutzername und keine Suche im eingegebenen Wortlaut: Suchtexte werden von allem bereinigt, was nach personenbezogenen Daten aussieht, auf 80 Zeichen gekürzt und erst gespeichert, wenn drei verschiedene Besucher an einem Tag nach denselben Wörtern gesucht haben. Nur was Sie der Redaktion als Vorschlag senden, bleibt im Wortlaut.',
    },
    {
      title: 'Cookies und andere Websites',
      text: 'Beim Lesen wird kein Cookie gesetzt. Ihre Wahl der Farben und Tastenkürzel bleibt in Ihrem Browser und wird nirgendwohin gesendet. Die Seiten laden nichts von anderen Websites.',
    },
    {
      title: 'Anmeldung',
      text: 'Wer redigiert oder auswertet, meldet sich an; die Sitzung ist ein einziges Cookie dieses Servers. Änderungen tragen den Namen der Person, denn sie sind gezeichnete Arbeit.',
    },
  ],
};
