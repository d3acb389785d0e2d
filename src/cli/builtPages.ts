import { readFile } from 'node:fs/promises';
import type { BuiltPages } from '../http/pages/pages.ts';
import type { Pages } from '../web/pages/pageRequest.ts';

const built = new URL('../../dist/web/', import.meta.url);

/** The pages as scripts/bundleWeb.mjs has left them. Rejects if the build is missing. */
export async function readBuiltPages(): Promise<BuiltPages> {
  const pages = (await import(/* @vite-ignore */ new URL('renderPage.js', built).href)) as Pages;
  return { pages, assets: new URL('assets/', built) };
}

/** The program of a pack's page. Rejects if the build is missing. */
export function readPackProgram(): Promise<string> {
  return readFile(new URL('packPage.js', built), 'utf8');
}
