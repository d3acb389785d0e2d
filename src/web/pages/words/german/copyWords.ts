/** What can be copied, and what is said of it. */
export const copyWords = {
  menu: 'Mehr kopieren',
  copy: 'Kopieren',
  code: 'Code',
  signed: 'Dezimal mit Vorzeichen',
  unsigned: 'Dezimal ohne Vorzeichen',
  symbol: 'Symbol',
  link: 'Link',
  ticketShort: 'Ticketantwort',
  ticket: 'Ticketantwort als Text',
  markdown: 'Ticketantwort in Markdown',
  copied: 'Kopiert',
  failed: 'Dieser Browser lässt die Seite nicht kopieren; markieren Sie stattdessen den Text.',
  what: (name: string) => `Kopieren: ${name}`,
};

/** In the replies for tickets, in plain text and Markdown. */
export const replyWords = {
  notACode: (typed: string) => `„${typed}“ ist kein Fehlercode`,
  familyGuides: (guides: readonly string[]) =>
    `Weitere Codes dieses Bereichs sind hier beschrieben: ${guides.join(', ')}.`,
};
