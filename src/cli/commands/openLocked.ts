import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../store/openStore.ts';
import type { Store } from '../../store/contract/store.ts';
import { StoreRefusal } from '../../store/contract/storeRefusal.ts';
import { CommandFailure } from '../output/commandFailure.ts';
import { printError } from '../output/printText.ts';

/**
 * MAKE: it is made. REFUSE: the command fails, so that a mistyped name is not answered from a new one. TRY, for dry runs: a new one
 * is made elsewhere and removed again; an empty database of PostgreSQL is refused.
 */
export type IfMissing = 'MAKE' | 'REFUSE' | 'TRY';

/** Opens a local database, which is locked until it is closed. */
export async function openLocked(databaseUrl: string, command: string, ifMissing: IfMissing): Promise<Store> {
  const file = /^file:(.+)$/.exec(databaseUrl)?.[1];
  if (ifMissing === 'TRY' && file !== undefined && !existsSync(file)) return openForNow(file);
  try {
    return await openStore(databaseUrl, { make: ifMissing === 'MAKE', onWarning: warn });
  } catch (error) {
    if (!(error instanceof StoreRefusal) || !error.message.includes('in use by another')) throw error;
    const hint = `Or ${command} through it: --server URL, with the token of an admin in --token or HRESOLVE_TOKEN.`;
    throw new CommandFailure(`${error.message} ${hint}`, { cause: error });
  }
}

async function openForNow(missing: string): Promise<Store> {
  warn(`There is no database at ${missing}: this is what a new one would say.`);
  const folder = mkdtempSync(join(tmpdir(), 'hresolve-'));
  const remove = () => {
    rmSync(folder, { recursive: true, force: true });
  };
  const store = await openStore(`file:${join(folder, 'hresolve.db')}`).catch((error: unknown) => {
    remove();
    throw error;
  });
  return {
    ...store,
    close: async () => {
      await store.close();
      remove();
    },
  };
}

function warn(warning: string): void {
  printError(`${warning}\n`);
}
