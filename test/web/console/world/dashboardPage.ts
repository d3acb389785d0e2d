import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type { World } from '../../../world/world.ts';

/** One block of the dashboard by its heading. */
export function block(page: Page, title: string) {
  return page.getByRole('region', { name: title, exact: true });
}

/** The cells of a block, opened if its chart stands in front of them. */
export async function tableOf(page: Page, title: string): Promise<string[][]> {
  const toggle = page.getByRole('button', { name: `Show the table: ${title}` });
  if ((await toggle.count()) > 0) await toggle.click();
  const rows = page.getByRole('region', { name: `Table: ${title}` }).getByRole('row');
  await rows.first().waitFor();
  return rows.evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
}

/** What a block gives to take away: the name of the file, and what is in it. */
export async function saved(page: Page, title: string, item: string): Promise<{ name: string; text: string }> {
  await page.getByRole('button', { name: `Export: ${title}` }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: item }).click(),
  ]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

const scope = 'from: $from, to: $to, guide: $guide, client: $client, timeZone: $timeZone';
const parameters = '$from: DateTime!, $to: DateTime!, $guide: String, $client: String, $timeZone: String';

interface Report {
  analytics: {
    totals: Record<string, number>;
    topCodes: { code: { hex: string }; count: number }[];
    gaps: { code: { hex: string }; count: number }[];
    series: { lookups: number; unlisted: number }[];
    outcomes: unknown[];
    clients: { client: string; count: number }[];
  };
}

/** What GraphQL says of a range, asked with the token of an analyst. */
export async function reportOf(world: World, analyst: string, variables: object): Promise<Report['analytics']> {
  const query = `query(${parameters}) { analytics(${scope}) {
    totals { lookups unmitigated unlisted searches searchesWithoutResult }
    topCodes(first: 100) { code { hex } count }
    gaps { code { hex } count }
    series(interval: DAY) { lookups unlisted }
    clients { client count }
  } }`;
  return (await world.ask<Report>(query, variables, analyst)).data.analytics;
}
