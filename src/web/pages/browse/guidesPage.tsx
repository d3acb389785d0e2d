import { GuidesDocument, type GuidesQuery } from '../../generated/operations.ts';
import { licenceName } from '../licenceName.ts';
import type { Ask } from '../pageRequest.ts';
import type { ReaderRequest } from '../readerRequest.ts';
import type { View } from '../view.ts';
import { listId, ListFilter, NoFilterMatches } from './ListFilter.tsx';
import { langOf } from '../words/langOf.ts';
import { useWords } from '../words/useWords.ts';

/** /guides: every document of guidance, with what it holds. */
export async function guidesPage(request: ReaderRequest, ask: Ask): Promise<View> {
  const { words } = request;
  const { guides } = await ask(GuidesDocument, {});
  const typed = request.search.get('q')?.trim() ?? '';
  const matching = guides.filter((guide) => saysAll(guide, typed));
  return {
    title: words.browsing.guide.all,
    description: words.browsing.guide.allWhy,
    path: '/guides',
    main: (
      <>
        <h1>{words.browsing.guide.all}</h1>
        <p>{guides.length === 0 ? words.browsing.guide.noneYet : words.browsing.guide.allWhy}</p>
        {guides.length > 1 && (
          <ListFilter
            path="/guides"
            typed={typed}
            label={words.browsing.filter.guides}
            hint={words.browsing.filter.guidesHint}
            shown={words.browsing.filter.shownGuides(matching.length, guides.length)}
          />
        )}
        <div id={listId}>
          {matching.length === 0 && guides.length > 0 ? (
            <NoFilterMatches path="/guides" typed={typed} />
          ) : (
            <ul className="matches">
              {matching.map((guide) => (
                <GuideLine
                  key={guide.slug}
                  guide={guide}
                  isNamesake={guides.filter(({ title }) => title === guide.title).length > 1}
                />
              ))}
            </ul>
          )}
        </div>
      </>
    ),
  };
}

type ListedGuide = GuidesQuery['guides'][number];

/** `isNamesake`: another guide has the same title. */
function GuideLine({ guide, isNamesake }: { readonly guide: ListedGuide; readonly isNamesake: boolean }) {
  const words = useWords();
  const { slug, title, description, appliesTo, license, entries } = guide;
  const { updatedAt } = guide.provenance;
  const lang = langOf(guide.language, words);
  return (
    <li>
      <a href={`/guides/${slug}`} lang={lang}>
        {isNamesake ? `${title} (${slug})` : title}
      </a>{' '}
      <span className="hint">{words.counts.entries(entries.totalCount)}</span>
      {description !== null && <p lang={lang}>{description}</p>}
      <p className="hint">
        {appliesTo.length > 0 && `${words.browsing.guide.appliesTo} ${appliesTo.join(', ')} · `}
        {license !== null && `${licenceName(license) ?? ''} · `}
        {words.code.lastChanged} <time dateTime={updatedAt}>{words.counts.day(updatedAt)}</time>
      </p>
    </li>
  );
}

/** True if the guide says each of the words, in whatever case. */
function saysAll({ title, description, appliesTo, slug }: ListedGuide, typed: string): boolean {
  const text = [title, description, slug, ...appliesTo].join(' ').toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
