import { request as ask, type IncomingHttpHeaders } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../world/world.ts';

let world: World;
let token: string;
beforeAll(async () => {
  world = await openWorld();
  token = await world.token('EDITOR');
});
afterAll(() => world.close());

interface Received {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Nothing is unpacked, and nothing is asked for that is not given here. */
function receive(path: string, headers: Record<string, string>, body?: string): Promise<Received> {
  return new Promise((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST';
    const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    const asking = ask(`${world.address}${path}`, { method, headers: { ...type, ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) });
      });
    });
    asking.on('error', reject);
    asking.end(body);
  });
}

const long = '{ entries(first: 40) { nodes { id causes { text } } } }';
const get = `/graphql?query=${encodeURIComponent(long)}`;
const post = JSON.stringify({ query: long });
/** Of one shape with other values: the third is compiled. */
const looking = (code: string) =>
  JSON.stringify({
    query:
      'query L($code: String!) { lookup(code: $code) { entries { id steps { text html plainText } } firstSteps { text html plainText } escalationHtml } }',
    variables: { code },
  });

describe('an answer to a client that takes gzip', () => {
  it.each([
    { what: 'GraphQL by GET', path: get },
    { what: 'GraphQL by POST', path: '/graphql', body: post },
    { what: 'GraphQL with a token', path: '/graphql', body: post, isToken: true },
    { what: 'the schema', path: '/schema.graphql' },
    { what: 'a search as JSON', path: '/search.json?q=sign' },
    { what: 'the description of the addresses', path: '/openapi.json' },
  ])('is compressed: $what; and says the same, first and when it is known', async ({ path, body, isToken = false }) => {
    const rights: Record<string, string> = isToken ? { authorization: `Bearer ${token}` } : {};
    const plain = await receive(path, rights, body);
    expect(plain.headers['content-encoding']).toBeUndefined();
    for (let n = 0; n < 3; n++) {
      const compressed = await receive(path, { ...rights, 'accept-encoding': 'br;q=1.0, gzip;q=0.8, *;q=0.1' }, body);
      expect(compressed.headers).toMatchObject({
        'content-encoding': 'gzip',
        'content-length': String(compressed.body.length),
        vary: expect.stringContaining('accept-encoding') as string,
      });
      expect(compressed.body.length).toBeLessThan(plain.body.length);
      expect(gunzipSync(compressed.body).equals(plain.body)).toBe(true);
    }
  });

  it('is compressed, too, when the operation is known and the values are new', async () => {
    const takes = { 'accept-encoding': 'gzip' };
    const codes = ['0x801C03ED', '0x80090016', '0x8009000F', '0x801C000E', '0x80090029', '0x801C0010'];
    const before = world.earlyAnswers();
    for (const code of codes) {
      const compressed = await receive('/graphql', takes, looking(code));
      const plain = await receive('/graphql', {}, looking(code));
      const text = compressed.headers['content-encoding'] === 'gzip' ? gunzipSync(compressed.body) : compressed.body;
      expect(text.equals(plain.body)).toBe(true);
      expect(compressed.headers['content-encoding']).toBe(plain.body.length >= 1_024 ? 'gzip' : undefined);
    }
    expect(world.earlyAnswers()).not.toEqual(before);
  });

  it('has an entity tag, and is not sent again to a client that has it', async () => {
    for (const path of [
      get,
      '/schema.graphql',
      '/guides.json',
      '/llms.txt',
      '/feeds/windows-hello-pin-creation.atom',
    ]) {
      for (const takes of [{}, { 'accept-encoding': 'gzip' }] as Record<string, string>[]) {
        const first = await receive(path, takes);
        const etag = first.headers.etag ?? '';
        expect(etag.startsWith('W/')).toBe(first.headers['content-encoding'] === 'gzip');
        const again = await receive(path, { ...takes, 'if-none-match': etag });
        expect({ path, status: again.status, length: again.body.length }).toEqual({ path, status: 304, length: 0 });
      }
    }
  });

  it.each([
    { encoding: 'gzip;q=0', because: 'a weight of 0 refuses it' },
    { encoding: 'gzip; q=0.000, identity', because: 'so does one with zeros' },
    { encoding: 'br', because: 'it takes another' },
    { encoding: 'x-gzipped', because: 'that is another name' },
    { encoding: '', because: 'it takes none' },
  ])('is not compressed for "$encoding", as $because', async ({ encoding }) => {
    const { headers } = await receive(get, { 'accept-encoding': encoding });
    expect(headers['content-encoding']).toBeUndefined();
  });

  it('that is short is not compressed', async () => {
    const { headers, body } = await receive('/graphql?query={__typename}', { 'accept-encoding': 'gzip' });
    expect(headers['content-encoding']).toBeUndefined();
    expect(JSON.parse(body.toString())).toEqual({ data: { __typename: 'Query' } });
  });
});
