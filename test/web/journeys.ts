// Does the tasks of docs/testing.md in a real browser and counts the keys and clicks that each takes. Fails if one takes more.
//   npm run journeys
import { mkdtempSync, rmSync, readFileSync } from 'node:fs';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Locator, Page } from 'playwright-core';
import { openBrowser, type TestBrowser } from './browser.ts';

const program = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'main.js');
const folder = mkdtempSync(join(tmpdir(), 'hresolve-journeys-'));
const database = `file:${join(folder, 'hresolve.db')}`;
const run = (...words: string[]) =>
  execFileSync(process.execPath, [program, ...words, '--database', database], { encoding: 'utf8' }).trim();

/** What a person did: presses of a key or a pair of keys, and clicks. Words that are typed or pasted in are not counted. */
class Hands {
  readonly done: string[] = [];
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }
  async press(keys: string): Promise<void> {
    this.done.push(keys);
    await this.page.keyboard.press(keys);
  }
  async click(what: Locator, name: string): Promise<void> {
    this.done.push(`click ${name}`);
    await what.click();
  }
}

interface Task {
  readonly name: string;
  /** The most presses and clicks. */
  readonly most: number;
  readonly does: (world: Served) => Promise<readonly string[]>;
}

interface Served {
  readonly address: string;
  readonly browser: TestBrowser;
  readonly editor: string;
  readonly admin: string;
}

const dialog = `Something went wrong
We weren't able to set up your PIN. Sometimes it helps to try again or you can skip for now and do this later. Error code: 0x801c03ed`;
const shared = 'Sign out and then sign in again.';
const seed = readFileSync(new URL('../../seed/hello-errors-during-pin-creation.md', import.meta.url), 'utf8');

const tasks: readonly Task[] = [
  {
    name: 'from a pasted dialog to steps',
    most: 2,
    does: async ({ address, browser }) => {
      const { page, close } = await browser.open({
        permissions: ['clipboard-read', 'clipboard-write'],
        baseURL: address,
      });
      await page.goto('/');
      await page.evaluate((text) => navigator.clipboard.writeText(text), dialog);
      const hands = new Hands(page);
      await hands.press('ControlOrMeta+V');
      await hands.press('Enter');
      await page
        .getByText(/Sign out and then sign in/)
        .first()
        .waitFor();
      await close();
      return hands.done;
    },
  },
  {
    name: 'a reply for the ticket',
    most: 1,
    does: async ({ address, browser }) => {
      const { page, close } = await browser.open({
        permissions: ['clipboard-read', 'clipboard-write'],
        baseURL: address,
      });
      await page.goto('/codes/0x801C03ED');
      const hands = new Hands(page);
      await hands.click(page.getByRole('button', { name: /ticket reply/i }).first(), 'Ticket reply');
      await page.waitForFunction(async () => (await navigator.clipboard.readText()).includes('0x801C03ED'));
      await close();
      return hands.done;
    },
  },
  {
    name: 'an edit of a shared step, from its entry',
    most: 3,
    does: async (served) => {
      const { page, close } = await openConsole(
        served,
        served.editor,
        `/entries/${await entryOf(served, '0x801C03ED')}`,
      );
      const hands = new Hands(page);
      await hands.click(page.getByRole('button', { name: /^Edit the text of step/ }).first(), 'Edit');
      await page.getByRole('textbox', { name: /step 1/i }).fill('Sign out and then sign in again. Then wait.');
      await hands.click(page.getByRole('radio', { name: /^All \d+|for all/i }).first(), 'All that use it');
      await hands.press('ControlOrMeta+S');
      await page.getByRole('region', { name: 'Messages' }).getByText('Saved').first().waitFor();
      await close();
      return hands.done;
    },
  },
  {
    name: 'from a gap to an entry',
    most: 4,
    does: async (served) => {
      const { page, close } = await openConsole(served, served.editor, '');
      const hands = new Hands(page);
      await hands.click(page.locator('.work-row .code').first(), 'the gap');
      await page.waitForURL(/entries.new/);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await hands.click(page.getByRole('combobox', { name: 'Add a step' }), 'Add a step');
      await page.getByRole('combobox', { name: 'Add a step' }).fill('Restart the device and try once more.');
      // What was typed and not picked is a step of its own.
      await hands.click(page.getByRole('button', { name: 'Add a cause' }), 'Add a cause');
      await page.getByRole('textbox', { name: 'Cause 1' }).fill('The service is not started.');
      await hands.press('ControlOrMeta+S');
      await page.waitForURL(/\/entries\/e_/);
      await close();
      return hands.done;
    },
  },
  {
    name: 'a conflict with another editor',
    most: 2,
    does: async (served) => {
      const id = await entryOf(served, '0x80090029');
      const { page, close } = await openConsole(served, served.editor, `/entries/${id}`);
      await page.getByRole('textbox', { name: 'Cause 1' }).fill('TPM is not set up yet.');
      const { version } = await ask<{ entry: { version: number } }>(served, `{ entry(id: "${id}") { version } }`).then(
        ({ entry }) => entry,
      );
      await ask(served, 'mutation($input: UpdateEntryInput!) { updateEntry(input: $input) { problems { message } } }', {
        input: { id, expectedVersion: version, causes: ['The TPM is not set up.'] },
      });
      await page.keyboard.press('ControlOrMeta+S');
      await page.locator('#conflict-title').waitFor();
      const hands = new Hands(page);
      await hands.click(page.getByRole('radio', { name: 'Keep mine' }), 'Keep mine');
      await hands.click(page.getByRole('button', { name: /^Save/ }).first(), 'Save');
      await page.locator('#conflict-title').waitFor({ state: 'detached' });
      await close();
      return hands.done;
    },
  },
  {
    name: 'an import with two conflicts, one of them of a shared step',
    most: 5,
    does: async (served) => {
      const { page, close } = await openConsole(served, served.admin, '/import');
      await page.getByLabel('Text of the document').waitFor();
      const newer = seed
        .replaceAll(shared, 'Sign out, then sign in again.')
        .replace('TPM is not set up.', 'The TPM is not ready for use.');
      await page.getByLabel('Text of the document').fill(newer);
      const hands = new Hands(page);
      await hands.click(page.getByRole('button', { name: 'Show the plan' }), 'Show the plan');
      await page.getByRole('heading', { name: /^Plan for/ }).waitFor();
      const open = page.getByRole('status').filter({ hasText: /conflict/ });
      await open.waitFor();
      // The keys that decide rows decide what rows share, too: J goes there first, S keeps what stands here.
      await page.keyboard.press('j');
      await page.keyboard.press('s');
      const kept = page.locator('[data-plan-card]:focus').getByRole('button', { name: /^Keep ours/, pressed: true });
      await kept.waitFor();
      await hands.click(
        page.getByRole('button', { name: /^Take theirs: .*step/i }).first(),
        'Take theirs, the shared step',
      );
      await hands.click(page.getByRole('button', { name: 'Take theirs: 0x80090029' }), 'Take theirs, the row');
      await hands.click(page.getByRole('button', { name: 'Import', exact: true }), 'Import');
      await hands.click(page.getByRole('button', { name: 'Import now' }), 'Import now');
      await page.getByRole('heading', { name: 'The document is imported' }).waitFor();
      await close();
      return hands.done;
    },
  },
];

const server = spawn(process.execPath, [program, 'serve', '--port', '0', '--database', database], {
  stdio: ['ignore', 'pipe', 'ignore'],
});
let tooMany = 0;
try {
  const [line] = (await once(createInterface(server.stdout), 'line')) as [string];
  const address = /http:\/\/[^/]+/.exec(line)?.[0] ?? '';
  const token = (role: string) => run('token', 'create', '--role', role, '--name', `${role} of the journeys`);
  run('demo', 'load');
  const browser = await openBrowser();
  const served = { address, browser, editor: token('EDITOR'), admin: token('ADMIN') };
  for (const { name, most, does } of tasks) {
    const done = await does(served);
    if (done.length > most) tooMany += 1;
    process.stdout.write(
      `${done.length > most ? 'TOO MANY ' : ''}${name}: ${String(done.length)} of ${String(most)} (${done.join(', ')})\n`,
    );
  }
  await browser.close();
} finally {
  server.kill();
  await once(server, 'exit');
  rmSync(folder, { recursive: true });
}
process.exitCode = tooMany === 0 ? 0 : 1;

async function openConsole({ address, browser }: Served, token: string, path: string) {
  const watched = await browser.open({ baseURL: address, locale: 'en-US' });
  await watched.page.goto(`/sign-in?next=${encodeURIComponent(`/admin${path}`)}`);
  await watched.page.getByLabel('Access token').fill(token);
  await watched.page.getByRole('button', { name: /^Sign in/ }).click();
  await watched.page.waitForURL(`**/admin${path}`);
  await watched.page.getByRole('heading', { level: 1 }).waitFor();
  return watched;
}

async function entryOf(served: Served, code: string): Promise<string> {
  const query = `{ lookup(code: "${code}", record: false) { entries { id } } }`;
  const { lookup } = await ask<{ lookup: { entries: { id: string }[] } }>(served, query);
  return lookup.entries[0]?.id ?? '';
}

async function ask<Data>({ address, editor }: Served, query: string, variables: unknown = {}): Promise<Data> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${editor}` },
    body: JSON.stringify({ query, variables }),
  });
  return ((await response.json()) as { data: Data }).data;
}
