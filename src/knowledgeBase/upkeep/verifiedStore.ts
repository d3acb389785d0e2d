import type { Store } from '../../store/contract/store.ts';
import { StoreRefusal } from '../../store/contract/storeRefusal.ts';
import { verify } from './verify.ts';

/** The largest database, in bytes, whose verification a start waits for; it takes well under a second. */
const mostBeforeServing = 16 * 1024 * 1024;

/** The store of a process that serves. */
export interface VerifiedStore {
  readonly store: Store;
  /**
   * Verifies a database that was too large to be verified before it is served. `find` resolves to what is wrong in words, or to
   * null. From then on edits are refused if anything is, and the store is not healthy. Resolves to what was found.
   */
  readonly verifyBeside: (find: () => Promise<string | null>) => Promise<string | null>;
}

/**
 * Verifies a SQLite file as `hresolve verify` does, before anyone is given an answer from it; a large one is verified later.
 * Rejects with a StoreRefusal that names the first flaw. PostgreSQL guards its own pages, and other servers may be using it.
 */
export async function verifiedStore(store: Store, mostBytes = mostBeforeServing): Promise<VerifiedStore> {
  const { kind, bytes } = await store.size();
  if (kind !== 'SQLITE') return { store, verifyBeside: () => Promise.resolve(null) };
  if (bytes <= mostBytes) {
    const [flaw] = (await verify(store)).flaws;
    if (flaw !== undefined) throw damaged(flaw.message);
    return { store, verifyBeside: () => Promise.resolve(null) };
  }
  let damage: StoreRefusal | null = null;
  return {
    store: {
      ...store,
      append: (...draft) => (damage === null ? store.append(...draft) : Promise.reject(damage)),
      assertHealthy: () => (damage === null ? store.assertHealthy() : Promise.reject(damage)),
    },
    verifyBeside: async (find) => {
      const found = await find();
      if (found !== null) damage = damaged(found);
      return found;
    },
  };
}

function damaged(flaw: string): StoreRefusal {
  return new StoreRefusal(
    `The database is damaged or was altered: ${flaw} Stop the server, move the file away and restore a backup; hresolve verify tells more.`,
  );
}
