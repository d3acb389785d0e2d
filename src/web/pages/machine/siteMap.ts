import { ListedCodesDocument, OtherPlacesDocument, UncodedDocument } from '../../generated/operations.ts';
import type { Ask, PageReply, PageRequest } from '../pageRequest.ts';
import { textReply } from '../replies.ts';

/** Codes in one map. A map may hold 50,000 addresses; smaller ones are made faster than crawlers give up. */
const codesOfMap = 10_000;

/**
 * /sitemap.xml: the map itself where everything fits in one, else the list of its parts: ?part=places, ?part=codes, and
 * ?part=codes&after=0x80070005 for the codes behind that one.
 */
export async function siteMap(request: PageRequest, ask: Ask): Promise<PageReply> {
  const after = request.search.get('after');
  const part = request.search.get('part');
  if (part === 'places') return urlSet(request, await otherPaths(ask));
  if (part === 'codes') return urlSet(request, (await codesAfter(ask, after)).map(pathOf));
  const first = await codesAfter(ask, null);
  if (first.length < codesOfMap) return urlSet(request, [...(await otherPaths(ask)), ...first.map(pathOf)]);
  const parts = ['/sitemap.xml?part=places', '/sitemap.xml?part=codes'];
  for (let codes = first; codes.length === codesOfMap;) {
    const end = codes.at(-1) ?? '';
    codes = await codesAfter(ask, end);
    if (codes.length > 0) parts.push(`/sitemap.xml?part=codes&after=${end}`);
  }
  return indexOf(request, parts);
}

function pathOf(hex: string): string {
  return `/codes/${hex}`;
}

async function codesAfter(ask: Ask, after: string | null): Promise<readonly string[]> {
  const { listedCodes } = await ask(ListedCodesDocument, { after });
  return listedCodes;
}

async function otherPaths(ask: Ask): Promise<string[]> {
  const { guides, facilities } = await ask(OtherPlacesDocument, {});
  const paths = ['/', '/guides', '/facilities', '/symptoms', '/about', '/privacy'];
  const numbers = new Set(facilities.map(({ facility }) => String(facility.number)));
  paths.push(...guides.map(({ slug }) => `/guides/${slug}`), ...[...numbers].map((number) => `/facilities/${number}`));
  const { entries } = await ask(UncodedDocument, { after: null });
  return [...paths, ...entries.nodes.map(({ id }) => `/entries/${encodeURIComponent(id)}`)];
}

function urlSet({ publicUrl }: PageRequest, paths: readonly string[]): PageReply {
  return xml(
    'urlset',
    paths.map((path) => `<url><loc>${escapeXml(publicUrl + path)}</loc></url>`),
  );
}

function indexOf({ publicUrl }: PageRequest, paths: readonly string[]): PageReply {
  return xml(
    'sitemapindex',
    paths.map((path) => `<sitemap><loc>${escapeXml(publicUrl + path)}</loc></sitemap>`),
  );
}

function xml(root: string, lines: readonly string[]): PageReply {
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('\n')}\n</${root}>\n`;
  return textReply('application/xml', body);
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
