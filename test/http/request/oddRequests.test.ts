import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../world/world.ts';

let world: World;
beforeAll(async () => {
  // Only a proxy's X-Forwarded-… headers are read.
  world = await openWorld({ trustedProxies: ['127.0.0.1'] });
});
afterAll(() => world.close());

describe('a request', () => {
  it('by TRACE gets 405 and echoes nothing', async () => {
    const { status, allow, text } = await trace();
    expect({ status, allow }).toEqual({ status: 405, allow: 'GET, POST' });
    expect(text).not.toContain('echo-me');
  });
});

describe('a request that is not for us', () => {
  it.each([
    { what: 'an unknown expectation', first: 'GET /livez HTTP/1.1', header: 'Expect: 200-ok\r\n', status: 417 },
    { what: 'a tunnel', first: 'CONNECT example.org:443 HTTP/1.1', header: '', status: 405 },
    { what: 'HTTP/2.0 in words', first: 'GET /graphql?query={__typename} HTTP/2.0', header: '', status: 505 },
    { what: 'HTTP/0.9 with headers', first: 'GET /livez HTTP/0.9', header: '', status: 505 },
  ])('with $what is $status in the shape of GraphQL, and the connection ends', async ({ first, header, status }) => {
    const answer = await raw(`${first}\r\nHost: x\r\n${header}\r\n`);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${String(status)} `));
    const { errors } = JSON.parse(answer.split('\r\n\r\n')[1] ?? '') as { errors: { extensions: { code: string } }[] };
    expect(errors[0]?.extensions.code).toBe(status === 405 ? 'METHOD_NOT_ALLOWED' : 'BAD_REQUEST');
  });

  it('that expects 100-continue gets it, and is answered', async () => {
    const body = '{"query":"{ __typename }"}';
    const head = `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nConnection: close\r\n`;
    const answer = await raw(`${head}Expect: 100-continue\r\nContent-Length: ${String(body.length)}\r\n\r\n${body}`);
    expect(answer).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 /);
  });

  it('by HEAD at /graphql gets 405 with the allowed methods', async () => {
    const answer = await raw('HEAD /graphql?query={__typename} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 405 [^]*\r\nallow: GET, POST\r\n/i);
  });
});

describe('a GraphQL request whose host cannot stand in a URL', () => {
  it.each([
    { version: '1.0', header: '', because: 'HTTP/1.0 needs no host' },
    {
      version: '1.1',
      header: 'Host: x\r\nX-Forwarded-Host: a b\r\n',
      because: 'a proxy passes on what a client wrote',
    },
    {
      version: '1.1',
      header: 'Host: x\r\nX-Forwarded-Proto: a b\r\n',
      because: 'a proxy passes on what a client wrote',
    },
  ])('is answered, because $because: HTTP/$version $header', async ({ version, header }) => {
    const get = await raw(`GET /graphql?query={__typename} HTTP/${version}\r\n${header}Connection: close\r\n\r\n`);
    expect(get).toMatch(/^HTTP\/1.1 200 .*\{"data":\{"__typename":"Query"\}\}/s);
  });
});

describe('a method that does nothing at an address', () => {
  it.each([
    { method: 'DELETE', path: '/codes/0x801C03ED.json', allow: 'GET, POST' },
    { method: 'PUT', path: '/%63odes/0x801C03ED', allow: 'GET, POST' },
    { method: 'POST', path: '/guides/none', allow: 'GET' },
    { method: 'PATCH', path: '/feeds/none.atom', allow: 'GET' },
    { method: 'GET', path: '/backup', allow: 'POST' },
    { method: 'DELETE', path: 'http://elsewhere.example/search.json?q=x', allow: 'GET' },
  ])('is 405 with what is allowed: $method $path', async ({ method, path, allow }) => {
    const answer = await raw(`${method} ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1.1 405 .*"code":"METHOD_NOT_ALLOWED"/s);
    expect(/^allow: (.*)\r$/im.exec(answer)?.[1]).toBe(allow);
  });

  it.each(['/code', '/nothing', '/nothing/at/all', '/graphql/none'])(
    'is 404 where there is nothing for it: %s',
    async (path) => {
      expect(await raw(`PUT ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)).toMatch(
        /^HTTP\/1.1 404 .*"code":"NOT_FOUND"/s,
      );
    },
  );
});

describe('an address below /assets/', () => {
  it.each(['/assets/', '/assets/none.js', '/assets/%2e%2e/%2e%2e/package.json', '/assets/..%2f..%2fpackage.json'])(
    'that is no file is not found: %s',
    async (path) => {
      expect(await raw(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)).toMatch(
        /^HTTP\/1.1 404 .*"code":"NOT_FOUND"/s,
      );
    },
  );
});

describe('bytes that are no request', () => {
  const head = `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n`;
  it.each([
    { what: 'a header of 20 KB', bytes: `${head}X-Long: ${'x'.repeat(20_000)}\r\n\r\n`, status: 431 },
    {
      what: 'an address of 20 KB',
      bytes: `GET /graphql?query=${'x'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
      status: 431,
    },
    { what: 'two lengths', bytes: `${head}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`, status: 400 },
    {
      what: 'a length and chunks',
      bytes: `${head}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}`,
      status: 400,
    },
    { what: 'another protocol', bytes: 'HELO example.org\r\n', status: 400 },
    { what: 'a request without a host', bytes: 'GET /graphql HTTP/1.1\r\n\r\n', status: 400 },
    { what: 'a request with two hosts', bytes: 'GET /livez HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n', status: 400 },
    { what: 'a request to a host that is none', bytes: 'GET /livez HTTP/1.1\r\nHost: a b\r\n\r\n', status: 400 },
    { what: 'a request to a host with a path', bytes: 'GET /livez HTTP/1.1\r\nHost: a/b\r\n\r\n', status: 400 },
    { what: 'a request to no host', bytes: 'GET /livez HTTP/1.1\r\nHost:\r\n\r\n', status: 400 },
    {
      what: 'a request to a host that no address can hold',
      bytes: 'GET /graphql?query={__typename} HTTP/1.1\r\nHost: %zz\r\n\r\n',
      status: 400,
    },
    { what: 'a request to a host with a user', bytes: 'GET /livez HTTP/1.1\r\nHost: a@b\r\n\r\n', status: 400 },
    {
      what: 'an address that is no UTF-8',
      bytes: 'GET /codes/%E0%A4%A HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
      status: 400,
    },
  ])(
    'of $what are answered with $status in the shape of GraphQL, and the connection ends',
    async ({ bytes, status }) => {
      const answer = await raw(bytes);
      expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${String(status)} `));
      expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toMatchObject({
        errors: [{ extensions: { code: 'BAD_REQUEST' } }],
      });
    },
  );

  it('of a body that is too large get 413, even if the client sends all of it before reading', async () => {
    const body = 'x'.repeat(4_000_000);
    expect(await raw(`${head}Content-Length: ${String(body.length)}\r\n\r\n${body}`)).toMatch(/^HTTP\/1.1 413 /);
  });

  it('of a body whose Content-Length is far too large are answered at once', async () => {
    expect(await raw(`${head}Content-Length: 99999999999\r\n\r\n{`)).toMatch(/^HTTP\/1.1 413 /);
  });
});

/** Everything that comes back until the server closes the connection. */
function raw(bytes: string): Promise<string> {
  const { hostname, port } = new URL(world.address);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    let answer = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => (answer += chunk));
    socket.on('error', reject);
    socket.on('close', () => {
      resolve(answer);
    });
  });
}

/** fetch refuses to send one. */
function trace(): Promise<{ status: number | undefined; allow: string | undefined; text: string }> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(`${world.address}/graphql`, {
      method: 'TRACE',
      headers: { 'x-secret': 'echo-me' },
    });
    request.on('error', reject);
    request.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode, allow: response.headers.allow, text });
      });
    });
    request.end();
  });
}
