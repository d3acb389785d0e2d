import type { Page } from 'playwright-core';
import { axeViolations, sidewaysScroll } from './browser.ts';

/** The ways in which a screen is looked at: both colour schemes, the forced colours of high contrast, a wide window and a narrow phone. */
const looks = [
  { look: 'light at 1280 px', colorScheme: 'light', forcedColors: 'none', width: 1280, rules: 'all' },
  { look: 'dark at 320 px', colorScheme: 'dark', forcedColors: 'none', width: 320, rules: 'all' },
  // The elements are those of the first look: only what colours decide can differ.
  { look: 'forced colours', colorScheme: 'dark', forcedColors: 'active', width: 1280, rules: 'colours' },
] as const;

/**
 * What is wrong with a page in any look, one line each: what axe finds, and a page that scrolls sideways. The page is not loaded
 * again between them, as when a reader turns a phone or the evening changes the scheme; it stays in the first look.
 */
export async function faultsInEveryLook(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const { look, width, rules, ...media } of looks) {
    await setLook(page, width, media);
    for (const violation of await axeViolations(page, rules)) faults.push(`${look}: ${violation}`);
    const sideways = await sidewaysScroll(page);
    if (sideways > 0) faults.push(`${look}: scrolls sideways by ${String(sideways)} px`);
  }
  await setLook(page, looks[0].width, looks[0]);
  return faults;
}

async function setLook(
  page: Page,
  width: number,
  { colorScheme, forcedColors }: { colorScheme: 'light' | 'dark'; forcedColors: 'none' | 'active' },
): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme, forcedColors });
  // Two frames: what follows the width is drawn by then.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}
