import { EntryPageDocument, SymptomsDocument, type EntryPageQuery } from '../../generated/operations.ts';
import { GuideSection } from '../code/GuideSection.tsx';
import type { Posted } from '../code/Helped.tsx';
import { postedBefore, takeForm } from '../code/postedForm.ts';
import { Sources } from '../code/Sources.tsx';
import { Badge } from '../layout/Badge.tsx';
import { causesOf, pathOf } from '../layout/EntryList.tsx';
import { NextPage } from '../layout/NextPage.tsx';
import type { Ask, PageReply, PageRequest } from '../pageRequest.ts';
import { redirect } from '../replies.ts';
import type { View } from '../view.ts';
import { words } from '../words.ts';

/** /symptoms: the entries that show no code. */
export async function symptomsPage(request: PageRequest, ask: Ask): Promise<View> {
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
              <a href={pathOf(entry)}>{causesOf(entry)}</a> <Badge outcome={entry.outcome} />
              <p>{entry.steps[0]?.plainText ?? words.lists.noStep}</p>
            </li>
          ))}
        </ul>
        <NextPage pageInfo={entries.pageInfo} path="/symptoms" search={request.search} />
      </>
    ),
  };
}

/** /entries/…: an entry without a code; one with a code is read at its code. Null if there is none. */
export async function entryPage(request: PageRequest, ask: Ask, id: string): Promise<View | PageReply | null> {
  const { node } = await ask(EntryPageDocument, { id });
  if (node === null || !isEntry(node)) return null;
  if (node.code !== null) return redirect(301, `/codes/${node.code.hex}`);
  const path = pathOf(node);
  const show = (posted: Posted | null) => viewOf(node, path, posted);
  if (request.form === null) return show(postedBefore(request.search));
  return takeForm(ask, path, request.form, (posted) => Promise.resolve(show(posted)));
}

type EntryOfPage = Extract<NonNullable<EntryPageQuery['node']>, { guide: unknown }>;

/** An id may be that of a guide or of a mitigation, which have pages of their own or none. */
function isEntry(node: NonNullable<EntryPageQuery['node']>): node is EntryOfPage {
  return 'guide' in node;
}

function viewOf(entry: EntryOfPage, path: string, posted: Posted | null): View {
  const { outcome, guide } = entry;
  const title = causesOf(entry);
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
    path,
    main: (
      <article>
        <h1>{title}</h1>
        <p className="identity">
          <span>{words.entry.title}</span>
          <Badge outcome={outcome} />
          <a href={`/guides/${guide.slug}`}>{guide.title}</a>
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
        <Sources entries={[entry]} />
      </article>
    ),
  };
}
