import { nodesOfPack } from '../../pack/openPack.ts';
import type { Pack } from '../../pack/pack.ts';
import type { Store } from '../../store/contract/store.ts';
import { StoreRefusal } from '../../store/contract/storeRefusal.ts';

/** A pack in the place of a database, for a process that only looks up: nothing is written, counted, or known of the past. */
export function packStore(pack: Pack): Store {
  const { version, committedAt } = pack;
  const none = () => Promise.resolve([]);
  const reading: Partial<Store> = {
    load: () => Promise.resolve({ version, committedAt, nodes: nodesOfPack(pack), works: [] }),
    watch: () => undefined,
    alone: (_chore, job) => job(),
    counts: refusing<Store['counts']>({ requestSums: none, requestsSince: () => Promise.resolve(0) }),
    access: refusing<Store['access']>({}),
    sessions: refusing<Store['sessions']>({}),
    webhooks: refusing<Store['webhooks']>({}),
    proposals: refusing<Store['proposals']>({}),
    assertHealthy: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
  return refusing<Store>(reading);
}

/** Whatever is not there refuses when it is called: a pack has no such part. */
function refusing<Part extends object>(parts: Partial<Part>): Part {
  return new Proxy(parts, {
    get: (known, name): unknown =>
      Reflect.get(known, name) ??
      (() => Promise.reject(new StoreRefusal(`A pack has no ${String(name)}; ask a database or a server.`))),
  }) as Part;
}
