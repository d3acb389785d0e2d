import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { findBrowserProgram } from './browserProgram.ts';

/**
 * A real browser, opened for a test file and closed at its end. Test files of one worker share its process, which takes a
 * second of the processor to start; pages share nothing, as each has a context of its own.
 */
export interface TestBrowser {
  /** A page in a context of its own: no cookies, no storage of others. */
  open(options?: BrowserContextOptions): Promise<WatchedPage>;
  /** One more page, such as a second tab of the same reader. */
  openTab(context: BrowserContext): Promise<WatchedPage>;
  readonly close: () => Promise<void>;
}

/** A page, and everything that went wrong on it. */
export interface WatchedPage {
  readonly page: Page;
  /** Console errors, uncaught errors, failed requests, violations of the content security policy. Empty on a good page. */
  readonly complaints: readonly string[];
  /** The addresses of everything that was loaded from another host than the page's. */
  readonly foreign: readonly string[];
  readonly close: () => Promise<void>;
}

const switches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function openBrowser(): Promise<TestBrowser> {
  const isShared = process.env['VITEST'] !== undefined;
  const browser = await (isShared ? sharedBrowser() : launch());
  const contexts = new Set<BrowserContext>();
  return {
    open: async (options) => {
      const context = await newContext(browser, options);
      contexts.add(context);
      const watched = watch(await context.newPage());
      return { ...watched, close: () => context.close() };
    },
    openTab: async (context) => watch(await context.newPage()),
    close: async () => {
      await Promise.all([...contexts].map((context) => context.close()));
      if (!isShared) await browser.close();
    },
  };
}

let shared: Promise<Browser> | undefined;

/** The browser of this worker, which ends with it; a new one if the last one has crashed. */
async function sharedBrowser(): Promise<Browser> {
  const known = await shared;
  if (known?.isConnected() === true) return known;
  shared = launch();
  return shared;
}

async function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: await findBrowserProgram(), args: switches });
}

async function newContext(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  // As for the tests themselves: a busy machine keeps pages waiting.
  context.setDefaultTimeout(60_000);
  // A violation is an event of the document; the console tells of it, too, but not in every browser.
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      // eslint-disable-next-line no-console -- the page's console is where complaints are gathered.
      console.error(`content security policy: ${violatedDirective} ${blockedURI}`);
    });
  });
  return context;
}

function watch(page: Page): WatchedPage {
  const complaints: string[] = [];
  const foreign: string[] = [];
  page.on('console', (message) => {
    // A server sheds load on a busy machine, and the page asks again.
    const isShed = message.text().includes('the server responded with a status of 503');
    if (message.type() === 'error' && !isShed) complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) => {
    // A navigation away ends what was still loading.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()}`);
  });
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    const own = page.url() === 'about:blank' ? host : new URL(page.url()).host;
    if (protocol.startsWith('http') && host !== own) foreign.push(request.url());
  });
  return { page, complaints, foreign, close: () => page.close() };
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules: Record<'all' | 'colours', RunOptions> = {
  all: {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    resultTypes: ['violations'],
  },
  colours: { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }, resultTypes: ['violations'] },
};

/** What axe finds wrong, one line an element: "color-contrast: <a href=…> …". "colours" takes the rules that colours alone decide. */
export async function axeViolations(page: Page, which: 'all' | 'colours' = 'all'): Promise<string[]> {
  // Not addScriptTag: the page's policy refuses scripts that stand in it.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  const { violations } = await page.evaluate(
    (options) => (globalThis as unknown as { axe: { run(o: RunOptions): Promise<AxeResults> } }).axe.run(options),
    rules[which],
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}

/** How far the page can be scrolled sideways, in CSS pixels; 0 where all of it fits. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
