import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { adminLinkPath, hasAdminToken, makeAdminLink } from '../../../src/knowledgeBase/access/adminLinks.ts';
import { openBrowser, type Browser, type Page } from '../../world/browser.ts';
import { openWorld, type World } from '../../world/world.ts';

let world: World;
let browser: Browser;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(() => {
  browser = openBrowser();
});
afterAll(() => world.close());

async function newLink(): Promise<string> {
  return `${world.address}${adminLinkPath(await makeAdminLink(world.store, world.clock.now))}`;
}

/** Presses the one button of the page. */
async function press(link: string, as = browser): Promise<Page> {
  const { text } = await as.get(link);
  const [, key = ''] = /name="key" value="([^"]*)"/.exec(text) ?? [];
  return as.post(`${world.address}/sign-in/link`, { key });
}

async function viewer(): Promise<unknown> {
  return (await browser.ask(world.address, '{ viewer { name role via } }')).body.data;
}

describe('a one-time link', () => {
  it('makes the browser an admin, once', async () => {
    const link = await newLink();
    expect((await press(link)).headers.get('location')).toBe('/admin');
    expect(await viewer()).toEqual({ viewer: { name: 'one-time link', role: 'ADMIN', via: 'SESSION' } });
    const again = await press(link, openBrowser());
    expect(again.status).toBe(401);
    expect(again.setCookies).toEqual([]);
  });

  it('signs in under the name that its user gives, in one line', async () => {
    const { text } = await browser.get(await newLink());
    const [, key = ''] = /name="key" value="([^"]*)"/.exec(text) ?? [];
    await browser.post(`${world.address}/sign-in/link`, { key, name: `  Ada\n Lovelace \u0007${'x'.repeat(200)}` });
    expect(await viewer()).toMatchObject({ viewer: { name: `Ada Lovelace ␇${'x'.repeat(86)}`, role: 'ADMIN' } });
  });

  it('is not used up by a program that looks at it in advance', async () => {
    const link = await newLink();
    for (const method of ['GET', 'HEAD', 'GET']) expect((await fetch(link, { method })).status).toBe(200);
    expect((await press(link)).status).toBe(303);
  });

  it('works for ten minutes', async () => {
    const [early, late] = [await newLink(), await newLink()];
    world.clock.now += 10 * 60_000 - 1;
    expect((await press(early)).status).toBe(303);
    world.clock.now += 1;
    expect((await press(late)).status).toBe(401);
  });

  it('ends the older ones as it is used, and no newer one', async () => {
    const links: string[] = [];
    for (let n = 0; n < 3; n++) {
      links.push(await newLink());
      world.clock.now += 1_000;
    }
    const [older = '', used = '', newer = ''] = links;
    expect((await press(used)).status).toBe(303);
    expect((await press(older, openBrowser())).status).toBe(401);
    expect((await press(newer, openBrowser())).status).toBe(303);
  });

  it('lets one of two in that press at once', async () => {
    const link = await newLink();
    const pages = await Promise.all([press(link, openBrowser()), press(link, openBrowser())]);
    expect(pages.map(({ status }) => status).sort()).toEqual([303, 401]);
  });

  it('shows its page for any key, so that looking tells nothing, and shows it as text', async () => {
    const { status, text } = await browser.get(`${world.address}/sign-in/link?key=%22%3E%3Cscript%3E`);
    expect(status).toBe(200);
    expect(text).not.toContain('<script');
  });

  it('that is guessed counts as a wrong credential', async () => {
    const guessed = await openWorld();
    try {
      const statuses: number[] = [];
      for (let guess = 0; guess < 11; guess += 1) {
        statuses.push((await browser.post(`${guessed.address}/sign-in/link`, { key: 'x'.repeat(43) })).status);
      }
      expect(statuses).toEqual([...Array<number>(10).fill(401), 429]);
    } finally {
      await guessed.close();
    }
  });

  it('ends every session of links with signing out everywhere', async () => {
    const other = openBrowser();
    await press(await newLink());
    await press(await newLink(), other);
    await other.post(`${world.address}/sign-out-everywhere`, {});
    expect((await browser.ask(world.address, '{ viewer { role } }')).status).toBe(401);
  });
});

describe('the offer of a link', () => {
  it('stands until somebody holds an admin’s token that is good', async () => {
    const fresh = await openWorld();
    try {
      const isAdminThere = () => hasAdminToken(fresh.store, fresh.clock.now);
      await fresh.token('EDITOR');
      expect(await isAdminThere()).toBe(false);
      const token = await fresh.token('ADMIN');
      expect(await isAdminThere()).toBe(true);
      await fresh.knowledgeBase.revokeToken(token.split('_')[1] ?? '', { actor: 'Grace', requestId: null });
      expect(await isAdminThere()).toBe(false);
      await fresh.token('ADMIN');
      fresh.clock.now += 86_400_000;
      expect(await isAdminThere()).toBe(false);
    } finally {
      await fresh.close();
    }
  });
});
