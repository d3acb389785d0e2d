import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBuiltPages } from '../../src/cli/builtPages.ts';
import { createLog } from '../../src/http/operations/requestLog.ts';
import { startServer } from '../../src/http/server.ts';
import type { KnowledgeBase } from '../../src/knowledgeBase/knowledgeBase.ts';
import { ask, openWorld, type World } from '../world/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const json = { 'content-type': 'application/json' };

interface Refusal {
  status: number;
  type: string | null;
  code: string | undefined;
  body: string;
}

async function send(path: string, init: RequestInit): Promise<Refusal> {
  const response = await fetch(`${world.address}${path}`, init);
  const body = await response.text();
  const { errors } = JSON.parse(body) as { errors?: { extensions: { code: string } }[] };
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    code: errors?.[0]?.extensions.code,
    body,
  };
}

/** The same knowledge with a fault in it, served next to the world's own server. */
async function withFault<T>(
  fault: Partial<KnowledgeBase>,
  use: (address: string, logLines: string[]) => Promise<T>,
): Promise<T> {
  const logLines: string[] = [];
  const log = createLog('info', { write: (line) => void logLines.push(line) });
  const server = await startServer(
    { ...world.knowledgeBase, ...fault },
    { port: 0, host: '127.0.0.1', publicUrl: null, web: await readBuiltPages(), log },
  );
  try {
    return await use(server.address, logLines);
  } finally {
    await server.close();
  }
}

describe('health', () => {
  it('answers /livez and /readyz', async () => {
    expect(await (await fetch(`${world.address}/livez`)).json()).toEqual({ status: 'live' });
    expect(await (await fetch(`${world.address}/readyz`)).json()).toEqual({ status: 'ready', version: 1 });
  });

  it('is not ready where the store would not keep an edit, and says nothing of the inside to strangers', async () => {
    const assertHealthy = () => Promise.reject(new Error('synchronous is NORMAL in /secret/place'));
    await withFault({ assertHealthy }, async (address, logLines) => {
      const response = await fetch(`${address}/readyz`, { headers: { 'x-forwarded-for': '203.0.113.9' } });
      expect(response.status).toBe(503);
      expect(await response.text()).not.toContain('secret');
      expect(logLines.join('')).toContain('synchronous is NORMAL');
    });
  });
});

describe('a refusal', () => {
  it.each([
    { what: 'a path that is not there', path: '/nope', init: {}, status: 404, code: 'NOT_FOUND' },
    {
      what: 'malformed JSON',
      path: '/graphql',
      init: { method: 'POST', headers: json, body: '{"query"' },
      status: 400,
      code: 'BAD_REQUEST',
    },
    {
      what: 'an empty body',
      path: '/graphql',
      init: { method: 'POST', headers: json, body: '' },
      status: 400,
      code: 'BAD_REQUEST',
    },
    {
      what: 'a prototype in the body',
      path: '/graphql',
      init: { method: 'POST', headers: json, body: '{"query":"{__typename}","__proto__":{"x":1}}' },
      status: 400,
      code: 'BAD_REQUEST',
    },
    {
      what: 'text/plain',
      path: '/graphql',
      init: { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"query":"{__typename}"}' },
      status: 415,
      code: 'UNSUPPORTED_MEDIA_TYPE',
    },
    {
      what: 'JSON where readers send forms',
      path: '/search',
      init: { method: 'POST', headers: json, body: '[1, 2]' },
      status: 415,
      code: 'UNSUPPORTED_MEDIA_TYPE',
    },
    {
      what: 'a body of 300 KB',
      path: '/graphql',
      init: { method: 'POST', headers: json, body: JSON.stringify({ query: 'x'.repeat(300_000) }) },
      status: 413,
      code: 'PAYLOAD_TOO_LARGE',
    },
    {
      what: 'a query that does not parse',
      path: '/graphql',
      init: { method: 'POST', headers: json, body: '{"query":"{ lookup("}' },
      status: 400,
      code: 'GRAPHQL_PARSE_FAILED',
    },
    {
      what: 'a field that is not there',
      path: '/graphql',
      init: { method: 'POST', headers: json, body: '{"query":"{ lookupp }"}' },
      status: 400,
      code: 'GRAPHQL_VALIDATION_FAILED',
    },
    {
      what: 'a credential of another scheme',
      path: '/graphql',
      init: { method: 'POST', headers: { ...json, authorization: 'Basic eDp5' }, body: '{"query":"{__typename}"}' },
      status: 401,
      code: 'UNAUTHENTICATED',
    },
  ])('of $what is $status $code in the shape of GraphQL', async ({ path, init, status, code }) => {
    const refusal = await send(path, init);
    expect(refusal).toMatchObject({
      status,
      code,
      type: expect.stringMatching(/^application\/(graphql-response\+)?json/) as string,
    });
    expect(refusal.body).not.toMatch(/node_modules|\bat \w+ \(/);
  });

  it('of a credential says how to send a good one', async () => {
    const response = await fetch(`${world.address}/graphql`, {
      method: 'POST',
      headers: { ...json, authorization: 'Bearer x' },
      body: '{"query":"{__typename}"}',
    });
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
  });
});

describe('a fault', () => {
  it('shows an id and nothing else; the log has the rest under that id', async () => {
    const html = (): never => {
      throw new Error('SELECT * FROM "Entry" at /secret/place');
    };
    await withFault({ html }, async (address, logLines) => {
      const query = '{ lookup(code: "0x80090005") { outcome entries { steps { html } } } }';
      const { status, errors } = await ask(address, { query });
      expect(status).toBe(200);
      const [error] = errors ?? [];
      expect(error?.message).toBe('Internal server error');
      const { requestId } = error?.extensions as unknown as { requestId: string };
      expect(JSON.stringify(errors)).not.toContain('secret');
      const [line] = logLines.filter((each) => each.includes(requestId));
      expect(line).toContain('SELECT');
    });
  });
});

describe('the log', () => {
  it('is one JSON line an event, with nothing that a user typed', async () => {
    const typed = 'planted\n{"level":60}\u001b[31m';
    await world.ask('query($code: String!) { lookup(code: $code) { outcome } }', { code: typed });
    await fetch(`${world.address}/graphql?query=${encodeURIComponent('{ planted }')}`);
    await fetch(`${world.address}/planted`);
    expect(world.logLines.length).toBeGreaterThan(0);
    for (const line of world.logLines) {
      expect(JSON.parse(line)).toMatchObject({ time: expect.any(String) as string });
      expect(line).not.toContain('planted');
    }
  });
});

describe('a stop', () => {
  it('finishes what is in flight', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let arrived = (): void => undefined;
    const inFlight = new Promise<void>((resolve) => (arrived = resolve));
    const callerWithHeader = async (): Promise<null> => {
      arrived();
      await held;
      return null;
    };
    const log = createLog('silent', { write: () => undefined });
    const server = await startServer(
      { ...world.knowledgeBase, callerWithHeader },
      { port: 0, host: '127.0.0.1', publicUrl: null, web: await readBuiltPages(), log },
    );
    const answer = ask(server.address, { query: '{ __typename }' }, 'hrk_x');
    await inFlight;
    const closed = server.close();
    release();
    expect((await answer).status).toBe(401);
    await closed;
    await expect(fetch(`${server.address}/livez`)).rejects.toThrow();
  });

  it('waits for no client that has hung up', async () => {
    const log = createLog('silent', { write: () => undefined });
    const server = await startServer(world.knowledgeBase, {
      ...{ port: 0, host: '127.0.0.1', publicUrl: null, log },
      web: await readBuiltPages(),
    });
    const { hostname, port } = new URL(server.address);
    const socket = connect(Number(port), hostname);
    socket.write(
      'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\nExpect: 100-continue\r\n\r\n{',
    );
    await once(socket, 'data');
    socket.destroy();
    const waited = new AbortController();
    const tooLong = setTimeout(5_000, 'still waiting', { signal: waited.signal });
    expect(await Promise.race([server.close(), tooLong])).toBeUndefined();
    waited.abort();
    await tooLong.catch(() => undefined);
  });
});
