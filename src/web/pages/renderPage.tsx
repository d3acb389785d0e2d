import { renderToStaticMarkup } from 'react-dom/server';
import { FamiliesDocument, FrameDocument } from '../generated/operations.ts';
import type { Language } from '../language/language.ts';
import { aboutPage, privacyPage } from './about/aboutPages.tsx';
import { entryPage, symptomsPage } from './browse/entryPages.tsx';
import { familiesPage, familyPage } from './browse/familyPages.tsx';
import { guidePage } from './browse/guidePage.tsx';
import { guidesPage } from './browse/guidesPage.tsx';
import { carryLanguage } from './carryLanguage.ts';
import { codePage } from './code/codePage.tsx';
import { failureReply } from './failureForms.ts';
import { badRequestView, failureView, missingView, refusedView } from './failures.tsx';
import { homePage } from './home/homePage.tsx';
import { Document } from './layout/Document.tsx';
import { openSearch, robots } from './machine/descriptions.ts';
import { siteMap } from './machine/siteMap.ts';
import type { Ask, PageReply, PageRequest, Places } from './pageRequest.ts';
import { languageField, readerLanguage, type ReaderLanguage } from './readerLanguage.ts';
import type { ReaderRequest } from './readerRequest.ts';
import { redirect } from './replies.ts';
import { searchPage } from './search/searchPage.tsx';
import { renderShell } from './shell.tsx';
import type { View } from './view.ts';
import { wordsIn } from './words/words.ts';
import { fieldsOf } from '../fieldsOf.ts';

export { renderSignIn } from './signInPage.tsx';

/** Answers a reader's request: which page it is, and what stands on it. Rejects for a bug or an outage. */
export async function renderPage(request: PageRequest, ask: Ask): Promise<PageReply> {
  const reader = readerOf(request);
  const answer = await answerIn(reader.request, askIn(reader.language, ask));
  return reader.isChosen ? carryLanguage(answer, reader.language) : answer;
}

/** A request as its reader sees it: with the words of their language, and without what chose it. */
function readerOf(request: PageRequest): ReaderLanguage & { readonly request: ReaderRequest } {
  const chosen = readerLanguage(request);
  const search = new URLSearchParams(request.search);
  search.delete(languageField);
  return { ...chosen, request: { ...request, search, words: wordsIn(chosen.language), isChosen: chosen.isChosen } };
}

/** Asks for what the server says itself in the language, unless the question names another. */
function askIn(language: Language, ask: Ask): Ask {
  const variables = { language: language.toUpperCase() };
  return (document, others) => ask(document, { ...variables, ...others });
}

async function answerIn(request: ReaderRequest, ask: Ask): Promise<PageReply> {
  if (request.path === '/admin' || request.path.startsWith('/admin/')) return renderShell('console', request);
  if (request.path === '/explore') return renderShell('explorer', request);
  const answer = await answerTo(request, ask);
  return 'main' in answer ? framed(request, ask, answer) : answer;
}

/** The page for a request that renderPage or the server could not answer. */
export async function renderFailure(request: PageRequest, ask: Ask, requestId: string): Promise<PageReply> {
  const reader = readerOf(request);
  const within = askIn(reader.language, ask);
  const { facilities } = await within(FamiliesDocument, {}).catch(() => ({ facilities: [] }));
  const { path, words } = reader.request;
  const message = `Internal server error (request ${requestId}).`;
  const reply = failureReply(request, { status: 500, code: 'INTERNAL_SERVER_ERROR', message });
  if (reply !== null) return reply;
  const page = await framed(reader.request, within, failureView(path, requestId, facilities, words));
  return reader.isChosen ? carryLanguage(page, reader.language) : page;
}

async function answerTo(request: ReaderRequest, ask: Ask): Promise<View | PageReply> {
  const { path, form, isFromElsewhere, words } = request;
  if (form !== null && isFromElsewhere) return failureReply(request, fromElsewhere) ?? refusedView(path, words);
  try {
    return (await route(request, ask)) ?? failureReply(request, nothingHere) ?? missingView(path, words);
  } catch (error) {
    const mistake = mistakeIn(error);
    if (mistake === null) throw error;
    return failureReply(request, { status: 400, code: 'BAD_REQUEST', message: mistake }) ?? badRequestView(path, words);
  }
}

const nothingHere = {
  status: 404,
  code: 'NOT_FOUND',
  message: 'There is nothing here; GraphQL is at /graphql.',
} as const;
const fromElsewhere = {
  status: 403,
  code: 'FORBIDDEN',
  message: 'This form came from a page of another site; send it from here.',
} as const;

/** Pages with one address. */
const single: Readonly<
  Record<string, (request: ReaderRequest, ask: Ask) => Promise<View | PageReply> | View | PageReply>
> = {
  '/': homePage,
  '/search': searchPage,
  '/codes': () => redirect(302, '/facilities'),
  '/guides': guidesPage,
  '/facilities': familiesPage,
  '/symptoms': symptomsPage,
  '/about': aboutPage,
  '/privacy': privacyPage,
  '/robots.txt': robots,
  '/sitemap.xml': siteMap,
  '/opensearch.xml': openSearch,
};

/** Pages with an address each for many things: a code, an entry, a guide, a family. */
const below: Readonly<
  Record<string, (request: ReaderRequest, ask: Ask, name: string) => Promise<View | PageReply | null>>
> = { codes: codePage, entries: entryPage, guides: guidePage, facilities: familyPage };

export const places: Places = {
  read: [...Object.keys(single), ...Object.keys(below).map((room) => `/${room}/*`), '/admin', '/admin/*', '/explore'],
  posted: ['/search', '/codes/*', '/entries/*'],
};

async function route(request: ReaderRequest, ask: Ask): Promise<View | PageReply | null> {
  const place = Object.hasOwn(single, request.path) ? single[request.path] : undefined;
  if (place !== undefined) return place(request, ask);
  const [, room = '', encoded = ''] = /^\/([a-z]+)\/(.+)$/s.exec(request.path) ?? [];
  const page = Object.hasOwn(below, room) ? below[room] : undefined;
  const name = decoded(encoded);
  return page === undefined || name === null ? null : page(request, ask, name);
}

/** Null if the percent signs make no text. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

async function framed(request: ReaderRequest, ask: Ask, view: View): Promise<PageReply> {
  const { guides } = await ask(FrameDocument, {}).catch(() => ({ guides: [] }));
  const markup = renderToStaticMarkup(<Document view={view} request={request} guides={guides} />);
  return {
    status: view.status ?? 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-language': request.words.language },
    body: `<!doctype html>${markup}`,
    policy: 'page',
  };
}

/** What is wrong with an argument that the schema refuses, such as a cursor that someone changed; null for any other error. */
function mistakeIn(error: unknown): string | null {
  const errors: readonly unknown[] = error instanceof AggregateError ? error.errors : [error];
  for (const each of errors) {
    const { extensions, message } = fieldsOf(each);
    if (fieldsOf(extensions)['code'] === 'BAD_USER_INPUT')
      return typeof message === 'string' ? message : 'The request is not valid.';
  }
  return null;
}
