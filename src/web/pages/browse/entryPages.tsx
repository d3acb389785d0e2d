import { EntryPageDocument, SymptomsDocument, type EntryPageQuery } from '../../generated/operations.ts';
import { Causes } from '../code/Causes.tsx';
import { Helped, type Posted } from '../code/Helped.tsx';
import { numberedSteps } from '../code/numberedSteps.ts';
import { postedBefore, takeForm } from '../code/postedForm.ts';
import { Sources } from '../code/Sources.tsx';
import { PlainSteps, Steps } from '../code/Steps.tsx';
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

/** /entries/…: an entry without a code; one with a code is read at its code. Null where there is none. */
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
  const steps = numberedSteps([entry]);
  return {
    title: causesOf(entry),
    path,
    main: (
      <article>
        <h1>{causesOf(entry)}</h1>
        <p>
          <Badge outcome={outcome} />
        </p>
        <p className="hint">{words.entry.title}</p>
        {steps.length > 0 ? (
          <section aria-labelledby="steps" className="first">
            <h2 id="steps">{words.code.doFirst}</h2>
            <Steps steps={steps} />
          </section>
        ) : (
          <section aria-labelledby="steps" className="first">
            <h2 id="steps">{words.code.firstSteps}</h2>
            <PlainSteps steps={guide.firstSteps} />
            <div className="prose" dangerouslySetInnerHTML={{ __html: guide.escalationHtml }} />
          </section>
        )}
        {entry.causes.length > 1 && <Causes entries={[entry]} steps={steps} />}
        <Helped steps={steps} posted={posted} />
        <Sources entries={[entry]} />
      </article>
    ),
  };
}
