import { verify } from '../../knowledgeBase/upkeep/verify.ts';
import { StoreRefusal } from '../../store/contract/storeRefusal.ts';
import { openStore } from '../../store/openStore.ts';

/** What a copy of a database holds. */
export interface VerifiedCopy {
  readonly changes: number;
  /** Guides, entries and mitigations. */
  readonly nodes: number;
  /** HASH@VERSION, as `hresolve verify --head` prints it. */
  readonly head: string;
}

/**
 * Verifies a copy as `hresolve verify` does; one that an older program made is brought up to date first if `upgrade` is
 * set. Rejects with a StoreRefusal that names the first flaw.
 */
export async function verifyCopy(file: string, { upgrade = false } = {}): Promise<VerifiedCopy> {
  const store = await openStore(`file:${file}`, { alongside: !upgrade });
  try {
    const { head, nodes, flaws } = await verify(store);
    if (flaws[0] !== undefined) {
      throw new StoreRefusal(`The copy does not agree with itself, so it was not kept: ${flaws[0].message}`);
    }
    return { changes: head.version, nodes, head: `${head.hash}@${String(head.version)}` };
  } finally {
    await store.close();
  }
}

export function describeCopy(file: string, { changes, nodes, head }: VerifiedCopy): string {
  return `${file} holds ${String(changes)} ${changes === 1 ? 'change' : 'changes'} and ${String(nodes)} guides, entries and mitigations, checked.\nHead: ${head}`;
}
