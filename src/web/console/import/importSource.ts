import type { ImportGuideInput, ImportTargetsQuery } from '../../generated/operations.ts';
import type { ShownProblem } from '../kit/data/problems.tsx';
import { importWords as words } from '../words/import.ts';
import { largestSent, sentSize } from './readDocumentFile.ts';

export type Target = ImportTargetsQuery['guides'][number];

/** What the first step asks for. */
export interface ImportSource {
  /** Slug of the guide that it is a version of; empty: a new one; unchosen: as the document tells. */
  readonly guide: string;
  /** Of the new guide. */
  readonly slug: string;
  readonly markdown: string;
  /** Of the file that the text is from; empty: it was pasted. */
  readonly fileName: string;
  readonly sourceUrl: string;
  readonly license: string;
  readonly attribution: string;
  /** Slug of the family of bare numbers; empty: as given before, else as the document tells. */
  readonly family?: string;
}

/** No slug: which guide it is has not been said. */
export const unchosen = '?';

export const noSource: ImportSource = {
  guide: unchosen,
  slug: '',
  markdown: '',
  fileName: '',
  sourceUrl: '',
  license: '',
  attribution: '',
  family: '',
};

/** Texts beyond this many characters are neither shown in a field nor kept in the browser. */
export const longText = 150_000;

export function slugOf({ guide, slug }: ImportSource): string {
  return guide === '' ? slug.trim() : guide;
}

/** The source for a guide, with what is known of where it comes from. */
export function forTarget(source: ImportSource, target: Target | undefined): ImportSource {
  return {
    ...source,
    guide: target?.slug ?? '',
    sourceUrl: target?.sourceUrl ?? '',
    license: target?.license ?? '',
    attribution: target?.attribution ?? '',
  };
}

/** The source for the guide that its document was found to belong to: what was typed stays. */
export function foundFor(source: ImportSource, target: Target): ImportSource {
  const known = forTarget(source, target);
  return {
    ...known,
    sourceUrl: source.sourceUrl || known.sourceUrl,
    license: source.license || known.license,
    attribution: source.attribution || known.attribution,
  };
}

/** A slug for a new guide, from the title of its document. */
export function slugOfTitle(title: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return (words ?? []).slice(0, 8).join('-').slice(0, 100);
}

/** As the mutation takes it; what is left empty stays as it was. */
export function sourceInput(source: ImportSource): Omit<ImportGuideInput, 'dryRun'> {
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
  return {
    slug: slugOf(source),
    markdown: source.markdown,
    sourceUrl: orNull(source.sourceUrl),
    license: orNull(source.license),
    attribution: orNull(source.attribution),
    // Left out of drafts that were kept before the field was there.
    family: orNull(source.family ?? ''),
  };
}

/** What can be told without asking the server. */
export function sourceProblems(source: ImportSource): readonly ShownProblem[] {
  const problem = (field: string, message: string) => ({ code: 'INVALID_VALUE', message, path: ['input', field] });
  const problems: ShownProblem[] = [];
  if (slugOf(source) === '') problems.push(problem('slug', words.noSlug));
  if (source.markdown.trim() === '') problems.push(problem('markdown', words.noText));
  const bytes = sentSize(source.markdown);
  if (bytes > largestSent) problems.push(problem('markdown', words.tooLarge((bytes / 1024 / 1024).toFixed(1))));
  return problems;
}
