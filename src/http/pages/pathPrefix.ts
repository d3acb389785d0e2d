import type { FastifyInstance } from 'fastify';
import type { PageReply } from '../../web/pages/pageRequest.ts';

/** The path of PUBLIC_URL, below which readers reach the server: "/errors", or nothing. */
export function pathPrefixOf(publicUrl: string | null): string {
  return publicUrl === null ? '' : new URL(publicUrl).pathname.replace(/\/$/, '');
}

/** The address of a request as the routes know it. A proxy may pass the prefix on or take it off: both are read. */
export function withoutPrefix(url: string, prefix: string): string {
  if (prefix === '' || !url.startsWith(prefix)) return url;
  const rest = url.slice(prefix.length);
  if (rest === '' || rest.startsWith('?')) return `/${rest}`;
  return rest.startsWith('/') ? rest : url;
}

/**
 * Puts the prefix before every address of this server that goes out: of redirects, and of links, forms and scripts in pages. Pages
 * are written with addresses from the root. They come from a renderer that escapes quotes in every text and value, so
 * that what looks like an attribute is one.
 */
export function addPathPrefix(app: FastifyInstance, prefix: string): void {
  if (prefix === '') return;
  app.addHook('onSend', async (_request, reply, payload) => {
    const location = reply.getHeader('location');
    if (typeof location === 'string') reply.header('location', prefixed(location, prefix));
    const type = reply.getHeader('content-type');
    const isPage = typeof payload === 'string' && typeof type === 'string' && type.startsWith('text/html');
    return isPage ? prefixLinks(payload, prefix) : payload;
  });
}

/** A reply with a page or a redirect that is to be packed or kept before it goes out. */
export function prefixReply(page: PageReply, prefix: string): PageReply {
  if (prefix === '') return page;
  const location = page.headers['location'];
  const headers = location === undefined ? page.headers : { ...page.headers, location: prefixed(location, prefix) };
  const isPage = page.headers['content-type']?.startsWith('text/html') === true;
  return { ...page, headers, body: isPage ? prefixLinks(page.body, prefix) : page.body };
}

/** The same page if it was done before. */
function prefixLinks(page: string, prefix: string): string {
  return page
    .replace(ownAddress, (_, start: string, path: string) => `${start}${prefixed(path, prefix)}`)
    .replace(/<html (?!data-prefix)/, `<html data-prefix="${prefix}" `);
}

/** In an attribute of a tag; "//" would be another host. */
const ownAddress = /(\s(?:href|action|formaction|src|data-path|data-href)=")(\/(?!\/)[^"]*)/g;

function prefixed(path: string, prefix: string): string {
  if (!path.startsWith('/') || path.startsWith('//')) return path;
  const isPrefixed = path === prefix || path.startsWith(`${prefix}/`) || path.startsWith(`${prefix}?`);
  return isPrefixed ? path : `${prefix}${path}`;
}
