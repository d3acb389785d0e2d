import { renderToStaticMarkup } from 'react-dom/server';
import { HomeDocument } from '../generated/operations.ts';
import type { Ask, PageReply, PageRequest } from './pageRequest.ts';
import { renderShell } from './shell.tsx';

/** Answers a reader's request: which page it is, and what stands on it. */
export async function renderPage(request: PageRequest, ask: Ask): Promise<PageReply> {
  if (request.path === '/admin' || request.path.startsWith('/admin/'))
    return renderShell('console', 'hresolve console', request.nonce);
  if (request.path === '/explore') return renderShell('explorer', 'hresolve explorer', request.nonce);
  const { guides } = await ask(HomeDocument, {});
  const body = renderToStaticMarkup(
    <ul>
      {guides.map(({ slug, title }) => (
        <li key={slug}>{title}</li>
      ))}
    </ul>,
  );
  return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body, policy: 'page' };
}
