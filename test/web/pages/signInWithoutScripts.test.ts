import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adminLinkPath, makeAdminLink } from '../../../src/knowledgeBase/access/adminLinks.ts';
import { openWorld, type World } from '../../world/world.ts';
import { openBrowser, type TestBrowser } from '../browser.ts';

let world: World;
let browser: TestBrowser;
beforeAll(async () => {
  [world, browser] = await Promise.all([openWorld(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

describe.each(['localhost', '127.0.0.1'])('at %s, in a browser that runs no scripts,', (host) => {
  const addressOf = (path: string) => `${world.address.replace('127.0.0.1', host)}${path}`;

  it('a person signs in with a token, comes back to where they were going, and signs out', async () => {
    const { page, complaints, close } = await browser.open({ javaScriptEnabled: false });
    await page.goto(addressOf('/sign-in?next=/about'));
    await page.getByLabel('Access token').fill(await world.token('EDITOR', 'Ada'));
    await page.getByRole('button', { name: /^Sign in/ }).click();
    await page.waitForURL('**/about');
    const [cookie] = await page.context().cookies();
    expect(cookie).toMatchObject({
      name: 'hresolve',
      httpOnly: true,
      sameSite: 'Lax',
      path: '/',
      expires: -1,
      domain: host,
    });

    await page.goto(addressOf('/sign-in'));
    expect(await page.textContent('main')).toContain('Ada');
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.waitForURL('**/sign-in');
    expect(await page.context().cookies()).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('a wrong token is said to be wrong, and the field is there again', async () => {
    const { page, close } = await browser.open({ javaScriptEnabled: false });
    await page.goto(addressOf('/sign-in?next=/about'));
    await page.getByLabel('Access token').fill('hrk_wrong');
    await page.getByRole('button', { name: /^Sign in/ }).click();
    expect(await page.getByRole('alert').textContent()).toContain('not valid here');
    expect(await page.getByLabel('Access token').inputValue()).toBe('');
    await close();
  });

  it('a one-time link makes its reader an admin at the press of its button', async () => {
    const { page, close } = await browser.open({ javaScriptEnabled: false });
    await page.goto(addressOf(`${adminLinkPath(await makeAdminLink(world.store, world.clock.now))}&next=/about`));
    await page.getByLabel('Your name').fill('Ada');
    await page.getByRole('button').click();
    await page.waitForURL(addressOf('/about'));
    await page.goto(addressOf('/sign-in'));
    expect(await page.textContent('main')).toMatch(/Ada.*admin/is);
    await close();
  });
});
