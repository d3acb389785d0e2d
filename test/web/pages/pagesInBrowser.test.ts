import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, sidewaysScroll } from '../browser.ts';
import { openReaders, pages, realComplaints, type Readers } from '../readers.ts';

let readers: Readers;
beforeAll(async () => {
  readers = await openReaders();
});
afterAll(() => readers.close());

describe.each([
  { look: 'light and in forced colours', options: { colorScheme: 'light' } },
  { look: 'dark, in German', options: { colorScheme: 'dark', locale: 'de-DE' } },
] as const)('$look', ({ options }) => {
  it('axe finds nothing, nothing goes wrong and nothing comes from elsewhere, on any page', async () => {
    const watched = await readers.open(null, options);
    const { page } = watched;
    const found: Record<string, string[]> = {};
    for (const [name, path] of Object.entries(pages)) {
      await readers.go(watched, path);
      const violations = await axeViolations(page);
      if (options.colorScheme === 'light') {
        await page.emulateMedia({ forcedColors: 'active' });
        violations.push(...(await axeViolations(page, 'colours')));
        await page.emulateMedia({ forcedColors: 'none' });
      }
      if (violations.length > 0) found[name] = violations;
    }
    expect(found).toEqual({});
    expect(realComplaints(watched)).toEqual([]);
    expect(watched.foreign).toEqual([]);
    await watched.close();
  });
});

describe('on any screen', () => {
  it('nothing scrolls sideways at 320 px, nor with the text spaced out, in German, whose words are the longer ones', async () => {
    const watched = await readers.open(null, { viewport: { width: 320, height: 640 }, locale: 'de-DE' });
    const wide: string[] = [];
    for (const [name, path] of Object.entries(pages)) {
      await readers.go(watched, path);
      if ((await sidewaysScroll(watched.page)) > 0) wide.push(name);
      // WCAG 1.4.12, set as a reader's own sheet would: the policy keeps styles out of the page itself.
      await watched.page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
        );
        document.adoptedStyleSheets.push(sheet);
      });
      if ((await sidewaysScroll(watched.page)) > 0) wide.push(`${name}, spaced out`);
    }
    expect(wide).toEqual([]);
    await watched.close();
  });

  it('a page has at most 1,000 elements and does not move as it loads', async () => {
    const watched = await readers.open(null);
    await watched.page.addInitScript(() => {
      Object.assign(globalThis, { shifts: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
          (globalThis as unknown as { shifts: number }).shifts += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    for (const path of Object.values(pages)) {
      await readers.go(watched, path);
      const { elements, shifts } = await watched.page.evaluate(async () => {
        await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
        const { shifts } = globalThis as unknown as { shifts: number };
        return { elements: document.querySelectorAll('*').length, shifts };
      });
      expect(elements).toBeLessThanOrEqual(1000);
      expect({ path, shifts }).toEqual({ path, shifts: 0 });
    }
    await watched.close();
  });

  it('what can be pressed is at least 24 px high and wide, links in running text aside', async () => {
    const watched = await readers.open(null, { viewport: { width: 360, height: 800 } });
    for (const path of ['/', pages['a code with steps'], pages['results of words']]) {
      await readers.go(watched, path);
      const small = await watched.page.evaluate(() =>
        [...document.querySelectorAll('button, input:not([type=hidden]), select, summary, nav a')]
          .filter((element) => {
            const { width, height } = element.getBoundingClientRect();
            return width > 0 && (width < 24 || height < 24);
          })
          .map((element) => element.outerHTML.slice(0, 80)),
      );
      expect(small).toEqual([]);
    }
    await watched.close();
  });
});

describe('colours', () => {
  it('follow the choice of the reader, kept without a cookie', async () => {
    const watched = await readers.open('/', { colorScheme: 'light' });
    const { page } = watched;
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(await paper()).toBe('rgb(255, 255, 255)');
    await page.getByLabel('Colours').selectOption('dark');
    expect(await paper()).toBe('rgb(20, 23, 26)');
    await page.goto(`${readers.ada.world.address}/about`);
    expect(await paper()).toBe('rgb(20, 23, 26)');
    expect(await page.context().cookies()).toEqual([]);
    await watched.close();
  });
});

it('prints the answer with its address, and leaves out what can only be pressed', async () => {
  const watched = await readers.open(pages['a code with steps']);
  const { page } = watched;
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByText('Printed from').isVisible()).toBe(true);
  expect(await page.getByText('Printed from').innerText()).toContain('/codes/0x801C03ED');
  expect(await page.getByRole('button', { name: 'Look up' }).isVisible()).toBe(false);
  expect(await page.getByText('Did this help?').isVisible()).toBe(false);
  await watched.close();
});

it('runs nothing that stands in the guidance or in the address', async () => {
  const hostile = '</script><script>alert(1)</script><img src=x onerror=alert(1)>';
  await readers.ada.mutate('createEntry', {
    guide: 'windows-hello-pin-creation',
    code: '0x8ABC0002',
    causes: [hostile],
    mitigations: [{ text: `${hostile} [x](javascript:alert(1))` }],
  });
  const watched = await readers.open(null);
  let dialogs = 0;
  watched.page.on('dialog', (dialog) => {
    dialogs++;
    void dialog.dismiss();
  });
  const paths = ['/codes/0x8ABC0002', '/search?q=alert', '/facilities/700', `/search?q=${encodeURIComponent(hostile)}`];
  for (const path of paths) await readers.go(watched, path);
  await watched.page.locator('#q').fill('alert');
  await watched.page.getByRole('option').first().waitFor();
  expect(dialogs).toBe(0);
  expect(realComplaints(watched)).toEqual([]);
  await watched.close();
});
