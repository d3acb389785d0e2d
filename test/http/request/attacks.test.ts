import { gzipSync } from 'node:zlib';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEditorWorld, type EditorWorld } from '../../world/editorWorld.ts';

let ada: EditorWorld;
beforeAll(async () => {
  ada = await openEditorWorld();
});
afterAll(() => ada.world.close());

interface Answer {
  status: number;
  headers: Headers;
  text: string;
  data?: Record<string, unknown> | null;
  errors: { message: string; path?: string[]; extensions: { code: string; limit?: string; argument?: string } }[];
}

async function send(init: RequestInit & { path?: string }): Promise<Answer> {
  const response = await fetch(`${ada.world.address}${init.path ?? '/graphql'}`, init);
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, errors: [], ...(JSON.parse(text) as object) };
}

const json = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };

function post(body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return send({ method: 'POST', headers: { ...json, ...headers }, body: text });
}

function many(count: number, one: (n: number) => string): string {
  return Array.from({ length: count }, (_, n) => one(n)).join(' ');
}

/** { changes { nodes { revisions { change { revisions … version … } } } } } with `levels` levels. */
function nested(levels: number): string {
  const names = ['changes', 'nodes'];
  while (names.length < levels - 1) names.push(names.length % 2 === 0 ? 'revisions' : 'change');
  const last = names.at(-1) === 'revisions' ? 'nodeId' : 'version';
  return `${names.map((name) => `{ ${name} `).join('')}{ ${last} }${' }'.repeat(names.length)}`;
}

const aliasedTwice = 'fragment A on Query { a: __typename b: __typename } fragment B on Query { ...A ...A ...A ...A }';
const wide = 'fragment A on ErrorCode { hex signed unsigned symbol } fragment B on ErrorCode { ...A ...A ...A ...A }';

describe('a document', () => {
  it.each([
    {
      what: 'of 1,000 tokens',
      query: `{ ${many(499, () => '__typename')} lookup(code: "0x1") { outcome } }`.replace(/(__typename ){260}/, ''),
    },
    { what: 'of 30 aliases', query: `{ ${many(30, (n) => `a${String(n)}: __typename`)} }` },
    { what: 'of 250 fields', query: `{ ${many(250, () => '__typename')} }` },
    { what: 'of 10 levels', query: nested(10).replaceAll('changes', 'changes(first: 1, sinceVersion: 999)') },
    { what: 'that asks for the whole schema', query: getIntrospectionQuery() },
  ])('$what is answered', async ({ query }) => {
    const { status, errors } = await post({ query });
    expect({ status, errors }).toEqual({ status: 200, errors: [] });
  });

  it.each([
    { what: '3,000 aliases', query: `{ ${many(3000, (n) => `a${String(n)}: __typename`)} }`, limit: 'tokens' },
    { what: '5,000 levels', query: `${'{ a '.repeat(5000)}${'}'.repeat(5000)}`, limit: 'tokens' },
    { what: '31 aliases', query: `{ ${many(31, (n) => `a${String(n)}: __typename`)} }`, limit: 'aliases' },
    { what: '32 aliases by fragments', query: `{ ${many(4, () => '...B')} } ${aliasedTwice}`, limit: 'aliases' },
    { what: '450 times the same field', query: `{ ${many(450, () => '__typename')} }`, limit: 'fields' },
    {
      what: '256 fields by fragments',
      query: `{ lookup(code: "1") { ${many(16, () => 'code { ...B }')} } } ${wide}`,
      limit: 'fields',
    },
    { what: '11 levels', query: nested(11), limit: 'depth' },
    {
      what: '12 levels by fragments',
      query: `${nested(8).replace('nodeId', '...R')} fragment R on Revision { change { revisions { change { revisions { nodeId } } } } }`,
      limit: 'depth',
    },
  ])('with $what is refused at once, and says which limit it breaks', async ({ query, limit }) => {
    const { status, errors, text, data } = await post({ query });
    const code = limit === 'tokens' ? 'GRAPHQL_PARSE_FAILED' : 'GRAPHQL_VALIDATION_FAILED';
    expect({ status, data }).toEqual({ status: 400, data: undefined });
    expect(errors).toMatchObject([{ extensions: { code, limit } }]);
    expect(text).not.toMatch(/call stack|Did you mean/);
  });

  it('whose fragments double each other forty times is measured at once', async () => {
    const doubling = many(40, (n) => `fragment F${String(n)} on Query { ...F${String(n + 1)} ...F${String(n + 1)} }`);
    const { errors } = await post({ query: `{ ...F0 } ${doubling} fragment F40 on Query { __typename }` });
    expect(errors).toMatchObject([{ extensions: { limit: 'fields' } }]);
  });

  it('whose fragments hold each other has one error', async () => {
    const query = '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }';
    const { status, errors } = await post({ query });
    expect(status).toBe(400);
    expect(errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
  });

  it.each([
    { what: 'unknown directives', query: `{ __typename ${many(10, (n) => `@x${String(n)}`)} }` },
    { what: 'unknown fields', query: `{ ${many(240, (n) => `f${String(n)}`)} }` },
    { what: 'one long unknown field', query: `{ ${'x'.repeat(200_000)} }` },
    {
      what: 'a long bad variable',
      query: 'query($n: Int!) { guides { entries(first: $n) { totalCount } } }',
      variables: { n: 'x'.repeat(200_000) },
    },
  ])('with $what has at most six errors in 4 KB', async ({ query, variables }) => {
    const { status, errors, text } = await post({ query, variables });
    expect(status).toBe(400);
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.length).toBeLessThanOrEqual(6);
    expect(text.length).toBeLessThanOrEqual(4096);
  });

  it.each([
    { query: '{ lokup(code: "1") { outcome } }', meant: 'lookup' },
    { query: '{ lookup(cod: "1") { outcome } }', meant: 'code' },
    { query: '{ lookup(code: "1") { outcom } }', meant: 'outcome' },
    { query: '{ node(id: "1") { ... on Entri { id } } }', meant: 'Entry' },
  ])('with a slip is told what may have been meant: $query', async ({ query, meant }) => {
    const { errors } = await post({ query });
    expect(errors[0]?.message).toMatch(new RegExp(`Did you mean .*"${meant}"`));
  });

  it('that asks for the schema in circles is refused', async () => {
    const query = `{ __schema { types ${'{ fields { type '.repeat(5)}{ name }${' } }'.repeat(5)} } }`;
    const { status, errors } = await post({ query });
    expect(status).toBe(400);
    expect(errors).toMatchObject([
      { message: 'Maximum introspection depth exceeded', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
    ]);
  });

  it('whose response grows too large gets one error, not part of the response', async () => {
    // Each change is taken to have a few revisions; the first one has all of the seed.
    const { status, errors, data } = await post({
      query: nested(9).replace('changes', 'changes(first: 1, sinceVersion: 0)'),
    });
    expect({ status, data }).toEqual({ status: 200, data: null });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', limit: 'cost' } }]);
  });

  it('that subscribes is refused with one sentence', async () => {
    const { status, errors } = await post({ query: 'subscription { changes { version } }' });
    expect(status).toBe(400);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions.code).not.toBe('INTERNAL_SERVER_ERROR');
  });
});

describe('a number beyond 32 bits', () => {
  it.each([
    { how: 'in the document', body: { query: '{ entries(first: 2147483648) { totalCount } }' }, argument: 'first' },
    {
      how: 'in a variable',
      body: {
        query: 'query($n: Int) { entries(first: $n) { totalCount } }',
        variables: { n: 2147483648 },
      },
      argument: 'first',
    },
  ])('$how is BAD_USER_INPUT with 400, and names the argument', async ({ body, argument }) => {
    const { status, errors } = await post(body);
    expect(status).toBe(400);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
    expect(errors[0]?.message).toContain('first');
  });
});

describe('a request', () => {
  const query = '{ viewer { role } }';

  it.each([
    { what: 'an array of operations', body: Array(10).fill({ query: '{ lookup(code: "0x801C03ED") { outcome } }' }) },
    { what: 'an empty array', body: [] },
    { what: 'null', body: 'null' },
    { what: 'a number', body: '7' },
    { what: 'a string', body: '"x"' },
    { what: 'an empty object', body: {} },
  ])('of $what is 400 BAD_REQUEST and runs nothing', async ({ body }) => {
    const before = ada.world.knowledgeBase.counting.status().offered;
    const { status, errors } = await post(body);
    expect(status).toBe(400);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
    expect(ada.world.knowledgeBase.counting.status().offered).toBe(before);
  });

  it.each([
    { what: 'UTF-7', headers: { 'content-type': 'application/json; charset=utf-7' } },
    { what: 'Latin-1', headers: { 'content-type': 'application/json;charset="iso-8859-1"' } },
    { what: 'plain text', headers: { 'content-type': 'text/plain' } },
    { what: 'a form', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    { what: 'a form in parts', headers: { 'content-type': 'multipart/form-data; boundary=x' } },
    { what: 'an unknown encoding', headers: { 'content-encoding': 'x-odd' } },
  ])('in $what is 415 and runs nothing', async ({ headers }) => {
    const body = JSON.stringify({ query: 'mutation { createMitigation(input: { text: "x" }) { problems { code } } }' });
    const { status, errors, text } = await post(body, { ...headers, authorization: `Bearer ${ada.token}` });
    expect(status).toBe(415);
    expect(errors).toMatchObject([{ extensions: { code: 'UNSUPPORTED_MEDIA_TYPE' } }]);
    expect(text).not.toContain('data');
    expect(ada.world.knowledgeBase.snapshot().catalog.version).toBe(1);
  });

  it('whose body is compressed gets 415 without being decompressed', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000, ' '));
    const { status } = await send({ method: 'POST', headers: { ...json, 'content-encoding': 'gzip' }, body: bomb });
    expect(status).toBe(415);
  });

  it('in UTF-8, however it is written, is answered', async () => {
    for (const charset of ['utf-8', 'UTF-8', '"utf-8"', 'utf8']) {
      const { status } = await post({ query }, { 'content-type': `application/json; charset=${charset}` });
      expect(status).toBe(200);
    }
  });

  it.each(['image/png', 'text/html', 'application/json;q=0', 'application/xml, text/*;q=0.5'])(
    'that accepts only %s is 406 and runs nothing',
    async (accept) => {
      const mutation = 'mutation { createMitigation(input: { text: "x" }) { problems { code } } }';
      const { status, errors } = await post({ query: mutation }, { accept, authorization: `Bearer ${ada.token}` });
      expect(status).toBe(406);
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
      expect(ada.world.knowledgeBase.snapshot().catalog.version).toBe(1);
    },
  );

  it.each(['*/*', 'application/json', 'text/html, application/*;q=0.1', 'APPLICATION/JSON;charset=utf-8'])(
    'that accepts %s is answered',
    async (accept) => {
      expect((await post({ query }, { accept })).status).toBe(200);
    },
  );

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('by %s is 405 with what is allowed', async (method) => {
    const { status, headers, errors } = await send({ method, headers: json });
    expect({ status, allow: headers.get('allow') }).toEqual({ status: 405, allow: 'GET, POST' });
    expect(errors).toMatchObject([{ extensions: { code: 'METHOD_NOT_ALLOWED' } }]);
  });

  it('by GET that would change something is 405, and changes nothing', async () => {
    const mutation = encodeURIComponent('mutation { createMitigation(input: { text: "x" }) { problems { code } } }');
    const { status, headers, text } = await send({
      path: `/graphql?query=${mutation}`,
      headers: { accept: json.accept, authorization: `Bearer ${ada.token}` },
    });
    expect({ status, allow: headers.get('allow') }).toEqual({ status: 405, allow: 'POST' });
    expect(text).not.toContain('"data"');
    expect(ada.world.knowledgeBase.snapshot().catalog.version).toBe(1);
  });

  it('by GET that asks needs no header, as a link has none', async () => {
    const { status, data } = await send({ path: `/graphql?query=${encodeURIComponent(query)}` });
    expect({ status, data }).toEqual({ status: 200, data: { viewer: { role: 'ANONYMOUS' } } });
  });

  it.each(['{"__proto__":{"polluted":1}}', '{"a":{"constructor":{"prototype":{"polluted":1}}}}', '{'])(
    'by GET with the variables %s is 400 BAD_REQUEST',
    async (variables) => {
      const path = `/graphql?query=${encodeURIComponent(query)}&variables=${encodeURIComponent(variables)}`;
      const { status, errors } = await send({ path });
      expect(status).toBe(400);
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
    },
  );

  it.each([
    { what: 'lists', open: '[', close: ']', levels: 100_000 },
    { what: 'objects', open: '{"a":', close: '}', levels: 40_000 },
  ])('whose variable is $what within each other is 400 BAD_USER_INPUT', async ({ open, close, levels }) => {
    const text = 'query($codes: [String!]!) { lookups(codes: $codes) { outcome } }';
    const codes = `${open.repeat(levels)}1${close.repeat(levels)}`;
    const { status, errors } = await post(`{"query":${JSON.stringify(text)},"variables":{"codes":${codes}}}`);
    expect(status).toBe(400);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('whose variable is nearly right is told the right name, which introspection shows anyway', async () => {
    const variables = { input: { guide: 'g', causes: [], mitigations: [], positon: 1 } };
    const { status, errors } = await post({
      query: 'mutation($input: CreateEntryInput!) { createEntry(input: $input) { problems { code } } }',
      variables,
    });
    expect(status).toBe(400);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors[0]?.message).toMatch(
      /"positon" is not defined by type "CreateEntryInput"\. Did you mean "position"\?$/,
    );
  });

  it('for a persisted query is told that there are none', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } };
    const { errors } = await post({ extensions });
    expect(errors).toMatchObject([{ extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } }]);
  });
});
