import { CodePageDocument, type AnswerFragment } from '../../generated/operations.ts';
import type { Ask, PageReply } from '../pageRequest.ts';
import type { ReaderRequest } from '../readerRequest.ts';
import { redirect, textReply } from '../replies.ts';
import type { View } from '../view.ts';
import { hasCode, type CodeAnswer } from './answer.ts';
import { answerAsData } from './forms/answerAsData.ts';
import { answerForSearchEngines } from './forms/answerForSearchEngines.ts';
import { CodeView } from './CodeView.tsx';
import type { Posted } from './asking/Helped.tsx';
import { noCodeView, readingsView } from './OtherCodes.tsx';
import { postedBefore, takeForm } from './asking/postedForm.ts';
import { markdownReply, plainReply } from './forms/ticketReply.ts';
import { formOfAccept, formOfName, takesMissing, type Form } from './forms/wantedForm.ts';
import { stepsOfEntries, textOfStep } from './stepLists.ts';
import { kindOf, titleOf, wholeTitleOf } from './title.ts';
import type { Words } from '../words/words.ts';

/** A page under /codes. `name` is what stands behind, decoded: a code in any spelling, maybe with a form's suffix. */
export async function codePage(request: ReaderRequest, ask: Ask, written: string): Promise<View | PageReply> {
  const { name, form: named } = formOfName(written);
  const form = named ?? formOfAccept(request.accept);
  let isCanonical = /^0x[0-9A-F]{8}$/.test(name);
  if (!isCanonical) {
    const { lookup } = await ask(CodePageDocument, { code: name, record: false });
    isCanonical = lookup.readings.length === 1 && lookup.readings[0]?.hex === name;
    const suffix = named === null ? '' : written.slice(name.length).toLowerCase();
    const elsewhere = canonicalPath(lookup, suffix, request.search.get('missing'));
    if (!isCanonical && elsewhere !== null) return redirect(301, elsewhere);
    if (!isCanonical && lookup.readings.length > 0) {
      const { lookup: counted } = await ask(CodePageDocument, {
        code: name,
        record: request.form === null,
        ...languageOf(form),
      });
      return answerIn(form, counted, request, 300) ?? readingsView(counted, request.words);
    }
  }
  if (request.form === null || !isCanonical) {
    return showAnswer(request, ask, { name, form, posted: postedBefore(request.search) });
  }
  return takeForm(ask, { path: `/codes/${name}`, form: request.form, words: request.words }, (posted) =>
    showAnswer(request, ask, { name, form: 'html', posted }),
  );
}

/** The page of one code, after a form was posted from it or without one. */
async function showAnswer(
  request: ReaderRequest,
  ask: Ask,
  { name, form, posted }: { readonly name: string; readonly form: Form; readonly posted: Posted | null },
): Promise<View | PageReply> {
  const { words } = request;
  const extend = request.search.get('extend');
  // A small number alone is first of all a Win32 error; its own address says that the value itself is meant.
  const itself = /^0x0000[0-9A-F]{4}$/.test(name) ? `HRESULT ${name}` : name;
  const code = extend === null ? itself : `${itself} - ${extend}`;
  // What leads back from a form is the page that was looked up before.
  const { lookup } = await ask(CodePageDocument, {
    code,
    record: request.form === null && posted === null,
    ...languageOf(form),
  });
  const isFound = takesMissing(request.search, request.accept) || statusOf(lookup) === 200;
  const reply = answerIn(form, lookup, request, isFound ? 200 : 404);
  if (reply !== null) return reply;
  if (!hasCode(lookup)) return noCodeView(lookup, words);
  const { hex } = lookup.code;
  return {
    status: lookup.outcome === 'UNLISTED' ? 404 : 200,
    title: wholeTitleOf(lookup),
    titleLanguage: lookup.code.meaningLanguage,
    description: descriptionOf(lookup, words),
    path: `/codes/${hex}`,
    typed: request.search.get('q') ?? hex,
    about: answerForSearchEngines(lookup, `${request.publicUrl}/codes/${hex}`, words),
    isWide: true,
    alternates: [
      ['application/json', `/codes/${hex}.json`],
      ['text/markdown', `/codes/${hex}.md`],
      ['text/plain', `/codes/${hex}.txt`],
    ],
    main: (
      <CodeView answer={lookup} publicUrl={request.publicUrl} typed={request.search.get('q') ?? ''} posted={posted} />
    ),
  };
}

/** Data is the same for programs of all languages. */
function languageOf(form: Form): { readonly language?: 'EN' } {
  return form === 'json' ? { language: 'EN' } : {};
}

/** Where a spelling with one reading leads; null for any other. */
function canonicalPath({ readings, extend }: AnswerFragment, suffix: string, missing: string | null): string | null {
  const [reading, ...others] = readings;
  if (reading === undefined || others.length > 0) return null;
  const search = new URLSearchParams({
    ...(extend === null ? {} : { extend: extend.hex }),
    ...(missing === null ? {} : { missing }),
  }).toString();
  return `/codes/${reading.hex}${suffix}${search === '' ? '' : `?${search}`}`;
}

/** Null if HTML is wanted. */
function answerIn(
  form: Form,
  lookup: AnswerFragment,
  { publicUrl, words }: ReaderRequest,
  status: number,
): PageReply | null {
  const reply = { answer: lookup, words, address: `${publicUrl}/codes/${lookup.code?.hex ?? ''}` };
  if (form === 'html') return null;
  const write = {
    json: () => textReply('application/json', answerAsData(lookup, publicUrl), status),
    markdown: () => textReply('text/markdown', markdownReply(reply), status),
    text: () => textReply('text/plain', plainReply(reply), status),
  }[form];
  const answer = write();
  return { ...answer, headers: { ...answer.headers, 'x-hresolve-outcome': lookup.outcome } };
}

function statusOf({ outcome }: AnswerFragment): number {
  return outcome === 'UNLISTED' || outcome === 'NOT_A_CODE' ? 404 : 200;
}

/** What it is and what to do first, for previews: one or two sentences. */
function descriptionOf(lookup: CodeAnswer, words: Words): string {
  const title = titleOf(lookup);
  if (lookup.outcome === 'UNLISTED') return `${title}. ${words.code.unlisted(kindOf(lookup.code, words))}`;
  const [first] = lookup.byGuide.flatMap(({ entries }) => stepsOfEntries(entries));
  return first === undefined
    ? `${title}. ${words.code.noSteps}`
    : `${title}. ${words.code.whatToDo}: ${textOfStep(first).replaceAll('\n', ' ').slice(0, 200)}`;
}
