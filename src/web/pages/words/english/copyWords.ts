/** What can be copied, and what is said of it. */
export const copyWords = {
  menu: 'More to copy',
  copy: 'Copy',
  code: 'Code',
  signed: 'Signed decimal',
  unsigned: 'Unsigned decimal',
  symbol: 'Symbol',
  link: 'Link',
  ticketShort: 'Ticket reply',
  ticket: 'Ticket reply, plain text',
  markdown: 'Ticket reply, Markdown',
  copied: 'Copied',
  failed: 'This browser does not let the page copy; select the text instead.',
  what: (name: string) => `Copy: ${name}`,
};

/** In the replies for tickets, in plain text and Markdown. */
export const replyWords = {
  notACode: (typed: string) => `"${typed}" is not an error code`,
  familyGuides: (guides: readonly string[]) => `Other codes of this family are documented in ${guides.join(', ')}.`,
};
