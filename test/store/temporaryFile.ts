import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

import { openSqliteStore, type SqliteStoreOptions } from '../../src/store/openSqliteStore.ts';
import type { Store } from '../../src/store/contract/store.ts';

/** A path that nothing else uses, in a folder that goes with the test. */
export function temporaryFile(name = 'knowledge.db'): string {
  const folder = mkdtempSync(join(tmpdir(), 'hresolve-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return join(folder, name);
}

/** A store on a real file, closed with the test. */
export async function openTemporaryStore(options: Partial<SqliteStoreOptions> = {}): Promise<Store & { file: string }> {
  const file = options.file ?? temporaryFile();
  const store = await openSqliteStore({ ...options, file });
  onTestFinished(() => store.close());
  return Object.assign(store, { file });
}
