import { GuidesDocument, type GuidesQuery } from '../../generated/operations.ts';
import { licenceName } from '../licenceName.ts';
import type { Ask, PageRequest } from '../pageRequest.ts';
import type { View } from '../view.ts';
import { counted, words } from '../words.ts';
import { browseWords } from './browseWords.ts';
import { listId, ListFilter, NothingLeft } from './ListFilter.tsx';

/** /guides: every document of guidance, with what it holds. */
export async function guidesPage(request: PageRequest, ask: Ask): Promise<View> {
  const { guides } = await ask(GuidesDocument, {});
  const typed = request.search.get('q')?.trim() ?? '';
  const matching = guides.filter((guide) => saysAll(guide, typed));
  return {
    title: browseWords.guide.all,
    description: browseWords.guide.allWhy,
    path: '/guides',
    main: (
      <>
        <h1>{browseWords.guide.all}</h1>
        <p>{guides.length === 0 ? browseWords.guide.noneYet : browseWords.guide.allWhy}</p>
        {guides.length > 1 && (
          <ListFilter
            path="/guides"
            typed={typed}
            label={browseWords.filter.guides}
            hint={browseWords.filter.guidesHint}
            shown={browseWords.filter.shownGuides(matching.length, guides.length)}
          />
        )}
        <div id={listId}>
          {matching.length === 0 && guides.length > 0 ? (
            <NothingLeft path="/guides" typed={typed} />
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
  const { slug, title, description, appliesTo, license, entries } = guide;
  const { updatedAt } = guide.provenance;
  return (
    <li>
      <a href={`/guides/${slug}`}>{isNamesake ? `${title} (${slug})` : title}</a>{' '}
      <span className="hint">{counted(entries.totalCount, 'entry', 'entries')}</span>
      {description !== null && <p>{description}</p>}
      <p className="hint">
        {appliesTo.length > 0 && `${browseWords.guide.appliesTo} ${appliesTo.join(', ')} · `}
        {license !== null && `${licenceName(license) ?? ''} · `}
        {words.code.lastChanged} <time dateTime={updatedAt}>{updatedAt.slice(0, 10)}</time>
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
