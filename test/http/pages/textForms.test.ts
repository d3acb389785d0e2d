import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWorld, type World } from '../../world/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const input = {
    guide: 'windows-hello-pin-creation',
    code: '0x8BADF00D',
    causes: ['A cause \u001b[31m\u202e\u2028\u009b of it.'],
    mitigations: [{ text: 'A step \u001b[31m\u202e\u2028\u009b of it.' }],
  };
  const query = 'mutation($input: CreateEntryInput!) { createEntry(input: $input) { problems { message } } }';
  await world.ask(query, { input }, await world.token('EDITOR'));
});
afterAll(() => world.close());

it.each(['/codes/0x8BADF00D.txt', '/codes/0x8BADF00D.md', '/codes/0x8BADF00D.json', '/search.json?q=0x8BADF00D'])(
  'sends no terminal what would steer it, and all that is to be read: %s',
  async (path) => {
    const text = await (await fetch(`${world.address}${path}`)).text();
    expect(text).toContain('A cause');
    expect(text).toContain('A step');
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e]/);
  },
);

it('shows control characters in a page as well, which may be read in a terminal', async () => {
  const page = await (await fetch(`${world.address}/search?q=${encodeURIComponent('bad\u001b[2J data\u009b')}`)).text();
  expect(page).toContain('bad\u241b[2J');
  expect(page).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/);
});

it.each([
  { path: '/codes/%00.json', type: 'application/json', status: 400 },
  { path: '/codes/%00.txt', type: 'text/plain', status: 400 },
  { path: '/codes/%00.md', type: 'text/markdown', status: 400 },
  { path: '/codes/%00', type: 'text/html', status: 400 },
  { path: '/codes/%00', accept: 'application/json', type: 'application/json', status: 400 },
  { path: '/codes/.json', type: 'application/json', status: 404 },
  { path: '/codes/%0D%0A.json', type: 'application/json', status: 404 },
  { path: '/guides/none', accept: 'application/json', type: 'application/json', status: 404 },
  { path: '/guides/none.txt', type: 'text/plain', status: 404 },
])('refuses in the form that is asked for: $path for $accept is $status in $type', async (asked) => {
  const { path, accept = '*/*', type, status } = asked;
  const answer = await fetch(`${world.address}${path}`, { headers: { accept } });
  expect({ status: answer.status, type: answer.headers.get('content-type') }).toEqual({
    status,
    type: `${type}; charset=utf-8`,
  });
  if (type === 'application/json' && status === 400)
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
});
