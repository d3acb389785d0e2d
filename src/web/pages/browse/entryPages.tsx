import { EntryPageDocument, SymptomsDocument, type EntryPageQuery } from '../../generated/operations.ts';
import { GuideSection } from '../code/GuideSection.tsx';
import type { Posted } from '../code/asking/Helped.tsx';
import { postedBefore, takeForm } from '../code/asking/postedForm.ts';
import { Sources } from '../code/Sources.tsx';
import { Badge } from '../layout/Badge.tsx';
import { causesOf, languageOfCauses, pathOf } from '../layout/EntryList.tsx';
import { NextPage } from '../layout/NextPage.tsx';
import type { Ask, PageReply } from '../pageRequest.ts';
import type { ReaderRequest } from '../readerRequest.ts';
import { redirect } from '../replies.ts';
import type { View } from '../view.ts';
import { langOf } from '../words/langOf.ts';
import type { Words } from '../words/words.ts';

/** /symptoms: the entries that show no code. */
export async function symptomsPage(request: ReaderRequest, ask: Ask): Promise<View> {
  const { words } = request;
  const { entries } = await ask(SymptomsDocument, { after: request.search.get('after') });
  return {
    title: words.symptoms,
    description: words.entry.symptomsWhy,
    path: '/symptoms',
    main: (
      <>
        <h1>{words.symptoms}</h1>
        <p>{entries.nodes.length === 0 ? words.entry.symptomsNone : words.entry.symptomsWhy}</p>
        <ul className="matches">
          {entries.nodes.map((entry) => (
            <li key={entry.id}>
              <a href={pathOf(entry)} lang={langOf(languageOfCauses(entry), words)}>
                {causesOf(entry, words)}
              </a>{' '}
              <Badge outcome={entry.outcome} />
              {entry.steps[0] === undefined ? (
                <p>{words.lists.noStep}</p>
              ) : (
                <p lang={langOf(entry.guide.language, words)}>{entry.steps[0].plainText}</p>
              )}
            </li>
          ))}
        </ul>
        <NextPage pageInfo={entries.pageInfo} path="/symptoms" search={request.search} />
      </>
    ),
  };
}

/** /entries/…: an entry without a code; one with a code is read at its code. Null if there is none. */
export async function entryPage(request: ReaderRequest, ask: Ask, id: string): Promise<View | PageReply | null> {
  const { node } = await ask(EntryPageDocument, { id });
  if (node === null || !isEntry(node)) return null;
  if (node.code !== null) return redirect(301, `/codes/${node.code.hex}`);
  const path = pathOf(node);
  const show = (posted: Posted | null) => viewOf(node, path, posted, request.words);
  if (request.form === null) return show(postedBefore(request.search));
  return takeForm(ask, { path, form: request.form, words: request.words }, (posted) => Promise.resolve(show(posted)));
}

type EntryOfPage = Extract<NonNullable<EntryPageQuery['node']>, { guide: unknown }>;

/** An id may be that of a guide or of a mitigation, which have pages of their own or none. */
function isEntry(node: NonNullable<EntryPageQuery['node']>): node is EntryOfPage {
  return 'guide' in node;
}

function viewOf(entry: EntryOfPage, path: string, posted: Posted | null, words: Words): View {
  const { outcome, guide } = entry;
  const title = causesOf(entry, words);
  const answer = {
    relation: 'LISTED',
    guide,
    entries: [entry],
    firstSteps: guide.firstSteps,
    escalation: null,
    escalationHtml: outcome === 'MITIGATED' || guide.escalationHtml === '' ? null : guide.escalationHtml,
    escalationPlainText: null,
  } as const;
  return {
    title: `${title} · ${guide.subject}`,
    titleLanguage: languageOfCauses(entry),
    path,
    main: (
      <article>
        <h1 lang={langOf(languageOfCauses(entry), words)}>{title}</h1>
        <p className="identity">
          <span>{words.entry.title}</span>
          <Badge outcome={outcome} />
          <a href={`/guides/${guide.slug}`} lang={langOf(guide.language, words)}>
            {guide.title}
          </a>
        </p>
        <GuideSection
          answer={answer}
          name={guide.subject}
          place={1}
          title={title}
          isShared={false}
          family=""
          posted={posted}
        />
        <Sources shown={[{ guide: entry.guide, entries: [entry], firstSteps: [] }]} />
      </article>
    ),
  };
}
