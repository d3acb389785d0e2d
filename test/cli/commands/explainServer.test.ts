import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askServer } from '../../../src/cli/commands/askKnowledge.ts';
import { asked } from '../../world/asked.ts';
import { runCommand } from '../../world/command.ts';

/** Answers every question with what its address says. */
let server: Server;
let origin: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    request.resume();
    const { searchParams } = new URL(request.url ?? '', 'http://test.example');
    response.writeHead(Number(searchParams.get('status') ?? 200), { 'content-type': 'application/json' });
    response.end(decodeURIComponent((request.url ?? '').split('/')[1] ?? ''));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
afterAll(() => server.close());

it.each([
  { answer: '<h1>Sign in</h1>', says: 'nothing that is GraphQL', because: 'a proxy asks for a sign-in' },
  { answer: 'null', says: 'nothing that is GraphQL', because: 'it is null' },
  { answer: '[]', says: 'nothing that is GraphQL', because: 'it is a list' },
  { answer: '{"errors":"no"}', says: 'nothing that is GraphQL', because: 'errors are a text' },
  {
    answer: '{"errors":[{"message":"Too \\u001b[31mmuch"}]}',
    says: 'answers: Too ␛[31mmuch',
    because: 'it is an error',
  },
  {
    answer: '{"data":{"lookup":null},"errors":[{"message":"It failed."}]}',
    says: 'answers: It failed.',
    because: 'a part of it failed',
  },
  { answer: '{"data":{}}', says: 'something else than was asked', because: 'the fields are missing' },
  {
    answer: '{"data":{"diagnose":null,"lookup":null}}',
    says: 'something else than was asked',
    because: 'they are null',
  },
  { answer: '{"data":{"diagnose":{"lookups":[]}}}', says: 'something else than was asked', because: 'one is missing' },
  {
    answer: '{"data":{"diagnose":{"truncated":false,"lookups":{},"suspects":[]},"lookup":null}}',
    says: 'something else than was asked',
    because: 'a list is none',
  },
  {
    answer: '{"data":{"diagnose":{"truncated":false,"lookups":[{}],"suspects":[]},"lookup":null}}',
    says: 'something else than was asked',
    because: 'an item lacks its fields',
  },
  {
    answer: '{"data":{"diagnose":{"truncated":{},"lookups":[],"suspects":[]},"lookup":null}}',
    says: 'something else than was asked',
    because: 'an object stands for a value',
  },
])('says what is wrong with the answer of a server, where $because', async ({ answer, says }) => {
  const address = `${origin}/${encodeURIComponent(answer)}`;
  const { code, stderr, stdout } = await runCommand(['explain', '0x5', '--server', address]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain(says);
  expect(stderr).not.toContain('    at ');
});

it.each([
  { given: '', path: '/graphql', because: 'it is the address alone' },
  { given: '/', path: '/graphql', because: 'a slash ends it' },
  { given: '/graphql', path: '/graphql', because: 'serve prints it so' },
  { given: '/graphql/', path: '/graphql', because: 'a slash ends it' },
  { given: '/errors', path: '/errors/graphql', because: 'a proxy has a path for it' },
  { given: '/errors/?lang=de#top', path: '/errors/graphql', because: 'it was copied from a browser' },
  { given: '/mygraphql', path: '/mygraphql/graphql', because: 'the path of the proxy only ends alike' },
])('asks at $path where --server ends with "$given": $because', async ({ given, path }) => {
  const paths: string[] = [];
  const listening = createServer(({ url = '' }, response) => {
    paths.push(url);
    response.end('{"data":{"catalog":null}}');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => listening.once('listening', resolve));
  const place = `http://127.0.0.1:${String((listening.address() as AddressInfo).port)}`;
  await askServer(`${place}${given}`)(asked('{ catalog { version } }'), {});
  expect(paths).toEqual([path]);
  listening.closeAllConnections();
  listening.close();
});

it('shows no more of a message than 1,000 characters', async () => {
  const address = `${origin}/${encodeURIComponent(JSON.stringify({ errors: [{ message: 'x'.repeat(5_000) }] }))}`;
  const { stderr } = await runCommand(['explain', '0x5', '--server', address]);
  expect(stderr.match(/x+/g)?.at(-1)).toBe('x'.repeat(1_000));
});

it('ends an answer that comes too late, or is too large', async () => {
  const silent = createServer(() => undefined).listen(0, '127.0.0.1');
  await new Promise((resolve) => silent.once('listening', resolve));
  const place = `http://127.0.0.1:${String((silent.address() as AddressInfo).port)}`;
  await expect(askServer(place, { longestWait: 50 })(asked('{ catalog { version } }'), {})).rejects.toThrow(
    'has not answered within 0.05 s',
  );
  silent.closeAllConnections();
  silent.close();
  const large = `${origin}/${'x'.repeat(5_000)}`;
  await expect(askServer(large, { largestAnswer: 0.001 })(asked('{ catalog { version } }'), {})).rejects.toThrow(
    'more than 0.001 MB',
  );
});
