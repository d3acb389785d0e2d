import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf, openReader, type Got, type Reader } from '../reader.ts';

/** More rows than a page shows, of two families, and a second guide. */
const many = `# Troubleshoot many errors

| Error code | Cause | Mitigation |
|---|---|---|
${Array.from({ length: 70 }, (_, at) => `| 0x8024${(at + 1).toString(16).padStart(4, '0')} | Reason ${String(at)}. | Do thing ${String(at)}. |`).join('\n')}
| 0x80190190 | The address is wrong. |  |
`;

let reader: Reader;
beforeAll(async () => {
  reader = await openReader();
  await reader.importGuide('many', many);
});
afterAll(() => reader.ada.world.close());

/** The codes in the list, in order. */
function listed({ body }: Got): string[] {
  const list = /<table class="list">.*<\/table>/s.exec(body)?.[0] ?? '';
  return [...list.matchAll(/href="\/codes\/(0x[0-9A-F]+)"/g)].map(([, code = '']) => code);
}

describe('the guides', () => {
  it('stand in one list, each with how many entries it has', async () => {
    const text = textOf(await reader.get('/guides'));
    expect(text).toContain('Windows Hello errors during PIN creation 50 entries');
    expect(text).toContain('Troubleshoot many errors 71 entries');
    expect(text).toContain('All 2 guides');
  });

  it.each([
    {
      typed: 'hello pin',
      shown: '1 of 2 guides',
      holds: 'Windows Hello',
      not: 'many errors',
      because: 'each word counts',
    },
    { typed: 'MANY', shown: '1 of 2 guides', holds: 'many errors', not: 'Windows Hello', because: 'case does not' },
    {
      typed: 'coffee',
      shown: '0 of 2 guides',
      holds: 'Nothing here matches “coffee”',
      not: 'entries',
      because: 'none',
    },
  ])('are narrowed by "$typed" to $shown, as $because', async ({ typed, shown, holds, not }) => {
    const text = textOf(await reader.get(`/guides?q=${encodeURIComponent(typed)}`));
    expect(text).toContain(shown);
    expect(text).toContain(holds);
    expect(text).not.toContain(not);
  });
});

describe('the page of a guide', () => {
  it('says how many entries it has, and how many of them have steps', async () => {
    expect(textOf(await reader.get('/guides/many'))).toContain('71 entries, 70 with steps');
  });

  it('is narrowed by words of a cause or a step, over all its pages', async () => {
    const page = await reader.get('/guides/many?q=thing+69');
    expect(listed(page)).toEqual(['0x80240046']);
    expect(textOf(page)).toContain('1 of 71 entries');
  });

  it('leaves one family by a link that says how many codes it has, and says nothing of families of other guides', async () => {
    const page = await reader.get('/guides/many');
    expect(page.body).toMatch(/href="\/guides\/many\?facility=25"[^>]*>HTTP[^<]*<span>1<\/span>/i);
    expect(page.body).not.toContain('facility=28');
    expect(listed(await reader.get('/guides/many?facility=25'))).toEqual(['0x80190190']);
  });

  it('goes on to the rows that do not fit, filter included', async () => {
    const page = await reader.get('/guides/many?q=reason');
    expect(listed(page)).toHaveLength(50);
    const [, next = ''] = /rel="next" href="([^"]+)"/.exec(page.body) ?? [];
    expect(listed(await reader.get(next.replaceAll('&amp;', '&')))).toHaveLength(20);
  });

  it('offers the way back, and the search everywhere, if nothing is left', async () => {
    const page = await reader.get('/guides/many?q=quota');
    expect(page.status).toBe(200);
    expect(textOf(page)).toContain('Nothing here matches “quota”');
    expect(page.body).toContain('href="/search?q=quota"');
    expect(page.body).toContain('<a href="/guides/many">Show all</a>');
  });

  it.each(['x', '-1', '99999', '1e3'])('takes the family "%s" for none', async (facility) => {
    expect(listed(await reader.get(`/guides/many?facility=${facility}`))).toHaveLength(50);
  });
});

describe('after an entry is archived', () => {
  it('its family is no longer one of its guide', async () => {
    const { id, version } = await reader.ada.entryOf('0x80190190');
    const { problems } = await reader.ada.mutate('archiveEntry', { id, expectedVersion: version });
    expect(problems).toEqual([]);
    const page = await reader.get('/guides/many');
    expect(textOf(page)).toContain('70 entries, 70 with steps');
    expect(page.body).not.toContain('facility=25');
  });
});

describe('the page of a family', () => {
  it('is narrowed as that of a guide is', async () => {
    const page = await reader.get('/facilities/28?q=quota');
    expect(listed(page)).toEqual(['0x801C000E']);
    expect(textOf(page)).toContain('1 of 34 entries');
  });
});
