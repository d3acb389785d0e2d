import fc from 'fast-check';

/** A request; of its headers, EDITOR stands for a token and SEEN for the tag of the answer that was seen last. */
export interface Sent {
  readonly method: 'GET' | 'POST' | 'HEAD';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
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

/** The same again under other names and with values in the text, as clients write that build their operations. */
const built = fc
  .record({
    n: fc.nat(50),
    code: fc.constantFrom('0x801C03ED', '0x80090005', '0x801C0001', 'pin', '', '5', 'a\\u0041', 'x\\"y', '\u00e9'),
    first: fc.constantFrom('1', '5', '0', '101', '2147483648', '1.5', '-1', '01'),
    shape: fc.constantFrom(
      'query N#($code: String!) { lookup(code: $code) { outcome code { hex } entries { causes { text } } } }',
      '{ a#: lookup(code: "CODE") { outcome asked entries { id causes { html } } } }',
      '{ a#: lookup(code: "CODE") { x#: outcome } b: lookup(code: "0x80090005") { outcome } }',
      '{ a: lookup(code: "CODE") { outcome } a: lookup(code: "0x80090005") { outcome } }',
      '{ lookup(code: "CODE") { outcome } lookup(code: "CODE") { input } }',
      '{ e#: entries(first: FIRST) { nodes { id causes(x: 1) { text } } } }',
      'query Q# { entries(first: FIRST) { totalCount nodes { id causes { text } } } } # nothing { more',
      '{ lookup(code: "CODE", record: false) @include(if: true) { outcome ...F } } fragment F on Lookup { readings { hex } }',
      '{ ...R } fragment R on Query { a#: lookup(code: "CODE") { outcome } }',
      'query($code: String! = "x") { lookup(code: $code) { outcome } __typename }',
      '{ lookup(code: CODE) { outcome } }',
      '{ lookup(code: FIRST) { outcome } mitigation(id: FIRST) { id } }',
      '{ search(query: "CODE", first: FIRST) { totalCount nodes { id } } }',
      'query A# { lookup(code: "CODE") { outcome } } query B { guides { slug } }',
      '{ lookup(code: """CODE""") { outcome } }',
      '{ _a1: lookup(code: "CODE") { outcome } __proto__: lookup(code: "CODE") { outcome } }',
    ),
  })
  .map(({ n, code, first, shape }) =>
    shape.replaceAll('#', String(n)).replaceAll('CODE', code).replaceAll('FIRST', first),
  );

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
    authorization: fc.constantFrom('Bearer no', 'Basic x', 'EDITOR'),
    'x-graphql-cost': fc.constant('1'),
    'x-unknown': fc.constant('1'),
    origin: fc.constantFrom('https://elsewhere.example', 'http://errors.test'),
    'sec-fetch-site': fc.constantFrom('cross-site', 'same-origin'),
  },
  { requiredKeys: [] },
);

/** Clients write the parts of a body in different orders. */
const orders = [
  ['query', 'variables', 'operationName'],
  ['operationName', 'query', 'variables'],
  ['operationName', 'variables', 'query'],
] as const;

/** What may be odd about a body. */
const written: Readonly<Record<string, (text: string) => string>> = {
  array: (text) => `[${text}]`,
  cut: (text) => text.slice(0, -1),
  comma: (text) => text.replace(/\}$/, ',}'),
  twice: (text) => text.replace(/\}$/, ',"query":"{ guides { slug } }","variables":null}'),
  blanks: (text) => text.replace(/"variables":/, ' "variables" :\n'),
};

/** Operations over POST, mostly plain, with all that may be odd about them. */
export const asked = fc
  .record({
    query: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...operations, ...operations.slice(0, 4), ...operations.slice(0, 4)) },
      { weight: 2, arbitrary: built },
    ),
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
    order: fc.constantFrom(...orders),
    shape: fc.oneof(
      { weight: 12, arbitrary: fc.constant('whole') },
      { weight: 1, arbitrary: fc.constantFrom('array', 'cut', 'comma', 'twice', 'blanks') },
    ),
  })
  .map(({ extra, headers: more, type, shape, order, ...operation }): Sent => {
    const parts = Object.fromEntries(order.map((name) => [name, operation[name]]));
    const text = JSON.stringify({ ...parts, ...extra });
    const body = written[shape]?.(text) ?? text;
    const own = type === '' ? {} : { 'content-type': type };
    return {
      method: 'POST',
      path: '/graphql',
      headers: { ...own, ...more, 'content-length': String(Buffer.byteLength(body)) },
      body,
    };
  });

const addresses = [
  '/codes/0x801C03ED',
  '/codes/0x801C03ED.json',
  '/codes/0x801C03ED.txt',
  '/codes/0x801C03ED?q=x%20y',
  '/codes/0x80090005',
  '/codes/0x80070005',
  '/codes/0x80070005?helped=x',
  '/codes/-2145647635',
  '/codes/1753',
  '/codes/%ff',
  '/',
  '/search?q=pin',
  '/search?q=pin&guidance=yes',
  '/search?q=0x801C03ED',
  '/facilities',
  '/guides/windows-hello-pin-creation',
  '/sitemap.xml',
  '/about',
  '/nothing',
  '/admin',
  '/livez',
  '/schema.graphql',
  ...operations.slice(0, 5).map((query) => {
    const given = JSON.stringify({ code: '0x80090005', text: 'pin', first: 2, id: 'none' });
    return `/graphql?query=${encodeURIComponent(query)}&variables=${encodeURIComponent(given)}`;
  }),
  `/graphql?query=${encodeURIComponent('{ lookup(code: "0x801C03ED") { asked outcome entries { id } } }')}`,
];

/** Pages, and operations over GET. */
export const pages = fc
  .record({
    path: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...addresses.slice(0, 6)) },
      { weight: 4, arbitrary: fc.constantFrom(...addresses) },
    ),
    accept: fc.constantFrom('text/html', 'text/html', '*/*', 'application/json', 'text/plain'),
    encoding: fc.constantFrom(null, null, 'gzip', 'gzip, deflate, br', 'br;q=0, gzip', 'identity'),
    tag: fc.constantFrom(null, null, 'SEEN', 'W/SEEN', '"x"', '*'),
    method: fc.constantFrom('GET' as const, 'GET' as const, 'GET' as const, 'HEAD' as const),
    more: fc.oneof({ weight: 8, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: headers }),
  })
  .map(({ path, accept, encoding, tag, method, more }): Sent => ({
    method,
    path,
    headers: {
      accept,
      ...(encoding === null ? {} : { 'accept-encoding': encoding }),
      ...(tag === null ? {} : { 'if-none-match': tag }),
      ...more,
    },
    body: '',
  }));
