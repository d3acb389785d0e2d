import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let folder: string | undefined;

/**
 * One folder for all temporary files of a run, removed at its end: tests, and the programs that they start, find it in
 * TMPDIR. It is set here, before any worker starts, because a test that changed it would change it for others too. A run
 * that is killed leaves this one folder behind.
 */
export function setup(): void {
  if (folder !== undefined) return;
  folder = mkdtempSync(join(tmpdir(), 'hresolve-tests-'));
  // PostgreSQL may run as another user, who has to get through to its own folder.
  chmodSync(folder, 0o711);
  process.env['TMPDIR'] = folder;
}

export function teardown(): void {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
