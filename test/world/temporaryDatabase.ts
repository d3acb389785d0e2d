import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { newPostgresDatabase } from './postgresDatabase.ts';

/** A database that nothing else uses, of the kind that this run tests. */
export interface TemporaryDatabase {
  readonly url: string;
  remove(): Promise<void>;
}

export async function newTemporaryDatabase(): Promise<TemporaryDatabase> {
  if (inject('database') === 'postgresql') {
    const database = await newPostgresDatabase();
    return { url: database.url, remove: () => database.drop() };
  }
  const folder = mkdtempSync(join(tmpdir(), 'hresolve-'));
  return {
    url: `file:${join(folder, 'hresolve.db')}`,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
      return Promise.resolve();
    },
  };
}
