import type { Page } from 'playwright-core';

/** How much of the page has moved by itself since it was opened: the cumulative layout shift, 0 where nothing did. */
export function shiftOf(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
            if (!entry.hadRecentInput) sum += entry.value;
          }
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        // What is buffered comes with the next task.
        setTimeout(() => {
          observer.disconnect();
          resolve(Math.round(sum * 1000) / 1000);
        }, 50);
      }),
  );
}

/** The tab stops of a page that something else covers while they have the focus. */
export async function hiddenStops(page: Page): Promise<string[]> {
  await page.evaluate(rememberHowToLook);
  return page.evaluate(() => {
    const stops = [
      ...document.querySelectorAll<HTMLElement | SVGElement>(
        'a[href], button, input, select, textarea, summary, [tabindex]',
      ),
    ].filter((each) => each.tabIndex >= 0 && !each.matches(':disabled') && each.getClientRects().length > 0);
    return stops.flatMap((stop) => {
      stop.focus();
      return document.activeElement === stop ? (globalThis as unknown as Looking).coverOf(stop) : [];
    });
  });
}

/** What covers the element that has the focus; nothing: it is seen. */
export async function coverOfFocus(page: Page): Promise<string[]> {
  await page.evaluate(rememberHowToLook);
  return page.evaluate(() => {
    const stop = document.activeElement;
    return stop === null || stop === document.body ? [] : (globalThis as unknown as Looking).coverOf(stop);
  });
}

interface Looking {
  coverOf(stop: Element): string[];
}

/** Runs in the page: looks at the middle of what is seen of an element. */
function rememberHowToLook(): void {
  (globalThis as unknown as Looking).coverOf = (stop) => {
    const { left, right, top, bottom } = stop.getBoundingClientRect();
    const [x, y] = [(left + right) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2];
    const above = document.elementFromPoint(x, y);
    const label = stop.closest('label') ?? (stop as HTMLInputElement).labels?.[0];
    const isSeen = above !== null && (stop.contains(above) || above.contains(stop) || label?.contains(above) === true);
    if (isSeen) return [];
    const { tagName, textContent } = stop;
    return [`${tagName} "${textContent.slice(0, 60)}" behind ${above?.outerHTML.slice(0, 100) ?? 'nothing'}`];
  };
}

/** What can be pressed or typed into and lies over another such thing; the bar that saves lies over the form on purpose. */
export function overlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const things = [
      ...document.querySelectorAll<HTMLElement>('main :is(a[href], button, input, select, textarea, .prose)'),
    ]
      .filter((each) => each.getClientRects().length > 0 && each.closest('.save-bar, .preview, .skip-link') === null)
      .map((element) => ({ element, box: element.getBoundingClientRect() }));
    const found: string[] = [];
    for (const [place, one] of things.entries()) {
      for (const other of things.slice(place + 1)) {
        if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
        const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const height = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (width > 1 && height > 1)
          found.push(`${one.element.outerHTML.slice(0, 80)} and ${other.element.outerHTML.slice(0, 80)}`);
      }
    }
    return found.slice(0, 10);
  });
}
