import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

const unpacking = fileURLToPath(new URL('unpackChromium.mjs', import.meta.url));

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
 * The package holds it compressed. It is unpacked once for all test processes: into a folder of one's own, then under
 * its name in one step, so that nobody starts a half-written program.
 */
async function unpackedProgram(): Promise<string> {
  const kept = join(tmpdir(), 'hresolve-test-browser');
  const program = join(kept, 'chromium');
  if (existsSync(program)) return program;
  const own = await mkdtemp(join(tmpdir(), 'hresolve-browser-'));
  // In a process of its own: the package unpacks into TMPDIR, which tests beside this one also use.
  await run(process.execPath, [unpacking], { env: { ...process.env, TMPDIR: own } });
  await mkdir(join(own, 'fonts'), { recursive: true });
  await rename(own, kept).catch(() => rm(own, { recursive: true }));
  return program;
}
