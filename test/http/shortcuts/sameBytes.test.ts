import { request } from 'node:http';
import { readBuiltPages } from '../../../src/cli/builtPages.ts';
import { usualLimits } from '../../../src/http/request/limits.ts';
import { createLog } from '../../../src/http/operations/requestLog.ts';
import { startServer, type RunningServer } from '../../../src/http/server.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../world/world.ts';

/** One knowledge base behind two servers: one with shortcuts, one where every request goes the long way. */
let world: World;
let short: RunningServer;
let long: RunningServer;
let token = '';

beforeAll(async () => {
  world = await openWorld();
  const settings = {
    port: 0,
    host: '127.0.0.1',
    publicUrl: 'http://errors.test',
    web: await readBuiltPages(),
    clock: () => world.clock.now,
  };
  const log = createLog('silent', { write: () => undefined });
  short = await startServer(world.knowledgeBase, { ...settings, log });
  long = await startServer(world.knowledgeBase, { ...settings, log, limits: { ...usualLimits, knownAnswers: 0 } });
  token = await world.token('EDITOR');
});

afterAll(async () => {
  await short.close();
  await long.close();
  await world.close();
});

interface Sent {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

interface Received {
  readonly status: number | undefined;
  readonly headers: object;
  readonly body: string;
}

function send(server: RunningServer, { method, path, headers, body }: Sent): Promise<Received> {
  return new Promise((resolve, reject) => {
    const asking = request(`${server.address}${path}`, { method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () => {
        const { date: _date, ...rest } = response.headers;
        resolve({ status: response.statusCode, headers: rest, body: text });
      });
    });
    asking.on('error', reject);
    asking.end(body);
  });
}

const fragments = `fragment all on Entry { id version updatedAt code { hex symbol facility { label } } causes { html text }
  steps { text html condition mitigation { id version } } guide { slug title } url }`;

const operations = [
  'query($code: String!) { lookup(code: $code) { outcome code { hex symbol notes } entries { causes { text } steps { text html } } } }',
  `query Full($code: String!, $record: Boolean = false) { lookup(code: $code, record: $record) { __typename input outcome asked
    readings { hex } suggestions { hex symbols } firstSteps { plainText } escalation escalationHtml related { ...all } entries { ...all } } } ${fragments}`,
  'query($text: String!) { diagnose(text: $text, record: false) { truncated lookups { outcome code { hex } entries { id } } } }',
  'query($first: Int) { entries(first: $first) { totalCount nodes { id causes { plainText } } pageInfo { endCursor hasNextPage } } }',
  `query($text: String!, $record: Boolean) { search(query: $text, record: $record) { totalCount suggestion
    edges { score node { ...all } highlights { field html } } } } ${fragments}`,
  '{ guides { slug entries(first: 3) { nodes { id steps { text } } } } viewer { name role } }',
  'query($id: ID!) { mitigation(id: $id) { id text html usedBy { totalCount } } a: node(id: $id) { id __typename } }',
  'query A { __typename } query B($code: String!) { lookup(code: $code, record: false) { outcome } }',
  '{ tokens { id } }',
  '{ lookup(code: 5) { outcome } }',
  '{ lookup(code: "0x801C03ED") { nothing } }',
  '{ __schema { queryType { name } } }',
  'mutation { reportOutcome(input: { entry: "nothing", solved: true }) { accepted } }',
];

const codes = [
  '0x801C03ED',
  '-2145647635',
  '0x80090005',
  '0x801C0001',
  '1753',
  'NTE_BAD_DATA',
  '0x8009',
  'x',
  '0x80070005',
  '',
  'é 0x801C03ED',
];
const words = fc.oneof(
  fc.constantFrom(...codes),
  fc.constantFrom('pin', 'sign out', 'tpm', 'not authorized'),
  fc.string({ maxLength: 6 }),
);

const variables = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      code: fc.constantFrom(...codes.slice(0, 6)),
      text: fc.constantFrom('pin', 'sign out', '0x801C03ED'),
      first: fc.constantFrom(1, 5),
      record: fc.boolean(),
      id: fc.constantFrom('m_none', 'e_none'),
    }),
  },
  fc.record(
    { code: words, text: words, first: fc.constantFrom(1, 5, 0, 101, null), record: fc.boolean(), id: words },
    { requiredKeys: [] },
  ),
  fc.constantFrom(
    null,
    undefined,
    {},
    { code: 5 },
    { code: null },
    { code: { a: 1 } },
    { text: '\u0000' },
    { ['__proto__']: 1 },
  ),
);

const headers = fc.record(
  {
    accept: fc.constantFrom('*/*', 'application/json', 'application/graphql-response+json', 'image/png', 'text/html'),
    'x-client-name': fc.constantFrom('a', 'b', '../'),
    cookie: fc.constant('a=b'),
    authorization: fc.constantFrom('Bearer no', 'Basic x'),
    'x-graphql-cost': fc.constant('1'),
    'x-unknown': fc.constant('1'),
    origin: fc.constantFrom('https://elsewhere.example', 'http://errors.test'),
    'sec-fetch-site': fc.constantFrom('cross-site', 'same-origin'),
  },
  { requiredKeys: [] },
);

const asked = fc
  .record({
    query: fc.constantFrom(...operations, ...operations.slice(0, 4), ...operations.slice(0, 4)),
    variables,
    operationName: fc.oneof(
      { weight: 8, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: fc.constantFrom(null, 'B', 'Full', 'none') },
    ),
    extra: fc.constantFrom(
      {},
      {},
      {},
      { extensions: {} },
      { extensions: { persistedQuery: { version: 1 } } },
      { more: 1 },
    ),
    headers: fc.oneof({ weight: 12, arbitrary: fc.constant({}) }, { weight: 2, arbitrary: headers }),
    type: fc.oneof(
      { weight: 8, arbitrary: fc.constant('application/json') },
      { weight: 1, arbitrary: fc.constantFrom('application/json; charset=utf-8', 'text/plain', '') },
    ),
    shape: fc.oneof(
      { weight: 12, arbitrary: fc.constant('whole') },
      { weight: 1, arbitrary: fc.constantFrom('array', 'cut') },
    ),
  })
  .map(({ extra, headers: more, type, shape, ...operation }): Sent => {
    const text = JSON.stringify({ ...operation, ...extra });
    const body = shape === 'array' ? `[${text}]` : shape === 'cut' ? text.slice(0, -1) : text;
    const own = type === '' ? {} : { 'content-type': type };
    return {
      method: 'POST',
      path: '/graphql',
      headers: { ...own, ...more, 'content-length': String(Buffer.byteLength(body)) },
      body,
    };
  });

const pages = fc
  .constantFrom(
    '/codes/0x801C03ED',
    '/codes/0x80090005',
    '/codes/0x80070005',
    '/codes/-2145647635',
    '/',
    '/search?q=pin',
    '/about',
    '/nothing',
    '/livez',
    '/schema.graphql',
  )
  .map((path): Sent => ({ method: 'GET', path, headers: { accept: 'text/html' }, body: '' }));

const edits = fc.record({ edit: fc.constantFrom('mitigation', 'entry', 'symbol', 'create', 'archive', 'guide') });

describe('an answer that takes a shortcut', () => {
  it('has at every time the bytes of the long way, and counts the same, whatever is asked, sent along and edited in between', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof({ weight: 8, arbitrary: asked }, { weight: 2, arbitrary: pages }, { weight: 1, arbitrary: edits }),
          { minLength: 20, maxLength: 40 },
        ),
        async (steps) => {
          const before: Sent[] = [];
          for (const step of steps) {
            if ('edit' in step) {
              await edit(step.edit);
              continue;
            }
            before.push(step);
            for (const sent of [step, step, before[Math.floor(before.length / 2)] ?? step]) {
              const expected = await counted(() => send(long, sent));
              expect(await counted(() => send(short, sent))).toEqual(expected);
            }
          }
        },
      ),
      { numRuns: 12, seed: 20261128, endOnFailure: true },
    );
    const { known, compiled } = short.earlyAnswers();
    expect(known).toBeGreaterThan(50);
    expect(compiled).toBeGreaterThan(10);
    expect(long.earlyAnswers()).toMatchObject({ known: 0, compiled: 0 });
  }, 240_000);
});

async function counted(asking: () => Promise<Received>): Promise<Received & { readonly counts: number }> {
  const before = world.knowledgeBase.counting.status().offered;
  const { body, headers, ...received } = await asking();
  const counts = world.knowledgeBase.counting.status().offered - before;
  // A refusal names its request; and what was worked out for the first of two answers costs the second nothing.
  const same = body.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID').replace(/"spent":\d+/, '"spent":0');
  const { 'content-length': length, ...others } = headers as Record<string, unknown>;
  return { ...received, headers: body.includes('"spent"') ? others : { ...others, length }, body: same, counts };
}

let edits_ = 0;

async function edit(what: string): Promise<void> {
  edits_ += 1;
  const word = `edited ${String(edits_)}`;
  const { data } = await world.ask<{
    lookup: {
      entries: {
        id: string;
        version: number;
        steps: { mitigation: { id: string; version: number } }[];
        guide: { slug: string; version: number };
      }[];
    };
  }>(
    '{ lookup(code: "0x801C03ED", record: false) { entries { id version steps { mitigation { id version } } guide { slug version } } } }',
  );
  const [entry] = data.lookup.entries;
  if (entry === undefined) throw new Error('0x801C03ED is listed.');
  const mitigation = entry.steps[0]?.mitigation;
  const inputs: Record<string, [string, object]> = {
    mitigation: ['updateMitigation', { id: mitigation?.id, expectedVersion: mitigation?.version, text: word }],
    entry: ['updateEntry', { id: entry.id, expectedVersion: entry.version, causes: [word] }],
    symbol: [
      'updateEntry',
      { id: entry.id, expectedVersion: entry.version, causes: [`ERROR_${String(edits_)}_NAMED`] },
    ],
    create: [
      'createEntry',
      {
        guide: 'windows-hello-pin-creation',
        code: `0x8007${(0x1000 + edits_).toString(16)}`,
        causes: [word],
        mitigations: [],
      },
    ],
    guide: ['updateGuide', { slug: entry.guide.slug, expectedVersion: entry.guide.version, escalation: word }],
  };
  const [name, input] = inputs[what] ?? [
    'updateEntry',
    { id: entry.id, expectedVersion: entry.version, causes: [word] },
  ];
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const answer = await world.ask<Record<string, { problems: unknown[] }>>(
    `mutation($input: ${type}!) { ${name}(input: $input) { problems { code message } } }`,
    { input },
    token,
  );
  expect(answer.data[name]?.problems).toEqual([]);
}
