import { describe, expect, it } from 'vitest';
import type { Ask, PageRequest } from '../../../src/web/pages/pageRequest.ts';
import { siteMap } from '../../../src/web/pages/machine/siteMap.ts';

/** Answers as the server does: at most 10,000 codes at a time. */
function serverWith(count: number): Ask {
  const codes = Array.from({ length: count }, (_, n) => `0x${(0x80000000 + n).toString(16).toUpperCase()}`);
  return (_document, { after }) => {
    const from = typeof after === 'string' ? codes.indexOf(after) + 1 : 0;
    return Promise.resolve({
      listedCodes: codes.slice(from, from + 10_000),
      guides: [],
      facilities: [],
      entries: { nodes: [] },
    } as never);
  };
}

const mapOf = async (count: number, query = '') => {
  const request = { search: new URLSearchParams(query), publicUrl: 'https://kb.example' } as PageRequest;
  return (await siteMap(request, serverWith(count))).body;
};
const places = (body: string) => [...body.matchAll(/<loc>https:\/\/kb\.example([^<]+)/g)].map(([, place]) => place);

describe('the map of the site', () => {
  it('holds all places if it has fewer than 10,000 codes', async () => {
    const body = await mapOf(9_999);
    expect(body).toContain('<urlset');
    expect(places(body)).toContain('/about');
    expect(places(body).filter((place) => place?.startsWith('/codes/'))).toHaveLength(9_999);
  });

  it.each([
    { count: 10_000, ends: [], because: 'nothing is behind the first 10,000' },
    { count: 10_001, ends: ['0x8000270F'], because: 'one code is' },
    { count: 20_001, ends: ['0x8000270F', '0x80004E1F'], because: 'one is behind the second 10,000, too' },
  ])('of $count codes lists its parts, as $because', async ({ count, ends }) => {
    const body = await mapOf(count);
    expect(body).toContain('<sitemapindex');
    const parts = ends.map((end) => `/sitemap.xml?part=codes&amp;after=${end}`);
    expect(places(body)).toEqual(['/sitemap.xml?part=places', '/sitemap.xml?part=codes', ...parts]);
  });

  it('gives each part by itself', async () => {
    expect(places(await mapOf(10_001, 'part=codes&after=0x8000270F'))).toEqual(['/codes/0x80002710']);
    expect(places(await mapOf(10_001, 'part=places'))).not.toContain('/codes/0x80000000');
  });
});
