import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataForms } from '../../../src/http/data/dataForms.ts';
import { openEditorWorld, type EditorWorld } from '../../world/editorWorld.ts';

let ada: EditorWorld;
beforeAll(async () => {
  ada = await openEditorWorld();
});
afterAll(() => ada.world.close());

interface Got {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

async function get(path: string): Promise<Got> {
  const response = await fetch(ada.world.address + path);
  return { status: response.status, type: response.headers.get('content-type') ?? '', body: await response.text() };
}

function mistakesIn(form: keyof typeof dataForms, answer: string): unknown {
  const validate = new Ajv2020({ allowUnionTypes: true }).compile(dataForms[form]);
  return validate(JSON.parse(answer)) ? [] : validate.errors;
}

describe('/openapi.json', () => {
  it('is valid OpenAPI 3.1', async () => {
    const { body, type } = await get('/openapi.json');
    expect(type).toBe('application/json; charset=utf-8');
    const { valid, errors } = await new Validator().validate(JSON.parse(body) as Parameters<Validator['validate']>[0]);
    expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
    expect(JSON.parse(body)).toMatchObject({
      openapi: '3.1.0',
      servers: [{ url: expect.stringMatching(/^http/) as string }],
    });
  });

  it.each([
    { path: '/codes/0x801C03ED.json', form: 'Code' },
    { path: '/codes/0x801C03F3.json?missing=ok', form: 'Code' },
    { path: '/search.json?q=sign%20out&first=3', form: 'SearchResults' },
    { path: '/search.json?q=', form: 'SearchResults' },
    { path: '/guides.json', form: 'Guides' },
    { path: '/changes.json', form: 'Changes' },
    { path: '/changes.json?since=0', form: 'Changes' },
  ] as const)('says rightly what $path answers', async ({ path, form }) => {
    const { status, body } = await get(path);
    expect({ status, mistakes: mistakesIn(form, body) }).toEqual({ status: 200, mistakes: [] });
  });

  it.each([
    ['/search.json?q=x&first=0', 'first'],
    ['/search.json?q=x&first=many', 'many'],
    ['/search.json?q=x&first=1e9', '1e9'],
    ['/search.json?q=x&after=no', 'no'],
    ['/changes.json?since=x', 'since'],
    ['/changes.json?since=-1', String.raw`since is \"-1\"; send a whole number from 0 to 2147483647.`],
    ['/changes.json?since=', String.raw`since is \"\"`],
    ['/changes.json?since=2147483648', '2147483648'],
    ['/changes.json?since=2026-11-29', '2026-11-29'],
    ['/changes.json?first=1&first=2', 'first is sent more than once; send it once.'],
    ['/search.json?q=x&first=101', String.raw`first is \"101\"; send a whole number from 1 to 100.`],
    ['/search.json?q=%00', 'q holds a NUL at character 1; remove it.'],
    ['/search.json?q=x&guide=a%00', 'guide holds a NUL at character 2'],
    ['/suggestions?q=a&q=b', 'q is sent more than once'],
    ['/codes/%00.json', 'code holds a NUL at character 1; remove it.'],
  ])('says rightly that %s is refused, and names %s', async (path, named) => {
    const { status, body } = await get(path);
    expect({ status, mistakes: mistakesIn('Refusal', body) }).toEqual({ status: 400, mistakes: [] });
    expect(body).toContain(named);
  });

  it('lists an address for each that answers', async () => {
    const { paths } = JSON.parse((await get('/openapi.json')).body) as { paths: object };
    expect(Object.keys(paths)).toEqual(['/codes/{code}.json', '/search.json', '/guides.json', '/changes.json']);
  });
});

describe('/search.json', () => {
  it('goes on page by page', async () => {
    const read = async (path: string) =>
      JSON.parse((await get(path)).body) as { results: { id: string }[]; page: { endCursor: string } };
    const first = await read('/search.json?q=azure&first=2');
    const next = await read(`/search.json?q=azure&first=2&after=${encodeURIComponent(first.page.endCursor)}`);
    const ids = [...first.results, ...next.results].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(2);
  });
});

describe('the feed of a guide', () => {
  it('has the changes of the guide and of its entries, newest first, and no names', async () => {
    await ada.mutate('createGuide', { slug: 'fed', title: 'Fed & <watered>', reason: 'Begun.' });
    await ada.mutate('createEntry', {
      guide: 'fed',
      code: '0x80240099',
      causes: ['x'],
      mitigations: [],
      reason: 'A <new> row.',
    });
    await ada.mutate('createMitigation', { text: 'Nothing to do with it.', reason: 'Elsewhere.' });
    const { body, type, status } = await get('/feeds/fed.atom');
    expect({ status, type }).toEqual({ status: 200, type: 'application/atom+xml; charset=utf-8' });
    expect([...body.matchAll(/<title>(.*?)<\/title>/g)].map(([, title]) => title)).toEqual([
      'Fed &amp; &lt;watered&gt;',
      'A &lt;new&gt; row.',
      'Begun.',
    ]);
    expect(body).not.toContain('Ada');
  });

  it.each(['/feeds/none.atom', '/feeds/fed', '/feeds/..%2Ffed.atom'])('that there is not is 404: %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });
});

describe('suggestions', () => {
  it('come as browsers take them for their address bar, and are not counted', async () => {
    const before = ada.world.knowledgeBase.counting.status().offered;
    const { body, type } = await get('/suggestions?q=c03e');
    expect(type).toBe('application/x-suggestions+json; charset=utf-8');
    const [typed, codes, meanings] = JSON.parse(body) as [string, string[], string[]];
    expect(typed).toBe('c03e');
    expect(codes).toContain('0x801C03ED');
    expect(meanings).toHaveLength(codes.length);
    expect(ada.world.knowledgeBase.counting.status().offered).toBe(before);
  });
});

describe('/llms.txt', () => {
  it('leads to addresses that answer', async () => {
    const { body } = await get('/llms.txt');
    for (const [address] of body.matchAll(/http[^\s)?]+(?<![.,;])/g)) {
      const path = new URL(address).pathname;
      expect({ path, status: (await get(path === '/graphql' ? '/graphql?query={__typename}' : path)).status }).toEqual({
        path,
        status: 200,
      });
    }
  });
});
