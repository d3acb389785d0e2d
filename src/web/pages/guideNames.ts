/** What tells one guide from another. */
export interface NamedGuide {
  readonly slug: string;
  readonly title: string;
  readonly subject: string;
}

/**
 * What to call a guide among others: its subject, its title if another has that subject, too, and its slug if they share
 * even the title. Names that differ in case only are one to a reader.
 */
export function guideNameAmong(guide: NamedGuide, all: readonly NamedGuide[]): string {
  const others = all.filter(({ slug }) => slug !== guide.slug);
  const isUnique = (name: 'subject' | 'title') =>
    others.every((other) => other[name].toLowerCase() !== guide[name].toLowerCase());
  if (isUnique('subject')) return guide.subject;
  return isUnique('title') ? guide.title : `${guide.title} (${guide.slug})`;
}
