import type { Page } from 'playwright-core';
import { edit, entryOf, hello, newerSeed, type Filling, type Served } from './knowledgeBases.ts';

/** One screen in one state. */
export interface Screen {
  readonly name: string;
  /** Below it stands what {entry}, {mitigation} and the like are in `placesOf`. */
  readonly path: string;
  /** What is done on it before it is photographed. */
  readonly does?: (page: Page, served: Served) => Promise<unknown>;
  /** Left out: signed in as an admin; public pages look the same to all. */
  readonly as?: 'editor' | 'analyst' | 'nobody';
  /** The language that the browser asks for; left out: English. */
  readonly language?: 'de';
}

const press = (name: RegExp | string) => (page: Page) => page.getByRole('button', { name }).first().click();
const planOf = (markdown: string) => async (page: Page) => {
  await page.getByLabel('Text of the document').fill(markdown);
  await page.getByRole('button', { name: 'Show the plan' }).click();
  await page.getByRole('heading', { name: /^Plan for/ }).waitFor();
};

const publicScreens: readonly Screen[] = [
  { name: 'home', path: '/' },
  {
    name: 'home-suggestions',
    path: '/',
    does: async (page) => {
      await page.getByRole('combobox').first().pressSequentially('not auth');
      await page.getByRole('option').first().waitFor();
    },
  },
  { name: 'search-words', path: '/search?q=not+authorized+to+enroll' },
  { name: 'search-none', path: '/search?q=cappuccino+teapot' },
  { name: 'search-near', path: '/search?q=8007005' },
  { name: 'search-two-readings', path: '/codes/1753' },
  { name: 'search-dialog', path: '/search?q=Something+went+wrong.+Error+code%3A+0x801c03ed.+Also+0x80090027' },
  { name: 'search-many', path: '/search?q=update' },
  { name: 'code-mitigated', path: '/codes/0x801C03ED' },
  { name: 'code-suggest', path: '/codes/0x801C03ED', does: (page) => page.locator('details').first().click() },
  { name: 'code-unmitigated', path: '/codes/0x80070057' },
  { name: 'code-unlisted', path: '/codes/0x8009002E' },
  { name: 'code-nameless', path: '/codes/0x8ABC0777' },
  { name: 'code-several-guides', path: '/codes/0x80072EE2' },
  { name: 'code-bugcheck', path: '/codes/bugcheck:0x7B' },
  { name: 'code-aadsts', path: '/codes/AADSTS50058' },
  { name: 'code-none', path: '/codes/hello' },
  { name: 'entry-without-code', path: '/symptoms' },
  { name: 'guides', path: '/guides' },
  { name: 'guide', path: `/guides/${hello}` },
  { name: 'facilities', path: '/facilities' },
  { name: 'facility', path: '/facilities/9' },
  { name: 'privacy', path: '/privacy' },
  { name: 'about', path: '/about' },
  { name: 'not-found', path: '/nowhere' },
  { name: 'bad-cursor', path: `/guides/${hello}?after=%%%` },
  { name: 'sign-in', path: '/sign-in', as: 'nobody' },
  {
    name: 'sign-in-refused',
    path: '/sign-in',
    as: 'nobody',
    does: async (page) => {
      await page.getByLabel('Access token').fill('hr_wrong');
      await page.getByRole('button', { name: /^Sign in/ }).click();
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'explorer', path: '/explore' },
  { name: 'home-german', path: '/', language: 'de' },
  { name: 'code-german', path: '/codes/0x801C03ED', language: 'de' },
  { name: 'code-unlisted-german', path: '/codes/0x8009002E', language: 'de' },
];

const consoleScreens: readonly Screen[] = [
  { name: 'console-home', path: '/admin' },
  { name: 'console-entries', path: '/admin/entries' },
  { name: 'console-entries-archived', path: '/admin/entries?status=ARCHIVED' },
  { name: 'console-entries-none', path: '/admin/entries?text=coffee' },
  {
    name: 'console-entries-chosen',
    path: '/admin/entries',
    does: async (page) => {
      for (const place of [1, 2]) await page.getByRole('checkbox').nth(place).check();
    },
  },
  {
    name: 'console-entries-archive',
    path: '/admin/entries',
    does: async (page) => {
      for (const place of [1, 2]) await page.getByRole('checkbox').nth(place).check();
      await press('Archive')(page);
    },
  },
  { name: 'console-entry', path: '/admin/entries/{entry}' },
  {
    name: 'console-entry-shared',
    path: '/admin/entries/{entry}',
    does: press(/^Edit the text of step/),
  },
  {
    name: 'console-entry-dirty',
    path: '/admin/entries/{entry}',
    does: (page) => page.getByLabel('Cause 1', { exact: true }).fill('What I type.'),
  },
  {
    name: 'console-entry-conflict',
    path: '/admin/entries/{entry}',
    does: async (page, served) => {
      await page.getByLabel('Cause 1', { exact: true }).fill('What I type.');
      const { id, version } = await entryOf(served, '0x801C03ED');
      await edit(served, 'updateEntry', { id, expectedVersion: version, causes: ['What they typed.'] });
      await page.getByText(/Saved a moment ago/).waitFor();
    },
  },
  {
    name: 'console-entry-conflict-open',
    path: '/admin/entries/{entry}',
    does: async (page, served) => {
      await page.getByLabel('Cause 1', { exact: true }).fill('What I type instead.');
      const { id, version } = await entryOf(served, '0x801C03ED');
      await edit(served, 'updateEntry', { id, expectedVersion: version, causes: ['What they typed again.'] });
      await page.keyboard.press('Control+s');
      await page.getByRole('heading', { name: /changed this first/ }).waitFor();
    },
  },
  {
    name: 'console-entry-archive',
    path: '/admin/entries/{entry}',
    does: press('Archive'),
  },
  { name: 'console-entry-archived', path: '/admin/entries/{archived}' },
  { name: 'console-new-entry', path: '/admin/entries/new?code=0x8009002E' },
  {
    name: 'console-new-entry-refused',
    path: '/admin/entries/new?code=0x801C03ED',
    does: press('Create entry'),
  },
  { name: 'console-mitigations', path: '/admin/mitigations' },
  { name: 'console-mitigation', path: '/admin/mitigations/{mitigation}' },
  { name: 'console-mitigation-delete', path: '/admin/mitigations/{mitigation}', does: press('Delete') },
  { name: 'console-new-mitigation', path: '/admin/mitigations/new' },
  { name: 'console-merge', path: '/admin/mitigations/merge' },
  { name: 'console-guides', path: '/admin/guides' },
  { name: 'console-guide', path: `/admin/guides/${hello}` },
  { name: 'console-guide-editor', path: `/admin/guides/${hello}?part=guide` },
  { name: 'console-guide-document', path: `/admin/guides/${hello}?part=document` },
  { name: 'console-guide-history', path: `/admin/guides/${hello}?part=history` },
  { name: 'console-import', path: '/admin/import' },
  { name: 'console-import-plan', path: '/admin/import', does: planOf(newerSeed) },
  {
    name: 'console-import-doubt',
    path: '/admin/import',
    does: async (page) => {
      await page
        .getByLabel('Text of the document')
        .fill('# Doors\n\n| Code | Cause |\n| - | - |\n| 0x801C03ED | Open. |\n');
      await page.getByRole('button', { name: 'Show the plan' }).click();
      await page.waitForTimeout(1500);
    },
  },
  { name: 'console-history', path: '/admin/history' },
  { name: 'console-change', path: '/admin/history/change/{edited}' },
  { name: 'console-change-reverted', path: '/admin/history/change/{reverted}' },
  { name: 'console-change-revert', path: '/admin/history/change/{edited}', does: press('Revert this change') },
  { name: 'console-change-import', path: '/admin/history/change/1' },
  { name: 'console-node-history', path: '/admin/history/{entry}' },
  { name: 'console-gaps', path: '/admin/gaps' },
  { name: 'console-gap-dismiss', path: '/admin/gaps', does: press(/^Dismiss/) },
  { name: 'console-review', path: '/admin/review' },
  { name: 'console-proposal', path: '/admin/review/{proposal}' },
  { name: 'console-synonyms', path: '/admin/synonyms' },
  { name: 'console-analytics', path: '/admin/analytics' },
  { name: 'console-tokens', path: '/admin/tokens' },
  { name: 'console-webhooks', path: '/admin/webhooks' },
  { name: 'console-settings', path: '/admin/settings' },
  { name: 'console-not-found', path: '/admin/nowhere' },
  {
    name: 'console-bar',
    path: '/admin',
    does: async (page) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('sign out');
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'console-bar-near',
    path: '/admin',
    does: async (page) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('8007005');
      await page.getByRole('option').first().waitFor();
    },
  },
  { name: 'console-keys', path: '/admin/entries', does: (page) => page.keyboard.press('?') },
  { name: 'console-signed-out', path: '/admin', as: 'nobody' },
  { name: 'console-analyst-home', path: '/admin', as: 'analyst' },
  { name: 'console-analyst-entry', path: '/admin/entries/{entry}', as: 'analyst' },
  { name: 'console-analyst-review', path: '/admin/review', as: 'analyst' },
  { name: 'console-german-home', path: '/admin', language: 'de' },
  { name: 'console-german-entry', path: '/admin/entries/{entry}', language: 'de' },
  { name: 'console-german-analytics', path: '/admin/analytics', language: 'de' },
  { name: 'console-german-settings', path: '/admin/settings', language: 'de' },
  { name: 'console-german-import', path: '/admin/import', language: 'de' },
  { name: 'console-german-history', path: '/admin/history', language: 'de' },
];

const startScreens: readonly Screen[] = [
  '/',
  '/guides',
  '/admin',
  '/admin/entries',
  '/admin/mitigations',
  '/admin/guides',
  '/admin/import',
  '/admin/history',
  '/admin/gaps',
  '/admin/review',
  '/admin/synonyms',
  '/admin/analytics',
  '/admin/tokens',
  '/admin/webhooks',
].map((path) => ({ name: path === '/' ? 'home' : path.slice(1).replaceAll('/', '-'), path }));

/** What is photographed of each knowledge base. */
export const screens: Readonly<Record<Filling, readonly Screen[]>> = {
  used: [...publicScreens, ...consoleScreens],
  long: [
    { name: 'code', path: '/codes/0x8ABC0001' },
    { name: 'search', path: '/search?q=long+step' },
    { name: 'guides', path: '/guides' },
    { name: 'guide', path: '/guides/long-guide' },
    { name: 'console-entries', path: '/admin/entries?text=long' },
    { name: 'console-entry', path: '/admin/entries/{long}' },
    { name: 'console-mitigations', path: '/admin/mitigations' },
    { name: 'console-guides', path: '/admin/guides' },
    { name: 'console-guide', path: '/admin/guides/long-guide' },
    { name: 'console-history', path: '/admin/history' },
  ],
  fresh: startScreens,
  empty: startScreens.slice(0, 6),
};
