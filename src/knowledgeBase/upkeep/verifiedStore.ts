import type { Store } from '../../store/contract/store.ts';
import { StoreRefusal } from '../../store/contract/storeRefusal.ts';
import { verify } from './verify.ts';

/** The store of a process that serves. */
export interface VerifiedStore {
  readonly store: Store;
  /** What is wrong, in words, once that is known; null if nothing is. Rejects if it cannot be found out. */
  readonly flaw: Promise<string | null>;
  /** Begins what is verified in the background: a start needs the processors itself. An edit begins it, too. */
  readonly begin: () => void;
}

export interface VerifyAtStart {
  /** Verifies a large SQLite file without keeping this process waiting: what is wrong, in words, or null. */
  readonly verifyBeside: () => Promise<string | null>;
  /** The largest database, in bytes, whose verification a start waits for. Default 16 MB, which take well under a second. */
  readonly mostBytes?: number;
  /** How long edits wait for the verification of a large one, in milliseconds; then they are refused until it is done. Default 10 s. */
  readonly patience?: number;
}

/**
 * Verifies a database as `hresolve verify` does, before anyone is given an answer from it. Rejects with a StoreRefusal that names the
 * first flaw. A large SQLite file is verified in the background while look-ups are answered: edits wait until that is done, and are refused if
 * anything is wrong, and the store is not healthy then. A large PostgreSQL database is not: its servers come and go
 * while others serve it, and it guards its own pages.
 */
export async function verifiedStore(
  store: Store,
  { verifyBeside, mostBytes = 16 * 1024 * 1024, patience = 10_000 }: VerifyAtStart,
): Promise<VerifiedStore> {
  const { kind, bytes } = await store.size();
  if (bytes <= mostBytes) {
    const [flaw] = (await verify(store)).flaws;
    if (flaw !== undefined) throw damaged(flaw.message);
    return { store, flaw: Promise.resolve(null), begin: () => undefined };
  }
  if (kind === 'POSTGRESQL') return { store, flaw: Promise.resolve(null), begin: () => undefined };
  let [damage, isOver]: [StoreRefusal | null, boolean] = [null, false];
  let begin = (): void => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const flaw = begun.then(verifyBeside).then((found) => {
    if (found !== null) damage = damaged(found);
    return found;
  });
  // That it could not be found out is for whoever started this; edits go on as they did before anyone verified.
  const over = flaw.catch(() => null).then(() => void (isOver = true));
  // The first edit starts one timeout for all; later ones do not extend it.
  let waiting: Promise<void> | null = null;
  const sound = async (): Promise<void> => {
    begin();
    if (!isOver) await (waiting ??= within(over, patience));
    if (damage !== null) throw damage;
  };
  const verified: Store = {
    ...store,
    append: async (...draft) => {
      await sound();
      return store.append(...draft);
    },
    assertHealthy: () => (damage === null ? store.assertHealthy() : Promise.reject(damage)),
  };
  return { store: verified, flaw, begin };
}

/** Rejects if it takes longer. */
async function within(job: Promise<void>, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new StoreRefusal('The database is still being verified; it takes edits once that is done.'));
    }, milliseconds);
  });
  await Promise.race([job, late]).finally(() => {
    clearTimeout(timer);
  });
}

function damaged(flaw: string): StoreRefusal {
  return new StoreRefusal(
    `The database is damaged or was altered: ${flaw} Stop the server, move the file away and restore a backup; hresolve verify tells more.`,
  );
}
