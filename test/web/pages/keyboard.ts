import type { Page } from 'playwright-core';

/** Presses Tab until what has the focus is called so, or backwards; it throws if nothing on the page is. */
export async function tabTo(page: Page, name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press(key);
    const focused = await page.evaluate(nameOfFocus);
    if (typeof name === 'string' ? focused === name : name.test(focused)) return;
    seen.push(focused);
  }
  throw new Error(`Tab never came to ${String(name)}; it came to ${[...new Set(seen)].join(' | ')}`);
}

/** The words by which a person knows the focused element: its label, or what stands in it. */
function nameOfFocus(): string {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement)) return '';
  const label = (element as HTMLInputElement).labels?.[0]?.innerText;
  return (element.getAttribute('aria-label') ?? label ?? element.innerText).replace(/\s+/g, ' ').trim();
}
