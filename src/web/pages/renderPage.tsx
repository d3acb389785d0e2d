import { renderToStaticMarkup } from 'react-dom/server';
import { FamiliesDocument, FrameDocument } from '../generated/operations.ts';
import { aboutPage, privacyPage } from './about/aboutPages.tsx';
import { entryPage, symptomsPage } from './browse/entryPages.tsx';
import { familiesPage, familyPage } from './browse/familyPages.tsx';
import { guidePage } from './browse/guidePage.tsx';
import { guidesPage } from './browse/guidesPage.tsx';
import { codePage } from './code/codePage.tsx';
import { badRequestView, failureView, missingView, refusedView } from './failures.tsx';
import { homePage } from './home/homePage.tsx';
import { Document } from './layout/Document.tsx';
import { openSearch, robots } from './machine/descriptions.ts';
import { siteMap } from './machine/siteMap.ts';
import type { Ask, PageReply, PageRequest, Places } from './pageRequest.ts';
import { redirect } from './replies.ts';
import { searchPage } from './search/searchPage.tsx';
import { renderShell } from './shell.tsx';
import type { View } from './view.ts';

export { renderSignIn } from './signInPage.tsx';

/** Answers a reader's request: which page it is, and what stands on it. Rejects for a bug or an outage. */
export async function renderPage(request: PageRequest, ask: Ask): Promise<PageReply> {
  if (request.path === '/admin' || request.path.startsWith('/admin/'))
    return renderShell('console', 'hresolve console', request.nonce);
  if (request.path === '/explore') return renderShell('explorer', 'hresolve explorer', request.nonce);
  const answer = await answerTo(request, ask);
  return 'main' in answer ? framed(request, ask, answer) : answer;
}

/** The page for a request that renderPage or the server could not answer. */
export async function renderFailure(request: PageRequest, ask: Ask, requestId: string): Promise<PageReply> {
  const { facilities } = await ask(FamiliesDocument, {}).catch(() => ({ facilities: [] }));
  return framed(request, ask, failureView(request.path, requestId, facilities));
}

async function answerTo(request: PageRequest, ask: Ask): Promise<View | PageReply> {
  const { path, form, isFromElsewhere } = request;
  if (form !== null && isFromElsewhere) return refusedView(path);
  try {
    return (await route(request, ask)) ?? missingView(path);
  } catch (error) {
    if (isBadRequest(error)) return badRequestView(path);
    throw error;
  }
}

/** Pages with one address. */
const single: Readonly<
  Record<string, (request: PageRequest, ask: Ask) => Promise<View | PageReply> | View | PageReply>
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
  Record<string, (request: PageRequest, ask: Ask, name: string) => Promise<View | PageReply | null>>
> = { codes: codePage, entries: entryPage, guides: guidePage, facilities: familyPage };

export const places: Places = {
  read: [...Object.keys(single), ...Object.keys(below).map((room) => `/${room}/*`), '/admin', '/admin/*', '/explore'],
  posted: ['/search', '/codes/*', '/entries/*'],
};

async function route(request: PageRequest, ask: Ask): Promise<View | PageReply | null> {
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

async function framed({ publicUrl }: PageRequest, ask: Ask, view: View): Promise<PageReply> {
  const { guides } = await ask(FrameDocument, {}).catch(() => ({ guides: [] }));
  const markup = renderToStaticMarkup(<Document view={view} publicUrl={publicUrl} guides={guides} />);
  return {
    status: view.status ?? 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: `<!doctype html>${markup}`,
    policy: 'page',
  };
}

/** An argument that the schema refuses, such as a cursor that someone changed. */
function isBadRequest(error: unknown): boolean {
  const errors: readonly unknown[] = error instanceof AggregateError ? error.errors : [error];
  return errors.some((each) => {
    const code: unknown = (each as { extensions?: { code?: unknown } }).extensions?.code;
    return code === 'BAD_USER_INPUT';
  });
}
