import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../world/world.ts';

let world: World;
let token = '';
beforeAll(async () => {
  world = await openWorld();
  token = await world.token('EDITOR', 'Ada');
});
afterAll(() => world.close());

const viewer = `/graphql?query=${encodeURIComponent('{ viewer { name role } changes(first: 1) { nodes { actor } } }')}`;

function get(headers: Record<string, string> = {}, method = 'GET'): Promise<Response> {
  return fetch(world.address + viewer, { method, headers });
}

describe('a query by GET', () => {
  it('runs with the rights of its token', async () => {
    const response = await get({ authorization: `Bearer ${token}` });
    expect(await response.json()).toEqual({
      data: { viewer: { name: 'Ada', role: 'EDITOR' }, changes: { nodes: [{ actor: 'seed' }] } },
    });
  });

  it.each(['Bearer hrk_wrong', 'Basic eDp5', 'Bearer'])('with "%s" is 401, as by POST', async (authorization) => {
    const response = await get({ authorization });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(response.headers.get('cache-control')).toBe('private, no-store');
  });

  it('is not cached if it has rights, and is kept apart from requests without', async () => {
    const withRights = await get({ authorization: `Bearer ${token}` });
    expect(withRights.headers.get('cache-control')).toBe('private, no-store');
    for (const response of [withRights, await get()]) expect(response.headers.get('vary')).toContain('authorization');
  });

  it('never gets a response meant for another caller, in whatever order they ask', async () => {
    const anonymous = { viewer: { name: null, role: 'ANONYMOUS' }, changes: { nodes: [{ actor: '' }] } };
    for (let n = 0; n < 3; n++) {
      expect(await (await get()).json()).toEqual({ data: anonymous });
      const { data } = (await (await get({ authorization: `Bearer ${token}` })).json()) as { data: unknown };
      expect(data).toMatchObject({ viewer: { role: 'EDITOR' } });
    }
  });

  it('ignores a cookie, whatever it contains', async () => {
    expect((await get({ cookie: 'hresolve=anything' })).status).toBe(200);
  });
});

describe('an answer by POST', () => {
  it('that has rights is not cached either', async () => {
    const { headers } = await fetch(`${world.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: '{"query":"{ viewer { name } }"}',
    });
    expect(headers.get('cache-control')).toBe('private, no-store');
  });
});
